/** Words of complaints, of running terms and of the award notice. */
export const commands = {
  'complaint.file': {
    title: 'Klacht indienen', intro: 'Schrijf waar u het niet mee eens bent en waarom. Wij antwoorden binnen zes weken.', submit: 'Klacht indienen', done: 'Uw klacht is ontvangen. Het ontvangstbewijs staat in uw berichten.',
    fields: { text: { label: 'Uw klacht', hint: 'Noem het onderdeel van de aanbesteding en wat u wilt bereiken.' } },
  },
  'complaint.answer': {
    title: 'Klacht beantwoorden', intro: 'De aanbieder leest uw oordeel, uw motivering en de maatregelen.', submit: 'Antwoord versturen', done: 'De klacht is beantwoord. De aanbieder krijgt bericht.',
    fields: {
      finding: { label: 'Oordeel', codes: { upheld: 'Gegrond', partly: 'Deels gegrond', dismissed: 'Ongegrond' } },
      motivation: { label: 'Motivering' }, measures: { label: 'Maatregelen', hint: 'Verplicht als de klacht geheel of deels gegrond is.' },
    },
  },
  'complaint.escalate': {
    title: 'Naar de Commissie van Aanbestedingsexperts', intro: 'Hebt u de klacht voorgelegd aan de commissie? Laat ons dan weten wanneer.', submit: 'Vastleggen', done: 'Wij weten nu dat de klacht bij de commissie ligt.',
    fields: { on: { label: 'Voorgelegd op', hint: 'De dag waarop de klacht bij de commissie is ingediend.' } },
  },
  'complaint.record-advice': {
    title: 'Advies van de commissie vastleggen', intro: 'Leg vast wat de commissie adviseert en wat wij daarmee doen.', submit: 'Advies vastleggen', done: 'Het advies is vastgelegd. De aanbieder krijgt bericht.',
    fields: {
      outcome: { label: 'Advies', codes: { founded: 'Gegrond', partly: 'Deels gegrond', unfounded: 'Ongegrond', 'not-handled': 'Niet behandeld' } },
      on: { label: 'Datum van het advies', hint: 'De dag die op het advies staat.' }, followed: { label: 'Wat doen wij ermee?', hint: 'De aanbieder leest dit.' },
    },
  },
  'tender.record-award-notice': {
    title: 'Aankondiging van de gunning vastleggen', intro: 'Publiceer de aankondiging van de gegunde opdracht op TenderNed. Leg hier het kenmerk vast.', submit: 'Vastleggen', done: 'De aankondiging van de gunning is vastgelegd.',
    fields: { number: { label: 'Kenmerk van TenderNed', hint: 'Staat in de bevestiging van TenderNed.' }, sentAt: { label: 'Verzonden op', hint: 'Laat dit leeg als dat nu is.' } },
  },
} as const;

export const refusals = {
  'complaint.answered': 'Deze klacht is al beantwoord op {at:moment}.',
  'complaint.measures-missing': 'Schrijf op welke maatregelen u neemt. De klacht is immers geheel of deels gegrond.',
  'complaint.escalated': 'Wij weten al dat deze klacht bij de commissie ligt.',
  'complaint.answer-first': 'Wij mogen uw klacht nog beantwoorden, tot en met {dueOn:day}. Daarna kunt u naar de commissie.',
  'complaint.day': 'Kies een dag die bij deze klacht past: niet in de toekomst en niet van ervoor.',
  'complaint.not-escalated': 'De aanbieder heeft niet gemeld dat de klacht bij de commissie ligt.',
  'award-notice.too-early': 'Dit kan na de definitieve gunning, of na een intrekking die is gepubliceerd.',
  'award-notice.recorded': 'De aankondiging is al vastgelegd, met kenmerk {number}.',
  'award-notice.before': 'De aankondiging kan niet van vóór de gunning of intrekking zijn: {at:moment}.',
} as const;

