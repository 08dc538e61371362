/** Words of the contract of an admitted provider, its spending room, and the public register. */
const readBack = { label: 'Vingerafdruk van de tekst die u las' } as const;
const year = { label: 'Kalenderjaar', hint: 'Bijvoorbeeld 2028.' } as const;

export const commands = {
  'admission.sign': {
    title: 'Contract ondertekenen',
    intro: 'U tekent voor de producten en gemeenten waarvoor u bent toegelaten. Daarna kunt u de aanmelding niet meer intrekken.',
    submit: 'Ondertekenen',
    done: 'U hebt het contract ondertekend. Nu tekent de regio.',
    fields: { readBack, agreed: { label: 'Ik mag namens mijn organisatie tekenen en ga akkoord met dit contract.' } },
  },
  'admission.countersign': {
    title: 'Contract namens de regio ondertekenen',
    intro: 'U tekent voor dezelfde tekst als de aanbieder. Daarna staat de aanbieder in het openbare register.',
    submit: 'Ondertekenen',
    done: 'Het contract is door beide partijen ondertekend. De aanbieder staat in het openbare register.',
    fields: { readBack },
  },
  'admission.suspend': {
    title: 'Contract opschorten',
    intro: 'De aanbieder neemt dan geen nieuwe jeugdigen aan. Het contract blijft bestaan en lopende hulp gaat door. Het register toont de opschorting, zonder de reden.',
    submit: 'Opschorten',
    done: 'Het contract is opgeschort. De aanbieder krijgt bericht.',
    fields: { from: { label: 'Eerste dag van de opschorting', hint: 'Vandaag of een latere dag.' }, reason: { label: 'Reden', hint: 'De aanbieder leest deze reden.' } },
  },
  'admission.resume': {
    title: 'Opschorting beëindigen',
    intro: 'De aanbieder kan dan weer nieuwe jeugdigen aannemen.',
    submit: 'Opschorting beëindigen',
    done: 'De opschorting is beëindigd. De aanbieder krijgt bericht.',
    fields: { on: { label: 'Eerste dag zonder opschorting', hint: 'Vandaag of een latere dag.' }, reason: { label: 'Reden', hint: 'De aanbieder leest deze reden.' } },
  },
  'admission.end-contract': {
    title: 'Eerder einde vastleggen',
    intro: 'Leg een opzegging, een gezamenlijke einddatum of een ontbinding vast. De aanbieder krijgt bericht.',
    submit: 'Einde vastleggen',
    done: 'Het einde is vastgelegd. De aanbieder krijgt bericht.',
    fields: {
      how: {
        label: 'Hoe eindigt het contract?',
        codes: { region: 'De regio zegt op', provider: 'De aanbieder zegt op', mutual: 'Partijen spreken samen een einddatum af', dissolved: 'De regio ontbindt het contract (artikel 3.8)' },
      },
      noticeOn: { label: 'Datum van de opzegging, afspraak of ontbinding' },
      endsOn: { label: 'Laatste dag van het contract', hint: 'Bij opzegging ten minste twaalf maanden na de opzegging.' },
      reason: { label: 'Reden', hint: 'De aanbieder leest deze reden.' },
    },
  },
  'admission.announce-room': {
    title: 'Maximale bestedingsruimte aankondigen',
    intro: 'Kondig de ruimte uiterlijk op 30 juni van het jaar ervoor aan. Is het contract later getekend? Dan kan het tot veertien dagen na de handtekening van de regio.',
    submit: 'Aankondigen',
    done: 'De bestedingsruimte is aangekondigd. De aanbieder krijgt bericht.',
    fields: { year, amount: { label: 'Maximale bestedingsruimte' } },
  },
  'admission.record-use': {
    title: 'Besteding vastleggen',
    intro: 'Leg vast hoeveel in het jaar is besteed, van 1 januari tot en met een dag. Bij 70 procent van de ruimte ontstaat een signaal.',
    submit: 'Besteding vastleggen',
    done: 'De besteding is vastgelegd.',
    fields: { year, through: { label: 'Besteed tot en met', hint: 'De laatste dag waarvan u weet wat er is besteed.' }, amount: { label: 'Besteed bedrag sinds 1 januari' } },
  },
  'admission.record-room-talk': {
    title: 'Gesprek over de bestedingsruimte vastleggen',
    submit: 'Gesprek vastleggen',
    done: 'Het gesprek is vastgelegd. Nu volgt het besluit.',
    fields: { year, on: { label: 'Datum van het gesprek' }, report: { label: 'Verslag', hint: 'De aanbieder leest dit verslag.' } },
  },
  'admission.decide-room': {
    title: 'Besluiten over de bestedingsruimte',
    submit: 'Besluit vastleggen',
    done: 'Het besluit is vastgelegd. De aanbieder krijgt bericht.',
    fields: {
      year,
      outcome: { label: 'Besluit', codes: { raise: 'De ruimte wordt verhoogd', keep: 'De ruimte blijft gelijk' } },
      amount: { label: 'Nieuwe maximale bestedingsruimte', hint: 'Alleen invullen bij een verhoging.' },
      reason: { label: 'Reden', hint: 'De aanbieder leest deze reden.' },
    },
  },
} as const;

