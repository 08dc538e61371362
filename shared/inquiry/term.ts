import { workingDayAfter } from '../kernel/holidays.ts';
import { addDays, dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { termEnd } from '../kernel/terms.ts';
import type { InquiryKind } from './inquiry.ts';

/** An intended winner hands in its evidence within so many calendar days (contract standards of the Ketenbureau). */
export const verificationDays = 14;
/**
 * How long a bidder has at least. Repair and hearing: working days, the region's own rule. Verification: calendar days,
 * by the Algemene termijnenwet where the documents declare it.
 */
export const shortest = { repair: { workingDays: 2 }, hearing: { workingDays: 5 }, verification: { days: verificationDays } } as const;

/** The last day of the shortest term of a request that is sent now; day 1 is the day after. */
export function dueOnOf(kind: InquiryKind, at: Instant): Day {
  const sent = dayOf(at);
  const length = shortest[kind];
  if ('days' in length) return termEnd(addDays(sent, 1), length);
  return Array.from({ length: length.workingDays }).reduce<Day>((on) => workingDayAfter(on), sent);
}
