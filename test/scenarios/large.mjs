/**
 * Writes a large, valid scenario to stdout, for measuring how fast a season plays.
 *
 *   node test/scenarios/large.mjs [providers=150] [lots=3] [seed=1] > /tmp/large.json
 *
 * Every provider bids on every lot; about one bid in ten is late, withdrawn, replaced or set aside. The same
 * arguments always give the same bytes: the only source of chance is the seed.
 */
const [providerCount = 150, lotCount = 3, seed = 1] = process.argv.slice(2).map(Number);
if (![providerCount, lotCount, seed].every((n) => Number.isSafeInteger(n) && n > 0)) {
  process.stderr.write('usage: node large.mjs [providers] [lots] [seed], all whole numbers above 0\n');
  process.exit(2);
}

let state = seed >>> 0;
/** A whole number from 0 up to, but not including, `n` (mulberry32). */
const below = (n) => {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
};
const pick = (list) => list[below(list.length)];

const HOUR = 3_600_000;
const opens = Date.parse('2026-02-02T08:00:00Z');
const extended = Date.parse('2026-05-01T08:00:00Z');
const closes = Date.parse('2026-05-19T10:00:00Z');
const iso = (ms) => new Date(ms).toISOString();
/** No two acts share a millisecond, so that nothing depends on the order of equal moments. */
const taken = new Set();
const moment = (from, until) => {
  let ms = from + below(until - from);
  while (taken.has(ms)) ms = ms + 1 < until ? ms + 1 : from;
  taken.add(ms);
  return ms;
};

const first = ['Praktijk', 'Stichting', 'Jeugdhulp', 'Bureau', 'Coöperatie', 'Centrum', 'Huis', 'Atelier'];
const second = ["'t Kompas", 'De Linde', 'Van der Meer & Zonen', 'Núñez', 'Zuidwal', 'De Vliet', 'IJsvogel', 'Sørensen', 'Duinroos', 'Öztürk'];
const providers = Array.from({ length: providerCount }, (_, i) => ({ kvk: String(28000001 + i), name: `${pick(first)} ${pick(second)} ${i + 1}` }));
const lots = Array.from({ length: lotCount }, (_, i) => ({ id: `L${i + 1}`, title: `Perceel ${i + 1}`, maxAwards: Math.ceil(providerCount / 4) }));
const scale = [0, 25, 50, 75, 100];
const reasons = {
  excluded: 'Er is een uitsluitingsgrond van toepassing; de zienswijze maakt dit niet anders.',
  unsuitable: 'De gevraagde referentie ontbreekt.',
  incomplete: 'Het prijsblad is na het herstelverzoek niet ontvangen.',
};

const bids = [];
const scores = [];
const screening = [];
for (const { kvk } of providers) {
  for (const { id: lot } of lots) {
    const fate = below(100);
    const price = () => 7500 + below(3000);
    const bid = (ms, more = {}) => bids.push({ kvk, lot, submitAt: iso(ms), price: price(), documents: 1 + below(4), ...more });
    const firstAt = moment(opens + 24 * HOUR, closes - 48 * HOUR);
    if (fate < 2) { bid(moment(closes, closes + 6 * HOUR)); continue; } // late
    if (fate < 4) { bid(firstAt, { withdrawAt: iso(moment(firstAt + HOUR, closes)) }); continue; } // withdrawn
    bid(firstAt);
    if (fate < 8) bid(moment(firstAt + HOUR, closes)); // replaced
    if (fate >= 97) { // set aside
      const outcome = pick(Object.keys(reasons));
      screening.push({ kvk, lot, outcome, reason: reasons[outcome] });
      continue;
    }
    for (const criterion of ['K1', 'K2']) {
      scores.push({ kvk, lot, criterion, individual: [pick(scale), pick(scale), pick(scale)], consensus: pick(scale) });
    }
  }
}

const municipalities = ['GM0503', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'];
process.stdout.write(JSON.stringify({
  version: 1, name: `Proef met ${providerCount} aanbieders en ${lotCount} percelen`, seed: `groot-${seed}`, providers,
  tenders: [{
    id: 'groot', segment: 5, title: 'Veelvoorkomende jeugdhulp, grote proef',
    publishAt: iso(opens), questionsUntil: '2026-03-16T12:00:00+01:00', closesAt: '2026-05-12T12:00:00+02:00',
    collegeDecisions: municipalities.map((municipality, i) => ({ municipality, at: iso(Date.parse('2026-01-13T09:00:00Z') + i * HOUR), outcome: 'approved' })),
    lots, awardMethod: 'points', rounding: 2,
    criteria: [
      { id: 'K1', kind: 'quality', title: 'Gezinsgericht werken', weight: 40, scale, minimum: 25 },
      { id: 'K2', kind: 'quality', title: 'Collectief aanbod', weight: 30, scale },
      { id: 'P', kind: 'price', title: 'Tarief per uur', weight: 30, model: 'relative-lowest' },
    ],
    assessors: 3,
    questions: [{ kvk: providers[0].kvk, at: '2026-02-20T10:00:00+01:00', text: 'Geldt het tarief per uur inclusief reistijd?', answer: 'Ja.', answerAt: '2026-03-20T10:00:00+01:00' }],
    extensions: [{ at: iso(extended), closesAt: iso(closes), reason: 'Aanbieders krijgen een week langer vanwege de meivakantie.' }],
    bids, screening, scores, awardAt: '2026-06-01T10:00:00+02:00',
  }],
}, null, 1) + '\n');