export const refusals = {
  'contract.end-past': 'Deze laatste dag is voorbij. Kies {first:day} of een latere dag.',
  'suspension.open': 'Dit contract is al opgeschort vanaf {from:day}. Beëindig eerst die opschorting.',
  'suspension.none': 'Dit contract is niet opgeschort.',
  'suspension.outside': 'Kies een dag van {first:day} tot en met {until:day}.',
  'room.task-funded': 'Voor deze hulp betaalt de regio een taak als geheel. Daarbij hoort geen maximale bestedingsruimte.',
  'room.outside': 'Het contract loopt van {from:day} tot en met {until:day}. Kies een jaar in die tijd.',
  'room.late': 'De ruimte voor {year} moest uiterlijk {by:day} zijn aangekondigd. Kies een later jaar.',
  'room.used': 'Voor {year} is al besteding vastgelegd. Het bedrag verandert nu alleen nog met een besluit na een gesprek.',
  'room.none': 'Voor {year} is geen bestedingsruimte aangekondigd. Kies een ander jaar.',
  'room.early': 'Dit jaar is nog niet begonnen. Kies een ander jaar.',
  'room.through': 'Kies een dag van {first:day} tot en met {last:day}.',
  'room.no-signal': 'Voor {year} staat geen signaal open. Er is nu geen gesprek of besluit nodig.',
  'room.talked': 'Het gesprek van {on:day} is al vastgelegd. Leg nu het besluit vast.',
  'room.not-talked': 'Voer eerst het gesprek en leg het vast. Dat moet uiterlijk {by:day}.',
  'room.talk-day': 'Kies een dag van {first:day} tot en met {last:day}.',
  'room.not-more': 'De ruimte is nu {amount:euro}. Vul een hoger bedrag in.',
  'room.kept-amount': 'U kiest dat de ruimte gelijk blijft. Laat dit bedrag leeg.',
  'register.day': 'Deze dag bestaat niet. Schrijf een dag als 2027-03-01.',
} as const;

/** Of the contract as a paper, after its signatures. */
export const paper = {
  suspensions: 'Opschorting', suspended: 'De overeenkomst is opgeschort vanaf {from:day}. De reden is: {reason}', resumed: 'De opschorting is geëindigd: vanaf {on:day} geldt de overeenkomst weer volledig. De reden is: {reason}',
  dissolved: 'De regio heeft de overeenkomst ontbonden op {noticeOn:day}. De laatste dag is {endsOn:day}.',
} as const;

/** In the provider's inbox. */
export const events = {
  'admission.contract-ready': { subject: 'U bent toegelaten: uw contract staat klaar', text: 'Lees het contract en laat het ondertekenen. Het begint op {from:day}.' },
  'contract.suspended': { subject: 'Uw contract is opgeschort', text: 'Uw contract is opgeschort vanaf {from:day}. U neemt dan geen nieuwe jeugdigen aan. Lopende hulp gaat door. De reden leest u bij het contract.' },
  'contract.resumed': { subject: 'De opschorting van uw contract eindigt', text: 'Vanaf {on:day} kunt u weer nieuwe jeugdigen aannemen.' },
  'room.announced': { subject: 'Uw maximale bestedingsruimte', text: 'Uw maximale bestedingsruimte voor {year} is {amount:euro}. Dit is geen budgetplafond. Bij het contract leest u wat het verschil is.' },
  'room.signal': { subject: 'Gesprek over uw bestedingsruimte', text: 'Uw bestedingsruimte voor {year} is voor 70 procent of meer gebruikt. Wij nodigen u uit voor een gesprek. Dat is uiterlijk {talkBy:day}. De hulp gaat door.' },
  'room.decided': { subject: 'Besluit over uw bestedingsruimte', text: 'Uw maximale bestedingsruimte voor {year} is {amount:euro}. De reden leest u bij het contract.' },
} as const;

