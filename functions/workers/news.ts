import { newsMail } from '../../shared/interest/mail.ts';
import type { InboxMessage } from '../../shared/views/inbox.ts';
import { readManyMailed, type Proof } from '../store/inbox.ts';
import { sendMail, type MailTags } from '../store/mail.ts';
import { Resource } from '../store/resources.ts';
import { makeStop, stopPath } from '../store/stops.ts';
import type { Address } from './notify-addresses.ts';

/**
 * Mails a follower what is new: one thing, or all that the mail of a morning counts. Every mail has an address of its own
 * at which one click ends them, which mail programs show as a button (RFC 8058).
 */
export async function postNews(message: InboxMessage, who: string, { name, email, language }: Address, tags: MailTags): Promise<Proof> {
  const { origin } = Resource.Portal;
  const stop = origin + stopPath(await makeStop(who));
  return sendMail(email, newsMail(await newsIn(message), { name, origin, stop }, language), tags, { 'Content-Language': language, 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
}

/** What a mail tells: the message itself, or those that it counts. */
async function newsIn(message: InboxMessage): Promise<InboxMessage[]> {
  if (message.event !== 'digest') return [message];
  const ids = message.body.split('\n');
  const found: InboxMessage[] = [];
  for (let i = 0; i < ids.length; i += 100) found.push(...(await readManyMailed(message.party, ids.slice(i, i + 100))).flatMap((one) => one?.message ?? []));
  return found;
}
