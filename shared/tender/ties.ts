import type { AwardMethod, Criterion } from './criteria.ts';
import { heft } from './criteria.ts';

/** What put a bid in its place: the total, a criterion of bids with the same total, or the drawing of lots. */
export type DecidedBy = 'points' | `criterion:${string}` | 'lot';

/** A bid that has its total and its points or values per criterion, all in whole units. */
export interface Counted {
  readonly kvk: string;
  readonly total: bigint;
  readonly units: ReadonlyMap<string, bigint>;
}

/** Lower-case hexadecimal SHA-256 of the text's UTF-8 bytes; passed in, so that the rules run in a browser too. */
export type Sha256Hex = (text: string) => string;

/** Draws lots that anyone can draw again: ascending SHA-256 of `seed|lot|kvk`. */
export const drawLots = (seed: string, lot: string, sha256Hex: Sha256Hex) =>
  (kvk: string): string => sha256Hex(`${seed}|${lot}|${kvk}`);

/** The criteria from heavy to light; equal ones stay in the order in which they were published. */
export const heaviestFirst = (criteria: readonly Criterion[], method: AwardMethod): readonly Criterion[] =>
  [...criteria].sort((a, b) => heft(b, method) - heft(a, method));

/** Which of two bids comes first (negative: a), and what decides between them. */
export type Judge = (a: Counted, b: Counted) => { readonly order: number; readonly by: DecidedBy };

/**
 * The better total: most points, or the lowest fictive price. Then more points or value on the heaviest criterion and
 * so on down; then the lot (docs/rehearsal.md, "Ties"). Rounded numbers are compared, those that a letter tells.
 */
export function judgeBy(criteria: readonly Criterion[], method: AwardMethod, lot: (kvk: string) => string): Judge {
  const inOrder = heaviestFirst(criteria, method);
  return (a, b) => {
    if (a.total !== b.total) return { order: a.total > b.total === (method === 'points') ? -1 : 1, by: 'points' };
    for (const { id } of inOrder) {
      const [left, right] = [a.units.get(id) ?? 0n, b.units.get(id) ?? 0n];
      if (left !== right) return { order: left > right ? -1 : 1, by: `criterion:${id}` };
    }
    return { order: lot(a.kvk) < lot(b.kvk) ? -1 : 1, by: 'lot' };
  };
}

/**
 * What decided each bid's place, for bids in their final order: the finest comparison with a neighbour. That one is
 * enough, for whoever ties with a bid at any depth stands together with it.
 */
export function decisions(ordered: readonly Counted[], judge: Judge, criteria: readonly Criterion[], method: AwardMethod): DecidedBy[] {
  const depths: DecidedBy[] = ['points', ...heaviestFirst(criteria, method).map(({ id }): DecidedBy => `criterion:${id}`), 'lot'];
  const between = ordered.slice(1).map((bid, index) => judge(ordered[index] ?? bid, bid).by);
  return ordered.map((_, index) => {
    const [above, below] = [between[index - 1] ?? 'points', between[index] ?? 'points'];
    return depths.indexOf(above) > depths.indexOf(below) ? above : below;
  });
}
