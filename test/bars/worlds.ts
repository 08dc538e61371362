import { simulate } from '../simulation/simulate.ts';
import type { Violation } from '../simulation/sum.ts';
import { never, type Row } from './row.ts';

/** Each promise, and the invariants of docs/simulation.md that say it. */
export const kinds: Readonly<Record<string, readonly string[]>> = {
  'late bid accepted': ['I1'],
  'bid on time refused or lost': ['I2', 'I3', 'I4'],
  'told failed but stored, told stored but not, or one click two bids': ['I5', 'I6', 'I17'],
  'opened early, or by one person': ['I10'],
  'opened twice': ['I11'],
  'anything else that must hold (docs/simulation.md)': ['I12', 'I14', 'I16', 'I18'],
};

/** Lives so many worlds in which things go wrong, and counts what did not hold in them. @param weak a design that breaks something, to see that it is found. */
export async function worlds(count: number, weak?: string): Promise<Row[]> {
  const { worlds: lived, violations } = await simulate({ first: 1, last: 1 + count, weak, trace: false });
  return worldRows(lived, violations, lived === count && count > 0);
}

export const worldRows = (lived: number, violations: readonly Violation[], all: boolean): Row[] =>
  Object.entries(kinds).map(([kind, names]) => {
    const found = violations.filter(({ invariant }) => names.includes(invariant));
    // Who is told that a promise broke wants to see how: npm run simulate -- --seed N.
    const seeds = found.length === 0 ? '' : `, seed ${[...new Set(found.map(({ seed }) => seed))].slice(0, 5).join(', ')}`;
    return never(kind, found.length, `in ${lived} faulty worlds${seeds}`, all);
  });