/** Of the pages around the contract. */
export const page = {
  standing: 'Stand van het contract', steps: 'Wat er nu moet gebeuren',
  later: 'Dit contract begint op {from:day} en loopt tot en met {until:day}.', running: 'Dit contract loopt van {from:day} tot en met {until:day}.', ended: 'Dit contract is geëindigd op {until:day}.',
  suspended: 'Opgeschort vanaf {from:day}. De aanbieder neemt geen nieuwe jeugdigen aan.', resumesOn: 'De opschorting eindigt: vanaf {on:day} geldt het contract weer volledig.',
  toAdmission: 'Naar de toelating', toApplication: 'Naar de aanmelding', toRegister: 'Openbaar register', life: 'Tijdens de looptijd',
  room: {
    title: 'Maximale bestedingsruimte', year: 'Bestedingsruimte {year}', none: 'Er is nog geen bestedingsruimte aangekondigd.',
    lead: 'De maximale bestedingsruimte is het bedrag dat een aanbieder in een jaar kan besteden zonder nieuw overleg. Bij 70 procent volgt een gesprek.',
    ceiling: 'Dit is geen budgetplafond. Bij een budgetplafond wordt hulp boven het bedrag niet betaald. Bij de bestedingsruimte is overschrijding het moment om te overleggen. Hulp in een crisis en hulp met een specifieke toewijzing worden altijd betaald.',
    amount: 'Ruimte', used: 'Besteed', usedText: '{amount:euro} tot en met {through:day} ({percent} procent)', nothing: 'Nog niet vastgelegd', announced: 'Aangekondigd', state: 'Stand',
    states: { quiet: 'Geen signaal', talk: 'Signaal: gesprek uiterlijk {by:day}', decide: 'Gesprek gevoerd: besluit uiterlijk {by:day}', kept: 'Besloten: de ruimte blijft gelijk' }, late: 'Te laat',
    history: 'Wat er is gebeurd',
    did: { announced: 'Ruimte aangekondigd: {amount:euro}', used: 'Besteed tot en met {through:day}: {amount:euro}', talked: 'Gesprek gevoerd op {on:day}: {report}', raise: 'Ruimte verhoogd naar {amount:euro}: {reason}', keep: 'Ruimte blijft {amount:euro}: {reason}' },
  },
} as const;

/** Of the register that anybody reads. */
export const register = {
  title: 'Register van toegelaten aanbieders',
  lead: 'Hier ziet u welke aanbieders van jeugdhulp zijn toegelaten, voor welke producten en in welke gemeenten.',
  about: 'Een aanbieder staat hier vanaf het moment dat beide partijen het contract hebben getekend. Wie is geëindigd, blijft in het register staan.',
  search: 'Zoeken', q: 'Naam of KvK-nummer', product: 'Product', municipality: 'Gemeente', all: 'Alle', on: 'Toegelaten op', always: 'Ook wie eerder was toegelaten', submit: 'Zoeken', clear: 'Zoeken wissen',
  found: 'Toegelaten op {on:day}', foundAlways: 'Toegelaten, nu of eerder', table: 'Aanbieders', count: { one: '1 aanbieder', more: '{count} aanbieders op deze pagina' },
  empty: 'Er is geen toegelaten aanbieder gevonden. Maak de zoekvraag ruimer of kies een andere dag.',
  soonest: 'Wie is toegelaten vanaf {on:day}?',
  columns: { provider: 'Aanbieder', admission: 'Toelating', products: 'Producten', municipalities: 'Gemeenten', periods: 'Toegelaten' }, kvk: 'KvK {kvk}',
  period: 'van {from:day} tot en met {until:day}', suspension: 'Opgeschort van {from:day} tot en met {until:day}', suspensionOpen: 'Opgeschort vanaf {from:day}', suspendedNow: 'Opgeschort',
  suspendedMeans: 'Opgeschort betekent: de aanbieder neemt geen nieuwe jeugdigen aan. Hulp die al begonnen is, gaat door.',
  data: 'Gegevens hergebruiken', csv: 'Deze lijst als CSV-bestand', json: 'Deze lijst als JSON', more: 'Een programma haalt volgende pagina’s op met het veld next.',
} as const;
