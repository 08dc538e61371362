import { decision, type Decision } from '../../shared/council/decision.ts';
import { procedureRef, type Procedure } from '../../shared/council/procedure.ts';
import type { Waiting } from '../../shared/council/asked.ts';
import { dayOf, type Instant } from '../../shared/kernel/moments.ts';
import { collegeReminders, reminderOn } from '../../shared/notify/college-reminder.ts';
import { readAll, readList, readStates } from '../store/gather.ts';
import { deliver } from './deliver.ts';

/**
 * Reminds colleges of decisions that are asked by a day, once a procedure, municipality and day however often it is
 * asked. The lists tell which procedures want one today; only those are read.
 * @throws when a mail did not go; it is then tried again.
 */
export async function remindColleges(at: Instant): Promise<void> {
  const today = dayOf(at);
  const listed = (await Promise.all(['concepts', 'revisions'].map((name) => readList(name)))).flat() as ({ readonly id: string } & Waiting)[];
  const due = listed.filter(({ decideBy }) => decideBy !== undefined && reminderOn(decideBy, today) !== undefined).map(({ id }) => id);
  const failures: unknown[] = [];
  for (const id of due) {
    const [[stored], decisions] = await Promise.all([readStates([procedureRef(id) as never], true), readAll(decision as never, id, true)]);
    if (stored === undefined) continue;
    failures.push(...await deliver('', collegeReminders(stored.state as Procedure, decisions as Record<string, Decision>, at), {}));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reminders to colleges could not be delivered`);
}
