import { describe, expect, test } from 'vitest';
import { readScenario } from './read.ts';

/** A file in which nothing is wrong and every kind of thing occurs: what is merely late or ignored included. */
const sound = () => ({
  version: 1, name: 'Proef', seed: '',
  providers: [{ kvk: '27000001', name: 'Een' }, { kvk: '27000002', name: 'Twee' }, { kvk: '27000003', name: 'Drie' }],
  tenders: [{
    id: 'seg5', segment: 5, title: 'Veelvoorkomend', publishAt: '2026-02-02T09:00:00+01:00', questionsUntil: '2026-03-16T12:00:00+01:00',
    closesAt: '2026-05-12T12:00:00+02:00', awardMethod: 'points', rounding: 2, awardAt: '2026-06-01T10:00:00+02:00', assessors: 3,
    collegeDecisions: ['GM0503', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926']
      .map((municipality) => ({ municipality, at: '2026-01-13T10:00:00+01:00', outcome: 'approved' })),
    lots: [{ id: 'A', title: 'A', maxAwards: 1 }, { id: 'B', title: 'B', maxAwards: 1 }],
    criteria: [
      { id: 'K1', kind: 'quality', title: 'K1', weight: 60, scale: [0, 50, 100], minimum: 50 },
      { id: 'K2', kind: 'quality', title: 'K2', weight: 60, scale: [0, 100] },
      { id: 'P', kind: 'price', title: 'P', weight: 30, model: 'absolute-linear', pmin: 0, pmax: 9000 },
    ],
    questions: [
      { kvk: '27000001', at: '2026-02-20T10:00:00+01:00', text: '?', answer: '!', answerAt: '2026-03-20T10:00:00+01:00' },
      { kvk: '27000002', at: '2026-04-20T10:00:00+02:00', text: 'te laat' },
    ],
    extensions: [
      { at: '2026-05-01T10:00:00+02:00', closesAt: '2026-05-19T12:00:00+02:00', reason: 'storing' },
      { at: '2026-05-20T10:00:00+02:00', closesAt: '2026-05-12T12:00:00+02:00' },
    ],
    bids: [
      { kvk: '27000001', lot: 'A', submitAt: '2026-05-12T11:00:00+02:00', price: 8750, documents: 3 },
      { kvk: '27000002', lot: 'A', submitAt: '2026-05-01T09:00:00+02:00', price: 9000, withdrawAt: '2026-05-02T09:00:00+02:00' },
      { kvk: '27000003', lot: 'A', submitAt: '2026-05-04T09:00:00+02:00', price: 9000 },
      { kvk: '27000003', lot: 'B', submitAt: '2026-05-04T09:00:00+02:00', price: 9000 },
      { kvk: '27000002', lot: 'B', submitAt: '2026-05-19T12:00:00+02:00', price: 1 },
    ],
    screening: [
      { kvk: '27000003', lot: 'A', outcome: 'excluded', reason: 'grond' }, { kvk: '27000002', lot: 'B', outcome: 'unsuitable' },
      { kvk: '27000002', lot: 'B', outcome: 'excluded' },
    ],
    scores: [
      { kvk: '27000001', lot: 'A', criterion: 'K1', individual: [50, 50, 100], consensus: 50 },
      { kvk: '27000001', lot: 'A', criterion: 'K2', individual: [100], consensus: 100 },
      { kvk: '27000003', lot: 'B', criterion: 'K1', consensus: 0 },
      { kvk: '27000002', lot: 'A', criterion: 'K1', individual: [33], consensus: 33 },
      { kvk: '27000003', lot: 'A', criterion: 'K7', consensus: 33 },
    ],
    proceedings: [{ at: '2026-06-10T09:00:00+02:00', judgmentAt: '2026-08-03T09:00:00+02:00', outcome: 'upheld' }],
  }],
  admissions: [{
    id: 'open', segment: 5, title: 'Toelating', openAt: '2026-02-02T09:00:00+01:00', startsOn: '2027-01-01',
    entry: ['2026-07-01', '2027-01-01', '2027-07-01'], decisionTermDays: 42,
    conditions: [{ id: 'C1', title: 'Registratie' }, { id: 'C2', title: 'Keurmerk' }],
    applications: [
      { kvk: '27000001', submitAt: '2026-02-10T09:00:00+01:00', meets: ['C1'], supplement: { at: '2026-02-20T09:00:00+01:00', meets: ['C1', 'C2'] }, decideAt: '2026-03-01T09:00:00+01:00' },
      { kvk: '27000002', submitAt: '2026-02-10T09:00:00+01:00' },
      { kvk: '27000003', submitAt: '2026-02-10T09:00:00+01:00', meets: ['C2'], decideAt: '2028-03-01T09:00:00+01:00' },
    ],
  }],
  revisions: [{
    id: 'rev', segment: 1, title: 'Herziening', finalAt: '2026-03-16T09:00:00+01:00', signUntil: '2026-06-15T17:00:00+02:00',
    rounds: [
      { consultAt: '2025-10-01T09:00:00+02:00', draftAt: '2025-11-12T09:00:00+01:00', reactUntil: '2025-12-12T17:00:00+01:00', replyAt: '2025-12-27T09:00:00+01:00' },
      { consultAt: '2026-01-05T09:00:00+01:00', draftAt: '2026-01-12T09:00:00+01:00', reactUntil: '2026-02-13T17:00:00+01:00', replyAt: '2026-02-27T09:00:00+01:00' },
    ],
    articles: [{ id: '3.1', text: 'Artikel' }],
    invited: [{ kvk: '27000001', turnover: 120000000, youths: 210 }, { kvk: '27000002', turnover: 0, youths: 0 }],
    reactions: [
      { kvk: '27000001', round: 2, at: '2026-02-03T09:00:00+01:00', article: '3.1', stance: 'objection', text: 'Nee', reply: 'partly', replyText: 'Goed', newText: 'Nieuw' },
      { kvk: '27000002', round: 2, at: '2026-02-13T17:00:00.001+01:00', stance: 'question', text: 'te laat' },
    ],
    decisions: [{ kvk: '27000001', at: '2026-05-20T09:00:00+02:00', outcome: 'accepted' }, { kvk: '27000002', at: '2026-07-20T09:00:00+02:00', outcome: 'refused' }],
  }],
});

/** The file with one value put at a place; `undefined` takes the key away. */
function faulty(place: string, value: unknown): unknown {
  const file: unknown = sound();
  const keys = place.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], file) as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return file;
}
const T = 'tenders[0]';
const R = 'revisions[0]';
const A = 'admissions[0].applications[0]';

