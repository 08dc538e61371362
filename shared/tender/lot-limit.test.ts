import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awardedWithin, withinLimits, type Choosing } from './lot-limit.ts';
import { newTender, type Limits, type RankedLot, type Tender } from './state.ts';

const lot = (id: string, maxAwards: number, ...kvks: string[]): Choosing => ({ id, maxAwards, ranked: kvks.map((kvk, i) => ({ kvk, rank: i + 1 })) });
type Order = Readonly<Record<string, readonly string[]>>;
const by = (order: Order) => (kvk: string, id: string): number => (order[kvk] ?? []).indexOf(id);
const kept = (lots: readonly Choosing[], most: number, order: Order): Record<string, string[]> =>
  Object.fromEntries([...awardedWithin(lots, most, by(order))].map(([id, one]) => [id, [...one.kept].sort()]));

describe('who is awarded what, when a bidder may have so many lots', () => {
  test('a bidder keeps what it wants most; what it gives up goes to the next in rank, and on', () => {
    const lots = [lot('A', 1, 'x', 'y', 'z'), lot('B', 1, 'x', 'z'), lot('C', 1, 'y', 'z')];
    expect(kept(lots, 1, { x: ['B', 'A'], y: ['A', 'C'], z: ['A', 'B', 'C'] })).toEqual({ A: ['y'], B: ['x'], C: ['z'] });
    expect(kept(lots, 2, { x: ['B', 'A'], y: ['A', 'C'], z: ['A', 'B', 'C'] })).toEqual({ A: ['x'], B: ['x'], C: ['y'] });
  });
  test('nobody is awarded what he has no bid on, and a lot may stay without', () => {
    expect(kept([lot('A', 2, 'x'), lot('B', 1, 'x')], 1, { x: ['A', 'B'] })).toEqual({ A: ['x'], B: [] });
  });
  test('tells who gave a lot up, and only of a lot that was offered', () => {
    const outcome = awardedWithin([lot('A', 1, 'x', 'y'), lot('B', 1, 'x', 'y', 'z')], 1, by({ x: ['A', 'B'], y: ['A', 'B'], z: ['B'] }));
    expect([...outcome.get('B')?.gaveUp ?? []]).toEqual(['x']);
    expect([...outcome.get('B')?.kept ?? []]).toEqual(['y']);
    expect([...outcome.get('A')?.gaveUp ?? []]).toEqual([]);
  });
});

/** A world small enough to try every outcome: who is ranked where on each lot, and what everybody prefers. */
const bidders = ['u', 'v', 'w', 'x'] as const;
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
const world = fc.record({
  lots: fc.tuple(...['A', 'B', 'C'].map((id) => fc.record({ id: fc.constant(id), maxAwards: fc.integer({ min: 1, max: 2 }), kvks: fc.shuffledSubarray([...bidders]) }))),
  most: fc.integer({ min: 1, max: 3 }),
  orders: fc.tuple(...bidders.map(() => shuffled(['A', 'B', 'C']))),
}).map(({ lots, most, orders }) => ({
  lots: lots.map(({ id, maxAwards, kvks }) => lot(id, maxAwards, ...kvks)), most,
  order: Object.fromEntries(bidders.map((kvk, i) => [kvk, orders[i] ?? []])) as Order,
}));

type Match = Readonly<Record<string, readonly string[]>>;
const subsets = (items: readonly string[], most: number): string[][] =>
  items.reduce<string[][]>((found, one) => [...found, ...found.filter((some) => some.length < most).map((some) => [...some, one])], [[]]);

/** The second method: of all outcomes those that are stable, by the definition and nothing else. */
function stableOutcomes(lots: readonly Choosing[], most: number, order: Order): Match[] {
  const all = lots.reduce<Match[]>((found, { id, maxAwards, ranked }) =>
    found.flatMap((match) => subsets(ranked.map(({ kvk }) => kvk), maxAwards).map((some) => ({ ...match, [id]: some }))), [{}]);
  const has = (match: Match, kvk: string): string[] => lots.map(({ id }) => id).filter((id) => match[id]?.includes(kvk));
  return all.filter((match) => bidders.every((kvk) => has(match, kvk).length <= most) && !lots.some(({ id, maxAwards, ranked }) => ranked.some(({ kvk, rank }) => {
    const holders = match[id] ?? [];
    if (holders.includes(kvk)) return false;
    const lotWants = holders.length < maxAwards || ranked.some((other) => holders.includes(other.kvk) && other.rank > rank);
    const own = has(match, kvk);
    const place = (one: string): number => (order[kvk] ?? []).indexOf(one);
    const bidderWants = own.length < most || own.some((one) => place(one) > place(id));
    return lotWants && bidderWants;
  })));
}
/** Is this outcome at least as good for every lot: as many awards, and on each place as good a rank? */
function asGood(lots: readonly Choosing[], one: Match, other: Match): boolean {
  return lots.every(({ id, ranked }) => {
    const ranks = (match: Match): number[] => ranked.filter(({ kvk }) => match[id]?.includes(kvk)).map(({ rank }) => rank).sort((a, b) => a - b);
    const [mine, theirs] = [ranks(one), ranks(other)];
    return mine.length >= theirs.length && theirs.every((rank, i) => (mine[i] ?? Infinity) <= rank);
  });
}

