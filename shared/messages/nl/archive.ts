/** Words of archives: the dossier of a procedure, and everything of one organisation. */
export const archive = {
  readme: 'LEESMIJ.txt', index: 'inhoud.csv', title: 'Wat zit er in dit archief?', head: ['bestand', 'bytes', 'sha256', 'waar'], inside: 'in dit archief', inPart: 'deel', outside: 'los te downloaden',
  check: [
    'In inhoud.csv staan alle bestanden met hun grootte en hun vingerafdruk (SHA-256).',
    'Zo controleert u of alles er is en niets is gewijzigd:',
    '- Pak het archief uit en typ in die map: sha256sum -c SHA256SUMS',
    '- Of controleer het archief met het programma van het portaal: npm run verify -- ARCHIEF.zip',
    'De gegevens staan in JSON, JSON Lines, CSV en gewone tekst, in UTF-8.',
  ],
  apart: 'Deze bestanden zijn niet meer zoals ze werden vastgelegd. Daarom staan ze er niet in. Bekijk de pagina die erachter staat.',
  parts: 'De andere delen haalt u hier op, zolang u bent ingelogd. Pak alle delen uit in dezelfde map.', ofPart: 'Dit is deel {part} van {parts}.',
  dossier: {
    title: 'Dossier', link: 'Dossier van deze procedure', download: 'Dossier downloaden (zip)', about: 'Dossier van de aanbesteding “{title}” ({id}), gemaakt op {at:moment}.',
    aboutAdmission: 'Dossier van de toelating “{title}” ({id}), gemaakt op {at:moment}.', aboutRevision: 'Dossier van de herziening “{title}” ({id}), gemaakt op {at:moment}.', seen: 'Het bevat wat de maker van dit archief op dat moment mocht zien.',
    lead: 'U krijgt alles van deze procedure in één bestand, met een inhoudsopgave en van elk bestand de vingerafdruk.',
    has: 'Wat zit erin?', documents: 'Stukken van de aanbesteding: {count}', bids: 'Inschrijvingen met hun bestanden: {count}', sealed: 'Inschrijvingen nog niet: die komen erin na de opening.',
    rest: 'Gegevens: regels, vragen en nota’s, besluiten van colleges, toetsing, scores, rangorde, contracten en het logboek.',
    applications: 'Aanmeldingen met hun bewijsstukken: {count}', noApplications: 'Aanmeldingen nog niet: die komen erin na de openstelling.',
    restAdmission: 'Gegevens: voorwaarden, tarieven, besluiten van colleges, toetsing, brieven en contracten.',
    versions: 'Versies van de overeenkomst: {count}', rounds: 'Rondes met reacties en antwoorden: {count}',
    restRevision: 'Gegevens: planning, inbreng, besluiten van colleges, nota’s en handtekeningen.',
    careful: 'Het dossier bevat persoonsgegevens en bedrijfsgegevens. Bewaar het alleen op een plek die daarvoor is bedoeld.',
    large: 'Is alles samen meer dan 100 MB? Dan krijgt u deel 1. In LEESMIJ.txt staat waar u de andere delen ophaalt.',
  },
  own: {
    title: 'Alle gegevens van uw organisatie', link: 'Alle gegevens van uw organisatie meenemen', download: 'Gegevens downloaden (zip)', back: 'Terug naar uw organisatie',
    about: 'Gegevens van {name} (KvK-nummer {kvk}), gemaakt op {at:moment}.', of: 'Het bevat alles wat uw organisatie zelf in het portaal kan zien.',
    lead: 'U krijgt alles wat het portaal van uw organisatie bewaart in één bestand. U kunt het lezen zonder dit portaal.',
    has: [
      'Uw organisatie, de mensen die namens haar werken, uw eigen verklaring en uw bewijsstukken.',
      'Uw vragen, concepten, ontvangstbewijzen, partners, klachten en contracten, per aanbesteding.',
      'Uw aanmeldingen voor toelating, en wat u zei over gewijzigde overeenkomsten.',
      'Al uw berichten en brieven, en het logboek van uw inschrijvingen.',
    ],
    sealed: 'Bestanden die u hebt ingediend zijn verzegeld. Die staan er niet in, maar wel met hun naam en vingerafdruk.',
    large: 'Is alles samen meer dan 100 MB? Dan krijgt u deel 1. In LEESMIJ.txt staat waar u de andere delen ophaalt.',
  },
} as const;
