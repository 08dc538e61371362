import { ConditionalCheckFailedException, DeleteItemCommand, GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { createHash } from 'node:crypto';
import type { Actor } from '../../shared/access/actor.ts';
import { challengeMinutes } from '../../shared/access/limits.ts';
import { passkeyUntil, type Passkey, type SignInDoor } from '../../shared/access/passkey.ts';
import { later, millis, type Instant } from '../../shared/kernel/moments.ts';
import { dynamo } from './clients.ts';
import { keyOf, partitionKey, text, type Item, type Key } from './items.ts';
import { Resource } from './resources.ts';
import { partition, sessionFrom, sessionName, type Session } from './sessions.ts';

/** Passkeys lie with their person's sessions, so that a door needs no other right to find them, and their page one request. */
export const passkeyName = 'in-key#';
const keyOfOne = (person: string, id: string): Key => keyOf(partition(person), passkeyName + id);
const seconds = (at: Instant): { N: string } => ({ N: String(Math.floor(millis(at) / 1000)) });

const itemOf = (of: Passkey): Item => ({ ...keyOfOne(of.actor.person, of.id), passkey: { S: JSON.stringify({ ...of, counter: 0 }) }, counter: { N: String(of.counter) }, expires: seconds(passkeyUntil(of)) });
const passkeyFrom = (item: Item): Passkey => ({ ...JSON.parse(text(item, 'passkey')) as Passkey, counter: Number(item['counter']?.N) });

/** Of all doors, those included that open none any more. A strong read. */
export async function passkeysOf(person: string): Promise<readonly Passkey[]> {
  const { Items: items = [] } = await dynamo().send(new QueryCommand({
    TableName: Resource.States.name, ConsistentRead: true, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :in)',
    ExpressionAttributeValues: { ':pk': { S: partition(person) }, ':in': { S: passkeyName } },
  }));
  return items.map(passkeyFrom);
}

/** Where somebody is signed in, those sessions that are over included, and the passkeys of that person: one strong read. */
export async function signInsOf(person: string): Promise<{ readonly sessions: readonly Session[]; readonly passkeys: readonly Passkey[] }> {
  const { Items: items = [] } = await dynamo().send(new QueryCommand({
    TableName: Resource.States.name, ConsistentRead: true, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :in)',
    ExpressionAttributeValues: { ':pk': { S: partition(person) }, ':in': { S: 'in' } },
  }));
  return { sessions: items.filter((item) => text(item, 'sk').startsWith(sessionName)).map(sessionFrom), passkeys: items.filter((item) => text(item, 'sk').startsWith(passkeyName)).map(passkeyFrom) };
}

export async function passkeyOf(person: string, id: string): Promise<Passkey | undefined> {
  const { Item: item } = await dynamo().send(new GetItemCommand({ TableName: Resource.States.name, Key: keyOfOne(person, id), ConsistentRead: true }));
  return item === undefined ? undefined : passkeyFrom(item);
}

/** @returns false when this credential was bound before: it keeps its counter and its name. */
export const keepPasskey = (of: Passkey): Promise<boolean> => only(new PutItemCommand({ TableName: Resource.States.name, Item: itemOf(of), ConditionExpression: 'attribute_not_exists(pk)' }));

export async function dropPasskey(person: string, id: string): Promise<void> {
  await dynamo().send(new DeleteItemCommand({ TableName: Resource.States.name, Key: keyOfOne(person, id) }));
}

/**
 * Notes how often it signed. Of two that say the same number one is a copy; keys that several devices share do not count,
 * and always say 0 (WebAuthn Level 3, 6.1.1). @returns false for such a copy, and for a key that was taken away meanwhile.
 */
export const countPasskey = ({ actor: { person }, id }: Passkey, counter: number): Promise<boolean> => only(new UpdateItemCommand({
  TableName: Resource.States.name, Key: keyOfOne(person, id), UpdateExpression: 'SET #counter = :counter',
  ConditionExpression: counter === 0 ? 'attribute_exists(pk) AND #counter = :counter' : 'attribute_exists(pk) AND #counter < :counter',
  ExpressionAttributeNames: { '#counter': 'counter' }, ExpressionAttributeValues: { ':counter': { N: String(counter) } },
}));

/** The identity provider attested somebody anew: from here on that is what the person's passkeys at this door stand for. */
export async function provePasskeys(actor: Actor, door: SignInDoor, at: Instant): Promise<void> {
  const own = (await passkeysOf(actor.person)).filter((one) => one.door === door);
  await Promise.all(own.map((one) => {
    const { passkey, expires } = itemOf({ ...one, actor, proven: at });
    return only(new UpdateItemCommand({
      TableName: Resource.States.name, Key: keyOfOne(actor.person, one.id), UpdateExpression: 'SET passkey = :passkey, expires = :expires', ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':passkey': passkey ?? { S: '' }, ':expires': expires ?? { N: '0' } },
    }));
  }));
}

/** What a question is for: only the answer to this one takes it. */
export interface Asked { readonly door: SignInDoor; /** Whose passkey is bound; empty for who signs in. */ readonly person: string }
const challengeKey = (challenge: string): Key => keyOf(partitionKey('session', `asked-${createHash('sha256').update(challenge).digest('hex')}`), '-');
const saying = ({ door, person }: Asked): { S: string } => ({ S: `${door} ${person}` });

/** Only its hash is stored. */
export async function ask(challenge: string, asked: Asked, at: Instant): Promise<void> {
  const until = later(at, { minutes: challengeMinutes });
  await dynamo().send(new PutItemCommand({ TableName: Resource.States.name, Item: { ...challengeKey(challenge), asked: saying(asked), until: { S: until }, expires: seconds(until) } }));
}

/** Takes a question away. @returns false when there is none that was asked for this and still runs: answered before, too late, another's. */
export const takeAsked = (challenge: string, asked: Asked, at: Instant): Promise<boolean> => only(new DeleteItemCommand({
  TableName: Resource.States.name, Key: challengeKey(challenge), ConditionExpression: 'asked = :asked AND #until > :at',
  ExpressionAttributeNames: { '#until': 'until' }, ExpressionAttributeValues: { ':asked': saying(asked), ':at': { S: at } },
}));

async function only(command: PutItemCommand | UpdateItemCommand | DeleteItemCommand): Promise<boolean> {
  try {
    await dynamo().send(command as PutItemCommand);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
