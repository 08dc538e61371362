/** An agreement on residential care as a region could have it: made up for the demonstration, and nobody's own text. */
export const articles: readonly (readonly [number: string, heading: string, text: string])[] = [
  ['1.1', 'Doel', 'Kinderen groeien zo thuis mogelijk op.\n\nPartijen werken samen aan minder verblijf, aan korter verblijf en aan kleinschalig verblijf in de eigen regio.'],
  ['1.2', 'Looptijd', 'Deze overeenkomst begint op 1 januari 2027 en duurt zes jaar. Partijen kijken elk jaar samen terug aan de ontwikkeltafel.'],
  ['1.4', 'Weigeren van een herziening', 'Wie een herziene tekst weigert, noemt een goede reden. De overeenkomst eindigt dan op de laatste dag voordat de herziene tekst begint.'],
  ['2.1', 'Deelname aan de ontwikkeltafel', 'De aanbieder neemt deel aan de ontwikkeltafel. De tafel komt ten minste vier keer per jaar bijeen.'],
  ['3.1', 'Wachttijd', 'De hulp begint binnen zes weken na de aanmelding. Duurt het langer, dan biedt de aanbieder hulp die de wachttijd overbrugt.'],
  ['3.2', 'Verhuizen', 'Een kind verhuist niet zonder overleg met de verwijzer en met de ouders.'],
  ['4.1', 'Kleinschalig verblijf', 'In 2030 woont ten minste tachtig procent van de kinderen in een groep van niet meer dan zes.'],
  ['5.1', 'Tarief', 'Het tarief stijgt elk jaar met de index van de zorg.\n\nHet hoogste bedrag per jaar is het bedrag van het jaar ervoor met die index.'],
  ['6.1', 'Verantwoording', 'De aanbieder levert elk kwartaal de gegevens van bijlage C aan, uiterlijk vier weken na het kwartaal.'],
];

/** What providers said of it in the first round, and what the region answered; like reactions together. */
export const firstRound = [
  { article: '3.1', by: ['27000002', '27000003'], stance: 'agree-if', reason: 'Een aanmelding is vaak niet compleet. Laat de termijn dan pas beginnen als alle gegevens er zijn.', wording: 'De hulp begint binnen zes weken nadat de aanmelding compleet is.',
    outcome: 'adopted', motivation: 'U hebt gelijk. Wij nemen dit over en leggen vast wanneer een aanmelding compleet is.',
    adopted: 'De hulp begint binnen zes weken nadat de aanmelding compleet is. De aanbieder zegt binnen een week wat er ontbreekt. Duurt het langer, dan biedt de aanbieder hulp die de wachttijd overbrugt.' },
  { article: '5.1', by: ['27000003'], stance: 'objection', reason: 'De index van de zorg volgt de lonen niet.', wording: '', outcome: 'partly', motivation: 'Voor de lonen nemen wij de OVA over. Voor de andere kosten blijft de index van de zorg gelden.',
    adopted: 'Het tarief stijgt elk jaar: het loondeel met de OVA, het andere deel met de index van de zorg.\n\nHet hoogste bedrag per jaar is het bedrag van het jaar ervoor met die stijging.' },
  { article: '4.1', by: ['27000004'], stance: 'question', reason: 'Telt een gezinshuis mee als een groep?', wording: '', outcome: 'answered', motivation: 'Ja. Een gezinshuis telt mee.', adopted: '' },
  { article: '6.1', by: ['27000005'], stance: 'objection', reason: 'Elk kwartaal is te veel werk voor een kleine aanbieder.', wording: '', outcome: 'not-adopted', motivation: 'De gegevens komen uit het berichtenverkeer. Wij helpen u om ze eenmaal goed in te richten.', adopted: '' },
] as const;
