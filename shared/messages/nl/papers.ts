/** Words of papers: what stands around them on a page, and the nota and the record of the opening themselves. */
export const papers = {
  toPdf: 'Downloaden als pdf', inDutch: 'Deze brief is in het Nederlands. Die tekst is bindend.',
  foot: 'Servicebureau Jeugdhulp Haaglanden · kenmerk {tender} · bladzijde {page} van {pages}',
  opening: {
    link: 'Proces-verbaal van opening',
    title: 'Proces-verbaal van opening: {title}', tender: 'Aanbesteding', reference: 'Kenmerk', tenderNed: 'Kenmerk TenderNed', made: 'Opgemaakt',
    intro: 'Dit proces-verbaal beschrijft de opening van de inschrijvingen. Het portaal heeft het opgemaakt uit het logboek.',
    course: 'Verloop',
    closed: 'De inschrijving sloot op {closesAt}. Wie daarna wilde indienen, kon dat niet: het portaal weigert wat te laat komt en bewaart het niet.',
    extended: 'De sluiting is {count} keer verschoven. Het eerste sluitingsmoment was {first}.',
    barrier: 'Tot {from} kon niemand openen. Zo was alles wat op tijd was verstuurd ook binnen.',
    sealed: 'Tot de opening waren alle inschrijvingen verzegeld. Niemand kon ze lezen of tellen.',
    openers: 'Wie heeft geopend', openersTable: 'Twee personen, de tweede binnen tien minuten na de eerste', person: 'Persoon', when: 'Moment', unknown: 'naam niet vastgelegd',
    bids: 'Inschrijvingen per perceel', bidsTable: 'Aantal inschrijvingen per perceel', lot: 'Perceel', count: 'Inschrijvingen', all: 'Samen zijn er {received} inschrijvingen van {bidders} inschrijvers.', none: 'Er is niet ingeschreven.',
    bidders: 'Inschrijvers', biddersTable: 'Wie heeft ingeschreven, en waarop', bidder: 'Inschrijver', kvk: 'KvK-nummer', lots: 'Percelen', files: 'Niet leesbaar',
    whole: 'Alle bestanden waren gelijk aan wat bij het indienen is vastgelegd.', unread: 'Niet leesbaar', unreadText: 'Deze delen van inschrijvingen zijn ontvangen, maar konden niet worden gelezen. De inschrijvingen tellen mee. De beheerder herstelt ze; daarna worden ze opnieuw gelezen.', unreadTable: 'Wat niet leesbaar was, en waarom', part: 'Onderdeel', why: 'Waarom', answers: 'Antwoorden en prijs', file: 'Bestand {file}', reasons: { missing: 'Niet gevonden', seal: 'Het zegel gaat niet open', changed: 'Niet zoals het is ingediend' }, noPrices: 'Prijzen staan niet in dit proces-verbaal. De beoordelaars zien ze niet voordat de beoordeling is afgesloten.',
    ledger: 'Plaats in het logboek', openedLine: 'Opening, regel {seq}', recordedLine: 'Vastlegging, regel {seq}', completedLine: 'Alsnog gelezen, regel {seq}', ledgerText: 'De vingerafdruk hoort bij deze regel en bij alle regels ervoor. Verandert er iets in het logboek, dan klopt hij niet meer.',
  },
  calendar: {
    link: 'Deze termijnen in uw agenda zetten (ics)',
    questions: { title: 'Vragen stellen tot: {title}', text: 'U kunt vragen stellen tot {at:moment}.' },
    closing: { title: 'Inschrijving sluit: {title}', text: 'Inschrijven kan tot {at:moment}. Alleen wat dan is ingediend telt mee.' },
    begins: { title: 'Contract begint: {title}', text: 'Eerste dag van het contract.' },
    announce: { title: 'Verlenging aankondigen: {title}', text: 'Laatste dag waarop de regio een verlenging kan aankondigen.' },
    ends: { title: 'Contract eindigt: {title}', text: 'Laatste dag van het contract.' },
  },
  nota: {
    title: 'Nota van inlichtingen {number}: {title}', tender: 'Aanbesteding', reference: 'Kenmerk', published: 'Gepubliceerd',
    opening: 'Deze nota hoort bij de aanbestedingsstukken. Wat hierin staat gaat vóór eerdere stukken en eerdere nota’s. Wie een vraag heeft gesteld, staat er niet bij.',
    question: 'Vraag {number}.{n}', answer: 'Antwoord',
  },
} as const;
