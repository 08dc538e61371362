import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Listing } from '../../shared/kernel/aggregate.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { contactOf, contactParty, digestList, followerOf, type DigestLine } from '../../shared/notify/digest.ts';
import { ownerOf, type Notice } from '../../shared/notify/notice.ts';
import { listingOfMessage } from '../../shared/notify/told.ts';
import type { InboxMessage } from '../../shared/views/inbox.ts';
import { dynamo } from './clients.ts';
import { readItems } from './gather.ts';
import { shortId } from './hash.ts';
import { keyOf, listAttributes, text, type Item } from './items.ts';
import { Resource } from './resources.ts';

/**
 * A message's id, and its place in the inbox: its moment, so that the newest is read first, and a hash of the ledger
 * line and the recipient, so that the same line always makes the same message; of what several lines tell, a hash of what
 * makes it one. Fit for an address.
 */
export function withId({ one = '', ...notice }: Notice, line: string): InboxMessage {
  const moment = notice.at.replace(/[-:.]/g, '');
  return { id: `${moment}-${shortId(`${one === '' ? line : one} ${notice.event} ${notice.party}`)}`, ...notice };
}

/** Who is mailed of a message: by itself, and in the mail of the next morning. */
export interface Addressed { readonly now: readonly string[]; readonly daily: readonly string[] }
export const nobody: Addressed = { now: [], daily: [] };

/** Somebody whose mail about a message did not go yet, and how often that was tried in vain. */
export interface Owed { readonly who: string; readonly failed: number }
/** Whose mail is owed now, and in whose mail of the morning the message is to be counted. */
export interface AllOwed { readonly now: readonly Owed[]; readonly daily: readonly string[] }
const nothing: AllOwed = { now: [], daily: [] };

/** What proves that a mail went: when SES took it, and the id that it gave. */
export interface Proof { readonly at: Instant; readonly id: string }

/** A mail of the morning is listed until everything that it counts is noted; so is a follower's own message that waits for one. */
function listingOf(message: InboxMessage, { daily }: Addressed): Listing | undefined {
  const { party, id, event } = message;
  if (contactOf(party) === undefined && followerOf(party) === undefined) return listingOfMessage(message);
  return event === 'digest' || daily.length > 0 ? forMorning({ party, id, digest: event === 'digest' }) : undefined;
}
const forMorning = (line: DigestLine): Listing => ({ list: digestList, key: `${line.party} ${line.id}`, summary: line });

type Place = Pick<InboxMessage, 'party' | 'id'>;
const key = ({ party, id }: Place) => keyOf(`inbox#${party}`, id);

/**
 * Puts a message into an inbox unless it is there already. Who is mailed is decided once, with the message; `by` is the
 * line of the ledger that tells it.
 * @returns whose mail this line still owes: an earlier try may have ended between the two. Where another line told it
 * first, the mails are that line's, which is delivered until they are sent.
 */
