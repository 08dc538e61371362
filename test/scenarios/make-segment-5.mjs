/**
 * Writes segment-5.json to stdout. The JSON is what is checked in and what the rehearsal plays; this script only
 * saves typing the hundreds of score rows. No clock and no randomness, so it always writes the same bytes.
 *
 *   node test/scenarios/make-segment-5.mjs > test/scenarios/segment-5.json
 */
const names = [
  "'t Kompas Jeugdhulp", 'Van der Meer & Zonen Orthopedagogiek', 'Praktijk Renée Çelik', "Zorgboerderij 's-Gravenhof",
  'Coöperatie Jeugd-ggz Delfland U.A.', 'Bureau Öztürk Kind & Gezin', 'Maatwijzer B.V.', 'De Linde Jeugdzorg',
  'Stichting Ambulante Gezinsbegeleiding, Opvoedondersteuning en Weerbaarheidstraining voor Kinderen, Jongeren en hun Ouders in Haaglanden en de Bollenstreek',
  'Façade Kindercoaching', 'Praktijk "De Brug"', 'IJsvogel Begeleiding', 'Kwadraat Jeugd- en Gezinszorg', 'Noordster Ambulant',
  'Duinroos Jeugdhulp', 'Wel/Zijn Jongerenwerk', 'Het Groene Spoor', 'Plan B. Jeugdhulp', 'Stap voor Stap (Zoetermeer)',
  'Zonnewijzer Begeleiding', 'Atelier Ruimte voor Talent', 'Westlandse Kas – Zorg en Leren', 'Tussen de Lijnen',
  'Vlieger & Co.', 'Huis aan Huis Gezinshulp', 'Praktijk Van ’t Hof', 'De Regenboogbrug', 'Mijn Plek Jeugd-ggz',
  'Psychologenpraktijk Sørensen', 'Kinderpsychologie Aan de Vliet', 'Ggz-groep Zuiderpark', 'Anker Jeugdpsychiatrie',
  'Praktijk Núñez-de Wit', 'Binnenste Buiten', 'Mentaal Jong', 'Helder Jeugdpsychologen', 'Letterkracht Dyslexie',
  'Dyslexiepraktijk Ömer', 'Woordwijs Leiden-Delft', 'Lees & Schrijf Rijswijk', 'Taalkameleon', 'De Leesvogel',
  'Dyslexie Collectief Vlietstreek', 'Spelling in Zicht', 'Letterlicht', 'Praktijk Anaïs Hoekstra',
];
const kvk = (n) => String(27000000 + n);

const quality = { K1: [0, 25, 50, 75, 100], K2: [0, 25, 50, 75, 100], K3: [0, 30, 60, 80, 100] };

/* [provider, price, K1, K2, K3, submitAt?, more?]; without a moment the bid comes somewhere in March or April. */
const A = [
  [1, 8675, 100, 75, 80, '2026-05-19T11:59:59.999+02:00'], // the last millisecond
  [2, 8300, 100, 100, 100, '2026-05-19T12:00:00.000+02:00'], // the closing instant itself: late
  [3, 8840, 75, 75, 60, '2026-05-15T16:20:00+02:00'], // on time only because of the extension
  [4, 8910, 75, 50, 80, '2026-05-12T12:00:00+02:00'], // the first closing instant itself: on time by the extension
  [5, 7900, 100, 100, 80, '2026-04-21T10:00:00+02:00', { withdrawAt: '2026-05-13T08:30:00+02:00' }],
  [6, 8200, 50, 50, 60, '2026-04-01T14:00:00+02:00', { withdrawAt: '2026-04-20T09:00:00+02:00' }],
  [6, 8760, null, null, null, '2026-04-29T13:37:00+02:00'],
  [7, 8500, 75, 75, 60, '2026-04-14T11:00:00+02:00', { withdrawAt: '2026-05-18T17:00:00+02:00' }],
  [7, 8450, null, null, null, '2026-05-19T12:00:01+02:00'],
  [8, 7750, 50, 75, 80, '2026-03-24T09:30:00+01:00'], // replaced: this price may never count
  [8, 8790, null, null, null, '2026-05-11T20:05:00+02:00'],
  [9, 9125, 100, 75, 60, '2026-04-16T08:45:00+02:00'],
  [9, 8100, null, null, null, '2026-05-19T14:00:00+02:00'], // late: the bid of April stands
  [10, 7400, 100, 100, 100], // excluded
  [11, 8025, 75, 75, 80], // unsuitable
  [12, 8150, 50, 25, 60], // incomplete, and below the minimum too
  [13, 7600, 100, 25, 100], // below the minimum
  [14, 8400, 75, 75, 80, '2026-05-19T16:10:00Z'], // hours late
  [15, 8800, 100, 75, 60], [16, 8800, 50, 100, 60], // equal total: K2, the heaviest, decides
  [17, 8950, 50, 75, 80], [18, 8950, 100, 75, 30], // equal total and K2: K1 decides, as heavy as K3 and before it
  [19, 9000, 75, 75, 30], [20, 9000, 75, 75, 30], [21, 9000, 75, 75, 30], // equal in everything: lots are drawn
  [22, 8725, 75, 100, 80], [23, 9240, 50, 50, 60], [24, 8655, 25, 75, 100], [25, 9410, 100, 100, 100],
  [26, 8580, 50, 50, 30], [27, 8999, 75, 100, 30], [28, 9075, 100, 50, 80],
];
const B = [
  [1, 11450, 75, 75, 80], [5, 11200, 50, 50, 60], [14, 10900, 75, 75, 60, '2026-05-19T16:12:00Z'],
  [22, 11875, 100, 50, 60], [27, 12100, 50, 75, 60],
  [28, 10000, 50, 75, 80], [29, 13333, 75, 75, 80], // 20.00 + 10.00 = 15.00 + 15.00 for price and K1, once rounded: K1 decides
  [30, 11111, 100, 100, 30], [31, 12480, 75, 50, 100], [32, 10640, 50, 50, 30],
  [33, 11995, 100, 75, 100], [34, 9500, 25, 25, 30], [35, 11725, 75, 100, 60], [36, 9350, 100, 100, 100],
  [12, 10450, 75, 75, 60], [46, 12750, 25, 50, 80, '2026-03-28T15:00:00+01:00', { withdrawAt: '2026-03-28T15:00:00.001+01:00' }],
];
const C = [
  [29, 9890, 75, 75, 60], [37, 9450, 75, 75, 80], [38, 9450, 75, 75, 80], [39, 9450, 75, 75, 80], [40, 9450, 75, 75, 80],
  [41, 9275, 100, 100, 60], [42, 9999, 100, 75, 100], [43, 9600, 25, 50, 30], [44, 9130, 50, 0, 60],
  [45, 8875, 100, 75, 60], [46, 9725, 50, 100, 80, '2026-05-19T09:59:59.998Z'],
];

