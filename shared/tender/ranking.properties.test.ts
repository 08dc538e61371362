import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparesPrices, type Criterion } from './criteria.ts';
import { rankLot } from './ranking.ts';
import type { LotFile, LotRanking, LotToRank, RankedBid } from './ranking.ts';

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const run = (input: LotToRank): LotRanking => rankLot(input, sha256Hex);

/** Few scores, few prices and equal weights, so that ties of every depth occur. Weights in tenths of a point. */
const scale = [0, 33.3, 50, 66.7, 100];
const weights = fc.constantFrom(0, 200, 333, 333, 500).map((tenths) => tenths / 10);
const minimum = fc.option(fc.constantFrom(33.3, 50), { nil: undefined, freq: 4 });
const qualities = (method: 'points' | 'value'): fc.Arbitrary<Criterion[]> =>
  fc.array(fc.record({ weight: weights, maxValue: fc.constantFrom(0, 111, 111, 5000), minimum }), { maxLength: 3 }).map((list) =>
    list.map((one, index): Criterion => ({
      kind: 'quality', id: `K${index}`, title: 'K', scale, minimum: one.minimum,
      ...(method === 'points' ? { weight: one.weight } : { maxValue: one.maxValue }),
    })));
const price: fc.Arbitrary<Criterion> = fc.record({
  kind: fc.constant('price'), id: fc.constant('P'), title: fc.constant('P'), weight: weights,
  model: fc.constantFrom('relative-lowest', 'relative-linear', 'absolute-linear'), pmin: fc.constantFrom(7000, 8000), pmax: fc.constant(9001),
});
const bids: fc.Arbitrary<LotFile[]> = fc.uniqueArray(fc.record({
  kvk: fc.integer({ min: 27000000, max: 27000099 }).map(String),
  price: fc.constantFrom(1, 7000, 8750, 8751, 8752, 9000, 20000),
  consensus: fc.record({ K0: fc.constantFrom(...scale), K1: fc.constantFrom(...scale), K2: fc.constantFrom(...scale) }),
  screening: fc.option(fc.constantFrom('excluded', 'unsuitable', 'incomplete'), { nil: undefined, freq: 5 }),
}), { selector: ({ kvk }) => kvk, maxLength: 12 });

const lots: fc.Arbitrary<LotToRank> = fc.constantFrom('points' as const, 'value' as const).chain((method) => fc.record({
  lot: fc.record({ id: fc.constantFrom('A', 'B'), maxAwards: fc.nat(6) }), method: fc.constant(method), rounding: fc.nat(4), seed: fc.string(),
  criteria: fc.tuple(qualities(method), price, fc.nat(4)).map(([list, one, at]) => (method === 'points' && at < 4 ? list.toSpliced(at, 0, one) : list)),
  files: bids,
}));

/** n ÷ d ≥ 0 in whole units of 10^-decimals, as on paper: one digit more, then look at it. */
function onPaper(n: bigint, d: bigint, decimals: number): bigint {
  const [longer, last] = [(n * 10n ** BigInt(decimals + 1)) / d, (n * 10n ** BigInt(decimals + 1)) / d % 10n];
  return (longer - last) / 10n + (last >= 5n ? 1n : 0n);
}
const tenths = (value: number | undefined): bigint => BigInt(Math.round((value ?? 0) * 10));

/** The rules once more, in tenths and whole cents: [total, units per criterion]. */
function second(bid: LotFile, { method, rounding, criteria }: LotToRank, lowest: number): [bigint, Map<string, bigint>] {
  const [p, l] = [BigInt(bid.price ?? -1), BigInt(lowest)];
  const units = new Map(criteria.map((one): [string, bigint] => {
    const most = tenths(one.weight);
    if (one.kind === 'quality') {
      const score = tenths(bid.consensus[one.id]);
      return [one.id, method === 'value' ? onPaper(BigInt(one.maxValue ?? 0) * score, 1000n, 0) : onPaper(most * score, 10_000n, rounding)];
    }
    const [pmin, pmax] = [BigInt(one.pmin ?? 0), BigInt(one.pmax ?? 0)];
    const [share, of] = one.model === 'relative-lowest' ? [l, p] : one.model === 'relative-linear' ? [2n * l - p, l] : [pmax - p, pmax - pmin];
    return [one.id, onPaper(most * (share < 0n ? 0n : share > of ? of : share), 10n * of, rounding)];
  }));
  const sum = [...units.values()].reduce((a, b) => a + b, 0n);
  return [method === 'value' ? p - sum : sum, units];
}

const asUnits = (text: string): bigint => BigInt(text.replace('.', ''));
const pointsOf = (bid: RankedBid | undefined): Map<string, bigint> =>
  new Map(Object.entries(bid?.points ?? {}).map(([id, text]) => [id, asUnits(text)]));
const isKept = (file: LotFile, criteria: readonly Criterion[]): boolean => file.screening === undefined
  && criteria.every((one) => one.kind === 'price' || one.minimum === undefined || (file.consensus[one.id] ?? 0) >= one.minimum);

