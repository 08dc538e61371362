import { workingDayOnOrAfter } from '../kernel/holidays.ts';
import { addDays, dayOf, daysBetween, type Day, type Instant } from '../kernel/moments.ts';

/** What a decision term follows from. */
export interface TermOf {
  readonly submittedAt: Instant | '';
  readonly decisionDays: number;
  readonly supplements: readonly { readonly askedAt: Instant; readonly dueOn: Day; readonly givenAt: Instant | '' }[];
}
/** Days on which the term stands still, both included. */
export interface Pause { readonly from: Day; readonly until: Day }

/**
 * From the day on which something was asked until the day before it came, or until the last day of its term. One that was
 * asked and given on a day stops nothing.
 */
export const pausesOf = ({ supplements }: Pick<TermOf, 'supplements'>): Pause[] =>
  supplements.map(({ askedAt, dueOn, givenAt }) => ({ from: dayOf(askedAt), until: givenAt === '' ? dueOn : addDays(dayOf(givenAt), -1) }))
    .filter(({ from, until }) => from <= until);

/**
 * The last day for the decision: `decisionDays` calendar days from the day after the submission, in which the days that
 * stand still do not count, ending on a working day. The region's own published rule: an open house is of civil law, and
 * no law sets a term. What is asked after the term has passed does not bring it back.
 * @throws TypeError of an application that was not submitted.
 */
export function lastDayOfTerm(of: TermOf): Day {
  if (of.submittedAt === '') throw new TypeError('no term before the submission');
  const first = addDays(dayOf(of.submittedAt), 1);
  let last = addDays(first, of.decisionDays - 1);
  for (const { from, until } of pausesOf(of)) {
    // What is asked on the day of the submission itself comes before the term.
    if (from <= last) last = addDays(last, Math.max(0, daysBetween(from > first ? from : first, until) + 1));
    else if (from <= workingDayOnOrAfter(last)) last = addDays(until, 1);
    else break;
  }
  return workingDayOnOrAfter(last);
}

export interface DecisionTerm {
  /** While something is asked: the last day if it comes as late as it may. */
  readonly dueOn: Day;
  /** Calendar days from today to the last day; negative when it has passed. */
  readonly daysLeft: number;
  readonly standsStill: boolean;
  readonly late: boolean;
}

/** How a decision term stands on a day. */
export function termOn(of: TermOf, on: Day): DecisionTerm {
  const dueOn = lastDayOfTerm(of);
  return { dueOn, daysLeft: daysBetween(on, dueOn), standsStill: pausesOf(of).some(({ from, until }) => from <= on && on <= until), late: on > dueOn };
}
