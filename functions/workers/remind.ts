import type { ApplicationSummary } from '../../shared/admission/application.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { reminderMail, reminderOf } from '../../shared/notify/reminder.ts';
import { claim, markMailed, withId } from '../store/inbox.ts';
import { sendMail } from '../store/mail.ts';
import { Resource } from '../store/resources.ts';
import { storeReader } from '../store/store-reader.ts';

/** What the scheduler sends: the moment that it was due, also when it comes later or twice. */
export interface Due { readonly at: string }

/** Reminds the office of terms that end, once a day however often it is asked. */
export async function handler({ at }: Due): Promise<void> {
  const open: ApplicationSummary[] = [];
  for (let from: string | undefined, done = false; !done;) {
    const { items, next }: { items: readonly ApplicationSummary[]; next: string | undefined } = await storeReader.list<ApplicationSummary>('applications', from === undefined ? {} : { from });
    open.push(...items);
    from = next;
    done = next === undefined;
  }
  const reminder = reminderOf(open, instant(at));
  if (reminder === undefined) return;
  const message = withId(reminder, '');
  if (!await claim(message, true, '')) return;
  await sendMail(Resource.Office.mail, reminderMail(message, Resource.Portal.origin));
  await markMailed(message);
}