const minutes = (n) => new Date(Date.UTC(2026, 2, 23, 8, 0) + n * 60_000).toISOString();
const bids = [];
const scores = [];
for (const [lot, rows] of [['A', A], ['B', B], ['C', C]]) {
  for (const [n, price, k1, k2, k3, at, more] of rows) {
    const submitAt = at ?? minutes(n * 997 + price + lot.charCodeAt(0) * 31);
    bids.push({ kvk: kvk(n), lot, submitAt, price, documents: 1 + ((n * 7 + price) % 6), ...more });
    for (const [criterion, consensus] of [['K1', k1], ['K2', k2], ['K3', k3]]) {
      if (consensus === null) continue; // a replacing bid: the scores stand with the first row
      const scale = quality[criterion];
      const here = scale.indexOf(consensus);
      const near = (step) => scale[Math.min(Math.max(here + step, 0), scale.length - 1)];
      const individual = [near((n % 3) - 1), consensus, near(((n + price) % 3) - 1)];
      scores.push({ kvk: kvk(n), lot, criterion, individual, consensus });
    }
  }
}
const ask = (n, at, text, answer, answerAt) => ({ kvk: kvk(n), at, text, answer, answerAt });
const first = '2026-03-20T10:00:00+01:00';
const second = '2026-04-10T15:30:00+02:00';
const reason = {
  excluded: 'De rechtspersoon verkeert in staat van faillissement (artikel 2.87, eerste lid, onder b, Aw 2012). Na hoor en wederhoor is niet gebleken van een doorstart.',
  excludedB: 'De onderneming heeft in de UEA onjuiste verklaringen afgelegd over een eerder beëindigde overeenkomst (artikel 2.87, eerste lid, onder h, Aw 2012); de zienswijze maakt dit niet anders.',
  unsuitable: 'De gevraagde referentie voor ambulante begeleiding van ten minste twintig jeugdigen per jaar ontbreekt; de ingediende referentie gaat over volwassenen.',
  incomplete: 'Het prijsblad is niet ondertekend en na het herstelverzoek van drie werkdagen niet alsnog ingediend.',
  incompleteB: 'De verklaring over de inzet van regiebehandelaren is niet ingevuld en niet binnen de hersteltermijn aangeleverd.',
  ignored: 'Referentie onvoldoende (vastgesteld voordat de intrekking was verwerkt).',
};
const scenario = {
  version: 1,
  name: 'Segment 5, veelvoorkomende jeugdhulp: generale repetitie',
  seed: 'Haaglanden 2027 – loting segment 5, notaris mr. Van Wijk',
  providers: names.map((name, i) => ({ kvk: kvk(i + 1), name })),
  tenders: [{
    id: 'seg5', segment: 5, title: 'Veelvoorkomende jeugdhulp 2027–2032',
    publishAt: '2026-02-02T09:00:00+01:00', questionsUntil: '2026-03-16T12:00:00+01:00', closesAt: '2026-05-12T12:00:00+02:00',
    collegeDecisions: [
      ['GM1916', '2026-01-13T10:00:00+01:00'], ['GM0637', '2026-01-13T14:30:00+01:00'], ['GM1783', '2026-01-20T09:15:00+01:00'],
      ['GM0503', '2026-01-20T11:00:00+01:00'], ['GM0603', '2026-01-20T16:45:00+01:00'], ['GM1926', '2026-01-27T10:00:00+01:00'],
      ['GM0629', '2026-01-27T13:00:00+01:00'], ['GM1842', '2026-01-30T17:00:00+01:00'],
    ].map(([municipality, at]) => ({ municipality, at, outcome: 'approved' })),
    lots: [
      { id: 'A', title: 'Ambulante jeugdhulp en begeleiding', maxAwards: 15 },
      { id: 'B', title: 'Basis-ggz voor jeugdigen', maxAwards: 8 },
      { id: 'C', title: 'Ernstige dyslexie: diagnostiek en behandeling', maxAwards: 5 },
    ],
    awardMethod: 'points', rounding: 2,
    criteria: [
      { id: 'K1', kind: 'quality', title: 'Samenwerking met de lokale teams', weight: 20, scale: quality.K1 },
      { id: 'K2', kind: 'quality', title: 'Gezinsgericht en normaliserend werken', weight: 40, scale: quality.K2, minimum: 50 },
      { id: 'K3', kind: 'quality', title: 'Wachttijd, doorstroom en collectief aanbod', weight: 20, scale: quality.K3 },
      { id: 'P', kind: 'price', title: 'Tarief per uur', weight: 20, model: 'relative-lowest' },
    ],
    assessors: 3,
    questions: [
      ask(8, '2026-02-20T10:00:00+01:00', 'Mag een combinatie van twee aanbieders op één perceel inschrijven?', 'Ja. De penvoerder schrijft in; elk lid van de combinatie voegt een eigen UEA bij.', first),
      ask(37, '2026-02-24T15:12:00+01:00', 'Geldt het tarief in perceel C ook voor de eindtoets?', 'Ja, de eindtoets hoort bij de behandeling en wordt tegen hetzelfde uurtarief vergoed.', first),
      ask(2, '2026-03-03T09:05:00+01:00', 'Wordt een keurmerk dat gelijkwaardig is aan HKZ geaccepteerd?', 'Ja, mits u de gelijkwaardigheid toelicht met het toetsingskader van de certificerende instelling.', first),
      ask(31, '2026-03-09T20:41:00+01:00', 'Hoe verhoudt de bestedingsruimte zich tot de acceptatieplicht?', 'Zie de nieuwe tekst van artikel 1.5: de acceptatieplicht vervalt zolang de ruimte volledig is benut.', second),
      ask(24, '2026-03-16T11:59:59+01:00', 'Kan de indexatie van 2027 al in het tarief worden verwerkt?', 'Nee. Het tarief is op prijspeil 2026; de indexatie volgt uit artikel 4.2 van de overeenkomst.', second),
    ],
    extensions: [{ at: '2026-05-01T10:00:00+02:00', closesAt: '2026-05-19T12:00:00+02:00', reason: 'Door de meivakantie en de tweede nota van inlichtingen krijgen aanbieders een week langer om hun inschrijving af te ronden.' }],
    bids,
    screening: [
      { kvk: kvk(10), lot: 'A', outcome: 'excluded', reason: reason.excluded },
      { kvk: kvk(11), lot: 'A', outcome: 'unsuitable', reason: reason.unsuitable },
      { kvk: kvk(12), lot: 'A', outcome: 'incomplete', reason: reason.incomplete },
      { kvk: kvk(5), lot: 'A', outcome: 'unsuitable', reason: reason.ignored }, // withdrawn: ignored
      { kvk: kvk(12), lot: 'B', outcome: 'incomplete', reason: reason.incompleteB },
      { kvk: kvk(36), lot: 'B', outcome: 'excluded', reason: reason.excludedB },
    ],
    scores,
    awardAt: '2026-06-01T10:00:00+02:00',
    proceedings: [{ at: '2026-06-10T09:00:00+02:00', judgmentAt: '2026-07-31T15:00:00+02:00', outcome: 'upheld' }],
  }],
};

/* One row a line, so that a person can read the file and a change shows as one line. */
const row = (value) => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
const rows = (list, indent) => `[\n${list.map((v) => indent + '  ' + row(v)).join(',\n')}\n${indent}]`;
const write = (value, indent) => {
  if (!Array.isArray(value) && (typeof value !== 'object' || value === null)) return JSON.stringify(value);
  if (Array.isArray(value)) return value[0]?.lots ? `[${value.map((v) => write(v, indent)).join(', ')}]` : rows(value, indent);
  return `{\n${Object.entries(value).map(([k, v]) => `${indent}  ${JSON.stringify(k)}: ${write(v, indent + '  ')}`).join(',\n')}\n${indent}}`;
};
process.stdout.write(write(scenario, '') + '\n');
