import { expect, test } from 'vitest';
import { bid, type Bid, type BidEvent } from '../bid/bid.ts';
import { draft } from '../bid/draft.ts';
import { closesAt, declared, full, tender, upload } from '../bid/example.ts';
import { addDays, dayOf, instant, later } from '../kernel/moments.ts';
import { lotStates, ownValidity, readBackLots, standingOf, waitingOf } from './bid-state.ts';

const at = instant('2026-05-01T09:00:00Z');
type Played = readonly [type: 'submit' | 'withdraw', ...lots: string[]];
const play = (...events: readonly Played[]): Bid => {
  let n = 0;
  return events.reduce<Bid>((state, [type, ...lots], i) => {
    const event = type === 'withdraw' ? { type: 'bid.withdrawn', data: { lots } } : { type: 'bid.submitted', data: { n: (n += 1), lots, documents: [], manifestHash: '' } };
    return bid.evolve(state, event as BidEvent, { seq: i + 1, at, actor: 'p' });
  }, bid.initial);
};

test('a complete draft is not a submitted bid', () => {
  const states = lotStates(tender, full, play(['submit', 'A']), [upload('A', 'd1')]);
  expect(states.map(({ id, complete, documents, submitted }) => [id, complete, documents, submitted])).toEqual([['A', true, 1, { n: 1, at }], ['B', true, 0, null]]);
  expect(states[0]?.parts.map(({ id, title }) => [id, title])).toEqual([['K1', 'Gezinsgericht'], ['P', 'Tarief']]);
});

test('the read-back shows prices, answers and files of the chosen lots, and what each replaces', () => {
  const { lots } = readBackLots(tender, { ...full, lots: ['B'], prices: {} }, play(['submit', 'A', 'B'], ['withdraw', 'A']), [upload('A', 'd1'), upload('B', 'd2')], declared);
  expect(lots).toEqual([{
    id: 'B', title: 'Groep', missing: [{ kind: 'price', id: 'P', title: 'Tarief' }], price: null, nought: false, replaces: 1,
    answers: [{ criterion: 'K1', title: 'Gezinsgericht', questions: ['Hoe werkt u?'], text: 'Thuis.' }],
    documents: [{ key: 'tnd_1/27000001/B/d2', version: 'v1', size: 1000 }], partners: [],
  }]);
});

test('a price of nought is told apart from none and from any other, and is read back', () => {
  const noughts = (prices: Readonly<Record<string, number>>) => [
    lotStates(tender, { ...full, prices }, play(), []).map(({ nought }) => nought),
    readBackLots(tender, { ...full, prices }, play(), [], declared).lots.map(({ nought, price }) => [nought, price]),
  ];
  expect(noughts({ A: 0, B: 1 })).toEqual([[true, false], [[true, 0], [false, 1]]]);
  expect(noughts({})).toEqual([[false, false], [[false, null], [false, null]]]);
  const seen = [{ A: 0, B: 1 }, { B: 1 }, { A: 1, B: 1 }].map((prices) => readBackLots(tender, { ...full, prices }, play(), [], declared).readBack);
  expect(new Set(seen).size).toBe(3);
});

test('who submitted is bound until a day, as long as something is to be decided; a kort geding keeps it so', () => {
  const mine = play(['submit', 'A']);
  const until = { frozen: false, on: addDays(dayOf(closesAt), 90), extended: false };
  for (const status of ['published', 'opened', 'assessed', 'provisional'] as const) expect(ownValidity({ ...tender, status }, mine)).toEqual(until);
  for (const status of ['final', 'withdrawn'] as const) expect(ownValidity({ ...tender, status }, mine)).toBeNull();
  expect(ownValidity({ ...tender, proceedings: [{ judgmentAt: undefined }] as never }, mine)).toEqual({ frozen: true });
  for (const none of [play(), play(['submit', 'A'], ['withdraw', 'A'])]) expect(ownValidity(tender, none)).toBeNull();
});

test('a receipt tells what its submission is worth now', () => {
  const state = play(['submit', 'A', 'B'], ['submit', 'B'], ['withdraw', 'A'], ['submit', 'A'], ['withdraw', 'A']);
  expect([standingOf(state, 1, 'A'), standingOf(state, 1, 'B'), standingOf(state, 2, 'B'), standingOf(state, 3, 'A')])
    .toEqual(['replaced', 'replaced', 'effective', 'withdrawn']);
});

test.each([
  ['nothing was begun', draft.initial, [], at, 'not-begun'],
  ['a lot is drafted and not submitted', full, [['submit', 'A']], at, 'submit'],
  ['all is submitted', full, [['submit', 'A', 'B']], at, 'submitted'],
  ['one lot was withdrawn and stays drafted', full, [['submit', 'A', 'B'], ['withdraw', 'B']], at, 'submit'],
  ['submitted, and the closing has passed', full, [['submit', 'A']], closesAt, 'submitted'],
  ['not submitted, and the closing has passed', full, [], closesAt, 'nothing'],
  ['the last moment before the closing', full, [], later(closesAt, { ms: -1 }), 'submit'],
] as const)('what waits when %s', (_, drafted, acts, when, expected) => {
  expect(waitingOf(tender, drafted, play(...acts), { awarded: false, signedAt: '' }, when)).toBe(expected);
});

test('an awarded contract waits for a signature once the award is final', () => {
  const final = { ...tender, status: 'final', finalAt: at } as const;
  expect(waitingOf(final, full, play(['submit', 'A']), { awarded: true, signedAt: '' }, later(closesAt, { days: 60 }))).toBe('sign');
  expect(waitingOf(final, full, play(['submit', 'A']), { awarded: true, signedAt: at }, later(closesAt, { days: 60 }))).toBe('submitted');
  expect(waitingOf(final, full, play(['submit', 'A']), { awarded: false, signedAt: '' }, later(closesAt, { days: 60 }))).toBe('submitted');
});