export const complaint = {
  freezesNothing: 'Een klacht schort niets op. Alleen een kort geding binnen de standstill-termijn doet dat.',
  late: 'Te laat', due: 'Het antwoord komt uiterlijk op {dueOn:day} (zes weken).', answeredAt: 'Beantwoord op {at:moment}.', measures: 'Maatregelen: {measures}',
  findings: { upheld: 'Gegrond', partly: 'Deels gegrond', dismissed: 'Ongegrond' },
  escalatedOn: 'Voorgelegd aan de Commissie van Aanbestedingsexperts op {on:day}.', advice: 'Advies van de commissie op {on:day}: {outcome}. Wat wij ermee doen: {followed}',
  advices: { founded: 'gegrond', partly: 'deels gegrond', unfounded: 'ongegrond', 'not-handled': 'niet behandeld' },
  provider: {
    title: 'Klachten over deze aanbesteding', lead: 'Bent u het niet eens met de aanbesteding? U kunt een klacht indienen, ook als u niet inschrijft. Daarna kunt u naar de Commissie van Aanbestedingsexperts.',
    empty: 'Uw organisatie heeft geen klacht ingediend.', of: 'Klacht van {at:moment}', toList: 'Klacht indienen of volgen', back: 'Terug naar de aanbesteding',
  },
  staff: {
    title: 'Klachten', one: 'Klacht', empty: 'Er zijn geen klachten.', open: 'Nog niet beantwoord', filedAt: 'Ontvangen op {at:moment}.', toList: 'Klachten', back: 'Terug naar de klachten',
    columns: { who: 'Van wie', filedAt: 'Ontvangen', dueOn: 'Antwoord uiterlijk', state: 'Stand' },
  },
} as const;

export const tasks = {
  title: 'Werklijst', lead: 'Alles wat een datum heeft, het eerste bovenaan.', empty: 'Er is nu niets met een datum.', toList: 'Werklijst met data', all: 'Taken met een datum', overdue: 'Te laat', back: 'Terug naar alle procedures',
  columns: { what: 'Wat', tender: 'Aanbesteding', dueOn: 'Uiterlijk' },
  kinds: {
    answers: 'Vragen beantwoorden (Aw 2.54)', repair: 'Herstel: laatste dag om te antwoorden', hearing: 'Horen: laatste dag om te antwoorden', verification: 'Bewijs: laatste dag om te antwoorden', complaint: 'Klacht beantwoorden',
    validity: 'Inschrijvingen verlopen: vraag op tijd om verlenging', standstill: 'Standstill-termijn: laatste dag',
    'award-notice': 'Gunning of intrekking aankondigen op TenderNed (Aw 2.134)',
  },
  validity: 'Inschrijvingen gelden tot en met {on:day}.', validityShort: 'Inschrijvingen gelden nog tot en met {on:day}. Daarna is een inschrijver niet meer gebonden.', validityOver: 'De inschrijvingen golden tot en met {on:day}. Vraag elke inschrijver of hij zijn aanbod gestand doet.',
  validityExtended: 'De termijn van negentig dagen is verlengd tot veertien dagen na de uitspraak.', validityFrozen: 'Zolang het kort geding loopt, blijven de inschrijvingen gelden.',
  ownValidity: 'Uw inschrijving geldt tot en met {on:day}.',
  notice: 'Aankondiging van de gunning: {number}, verzonden op {sentAt:moment}.', noticeDue: 'Kondig de gunning aan op TenderNed, uiterlijk {dueOn:day}. Bundelt u per kwartaal, dan uiterlijk {quarterOn:day} (Aw 2.134).', noticeTitle: 'Aankondiging van de gunning',
} as const;

export const events = {
  'complaint.filed': { subject: 'Ontvangstbewijs van uw klacht', text: 'Wij hebben uw klacht over de aanbesteding {title} ontvangen. Wij antwoorden uiterlijk op {dueOn:day}. Een klacht schort niets op.' },
  'complaint.answered': { subject: 'Antwoord op uw klacht', text: 'Uw klacht over de aanbesteding {title} is beantwoord. U leest het antwoord bij de aanbesteding.' },
  'complaint.advised': { subject: 'Advies over uw klacht', text: 'De commissie heeft geadviseerd over uw klacht bij de aanbesteding {title}. U leest bij de aanbesteding wat wij ermee doen.' },
} as const;
