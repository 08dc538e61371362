import type { ApplicationSummary } from '../../shared/admission/application.ts';
import { instant, type Instant } from '../../shared/kernel/moments.ts';
import { registered } from '../../shared/notify/post.ts';
import { reminderMail, reminderOf } from '../../shared/notify/reminder.ts';
import { readList } from '../store/gather.ts';
import { claim, markSent, withId } from '../store/inbox.ts';
import { sendMail } from '../store/mail.ts';
import { Resource } from '../store/resources.ts';
import { sendDigests } from './digest.ts';
import { inNameOf } from './records.ts';
import { remindColleges } from './remind-colleges.ts';

/** What the scheduler sends: the moment that it was due, also when it comes later or twice. */
export interface Due { readonly at: string }

/** What is told of a morning, once however often it is asked. Of these none waits for another. */
const tellings: readonly ((at: Instant) => Promise<void>)[] = [remindOffice, remindColleges, sendDigests];

/** @throws when something could not be told, so that the scheduler asks again. */
export const handler = ({ at }: Due): Promise<void> => inNameOf(`morning-${at}`, () => remind(at));

async function remind(at: string): Promise<void> {
  const done = await Promise.allSettled(tellings.map((tell) => tell(instant(at))));
  const failures = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (failures.length > 0) throw new AggregateError(failures, 'not everything of the morning could be told');
}

/** Reminds the office of terms that end. */
async function remindOffice(at: Instant): Promise<void> {
  const reminder = reminderOf(await readList('applications') as ApplicationSummary[], at);
  if (reminder === undefined) return;
  const message = withId(reminder, '');
  const { now: [owed] } = await claim(message, { now: [registered], daily: [] }, '');
  if (owed === undefined) return;
  await markSent(message, registered, await sendMail(Resource.Office.mail, reminderMail(message, Resource.Portal.origin)));
}