describe('readScenario', () => {
  test('reads a file in which people are late, screened and unscored, and fills in absent lists', () => {
    expect(readScenario(sound())).toMatchObject({ ok: true, scenario: { tenders: [{ closesAt: '2026-05-12T10:00:00.000Z' }] } });
    expect(readScenario({ version: 1, name: 'x', seed: '' })).toEqual({ ok: true, scenario: { version: 1, name: 'x', seed: '', providers: [], tenders: [], admissions: [], revisions: [] } });
  });

  test.each<[string, unknown, string]>([
    ['version', 2, 'version is not 1.'],
    ['seed', undefined, 'seed is missing.'],
    ['name', ' ', 'name is empty.'],
    ['tenders', {}, 'tenders is not a list.'],
    [`${T}.awardMethod`, undefined, `${T}.awardMethod is missing.`],
    [`${T}.awardMethod`, 'prijs', `${T}.awardMethod is not "points" or "value".`],
    [`${T}.segment`, 6, `${T}.segment is not 1 or 2 or 3 or 4 or 5.`],
    [`${T}.criteria[0].kind`, 'kwaliteit', `${T}.criteria[0].kind is not "quality" or "price".`],
    [`${T}.criteria[0].kind`, undefined, `${T}.criteria[0].kind is missing.`],
    [`${T}.criteria[2].maxValue`, 5, `${T}.criteria[2].maxValue is not a key that belongs here.`],
    [`${T}.bids[3].submitAt`, '2026-02-30T09:00:00+01:00', `${T}.bids[3].submitAt is not an existing moment in ISO 8601 with an offset, such as 2026-05-12T12:00:00+02:00.`],
    [`${T}.bids[3].submitAt`, 20260512, `${T}.bids[3].submitAt is not a text in quotes.`],
    [`${T}.bids[0].price`, 87.5, `${T}.bids[0].price is not a whole number.`],
    [`${T}.bids[0].price`, '87,50', `${T}.bids[0].price is not a number.`],
    [`${T}.bids[0].price`, -1, `${T}.bids[0].price is less than 0.`],
    [`${T}.bids[0].price`, null, `${T}.bids[0].price is not a number.`],
    [`${T}.bids[0].kvk`, '2700001', `${T}.bids[0].kvk is not a KvK number of eight digits.`],
    [`${T}.bids[0].het is-1`, 1, `${T}.bids[0]["het is-1"] is not a key that belongs here.`],
    [`${T}.bids[0].__proto__x`, 1, `${T}.bids[0].__proto__x is not a key that belongs here.`],
    [`${T}.rounding`, 11, `${T}.rounding is more than 10.`],
    ['admissions[0].entry', 'soms', 'admissions[0].entry is not "continuous".'],
    ['admissions[0].entry', ['2027-02-29'], 'admissions[0].entry[0] is not an existing day, such as 2027-01-01.'],
    ['admissions[0].maxAdmitted', 3, 'admissions[0].maxAdmitted is not a key that belongs here.'],
    [`${R}.rounds`, [], `${R}.rounds is shorter than 1.`],
    [`${R}.rounds[2]`, sound().revisions[0]?.rounds[0], `${R}.rounds is longer than 2.`],
  ])('the form: %s = %j', (place, value, sentence) => {
    expect(readScenario(faulty(place, value))).toEqual({ ok: false, path: sentence.split(/ (?=is )/)[0], sentence });
  });

  test('what is no object at all', () => {
    for (const json of [undefined, null, [], 'x', 3]) expect(readScenario(json)).toMatchObject({ ok: false, path: '' });
    expect(readScenario([])).toMatchObject({ sentence: 'The file is not an object.' });
    expect(readScenario(JSON.parse('{"version":1,"name":"x","seed":"","__proto__":{"tenders":[]}}'))).toMatchObject({ path: '__proto__' });
  });

  test.each<[string, unknown, string?]>([
    ['providers[1].kvk', '27000001'],
    [`${T}.closesAt`, '2026-05-16T12:00:00+02:00'],
    // A Thursday evening in New York is a Friday in the Netherlands, and this Friday is equated with a holiday.
    [`${T}.closesAt`, '2026-05-14T19:00:00-04:00'],
    [`${T}.extensions[0].closesAt`, '2026-05-25T12:00:00+02:00'],
    [`${T}.extensions[1].closesAt`, '2026-05-25T12:00:00+02:00'],
    [`${T}.extensions[0].closesAt`, '2026-05-12T12:00:00+02:00'],
    [`${T}.extensions[0].at`, '2026-02-02T08:59:59+01:00'],
    [`${T}.questionsUntil`, '2026-05-12T12:00:00.001+02:00'],
    [`${T}.questionsUntil`, '2026-02-02T08:59:59+01:00'],
    [`${T}.publishAt`, '2026-05-12T12:00:00+02:00', `${T}.questionsUntil`],
    [`${T}.collegeDecisions[3].at`, '2026-05-12T12:00:00+02:00', `${T}.closesAt`],
    [`${T}.awardAt`, '2026-05-19T12:02:00+02:00'],
    [`${T}.lots[1].id`, 'A'],
    [`${T}.rounding`, undefined],
    [`${T}.criteria[1].id`, 'K1'],
    [`${T}.criteria[0].weight`, undefined],
    [`${T}.criteria[0].maxValue`, 1],
    [`${T}.criteria[0].scale`, undefined],
    [`${T}.criteria[2].pmin`, 9000, `${T}.criteria[2].pmax`],
    [`${T}.awardMethod`, 'value', `${T}.criteria[0].maxValue`],
    [`${T}.questions[0].kvk`, '27000009'],
    [`${T}.questions[0].at`, '2026-02-01T10:00:00+01:00'],
    [`${T}.questions[0].answer`, undefined],
    [`${T}.questions[0].answerAt`, undefined],
    [`${T}.questions[0].answerAt`, '2026-02-20T09:00:00+01:00'],
    [`${T}.bids[4].kvk`, '27000009'],
    [`${T}.bids[0].lot`, 'C'],
    [`${T}.bids[0].submitAt`, '2026-02-02T08:59:59.999+01:00'],
    [`${T}.bids[1].withdrawAt`, '2026-05-01T08:59:59.999+02:00'],
    [`${T}.bids[2].price`, undefined],
    [`${T}.screening[0].kvk`, '27000009'],
    [`${T}.screening[0].lot`, 'C'],
    [`${T}.screening[1]`, { kvk: '27000003', lot: 'A', outcome: 'excluded' }],
    [`${T}.scores[3].kvk`, '27000009'],
    [`${T}.scores[3].lot`, 'C'],
    [`${T}.scores[0].criterion`, 'K9'],
    [`${T}.scores[0].criterion`, 'P'],
    [`${T}.scores[0].individual[2]`, 75],
    [`${T}.scores[0].individual`, [50, 50, 50, 50]],
    [`${T}.scores[0].consensus`, 75],
    [`${T}.scores[1].criterion`, 'K1', `${T}.scores[1]`],
    [`${T}.scores[0].consensus`, undefined, `${T}.bids[0]`],
    [`${T}.screening[0]`, { kvk: '27000002', lot: 'B', outcome: 'excluded' }, `${T}.scores[4].criterion`],
    [`${T}.scores[2].consensus`, 50, `${T}.bids[3]`],
    [`${T}.proceedings[0].at`, '2026-06-01T09:59:59+02:00'],
    [`${T}.proceedings[0].judgmentAt`, '2026-06-10T08:59:59+02:00'],
    ['admissions[0].conditions[1].id', 'C1'],
    [`${A}.kvk`, '27000009'],
    [`${A}.submitAt`, '2026-02-02T08:59:59+01:00'],
    [`${A}.meets[0]`, 'C3'],
    [`${A}.supplement.meets[1]`, 'C3'],
    [`${A}.supplement.at`, '2026-02-10T08:59:59+01:00'],
    [`${A}.supplement.at`, '2026-03-01T09:00:01+01:00'],
    [`${A}.decideAt`, '2026-02-09T09:00:00+01:00'],
    [`${A}.decideAt`, '2027-07-02T00:00:00+02:00'],
    ['admissions[0].startsOn', '2027-07-02', `${A}.decideAt`],
    ['admissions[0].applications[1].kvk', '27000001', `${A}.submitAt`],
    ['admissions[0].applications[3]', { kvk: '27000002', submitAt: '2027-02-10T09:00:00+01:00' }, 'admissions[0].applications[3].submitAt'],
    ['admissions[0].applications[3]', { kvk: '27000001', submitAt: '2026-04-01T09:00:00+02:00' }, 'admissions[0].applications[3].submitAt'],
    ['admissions[0].applications[3]', { kvk: '27000003', submitAt: '2028-03-01T08:59:59.999+01:00' }, 'admissions[0].applications[3].submitAt'],
    [`${R}.segment`, 5],
    [`${R}.rounds[0].draftAt`, '2025-10-01T23:59:59+02:00'],
    [`${R}.rounds[0].reactUntil`, '2025-12-13T17:00:00+01:00'],
    [`${R}.rounds[0].reactUntil`, '2025-11-12T09:00:00+01:00'],
    [`${R}.rounds[0].replyAt`, '2025-12-12T17:01:59.999+01:00'],
    [`${R}.rounds[1].consultAt`, '2025-12-27T08:59:59+01:00'],
    [`${R}.finalAt`, '2026-02-27T08:59:59+01:00'],
    [`${R}.signUntil`, '2026-03-16T09:00:00+01:00'],
    [`${R}.signUntil`, '2026-06-14T17:00:00+02:00'],
    [`${R}.invited`, []],
    [`${R}.articles[0].id`, '3.1 over de wachttijd'],
    [`${R}.reactions[0].article`, undefined, `${R}.reactions[0].newText`],
    [`${R}.articles[1]`, { id: '3.1', text: 'x' }, `${R}.articles[1].id`],
    [`${R}.invited[1].kvk`, '27000001'],
    [`${R}.invited[1].kvk`, '27000009'],
    [`${R}.reactions[0].kvk`, '27000003'],
    [`${R}.reactions[0].round`, 3],
    [`${R}.reactions[0].article`, '3.2'],
    [`${R}.reactions[0].at`, '2026-01-12T08:59:59+01:00'],
    [`${R}.reactions[0].reply`, undefined],
    [`${R}.reactions[1].at`, '2026-02-13T16:59:59.999+01:00', `${R}.reactions[1].reply`],
    [`${R}.reactions[0].reply`, 'not-adopted', `${R}.reactions[0].newText`],
    [`${R}.decisions[0].kvk`, '27000003'],
    [`${R}.decisions[0].at`, '2026-03-16T08:59:59+01:00'],
    ['tenders[1]', sound().tenders[0], 'tenders[1].id'],
    ['admissions[1]', sound().admissions[0], 'admissions[1].id'],
    ['revisions[1]', sound().revisions[0], 'revisions[1].id'],
  ])('the whole: %s = %j', (place, value, named = place) => {
    const read = readScenario(faulty(place, value));
    expect(read).toMatchObject({ ok: false, path: named, sentence: expect.stringMatching(/^\S+ [^\n]+\.$/) });
  });

  test.each<[string, string]>([
    [`${T}.questionsUntil`, '2026-02-02T09:00:00+01:00'],
    [`${T}.questionsUntil`, '2026-05-12T12:00:00+02:00'],
    [`${T}.extensions[0].at`, '2026-02-02T09:00:00+01:00'],
    [`${T}.awardAt`, '2026-05-19T12:02:00.001+02:00'],
    [`${T}.questions[0].at`, '2026-02-02T09:00:00+01:00'],
    [`${T}.questions[0].answerAt`, '2026-02-20T10:00:00+01:00'],
    [`${T}.bids[0].submitAt`, '2026-02-02T09:00:00+01:00'],
    [`${T}.bids[1].withdrawAt`, '2026-05-01T09:00:00+02:00'],
    [`${T}.proceedings[0].at`, '2026-06-01T10:00:00+02:00'],
    [`${T}.proceedings[0].judgmentAt`, '2026-06-10T09:00:00+02:00'],
    [`${A}.submitAt`, '2026-02-02T09:00:00+01:00'],
    [`${A}.supplement.at`, '2026-02-10T09:00:00+01:00'],
    [`${A}.supplement.at`, '2026-03-01T09:00:00+01:00'],
    ['admissions[0].applications[2].decideAt', '2026-02-10T09:00:00+01:00'],
    [`${A}.decideAt`, '2027-07-01T23:59:59.999+02:00'],
    [`${R}.rounds[0].draftAt`, '2025-10-02T00:00:00+02:00'],
    [`${R}.rounds[0].reactUntil`, '2025-11-12T09:00:00.001+01:00'],
    [`${R}.rounds[0].replyAt`, '2025-12-12T17:02:00+01:00'],
    [`${R}.rounds[1].consultAt`, '2025-12-27T09:00:00+01:00'],
    [`${R}.finalAt`, '2026-02-27T09:00:00+01:00'],
    [`${R}.signUntil`, '2026-03-16T09:00:00.001+01:00'],
    [`${R}.reactions[1].at`, '2026-02-13T17:00:00+01:00'],
    [`${R}.reactions[0].at`, '2026-01-12T09:00:00+01:00'],
    [`${R}.reactions[0].at`, '2026-02-13T17:00:00+01:00'],
    [`${R}.decisions[0].at`, '2026-03-16T09:00:00+01:00'],
  ])('at the very moment is in order: %s = %s', (place, value) => {
    expect(readScenario(faulty(place, value))).toMatchObject({ ok: true });
  });

  test('whoever was refused may apply again from that moment', () => {
    const again = { kvk: '27000003', submitAt: '2028-03-01T09:00:00+01:00', meets: ['C1', 'C2'] };
    expect(readScenario(faulty('admissions[0].applications[3]', again))).toMatchObject({ ok: true });
  });

  test('a closing at the publication is refused, also where a decision is missing', () => {
    const file = sound();
    file.tenders[0]?.collegeDecisions.pop();
    Object.assign(file.tenders[0] ?? {}, { publishAt: '2026-05-12T12:00:00+02:00', questionsUntil: '2026-05-12T12:00:00+02:00' });
    expect(readScenario(file)).toMatchObject({ ok: false, path: `${T}.closesAt` });
  });

  test('what the portal cannot hold is refused', () => {
    const articles = (length: number): object[] => Array.from({ length }, (_, i) => ({ id: String(i), text: 'x' }));
    const invited = (length: number): object[] => Array.from({ length }, (_, i) => ({ kvk: String(27_000_001 + i), turnover: 0, youths: 0 }));
    const both = faulty(`${R}.articles`, articles(250)) as ReturnType<typeof sound>;
    Object.assign(both.revisions[0] ?? {}, { invited: invited(14) });
    for (const [file, path] of [
      [faulty(`${R}.articles[0].text`, 'x'.repeat(20_001)), `${R}.articles[0].text`], [faulty(`${R}.articles`, articles(251)), `${R}.articles`], [faulty(`${R}.invited`, invited(301)), `${R}.invited`],
      // 14 providers, 250 articles and the whole, two rounds: 7,028 reactions.
      [both, `${R}.invited`],
    ] as const) expect(readScenario(file)).toMatchObject({ ok: false, path });
  });

  test('an unanswered reaction is named', () => {
    expect(readScenario(faulty(`${R}.reactions[0].reply`, undefined)))
      .toMatchObject({ sentence: `${R}.reactions[0].reply is missing: this reaction of 27000001 has no reply before its round closes.` });
  });

  test('of a tender that is not published nothing is played, so that its results may be missing', () => {
    const file = sound();
    file.tenders[0]?.collegeDecisions.pop();
    file.tenders[0]?.scores.splice(0);
    expect(readScenario(file)).toMatchObject({ ok: true });
  });

  test('without a price criterion a price may be left out, and by value rounding', () => {
    const file = faulty(`${T}.bids[0].price`, undefined) as ReturnType<typeof sound>;
    file.tenders[0]?.criteria.pop();
    expect(readScenario(file)).toMatchObject({ ok: true });
    const byValue = faulty(`${T}.rounding`, undefined) as { tenders: [Record<string, unknown>] };
    Object.assign(byValue.tenders[0], { awardMethod: 'value', criteria: ['K1', 'K2'].map((id) =>
      ({ id, kind: 'quality', title: id, maxValue: 1000, scale: [0, 50, 100], minimum: 50 })) });
    expect(readScenario(byValue)).toMatchObject({ ok: true });
  });
});
