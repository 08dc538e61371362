import { recordBounce, recordFailure, recordSent } from '../../shared/notify/post-commands.ts';
import { postRef } from '../../shared/notify/post.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import type { InboxMessage } from '../../shared/views/inbox.ts';
import { sha256, shortId } from '../store/hash.ts';
import { markFailed, type Proof } from '../store/inbox.ts';
import { now } from '../store/now.ts';
import type { Recipient } from './notify-addresses.ts';
import { act } from './records.ts';

/** Names the mail about one message to one address, without telling either. */
export const postOf = ({ party, who }: Recipient, message: string) => postRef(party, shortId(`${party} ${message} ${who}`));

const pathOf = (to: Recipient, message: string) => ({ party: to.party, post: postOf(to, message).item });
const told = ({ id, event, about }: InboxMessage, who: string) => ({ message: id, who, event, ...(about === '' ? {} : { about }) });

/** The name of what went wrong; what it says may hold an address. */
const codeOf = (error: unknown): string => (error instanceof Error && /^[\w.-]{1,100}$/.test(error.name) ? error.name : 'Error');

/** Keeps that a mail was tried in vain for the `attempt`th time, once however often it is told. */
export async function failed(message: InboxMessage, who: string, attempt: number, error: unknown): Promise<void> {
  const [to, code] = [{ party: message.party, who }, typeof error === 'string' ? error : codeOf(error)];
  await act('notify', recordFailure, pathOf(to, message.id), { ...told(message, who), attempt, code }, { at: now(), key: sha256(`${message.party} ${message.id} ${who} ${attempt} ${code}`) });
  await markFailed(message, who, attempt);
}

/** Keeps that what had failed, or was asked for again, went. */
export async function went(message: InboxMessage, who: string, { at, id }: Proof): Promise<void> {
  await act('notify', recordSent, pathOf({ party: message.party, who }, message.id), { code: id }, { at, key: sha256(`sent ${id}`) });
}

/** Keeps that a mail came back; `key` is of that very report. */
export async function bounced(message: InboxMessage, who: string, { at, code, key }: { readonly at: Instant; readonly code: string; readonly key: string }): Promise<void> {
  await act('notify', recordBounce, pathOf({ party: message.party, who }, message.id), { ...told(message, who), code }, { at, key: sha256(`bounced ${key}`) });
}