export async function claim(message: InboxMessage, to: Addressed, by: string): Promise<AllOwed> {
  const mails = to.now.length + to.daily.length > 0;
  try {
    await dynamo().send(new PutItemCommand({
      TableName: Resource.States.name,
      Item: {
        ...key(message), message: { S: JSON.stringify(message) }, ...listAttributes(listingOf(message, to)),
        ...(mails ? { now: { L: to.now.map((who) => ({ S: who })) }, daily: { L: to.daily.map((who) => ({ S: who })) }, sent: { M: {} }, failed: { M: {} }, by: { S: by } } : {}),
      },
      ConditionExpression: 'attribute_not_exists(pk)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }));
    return { now: to.now.map((who) => ({ who, failed: 0 })), daily: to.daily };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item === undefined || text(error.Item, 'by') !== by ? nothing : owedIn(error.Item);
  }
}

const names = (item: Item, list: 'now' | 'daily'): string[] => (item[list]?.L ?? []).map(({ S = '' }) => S);
const failuresOf = (item: Item, who: string): number => Number(item['failed']?.M?.[who]?.N ?? 0);
function owedIn(item: Item): AllOwed {
  const unsent = (list: 'now' | 'daily'): string[] => names(item, list).filter((who) => item['sent']?.M?.[who] === undefined);
  return { now: unsent('now').map((who) => ({ who, failed: failuresOf(item, who) })), daily: unsent('daily') };
}

/** Has a message counted in the next mail of the morning to a contact, unless it is, or was, already. A follower's own is so since it was claimed. */
export async function keepForMorning({ party, id }: Place, who: string): Promise<void> {
  if (followerOf(party) !== undefined) return;
  const owner = ownerOf(party);
  if (owner === undefined || !('municipality' in owner)) throw new TypeError('only contacts of municipalities have a mail of the morning');
  const place = { party: contactParty(owner.municipality, who), id };
  await dynamo().send(new PutItemCommand({
    TableName: Resource.States.name, Item: { ...key(place), ...listAttributes(forMorning({ ...place, digest: false })) }, ConditionExpression: 'attribute_not_exists(pk)',
  })).catch((error: unknown) => { if (!(error instanceof ConditionalCheckFailedException)) throw error; });
}

/** A message with what became of its mails. */
export interface Mailed { readonly message: InboxMessage; readonly now: readonly string[]; readonly daily: readonly string[]; readonly sent: Readonly<Record<string, Proof>>; readonly failed: Readonly<Record<string, number>> }

export function mailedFrom(item: Item): Mailed {
  const sent = Object.fromEntries(Object.entries(item['sent']?.M ?? {}).map(([who, { M = {} }]) => [who, { at: text(M, 'at') as Instant, id: text(M, 'id') }]));
  const failed = Object.fromEntries(Object.keys(item['failed']?.M ?? {}).map((who) => [who, failuresOf(item, who)]));
  return { message: JSON.parse(text(item, 'message')) as InboxMessage, now: names(item, 'now'), daily: names(item, 'daily'), sent, failed };
}

/** One message with its proof; undefined where there is none. */
export async function readMailed(place: Place): Promise<Mailed | undefined> {
  const { Item: item } = await dynamo().send(new GetItemCommand({ TableName: Resource.States.name, Key: key(place), ConsistentRead: true }));
  return item === undefined ? undefined : mailedFrom(item);
}

/** Several messages of one inbox, at most a hundred, in the order asked. */
export const readManyMailed = async (party: string, ids: readonly string[]): Promise<(Mailed | undefined)[]> =>
  (await readItems(ids.map((id) => key({ party, id })), false)).map((item) => (item === undefined ? undefined : mailedFrom(item)));

/** Keeps the proof of a mail with its message. @returns the message as it is now. */
export async function markSent(place: Place, who: string, { at, id }: Proof): Promise<Mailed> {
  return mailedFrom(await update(place, 'SET sent.#who = :value', who, { M: { at: { S: at }, id: { S: id } } }));
}

/** Keeps how often a mail was tried in vain, so that a later try knows. */
export const markFailed = (place: Place, who: string, times: number): Promise<Item> => update(place, 'SET failed.#who = :value', who, { N: String(times) });

/** Takes what is done off the list of what waits for a morning. */
export const unlist = (place: Place): Promise<unknown> => dynamo().send(new UpdateItemCommand({
  TableName: Resource.States.name, Key: key(place), UpdateExpression: 'REMOVE #list, listKey, summary', ConditionExpression: 'attribute_exists(pk)', ExpressionAttributeNames: { '#list': 'list' },
}));

async function update(place: Place, UpdateExpression: string, who: string, value: Item[string]): Promise<Item> {
  const { Attributes: item } = await dynamo().send(new UpdateItemCommand({
    TableName: Resource.States.name, Key: key(place), UpdateExpression, ConditionExpression: 'attribute_exists(pk)', ReturnValues: 'ALL_NEW',
    ExpressionAttributeNames: { '#who': who }, ExpressionAttributeValues: { ':value': value },
  }));
  return item ?? {};
}
