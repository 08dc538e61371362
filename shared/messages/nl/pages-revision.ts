/** Words that the pages on a revision have in common, at every door. Its words are those of an agreement that is talked over, never of a tender. */
export const revisionPages = {
  heading: 'Herziening',
  stages: {
    concept: 'Concept', consultation: 'Consultatie', reacting: 'Aanbieders reageren', 'reactions-over': 'Reacties zijn binnen', answering: 'Reacties beantwoorden', replied: 'Nota is uit',
    'colleges-asked': 'Wacht op colleges', signing: 'Ondertekenen', 'signing-over': 'Termijn om te tekenen voorbij', signed: 'Afgerond', withdrawn: 'Ingetrokken',
  },
  segment: 'Segment {segment}', round: 'Ronde {round}', version: 'Versie {version}',
  steps: { prepare: 'Voorbereiden', consultation: 'Consultatie', reactions: 'Reacties', replies: 'Beantwoording', colleges: 'Besluiten colleges', signing: 'Ondertekening' },
} as const;
