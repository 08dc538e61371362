/** Words of the log of outages. */
const parts = {
  portal: 'Het hele portaal', 'sign-in': 'Inloggen', uploading: 'Bestanden uploaden', submitting: 'Indienen', documents: 'Stukken lezen en downloaden', mail: 'E-mail',
} as const;
const audiences = { everyone: 'Iedereen', providers: 'Aanbieders (inloggen met eHerkenning)', office: 'Alleen medewerkers en gemeenten' } as const;

const fields = {
  parts: { label: 'Wat werkte niet?', codes: parts },
  planned: { label: 'Was dit gepland onderhoud?', codes: { no: 'Nee, een storing', yes: 'Ja, gepland onderhoud' } },
  beganAt: { label: 'Begin', hint: 'Het eerste moment waarop het niet werkte.' },
  endedAt: { label: 'Einde', hint: 'Laat leeg zolang de storing duurt. Bij gepland onderhoud is een einde nodig.' },
  audience: { label: 'Wie had er last van?', codes: audiences },
  noticed: { label: 'Wat merkten mensen ervan?', hint: 'Gewone taal, zonder namen. Iedereen leest dit.' },
} as const;

export const commands = {
  'outage.record': {
    title: 'Storing vastleggen', intro: 'De storing komt meteen in het openbare logboek. U kunt hem later verbeteren, maar niet weghalen.',
    submit: 'Storing vastleggen', done: 'De storing staat in het openbare logboek.', fields,
  },
  'outage.end': {
    title: 'Storing beëindigen', intro: 'Vul in wanneer alles weer werkte.', submit: 'Einde vastleggen', done: 'Het einde van de storing is vastgelegd.',
    fields: { endedAt: { label: 'Einde', hint: 'Het eerste moment waarop alles weer werkte.' } },
  },
  'outage.correct': {
    title: 'Storing verbeteren', intro: 'Schrijf op hoe het was. Wat er stond, blijft in het logboek staan. Een voorstel voor langere termijnen dat nog wacht, vervalt.',
    submit: 'Verbetering vastleggen', done: 'De verbetering staat in het openbare logboek.',
    fields: { ...fields, why: { label: 'Waarom verbetert u dit?', hint: 'Iedereen leest dit.' }, seen: { label: 'Gelezen stand' } },
  },
  'outage.propose-extension': {
    title: 'Termijnen verlengen',
    intro: 'Deze termijnen eindigden tijdens de storing of binnen 24 uur erna. U stelt in één keer een later moment voor. Een collega keurt het goed. Daarna krijgt iedereen die het aangaat bericht.',
    submit: 'Verlenging voorstellen', done: 'Uw voorstel wacht op een collega.',
    fields: {
      terms: {
        label: 'Nieuwe momenten', hint: 'Het voorstel geeft minstens de tijd van de storing terug en minstens 24 uur vanaf nu. Het valt op een werkdag. Maak een moment leeg als die termijn niet verandert.',
        of: { term: { label: 'Termijn' }, until: { label: 'Nieuw einde' } },
      },
      why: { label: 'Waarom verlengt u niet alles?', hint: 'Alleen nodig als u een moment leeg laat.' },
    },
  },
  'outage.approve-extension': {
    title: 'Verlenging goedkeuren', intro: 'Alle termijnen van het voorstel verschuiven dan. Iedereen die het aangaat, krijgt bericht.',
    submit: 'Verlenging goedkeuren', done: 'De verlenging is goedgekeurd. De termijnen verschuiven nu.', fields: { proposal: { label: 'Voorstel' } },
  },
  'outage.record-term': {
    title: 'Uitkomst vastleggen', submit: 'Vastleggen', done: 'De uitkomst is vastgelegd.',
    fields: { number: { label: 'Voorstel' }, procedure: { label: 'Procedure' }, kind: { label: 'Termijn', codes: { closing: 'Sluiting', questions: 'Vragen', reactions: 'Reacties', signing: 'Ondertekenen' } }, to: { label: 'Nieuw einde' }, code: { label: 'Reden van weigering' } },
  },
  'outage.find-silence': { title: 'Storing bij inloggen vinden', submit: 'Vastleggen', done: 'De storing staat in het logboek.', fields: { beganAt: { label: 'Begin' }, audience: { label: 'Voor wie', codes: { everyone: 'Iedereen', providers: 'Aanbieders', office: 'Medewerkers en gemeenten' } } } },
  'tender.extend-for-outage': {
    title: 'Verlengen na een storing', submit: 'Verlengen', done: 'De termijn verschuift.',
    fields: { outage: { label: 'Storing' }, number: { label: 'Besluit' }, beganAt: { label: 'Begin' }, endedAt: { label: 'Einde' }, by: { label: 'Door wie' }, reason: { label: 'Reden' }, closesAt: { label: 'Nieuwe sluiting' }, questionsUntil: { label: 'Vragen tot' } },
  },
  'revision.later-for-outage': {
    title: 'Verlengen na een storing', submit: 'Verlengen', done: 'De termijn is verlengd.',
    fields: { outage: { label: 'Storing' }, term: { label: 'Termijn', codes: { reactions: 'Reacties', signing: 'Ondertekenen' } }, until: { label: 'Nieuw einde' }, reason: { label: 'Reden' } },
  },
} as const;

