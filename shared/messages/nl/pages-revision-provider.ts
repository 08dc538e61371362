/** Words of the revision of agreements for providers. */
export const revisionEvents = {
  'revision.invited': { subject: 'U bent uitgenodigd voor een herziening', text: 'De regio herziet de ontwikkelovereenkomst {title}. Uw organisatie is uitgenodigd om mee te denken. U kunt tot en met {inputUntil:day} inbreng geven op de pagina van de herziening.' },
  'revision.joined': { subject: 'U bent uitgenodigd voor een herziening', text: 'De regio herziet de ontwikkelovereenkomst {title}. Uw organisatie is alsnog uitgenodigd. Op de pagina van de herziening staat wat wij nu van u vragen.' },
  'revision.consultation': { subject: 'Een nieuwe ronde is begonnen', text: 'Ronde {round} van de herziening {title} is begonnen. U kunt tot en met {inputUntil:day} inbreng geven op de pagina van de herziening.' },
  'revision.draft': { subject: 'Er is een concepttekst: u kunt reageren', text: 'De concepttekst van {title} staat klaar. U kunt per artikel reageren tot {reactUntil:moment}. Uw reacties tellen pas als u ze indient.' },
  'revision.extended-reactions': { subject: 'U hebt langer de tijd om te reageren', text: 'De termijn om te reageren op {title} is verlengd. Reageren kan nu tot {until:moment}. De reden is: {reason}' },
  'revision.extended-signing': { subject: 'U hebt langer de tijd om te ondertekenen', text: 'De termijn om {title} te ondertekenen is verlengd. Ondertekenen kan nu tot {until:moment}. De reden is: {reason}' },
  'reaction.submitted': { subject: 'Ontvangstbewijs van uw reacties', text: 'Wij ontvingen uw reacties op {title} op {at:exact}. Het is indiening {n} in ronde {round}, met reacties op {articles} onderdelen. De vingerafdruk van uw reacties is {hash}.' },
  'reaction.withdrawn': { subject: 'Uw reacties zijn ingetrokken', text: 'Uw reacties op {title} in ronde {round} tellen niet meer mee. Uw concept is bewaard. Zolang de termijn loopt, kunt u het opnieuw indienen.' },
  'revision.replied': { subject: 'De nota van beantwoording is er', text: 'Alle reacties op {title} in ronde {round} zijn beantwoord. U leest de nota van beantwoording op de pagina van de herziening.' },
  'revision.final': { subject: 'De tekst is vastgesteld: beslis of u ondertekent', text: 'De herziene overeenkomst {title} staat klaar. U kunt haar ondertekenen of weigeren tot {signUntil:moment}. Zij begint op {startsOn:day}.' },
  'revision.accepted': { subject: 'Bewijs van uw ondertekening', text: 'U hebt de herziene overeenkomst {title} ondertekend op {at:exact}. De vingerafdruk van de tekst is {hash}. De regio ondertekent na u.' },
  'revision.refused': { subject: 'Bewijs van uw weigering', text: 'U hebt de herziene overeenkomst {title} geweigerd op {at:exact}. De vingerafdruk van de tekst is {hash}. Zolang de termijn loopt, kunt u alsnog ondertekenen.' },
  'revision.countersigned': { subject: 'Uw overeenkomst is herzien', text: 'De regio heeft {title} ook ondertekend. De herziene overeenkomst geldt vanaf {startsOn:day}.' },
  'revision.ends': { subject: 'Uw overeenkomst eindigt', text: 'U hebt de herziene overeenkomst {title} niet ondertekend. Uw overeenkomst eindigt na {endsOn:day}. De reden staat op de pagina van de herziening.' },
  'revision.continues': { subject: 'Uw overeenkomst loopt door', text: 'U hebt de herziene overeenkomst {title} niet ondertekend. Uw overeenkomst loopt door zoals zij is. De reden staat op de pagina van de herziening.' },
  'revision.withdrawn': { subject: 'De herziening gaat niet door', text: 'De herziening {title} is ingetrokken. Uw overeenkomst blijft zoals zij is. De reden is: {reason}' },
} as const;
