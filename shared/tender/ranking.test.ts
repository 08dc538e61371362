import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Criterion } from './criteria.ts';
import { rankLot } from './ranking.ts';
import type { LotFile, LotRanking, LotToRank } from './ranking.ts';
import { NotScored } from './scoring.ts';

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const scale = [0, 25, 50, 75, 100];
const K = (id: string, weight: number, minimum?: number): Criterion => ({ kind: 'quality', id, title: id, weight, scale, minimum });
const V = (id: string, maxValue: number): Criterion => ({ kind: 'quality', id, title: id, maxValue, scale });
const P = (model: 'relative-lowest' | 'relative-linear' | 'absolute-linear', weight = 30): Criterion =>
  ({ kind: 'price', id: 'P', title: 'P', weight, model, ...(model === 'absolute-linear' ? { pmin: 8000, pmax: 10000 } : {}) });
const file = (kvk: string, price: number | undefined, consensus: Record<string, number>, screening?: LotFile['screening']): LotFile =>
  ({ kvk, price, consensus, screening });
const rank = (over: Partial<LotToRank>): LotRanking =>
  rankLot({ lot: { id: 'A', maxAwards: 1 }, method: 'points', rounding: 2, criteria: [], seed: 's', files: [], ...over }, sha256Hex);
const told = ({ ranked }: LotRanking): string[] => ranked.map(({ kvk, rank: place, total, decidedBy }) => `${place} ${kvk} ${total} ${decidedBy}`);

describe('points', () => {
  test('quality and price add up, each rounded half up', () => {
    // By hand: 30 × 8750 ÷ 9000 = 29.1666… → 29.17; 40 × 75 ÷ 100 = 30; 30 × 50 ÷ 100 = 15.
    expect(rank({
      criteria: [K('K1', 40), K('K2', 30), P('relative-lowest')],
      files: [file('27000002', 9000, { K1: 75, K2: 50 }), file('27000001', 8750, { K1: 75, K2: 100 })],
    })).toEqual({
      ranked: [
        { kvk: '27000001', rank: 1, status: 'awarded', total: '90.00', points: { K1: '30.00', K2: '30.00', P: '30.00' }, decidedBy: 'points' },
        { kvk: '27000002', rank: 2, status: 'rejected', total: '74.17', points: { K1: '30.00', K2: '15.00', P: '29.17' }, decidedBy: 'points' },
      ],
      notRanked: [],
    });
  });

  test.each<['relative-lowest' | 'relative-linear' | 'absolute-linear', number[], string[]]>([
    // 30 × (1 − (9000−8750)÷8750) = 30 × 8500÷8750 = 29.142857; 20000 is more than twice 8750, so nothing.
    ['relative-linear', [8750, 9000, 20000], ['30.00', '29.14', '0.00']],
    // 30 × (10000−8750)÷2000 = 18.75; (10000−9000)÷2000 × 30 = 15; above pmax nothing, below pmin all.
    ['absolute-linear', [7000, 8750, 9000, 11000], ['30.00', '18.75', '15.00', '0.00']],
    ['relative-lowest', [8750, 17500, 26250], ['30.00', '15.00', '10.00']],
    ['relative-lowest', [0, 1], ['30.00', '0.00']],
    ['relative-linear', [0, 1], ['30.00', '0.00']],
  ])('%s of %j', (model, prices, points) => {
    const { ranked } = rank({ criteria: [P(model)], files: prices.map((price, index) => file(`2700000${index}`, price, {})) });
    expect(ranked.map((bid) => bid.points['P'])).toEqual(points);
  });

  test('a half goes up where binary arithmetic would go down: 0.35 × 50 ÷ 100 = 0.175 → 0.18', () => {
    expect(rank({ criteria: [K('K1', 0.35)], files: [file('27000001', undefined, { K1: 50 })] }).ranked[0]?.total).toBe('0.18');
    expect(rank({ rounding: 0, criteria: [K('K1', 33.3)], files: [file('27000001', undefined, { K1: 50 })] }).ranked[0]?.total).toBe('17');
  });

  test('without a price criterion a price changes nothing', () => {
    const files = [file('27000001', 1, { K1: 50 }), file('27000002', undefined, { K1: 75 })];
    expect(told(rank({ criteria: [K('K1', 100)], files }))).toEqual(['1 27000002 75.00 points', '2 27000001 50.00 points']);
  });
});

describe('value', () => {
  test('the lowest fictive price wins, and may be negative', () => {
    // 333 × 75 ÷ 100 = 249.75 → 250; 333 × 50 ÷ 100 = 166.5 → 167.
    expect(rank({
      method: 'value', rounding: 2, criteria: [V('K1', 333), V('K2', 10000)],
      files: [file('27000001', 9000, { K1: 50, K2: 0 }), file('27000002', 9500, { K1: 75, K2: 100 })],
    }).ranked).toMatchObject([
      { kvk: '27000002', total: '-750', points: { K1: '250', K2: '10000' }, status: 'awarded' },
      { kvk: '27000001', total: '8833', points: { K1: '167', K2: '0' }, status: 'rejected' },
    ]);
  });

  test('a tie goes to the most value on the criterion with the highest maxValue', () => {
    const files = [file('27000001', 1000, { K1: 100, K2: 0 }), file('27000002', 1100, { K1: 0, K2: 100 })];
    expect(told(rank({ method: 'value', criteria: [V('K1', 100), V('K2', 200)], files })))
      .toEqual(['1 27000002 900 criterion:K2', '2 27000001 900 criterion:K2']);
  });
});

