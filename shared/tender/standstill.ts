import { addDays } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { workingDayAfter, workingDayOnOrAfter } from '../kernel/holidays.ts';
import { amsterdam, dayOf, endOfDay } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { termEnd } from '../kernel/terms.ts';

/**
 * Calendar days. Aw 2.127 asks it of other procedures; for a SAS procedure it is the region's own rule, published in
 * its documents, together with the Algemene termijnenwet (docs/decisions/0015).
 */
export const standstillDays = 20;

/** Summary proceedings against the award decision; without `judgmentAt` they still run. */
export interface Proceedings { readonly startedAt: Instant; readonly judgmentAt?: Instant }

/** Ends at 24:00 of `endsOn`, a working day; contracts may be signed from `signFrom`, the next working day. */
export type Standstill =
  | { readonly frozen: true }
  | { readonly frozen: false; readonly endsOn: Day; readonly endsAt: Instant; readonly signFrom: Day };

/**
 * The standstill after letters that were sent at `sentAt`: day 1 is the day after (Aw 2.127), the last day is a
 * working day (Atw art. 1). Proceedings that start before it has ended freeze it until the judgment and the term have
 * both passed (Aw 2.131): it then ends on the later day, again a working day. Later proceedings freeze nothing.
 * A fresh award decision has a fresh standstill.
 */
export function standstillEnd(sentAt: Instant, proceedings: readonly Proceedings[] = []): Standstill {
  let endsOn = termEnd(addDays(dayOf(sentAt), 1), { days: standstillDays });
  const inOrder = [...proceedings].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  for (const { startedAt, judgmentAt } of inOrder) {
    if (startedAt >= endOfDay(endsOn)) continue;
    if (judgmentAt === undefined) return { frozen: true };
    const judged = workingDayOnOrAfter(dayOf(judgmentAt));
    if (judged > endsOn) endsOn = judged;
  }
  return { frozen: false, endsOn, endsAt: endOfDay(endsOn), signFrom: workingDayAfter(endsOn) };
}

/** May the contract be signed at this moment: is it the first working day after the standstill, or later? */
export function mayContract(at: Instant, sentAt: Instant, proceedings: readonly Proceedings[] = []): boolean {
  const standstill = standstillEnd(sentAt, proceedings);
  return !standstill.frozen && at >= amsterdam(standstill.signFrom, '00:00');
}