export const refusals = {
  'outage.ends-first': 'Het einde ligt niet na het begin ({beganAt:moment}). Vul bij Einde een later moment in.',
  'outage.planned-end': 'Gepland onderhoud heeft een einde. Vul bij Einde in wanneer het klaar is.',
  'outage.future': 'Dit moment moet nog komen. Vul een moment in dat voorbij is, of kies bij de vraag over gepland onderhoud voor Ja.',
  'outage.has-ended': 'Deze storing is al beëindigd, op {endedAt:moment}. Klopt dat niet? Kies dan Storing verbeteren.',
  'outage.changed-meanwhile': 'Een collega heeft deze storing intussen bijgewerkt. Open de pagina van de storing opnieuw en vul dan uw verbetering in.',
  'outage.touches-nothing': 'Er loopt geen termijn die deze storing raakt. Er is niets te verlengen. Is een termijn toch geraakt? Verleng die dan op de pagina van de procedure zelf.',
  'outage.not-touched': 'Deze termijn wordt niet door de storing geraakt, of staat er dubbel in. Open het formulier opnieuw en vul de momenten in.',
  'outage.too-short': 'Dit moment geeft minder tijd terug dan de storing duurde. Vul bij Nieuw einde {least:moment} of later in.',
  'outage.nothing-moves': 'U laat alle momenten leeg. Vul bij minstens één termijn een nieuw einde in.',
  'outage.all-or-why': 'U verlengt {count} geraakte termijnen niet. Schrijf op waarom, of vul ook daar een nieuw einde in.',
  'outage.not-proposed': 'Er is geen voorstel om termijnen te verlengen. Laat een inkoper er eerst een doen.',
  'outage.proposal-changed': 'Het voorstel is intussen anders. Lees het nieuwe voorstel en keur dat goed.',
  'outage.same-person': 'U hebt deze verlenging zelf voorgesteld. Laat een collega haar goedkeuren.',
} as const;

/** Messages to providers. */
export const events = {
  'tender.extended-outage': { subject: 'De sluiting is verschoven door een storing', text: 'Van {outageFrom:moment} tot {outageUntil:moment} was er een storing in het portaal. Voor {title} kunt u nu indienen tot {closesAt:moment}. Dat geldt voor iedereen. Wat u al hebt ingediend blijft gelden. U mag het vervangen of intrekken.' },
  'tender.questions-extended': { subject: 'U kunt langer vragen stellen', text: 'Van {outageFrom:moment} tot {outageUntil:moment} was er een storing in het portaal. Over {title} kunt u nu vragen stellen tot {questionsUntil:moment}. Dat geldt voor iedereen. De sluiting blijft gelijk.' },
} as const;