describe('who is ranked', () => {
  const criteria = [K('K1', 70, 50), P('relative-lowest')];

  test('screening goes before the minimum, and neither counts for the lowest price', () => {
    const outcome = rank({ criteria, files: [
      file('27000004', 100, { K1: 25 }), file('27000003', 50, { K1: 0 }, 'unsuitable'), file('27000002', 10, {}, 'excluded'),
      file('27000005', undefined, { K1: 100 }, 'incomplete'), file('27000001', 8750, { K1: 50 }),
    ] });
    expect(outcome.notRanked).toEqual([
      { kvk: '27000002', status: 'excluded' }, { kvk: '27000003', status: 'unsuitable' },
      { kvk: '27000004', status: 'below-minimum' }, { kvk: '27000005', status: 'incomplete' },
    ]);
    expect(outcome.ranked).toMatchObject([{ kvk: '27000001', total: '65.00', points: { P: '30.00' } }]);
  });

  test('a bid below one minimum needs no other score; a ranked one does', () => {
    const two = [K('K1', 50, 50), K('K2', 50)];
    expect(rank({ criteria: two, files: [file('27000001', undefined, { K1: 25 })] }).notRanked).toHaveLength(1);
    expect(() => rank({ criteria: two, files: [file('27000001', undefined, { K1: 50 })] }))
      .toThrow(expect.objectContaining({ name: 'NotScored', kvk: '27000001', criterion: 'K2' }));
  });

  test('a missing score is missing, whatever the criterion is called', () => {
    expect(() => rank({ criteria: [K('constructor', 100)], files: [file('27000001', undefined, {})] })).toThrow(NotScored);
  });

  test('a ranked bid needs its price where one is asked', () => {
    const files = [file('27000001', undefined, { K1: 75 })];
    expect(() => rank({ criteria, files })).toThrow(expect.objectContaining({ kvk: '27000001', criterion: undefined }));
    expect(() => rank({ method: 'value', criteria: [V('K1', 1)], files })).toThrow(NotScored);
  });

  test('nobody, and more awards than bids', () => {
    expect(rank({ criteria })).toEqual({ ranked: [], notRanked: [] });
    const files = [file('27000001', 1, { K1: 75 }), file('27000002', 2, { K1: 75 })];
    expect(rank({ lot: { id: 'A', maxAwards: 9 }, criteria, files }).ranked.map(({ status }) => status)).toEqual(['awarded', 'awarded']);
  });
});

describe('ties', () => {
  test('the heaviest criterion, then the next; equal weights in the order of the file; the price counts as one', () => {
    const criteria = [K('K1', 20), K('K2', 40), P('absolute-linear', 40)];
    // Totals: 1: 10+20+20; 2: 20+10+20; 3: 0+20+30; 4: 20+30+0 — all 50.
    const files = [
      file('27000001', 9000, { K1: 50, K2: 50 }), file('27000002', 9000, { K1: 100, K2: 25 }),
      file('27000003', 8500, { K1: 0, K2: 50 }), file('27000004', 10000, { K1: 100, K2: 75 }),
    ];
    expect(told(rank({ criteria, files }))).toEqual([
      '1 27000004 50.00 criterion:K2', '2 27000003 50.00 criterion:P', '3 27000001 50.00 criterion:P', '4 27000002 50.00 criterion:K2',
    ]);
  });

  test('rounded points are compared, not what lies under them', () => {
    // 8750÷8751 and 8750÷8752 of 1 point both round to 1.00.
    const files = [file('27000001', 8752, {}), file('27000002', 8751, {}), file('27000003', 8750, {})];
    expect(new Set(rank({ criteria: [P('relative-lowest', 1)], files }).ranked.map(({ decidedBy }) => decidedBy))).toEqual(new Set(['lot']));
  });

  test('then the lot: ascending SHA-256 of seed|lot|kvk', () => {
    // From sha256sum, for kvk …1, …2, …3: proef|A c54cf139 3a62e169 9026b602, proef|B 484a0ad5 943f5130 05c06f15,
    // andere|A 4997378b eea2a74d 1586920d.
    const files = ['27000001', '27000002', '27000003'].map((kvk) => file(kvk, undefined, { K1: 75 }));
    const drawn = (seed: string, id: string): string[] =>
      rank({ seed, lot: { id, maxAwards: 1 }, criteria: [K('K1', 100)], files }).ranked.map(({ kvk }) => kvk.slice(-1));
    expect(drawn('proef', 'A')).toEqual(['2', '3', '1']);
    expect(drawn('proef', 'B')).toEqual(['3', '1', '2']);
    expect(drawn('andere', 'A')).toEqual(['3', '1', '2']);
  });
});
