import { workingDayBefore } from '../council/asked.ts';
import { decision, type Decision } from '../council/decision.ts';
import { decisionsOn, type Procedure } from '../council/procedure.ts';
import { isWorkingDay, workingDayAfter } from '../kernel/holidays.ts';
import { addDays, dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { memberships, type Membership } from '../region/membership.ts';
import { participants } from '../region/participants.ts';
import { municipalityParty, type Notice } from './notice.ts';

/** So many days before the day by which a decision is asked; the region's own choice, as the day itself is. */
export const remindDays = [14, 7, 1] as const;

/**
 * Are colleges reminded on this day of a decision that is asked by `decideBy`? On working days only: a reminder that
 * would fall on another day comes on the working day before it, and that the day has passed on the first one after it.
 */
export function reminderOn(decideBy: Day, today: Day): 'before' | 'passed' | undefined {
  if (today === workingDayAfter(decideBy)) return 'passed';
  const due = remindDays.map((days) => addDays(decideBy, -days)).map((on) => (isWorkingDay(on) ? on : workingDayBefore(on)));
  return due.includes(today) ? 'before' : undefined;
}

/** One notice to each municipality whose college was asked and decided nothing, by the membership of that day. A college that rejected has decided. */
export function collegeReminders(of: Procedure, decisions: Readonly<Record<string, Decision>>, at: Instant, among: readonly Membership[] = memberships): Notice[] {
  const { id: about, title, segment, asked, status } = of;
  const today = dayOf(at);
  if (asked === null || asked.decideBy === '' || status !== 'colleges-asked' || segment === 0) return [];
  const when = reminderOn(asked.decideBy, today);
  if (when === undefined) return [];
  const counted = decisionsOn(of, decisions);
  const params = { title, segment, ...(when === 'before' ? { decideBy: asked.decideBy } : { passedOn: asked.decideBy }) };
  return participants(segment, today, among).filter(({ code }) => (counted[code] ?? decision.initial).outcome === '')
    .map(({ code }) => ({ party: municipalityParty(code), event: 'college.reminder', about, at, params, body: '', one: `${about} ${today}` }));
}
