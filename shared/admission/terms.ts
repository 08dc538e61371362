import { canonical, type Json } from '../kernel/canonical.ts';
import type { Day } from '../kernel/moments.ts';
import type { Admission, Condition, Terms } from './state.ts';

/** The terms that count on a day; undefined before the opening. */
export const termsOn = ({ versions }: Pick<Admission, 'versions'>, on: Day): Terms | undefined => versions.findLast(({ from }) => from <= on);

export const conditionOf = ({ conditions }: Pick<Terms, 'conditions'>, id: string): Condition | undefined => conditions.find((one) => one.id === id);

/** Did the condition say the same under the terms of this number? What was judged on other words is judged anew. */
export function saidTheSame({ versions }: Pick<Admission, 'versions'>, number: number, condition: Condition): boolean {
  const then = versions.find((one) => one.number === number);
  const before = then === undefined ? undefined : conditionOf(then, condition.id);
  return before !== undefined && canonical(before as unknown as Json) === canonical(condition as unknown as Json);
}

/** Of which words these are the conditions: `E1 Kwaliteit`. */
export const conditionTitle = ({ id, title }: Pick<Condition, 'id' | 'title'>): string => `${id} ${title}`;
