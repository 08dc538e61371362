/** Minutes before the end at which somebody is warned, and told once more (WCAG 2.2, 2.2.1). */
export const warnings = [5, 1] as const;

/** When a session ends, in ms of the browser's own clock: without a request, and whatever happens. */
export interface Ends { readonly idle: number; readonly until: number }

export type Warned =
  | { readonly is: 'quiet' }
  | { readonly is: 'over' }
  /** `idle` can be put off with a click; `last` cannot. */
  | { readonly is: 'idle' | 'last'; readonly minutes: number };

/** What to say of a session at this moment. The longest time that is named is never more than there is. */
export function warned({ idle, until }: Ends, now: number): Warned {
  const left = Math.min(idle, until) - now;
  if (left <= 0) return { is: 'over' };
  const minutes = warnings.findLast((one) => left <= one * 60_000);
  if (minutes === undefined) return { is: 'quiet' };
  return { is: until <= idle ? 'last' : 'idle', minutes };
}
