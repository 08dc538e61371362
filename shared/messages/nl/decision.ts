/** Words of what a college decides: its form, the remarks with their answer, and until when it is asked. */
export const recordFields = {
  outcome: { label: 'Besluit', codes: { 'approved': 'Ingestemd', 'approved-with-remarks': 'Ingestemd met opmerkingen', 'rejected': 'Niet ingestemd' } },
  decidedOn: { label: 'Datum van het besluit' },
  reference: { label: 'Zaaknummer', hint: 'Het nummer van het besluit in het register van uw gemeente.' },
  remarks: { label: 'Opmerkingen of reden', hint: 'Verplicht bij instemming met opmerkingen: u krijgt antwoord. Bij niet ingestemd kunt u de reden geven. Andere gemeenten lezen dit niet.' },
  documents: { label: 'Documenten bij het besluit', hint: 'Alleen wat u hier aanvinkt, hoort bij het besluit. Andere gemeenten zien deze documenten niet.' },
} as const;
export const askedFields = {
  decideBy: { label: 'Besluit gevraagd uiterlijk op', hint: 'Colleges die dan nog niet hebben besloten, krijgen vooraf een herinnering. Geen wet geeft het college een termijn.' },
} as const;

export const commands = {
  'decision.answer-remarks': {
    title: 'Opmerkingen van een college beantwoorden', intro: 'De gemeente krijgt bericht en leest uw antwoord. Andere gemeenten lezen het niet. Tot de stukken uitgaan kunt u uw antwoord wijzigen.',
    submit: 'Antwoord versturen', done: 'De opmerkingen zijn beantwoord. De gemeente krijgt bericht.',
    fields: { recordedAt: { label: 'Besluit van' }, answer: { label: 'Antwoord van het Servicebureau' } },
  },
} as const;

export const refusals = {
  'decision.remarks-missing': 'Vul bij ‘Opmerkingen of reden’ in wat het college opmerkte, of kies een ander besluit.',
  'decision.remarks-needless': 'Bij een besluit zonder opmerkingen hoort geen tekst. Kies ‘Ingestemd met opmerkingen’, of maak dit veld leeg.',
  'decision.remarks-open': 'Deze colleges maakten opmerkingen die nog geen antwoord hebben: {municipalities}. Beantwoord ze eerst. Daarna staan de stukken vast.',
  'decision.documents-many': 'U hebt te veel documenten gekozen. Kies er hooguit {most}, of voeg documenten samen.',
  'decision.documents-unknown': 'Een gekozen document is bij dit besluit niet geüpload. Kies opnieuw uit de lijst, of upload het document eerst.',
  'decision.documents-empty': 'Deze bestanden zijn leeg: {names}. Upload ze opnieuw en kies dan de nieuwe.',
  'decision.documents-large': 'Samen zijn deze bestanden groter dan 100 MB: {names}. Kies er minder, of maak ze kleiner en upload ze opnieuw.',
  'decision.documents-mixed': 'In deze bestanden staat meer dan één document: {names}. Sla ze opnieuw op als pdf, upload ze weer en kies de nieuwe.',
  'decision.documents-malware': 'In deze bestanden zit schadelijke software: {names}. Controleer uw computer, upload andere bestanden en kies die.',
  'decision.documents-type': 'Dit is geen pdf, png of jpg, ook al heet het misschien zo: {names}. Upload een ander bestand en kies dat.',
  'decide-by.past': 'Deze dag is al geweest. Vul een dag in die nog komt, of laat het veld leeg.',
  'decide-by.after-planning': 'Volgens de planning gaat de procedure verder op {on:day}. Vul die dag in of een eerdere.',
  'remarks.none': 'Het college maakte bij het besluit van nu geen opmerkingen. Bekijk de pagina van de procedure opnieuw.',
  'remarks.changed': 'Het college heeft intussen een ander besluit vastgelegd. Lees de opmerkingen opnieuw en antwoord dan.',
  'remarks.too-late': 'De stukken liggen niet meer bij de colleges. Antwoorden kan niet meer.',
} as const;