describe('rankLot', () => {
  test('agrees with a second computation on who is ranked, on every point and on every rank', () => {
    fc.assert(fc.property(lots, (input) => {
      const kept = input.files.filter((file) => isKept(file, input.criteria));
      const lowest = Math.min(...kept.map(({ price: one }) => one ?? -1));
      const counted = kept.map((file) => ({ kvk: file.kvk, score: second(file, input, lowest) }));
      const heavy = input.criteria.map((one, index) => ({ one, index })).sort((a, b) =>
        Number(tenths(input.method === 'value' && b.one.kind === 'quality' ? b.one.maxValue : b.one.weight)
          - tenths(input.method === 'value' && a.one.kind === 'quality' ? a.one.maxValue : a.one.weight)) || a.index - b.index);
      type Bid = (typeof counted)[number];
      const key = ({ kvk, score: [total, units] }: Bid): (bigint | string)[] =>
        [input.method === 'value' ? total : -total, ...heavy.map(({ one }) => -(units.get(one.id) ?? 0n)), sha256Hex(`${input.seed}|${input.lot.id}|${kvk}`)];
      const beats = (a: Bid, b: Bid): boolean => {
        const [left, right] = [key(a), key(b)];
        const at = left.findIndex((one, index) => one !== right[index]);
        return at >= 0 && (left[at] ?? '') < (right[at] ?? '');
      };
      const { ranked, notRanked } = run(input);
      expect([...ranked.map(({ kvk }) => kvk)].sort()).toEqual(kept.map(({ kvk }) => kvk).sort());
      expect(notRanked.map(({ kvk }) => kvk)).toEqual(input.files.filter((file) => !kept.includes(file)).map(({ kvk }) => kvk).sort());
      for (const bid of counted) {
        const found = ranked.find(({ kvk }) => kvk === bid.kvk);
        expect(asUnits(found?.total ?? 'none')).toBe(bid.score[0]);
        expect(pointsOf(found)).toEqual(bid.score[1]);
        expect(found?.rank).toBe(1 + counted.filter((other) => beats(other, bid)).length);
        const depths = counted.filter((other) => other !== bid).map((other) => key(bid).findIndex((one, at) => one !== key(other)[at]));
        const depth = Math.max(0, ...depths);
        expect(found?.decidedBy).toBe(['points', ...heavy.map(({ one }) => `criterion:${one.id}`), 'lot'][depth]);
      }
    }), { numRuns: 1000 });
  });

  test('ranks are gapless and the first maxAwards are awarded', () => {
    fc.assert(fc.property(lots, (input) => {
      const { ranked } = run(input);
      expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1));
      expect(ranked.map(({ status }) => status)).toEqual(ranked.map((_, index) => (index < input.lot.maxAwards ? 'awarded' : 'rejected')));
    }));
  });

  test('the order in which bids come in changes nothing', () => {
    const shuffled = lots.chain((input) => fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.files], { minLength: input.files.length })));
    fc.assert(fc.property(shuffled, ([input, files]) => {
      expect(run({ ...input, files })).toEqual(run(input));
    }));
  });

  test('a bid that is not ranked changes nothing for those that are', () => {
    const screening = fc.constantFrom('excluded' as const, 'unsuitable' as const, 'incomplete' as const);
    fc.assert(fc.property(lots, screening, fc.integer({ min: 0, max: 100 }), (input, outcome, cheap) => {
      const more: LotFile = { kvk: '99999999', price: cheap, consensus: {}, screening: outcome };
      expect(run({ ...input, files: [more, ...input.files] }).ranked).toEqual(run(input).ranked);
    }));
  });

  test('a winner that drops out leaves the points of the others as they were, unless the formula compares prices', () => {
    fc.assert(fc.property(lots, (input) => {
      const before = run(input).ranked;
      const winner = before[0]?.kvk;
      fc.pre(winner !== undefined);
      const files = input.files.map((one): LotFile => (one.kvk === winner ? { ...one, screening: 'verification-failed' } : one));
      const after = run({ ...input, files });
      expect(after.notRanked).toContainEqual({ kvk: winner, status: 'verification-failed' });
      // By a second method: as if it had never bid.
      const others = input.files.filter(({ kvk }) => kvk !== winner);
      expect(after.ranked).toEqual(run({ ...input, files: others }).ranked);
      const kept = others.filter((file) => isKept(file, input.criteria));
      const lowest = Math.min(...kept.map(({ price: one }) => one ?? -1));
      for (const bid of after.ranked) {
        const earlier = before.find(({ kvk }) => kvk === bid.kvk);
        if (!comparesPrices(input.criteria)) expect([bid.total, bid.points]).toEqual([earlier?.total, earlier?.points]);
        else expect(pointsOf(bid)).toEqual(second(kept.find(({ kvk }) => kvk === bid.kvk) as LotFile, input, lowest)[1]);
      }
      if (!comparesPrices(input.criteria)) expect(after.ranked.map(({ kvk }) => kvk)).toEqual(before.slice(1).map(({ kvk }) => kvk));
    }), { numRuns: 500 });
  });
});
