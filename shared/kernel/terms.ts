import { addDays, addMonths, weekday } from './day.ts';
import type { Day } from './day.ts';
import { holidayOn, isWorkingDay, workingDayOnOrAfter } from './holidays.ts';
import { dayOf, isTwice } from './instant.ts';
import type { Instant } from './instant.ts';

/** The length of a term, in one unit, a whole number from 1. Terms in hours are instants: see `later`. */
export type TermLength =
  | { readonly days: number } | { readonly weeks: number } | { readonly months: number } | { readonly years: number };

/**
 * The last day of a term, of which `firstDay` is day 1 (the day after the event that starts it).
 * Algemene termijnenwet art. 1: an end on a Saturday, Sunday or holiday moves to the next working day; art. 2: a term
 * of three days or more holds at least two working days; art. 4: neither goes for terms of more than 90 days, twelve
 * weeks or three months, nor for years. The law concerns statutory terms; a procedure declares it applicable to its
 * own (DOMAIN §1).
 * @throws RangeError for a length that is not a whole number from 1.
 */
export function termEnd(firstDay: Day, length: TermLength): Day {
  const end = plainEnd(firstDay, length);
  return isExempt(length) ? end : withTwoWorkingDays(firstDay, workingDayOnOrAfter(end), length);
}

function plainEnd(firstDay: Day, length: TermLength): Day {
  const n = Object.values(length)[0] ?? Number.NaN;
  if (!Number.isInteger(n) || n < 1) throw new RangeError('a term has a whole length from 1');
  if ('days' in length) return addDays(firstDay, n - 1);
  if ('weeks' in length) return addDays(firstDay, 7 * n - 1);
  // Of months and years the last day bears the number of the event's day, or is the month's last.
  return addMonths(addDays(firstDay, -1), 'months' in length ? n : 12 * n);
}

/** Art. 4(a) Atw. */
function isExempt(length: TermLength): boolean {
  if ('days' in length) return length.days > 90;
  if ('weeks' in length) return length.weeks > 12;
  return 'months' in length ? length.months > 3 : true;
}

/** Art. 2 Atw; `end` is a working day, so that one more is always enough. */
function withTwoWorkingDays(firstDay: Day, end: Day, length: TermLength): Day {
  if ('days' in length && length.days < 3) return end;
  for (let on = firstDay; on < end; on = addDays(on, 1)) if (isWorkingDay(on)) return end;
  return workingDayOnOrAfter(addDays(end, 1));
}

/**
 * The last day on which something may be done that must be done `days` days before a deadline: 10 days before
 * 12 May is 2 May. Terms counted backward do not move (Atw art. 1(2)), e.g. Aw 2.54: answers ten days before closing.
 */
export const backwardTerm = (deadline: Day, days: number): Day => addDays(deadline, -days);

/** Why a moment cannot be a deadline of the portal. */
export type DeadlineProblem = 'weekend' | 'holiday' | 'hour-twice';

/** Everything that speaks against a deadline at this moment in Amsterdam; empty when it is sound (DESIGN, Time). */
export function checkDeadline(at: Instant): DeadlineProblem[] {
  const on = dayOf(at);
  const problems: DeadlineProblem[] = [];
  if (weekday(on) > 5) problems.push('weekend');
  if (holidayOn(on) !== undefined) problems.push('holiday');
  if (isTwice(at)) problems.push('hour-twice');
  return problems;
}