export const outage = {
  parts, audiences, planned: 'Gepland onderhoud', disturbance: 'Storing', running: 'Duurt nog', coming: 'Gepland', over: 'Voorbij',
  found: 'Het portaal merkte zelf dat de dienst om in te loggen geen antwoord gaf.',
  offered: '{title}: {kind}. Nu: {until:moment}',
  kinds: { closing: 'Sluiting', questions: 'Einde van de vragen', reactions: 'Einde van de reacties', signing: 'Einde van het ondertekenen' },
  outcomes: { '': 'Wordt verschoven', moved: 'Verschoven', refused: 'Niet verschoven' },
  duration: { days: '{n} dagen', day: '1 dag', hours: '{n} uur', minutes: '{n} minuten', minute: '1 minuut', less: 'minder dan een minuut' },
  notice: {
    title: 'Storing', running: 'Er is een storing sinds {beganAt:moment}. Dit werkt niet goed: {parts}.', over: 'Er was een storing van {beganAt:moment} tot {endedAt:moment}. Dit werkte niet goed: {parts}.',
    coming: 'Er is onderhoud van {beganAt:moment} tot {endedAt:moment}. Dit werkt dan niet goed: {parts}.', touched: 'Deze storing viel kort voor de sluiting. Verschuift de sluiting? Dan staat dat hier en krijgt u bericht.', more: 'Lees meer hierover',
  },
  list: {
    title: 'Storingen en onderhoud', lead: 'Hier staat wanneer het portaal niet goed werkte. Niets wordt weggehaald. U en wij kunnen dit logboek als bewijs gebruiken.',
    empty: 'Er zijn geen storingen vastgelegd.', columns: { what: 'Storing', began: 'Begin', ended: 'Einde', duration: 'Duur', terms: 'Verlengde termijnen' },
    none: 'Geen', others: 'Ook in herzieningen: {n}. Wie meedoet, kreeg bericht.', term: '{title}: {kind} nu {to:moment}', refusedTerm: '{title}: {kind} niet verschoven', waitsTerm: '{title}: {kind} wordt verschoven', json: 'Voor programma’s staat dit logboek ook als JSON op {address}.', link: 'Storingen en onderhoud',
  },
  page: {
    title: '{what} van {beganAt:moment}', facts: { stand: 'Stand', parts: 'Wat werkte niet', audience: 'Wie had er last van', began: 'Begin', ended: 'Einde', duration: 'Duur', noticed: 'Wat mensen merkten', ledger: 'Plaats in het register' },
    place: 'stroom {stream}, regel {seq}', terms: 'Verlengde termijnen', noTerms: 'Er zijn geen termijnen verlengd door deze storing.',
    termColumns: { procedure: 'Procedure', kind: 'Termijn', from: 'Was', to: 'Is nu', will: 'Wordt', outcome: 'Stand' },
    ledger: 'Alle regels in het register', ledgerLead: 'Elke regel heeft een vingerafdruk, die op de regel ervoor steunt. Zo is te zien dat er niets is veranderd.',
    ledgerColumns: { line: 'Regel', at: 'Vastgelegd op', stood: 'Wat er toen stond', hash: 'Vingerafdruk' }, stood: '{beganAt:moment} tot {endedAt:moment}', stoodRunning: 'Sinds {beganAt:moment}', why: 'Reden: {why}', back: 'Alle storingen en onderhoud',
    lines: { 'outage.recorded': 'Vastgelegd', 'outage.ended': 'Einde vastgelegd', 'outage.corrected': 'Verbeterd', 'outage.extension-proposed': 'Verlenging voorgesteld', 'outage.extended': 'Verlenging goedgekeurd', 'outage.term-moved': 'Termijn verschoven', 'outage.term-refused': 'Termijn niet verschoven' },
  },
  staff: {
    lead: 'Leg hier elke storing vast die aanbieders of gemeenten merkten. Wat u vastlegt, is meteen openbaar.', publicLog: 'Bekijk het openbare logboek', toAll: 'Storingen',
    touched: 'Termijnen die deze storing raakt', touchedLead: 'Een termijn is geraakt als hij eindigt tijdens de storing of binnen 24 uur erna. Een toelating heeft geen einde en staat hier niet.', untouched: 'Er loopt geen termijn die deze storing raakt.',
    inquiries: 'Termijnen van navragen en aanvullingen staan hier niet. Verleng die op hun eigen pagina.',
    touchedColumns: { procedure: 'Procedure', kind: 'Termijn', until: 'Einde', proposed: 'Nieuw einde volgens de regel' },
    rule: 'De regel: minstens de duur van de storing erbij, en minstens 24 uur vanaf nu. Altijd op een werkdag tussen 9.00 en 17.00 uur. Verschuiven kan ook na de sluiting, zolang er niets is geopend.', doNotOpen: 'Open intussen niets: na de opening kan de sluiting niet meer verschuiven.',
    proposal: 'Voorstel dat wacht', proposedBy: 'Voorgesteld door {name}, op {at:moment}.', mine: 'U hebt dit zelf voorgesteld. Een collega keurt het goed.', why: 'Niet verlengd, omdat: {why}',
    extension: 'Verlengd op {at:moment}', decidedBy: 'Voorgesteld door {name}, goedgekeurd door {approvedName}.', refused: 'Een procedure die niet verschoof, staat hieronder met de reden. Die termijn is niet veranderd.', correct: 'Verbeteren', end: 'Beëindigen', propose: 'Termijnen verlengen', record: 'Storing vastleggen',
  },
} as const;
