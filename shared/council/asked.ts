import { day, optional } from '../kernel/fields.ts';
import { isWorkingDay } from '../kernel/holidays.ts';
import { addDays, dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { invalid, must } from '../kernel/refusal.ts';

/** What the request for decisions of colleges asks beside its documents: until when they are to decide. No law sets a term for a college. */
export const askedFields = { decideBy: optional(day()) };

/** What a list tells of a procedure while its colleges are asked, so that a reminder needs no more. */
export interface Waiting { readonly decideBy?: Day }
export const waiting = ({ status, asked }: { readonly status: string; readonly asked: { readonly decideBy: Day | '' } | null }): Waiting =>
  (status !== 'colleges-asked' || asked === null || asked.decideBy === '' ? {} : { decideBy: asked.decideBy });

/**
 * The day as the event has it; empty where none was said.
 * @throws Refusal for a day that has been, or that comes after `before`, when the planning wants to go on.
 */
export function decideByIn({ decideBy }: { readonly decideBy?: Day | undefined }, at: Instant, before?: Day): { readonly decideBy: Day | '' } {
  if (decideBy === undefined) return { decideBy: '' };
  must(decideBy >= dayOf(at), invalid('decideBy', 'decide-by.past'));
  must(before === undefined || decideBy <= before, invalid('decideBy', 'decide-by.after-planning', { on: before ?? '' }));
  return { decideBy };
}

/** The last working day before a day: what is decided then is known when the planning goes on. */
export function workingDayBefore(on: Day): Day {
  let found = addDays(on, -1);
  while (!isWorkingDay(found)) found = addDays(found, -1);
  return found;
}

/** What the form of the request starts with: the last working day before the planning goes on; nothing where that has passed. */
export function plannedDecideBy(goesOn: Day | undefined, at: Instant): Waiting {
  if (goesOn === undefined) return {};
  const by = workingDayBefore(goesOn);
  return by < dayOf(at) ? {} : { decideBy: by };
}
