import { followerOf } from '../../shared/notify/digest.ts';
import { mailOf } from '../../shared/notify/mail.ts';
import type { Notice } from '../../shared/notify/notice.ts';
import type { InboxMessage } from '../../shared/views/inbox.ts';
import { claim, keepForMorning, markFailed, markSent, nobody, withId, type Addressed, type Owed, type Proof } from '../store/inbox.ts';
import { sendMail } from '../store/mail.ts';
import { Resource } from '../store/resources.ts';
import { addressed, addressesOf, type Address, type Organisations } from './notify-addresses.ts';
import { postNews } from './news.ts';
import { failed, went } from './post.ts';

/** SES takes some fourteen mails a second; ten at once is as fast as it goes. */
const atOnce = 10;

/**
 * First every record, so that an inbox waits for nobody's mail; then the mails that are owed. @param by the hash of the
 * line that tells. @returns the mails that failed.
 */
export async function deliver(by: string, notices: readonly Notice[], organisations: Organisations): Promise<unknown[]> {
  if (notices.length === 0) return [];
  const to = await addressed(notices, organisations);
  return deliverTo(by, notices.map((notice, i) => ({ notice, to: to[i] ?? nobody })), organisations);
}

/** The same, of what it is known whom to mail. */
export async function deliverTo(by: string, told: readonly { readonly notice: Notice; readonly to: Addressed }[], organisations: Organisations = {}): Promise<unknown[]> {
  const claims = told.map(({ notice, to }) => ({ message: withId(notice, by), to }));
  const owed: OwedMail[] = [];
  for (const group of groupsOf(claims)) {
    const found = await Promise.all(group.map((one) => claim(one.message, one.to, by)));
    await Promise.all(group.flatMap(({ message }, i) => (found[i]?.daily ?? []).map((who) => keepForMorning(message, who))));
    owed.push(...group.flatMap(({ message }, i) => (found[i]?.now ?? []).map((one) => ({ ...one, message }))));
  }
  return send(owed, organisations);
}

export interface OwedMail extends Owed { readonly message: InboxMessage }

/** Sends mails to where they go now; to who wants none any more none goes. @returns what failed. */
export async function send(owed: readonly OwedMail[], organisations: Organisations = {}): Promise<unknown[]> {
  const addresses = await addressesOf(owed.map(({ message: { party }, who }) => ({ party, who })), organisations);
  const failures: unknown[] = [];
  for (const group of groupsOf(owed.flatMap((one, i) => { const address = addresses[i]; return address === undefined ? [] : [{ one, address }]; }))) {
    const sent = await Promise.allSettled(group.map(({ one, address }) => mail(one, address)));
    failures.push(...sent.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])));
  }
  return failures;
}

/**
 * A mail that was sent and could not be marked is sent again: better twice than never. Every try in vain is kept; of a
 * follower only how often, as nobody of staff has to know who follows what.
 */
async function mail({ message, who, failed: before }: OwedMail, address: Address): Promise<void> {
  const proof = await post(message, who, address).catch(async (error: unknown): Promise<never> => {
    await (followerOf(message.party) === undefined ? failed(message, who, before + 1, error) : markFailed(message, who, before + 1));
    throw error;
  });
  await markSent(message, who, proof);
  if (before > 0 && followerOf(message.party) === undefined) await went(message, who, proof);
}

/** Hands the mail about a message to SES, with what it is about, so that it is known when it comes back. */
export function post(message: InboxMessage, who: string, address: Address): Promise<Proof> {
  const tags = { party: message.party, message: message.id, who };
  if (followerOf(message.party) !== undefined) return postNews(message, who, address, tags);
  return sendMail(address.email, mailOf(message, address.name, Resource.Portal.origin, address.language), tags, { 'Content-Language': address.language });
}

const groupsOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, i) => all.slice(i * atOnce, (i + 1) * atOnce));