describe('against every possible outcome of small worlds', () => {
  test('it is stable, and of the stable ones the best for every lot', () => {
    fc.assert(fc.property(world, ({ lots, most, order }) => {
      const outcome = kept(lots, most, order);
      const stable = stableOutcomes(lots, most, order).map((match) => Object.fromEntries(Object.entries(match).map(([id, some]) => [id, [...some].sort()])));
      expect(stable).toContainEqual(outcome);
      for (const other of stable) expect(asGood(lots, outcome, other)).toBe(true);
    }), { numRuns: 300 });
  });
  test('it does not depend on the order in which lots are taken', () => {
    fc.assert(fc.property(world, ({ lots, most, order }) => { expect(kept([...lots].reverse(), most, order)).toEqual(kept(lots, most, order)); }), { numRuns: 300 });
  });
});

describe('the rankings of a tender', () => {
  const none: Limits = newTender.limits;
  const ranked = (id: string, maxAwards: number, ...kvks: string[]): RankedLot => ({
    id, notRanked: [], ranked: kvks.map((kvk, i) => ({ kvk, rank: i + 1, status: i < maxAwards ? 'awarded' : 'rejected', total: '1', points: {}, decidedBy: 'points' })),
  });
  const tender = (limits: Partial<Limits>, preference: Order = {}): Tender => ({
    ...newTender, limits: { ...none, ...limits }, lots: [{ id: 'A', title: '', maxAwards: 1 }, { id: 'B', title: '', maxAwards: 1 }],
    bidsOf: ['x', 'y'].map((kvk) => ({ kvk, lots: ['A', 'B'], ...(preference[kvk] === undefined ? {} : { preference: preference[kvk] }) })),
  });
  const statuses = (of: Tender, lots: readonly RankedLot[]) => withinLimits(of, lots).map(({ ranked: bids }) => bids.map(({ kvk, status }) => `${kvk} ${status}`));
  const both = [ranked('A', 1, 'x', 'y'), ranked('B', 1, 'x', 'y')];

  test('stay to the letter what they are where nothing is limited', () => {
    expect(withinLimits(tender({}), both)).toEqual(both);
    expect(withinLimits(tender({ mostBids: 1 }), both)).toEqual(both);
    expect(withinLimits(tender({ mostAwards: 2, rule: 'best-rank' }), both)).toEqual(both);
  });
  test('follow the bidder’s own order', () => {
    expect(statuses(tender({ mostAwards: 1, rule: 'preference' }, { x: ['B', 'A'] }), both)).toEqual([['x limited', 'y awarded'], ['x awarded', 'y rejected']]);
    expect(statuses(tender({ mostAwards: 1, rule: 'preference' }, { x: ['A', 'B'] }), both)).toEqual([['x awarded', 'y rejected'], ['x limited', 'y awarded']]);
  });
  test('or where it ranks best, of equals the first lot, also of who gave no order', () => {
    expect(statuses(tender({ mostAwards: 1, rule: 'best-rank' }, { x: ['B', 'A'] }), both)).toEqual([['x awarded', 'y rejected'], ['x limited', 'y awarded']]);
    expect(statuses(tender({ mostAwards: 1, rule: 'preference' }), both)).toEqual([['x awarded', 'y rejected'], ['x limited', 'y awarded']]);
    const lots = [ranked('A', 1, 'y', 'x'), ranked('B', 1, 'x', 'y')];
    expect(statuses(tender({ mostAwards: 1, rule: 'best-rank' }), lots)).toEqual([['y awarded', 'x rejected'], ['x awarded', 'y rejected']]);
  });
  test('never change a rank or a point', () => {
    const strip = (lots: readonly RankedLot[]) => lots.map(({ ranked: bids, ...rest }) => ({ ...rest, ranked: bids.map(({ status: _, ...bid }) => bid) }));
    expect(strip(withinLimits(tender({ mostAwards: 1, rule: 'best-rank' }), both))).toEqual(strip(both));
  });
});