/** On the pages of municipalities and of staff. */
export const page = {
  title: 'Besluiten van de colleges', progress: '{done} van de {all} colleges hebben ingestemd.', withRemarks: 'Ingestemd met opmerkingen: {names}.', remarksOpen: 'De opmerkingen zijn nog niet beantwoord: {names}.', caseNumber: 'Zaaknummer',
  decideBy: 'Het besluit is gevraagd uiterlijk op {decideBy:day}.', decideByPassed: 'Het besluit was gevraagd uiterlijk op {decideBy:day}. Die dag is voorbij.',
  recordLead: 'Leg vast wat uw college besloot. Een later besluit vervangt een eerder besluit, zolang de stukken bij de colleges liggen.',
  record: 'Besluit vastleggen', replace: 'Ander besluit vastleggen, of dit besluit aanvullen',
  remarks: 'Opmerkingen van het college', reason: 'Reden van het college', answer: 'Antwoord van het Servicebureau', answeredAt: 'Beantwoord op {at:moment}.', noAnswer: 'Het Servicebureau heeft de opmerkingen nog niet beantwoord. U krijgt bericht als dat is gebeurd.', documents: 'Documenten bij het besluit',
  attach: {
    title: 'Document uploaden', lead: 'Upload eerst het besluit of een bijlage. Vink het daarna aan en leg het besluit vast. Uploaden alleen is niet genoeg.', added: 'Het bestand “{name}” is geüpload en staat hieronder aangevinkt. Leg nu het besluit vast.',
    chooseFile: 'Kies een bestand', hint: 'Pdf, png of jpg. Eén bestand tegelijk. Bij een besluit mogen hooguit 20 bestanden, samen hooguit 100 MB.', upload: 'Bestand uploaden',
  },
  nothingSaid: 'Geen college maakte opmerkingen of voegde een document toe.', toAnswer: 'Deze opmerkingen wachten op een antwoord. Zonder antwoord gaat de procedure niet verder.', give: 'Antwoord geven', giveTo: 'De opmerkingen van {name} beantwoorden', anew: 'Antwoord wijzigen', anewTo: 'Het antwoord aan {name} wijzigen',
  holdUp: 'Opmerkingen van een college wachten op een antwoord. Zonder antwoord gaat de procedure niet verder.', toDecisions: 'Opmerkingen en documenten bij de besluiten', toProcedure: 'Naar de procedure',
  whatIf: {
    link: 'Wat als een college later besluit?', title: 'Wat als een college later besluit?', municipality: 'College', day: 'Besluit op', submit: 'Laat zien', found: 'Als het college van {name} besluit op {day:day}',
    lead: { staff: 'Kies een college en een dag. U ziet wat er dan met de planning gebeurt. Er wordt niets vastgelegd.', council: 'Kies een dag waarop uw college besluit. U ziet wat er dan met de planning gebeurt. Er wordt niets vastgelegd.' },
    same: 'De planning verandert dan niet.', later: 'De procedure gaat dan {later} dagen later verder. Wat volgt, schuift mee.', laterOne: 'De procedure gaat dan één dag later verder. Wat volgt, schuift mee.',
    others: 'Ook deze colleges hebben nog niet ingestemd: {names}. Wij nemen aan dat zij dat uiterlijk doen op {lastOn:day}.',
    goals: {
      ready: { met: 'De nieuwe contracten kunnen klaar zijn op {by:day}.', late: 'De nieuwe contracten zijn niet klaar op {by:day}, maar op {on:day}. Dat is {late} dag(en) later.', never: 'De nieuwe contracten komen dan niet klaar.' },
      start: { met: 'De contracten kunnen beginnen op {by:day}.', late: 'De contracten kunnen niet beginnen op {by:day}, maar op zijn vroegst op {on:day}. Dat is {late} dag(en) later.', never: 'Er is dan geen dag meer waarop een contract kan beginnen.' },
    },
    table: 'De planning en wat ervan wordt', columns: { what: 'Wat', planned: 'Volgens de planning', then: 'Dan' }, unplanned: 'Niet gepland',
    steps: {
      'publication': 'Publicatie, op zijn vroegst', 'questions': 'Vragen stellen tot', 'closing': 'Inschrijven tot', 'assessment': 'Beoordeling klaar', 'award': 'Voorlopige gunning', 'standstill': 'Einde van de standstill-termijn', 'signing': 'Tekenen vanaf',
      'opening': 'Openstelling, op zijn vroegst', 'first-decision': 'Besluit op een eerste aanmelding, uiterlijk', 'adoption': 'Vaststelling van de tekst, op zijn vroegst', 'sign-until': 'Tekenen tot', 'start': 'Start van de contracten',
    },
    firstStart: 'Start van een eerste contract',
    note: 'Dit is een berekening, geen besluit. Data die verschuiven, vallen op een werkdag. Opmerkingen van colleges moeten ook zijn beantwoord.',
    notAsked: 'De stukken liggen niet bij de colleges. Er valt niets te berekenen.', problems: { day: 'Vul een dag in, bijvoorbeeld 12-05-2026.', past: 'Deze dag is al geweest. Kies vandaag of een dag die nog komt.' },
  },
  tasks: { title: 'Opmerkingen van colleges die op een antwoord wachten', college: 'College', procedure: 'Procedure', since: 'Vastgelegd op' },
} as const;
