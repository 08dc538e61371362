import { DeleteItemCommand, GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand, ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../shared/access/actor.ts';
import { absoluteHours, idleMinutes } from '../../shared/access/limits.ts';
import { listingOf } from '../../shared/access/people.ts';
import { visited, type Visits } from '../../shared/access/visits.ts';
import type { Door } from '../../shared/kernel/command.ts';
import { idPattern } from '../../shared/kernel/ids.ts';
import { keeping } from '../../shared/kept/keeping.ts';
import { later, millis, type Instant } from '../../shared/kernel/moments.ts';
import { dynamo } from './clients.ts';
import { readItems } from './gather.ts';
import { keyOf, listAttributes, partitionKey, text, type Item, type Key } from './items.ts';
import { Resource } from './resources.ts';

/** `previous`: when this door was last used by the person in the visit before; empty at the first. `since`: of the sign-in; `idle` and `until`: when it ends without a request, and whatever happens. */
export interface Session {
  /** The name that a person's list of sessions calls it by; tells nothing of the token. */
  readonly id: string;
  readonly actor: Actor; readonly csrf: string; readonly door: Door; readonly idToken: string; /** What it was opened with; without, the identity provider. */ readonly by?: 'passkey';
  readonly previous: Instant | '';
  readonly since: Instant; readonly idle: Instant; readonly until: Instant;
}

/**
 * Where a token's session lies: with the person's other ones, so that all of them can be found and ended with a strong
 * read. Only the hash of the token's secret is stored: who reads the table cannot sign in with it.
 */
function placeOf(token: string): { key: Key; id: string } | undefined {
  const [person = '', secret, ...more] = token.split('.');
  if (!idPattern.test(person) || secret === undefined || more.length > 0) return undefined;
  const id = createHash('sha256').update(secret).digest('hex');
  return { key: keyOf(partition(person), sessionName + id), id };
}
export const partition = (person: string): string => partitionKey('session', person);
export const sessionName = 'in#';
const visitName = 'visit#';
const seconds = (at: Instant): { N: string } => ({ N: String(Math.floor(millis(at) / 1000)) });

/**
 * Makes a session; the token (a pseudonym and 256 random bits) is given out once, here. Who signs in as staff can be
 * found by colleagues. What was attested differently before counts no more: those sessions of the person end.
 */
export async function openSession(actor: Actor, door: Door, at: Instant, idToken: string, by?: Session['by']): Promise<string> {
  if (door === 'staff') await enlist(actor, at);
  if (door !== 'provider') await endOthers(actor, door);
  const token = `${actor.person}.${randomBytes(32).toString('base64url')}`;
  const until = later(at, { hours: absoluteHours });
  const { previous } = await visiting(actor.person, door, at);
  await dynamo().send(new PutItemCommand({
    TableName: Resource.States.name,
    Item: {
      ...placeOf(token)?.key, actor: { S: JSON.stringify(actor) }, csrf: { S: randomBytes(16).toString('base64url') }, door: { S: door }, previous: { S: previous },
      since: { S: at }, idle: { S: later(at, { minutes: idleMinutes }) }, until: { S: until }, idToken: { S: idToken }, ...(by === undefined ? {} : { by: { S: by } }), expires: seconds(until),
    },
  }));
  return token;
}

/** Keeps that the person is here, and tells since when that was not so. */
async function visiting(person: string, door: Door, at: Instant): Promise<Visits> {
  const key = keyOf(partition(person), visitName + door);
  const { Item: item } = await dynamo().send(new GetItemCommand({ TableName: Resource.States.name, Key: key, ConsistentRead: true }));
  const visits = visited(item === undefined ? undefined : { used: text(item, 'lastUsed') as Instant, previous: text(item, 'previous') as Instant | '' }, at);
  await dynamo().send(new PutItemCommand({ TableName: Resource.States.name, Item: { ...key, lastUsed: { S: visits.used }, previous: { S: visits.previous }, expires: visitExpires(at) } }));
  return visits;
}
const visitExpires = (at: Instant): { N: string } => seconds(later(at, { days: keeping.visit }));

const enlist = (actor: Actor, at: Instant): Promise<unknown> => dynamo().send(new PutItemCommand({
  TableName: Resource.States.name,
  Item: { ...keyOf(partitionKey('person', actor.person), '-'), ...listAttributes(listingOf(actor)), expires: seconds(later(at, { days: keeping.colleague })) },
}));

/** A role or a municipality that is attested no more ends what was opened with it. */
async function endOthers({ person, roles, municipality }: Actor, door: Door): Promise<void> {
  const outdated = (await sessionsOf(person)).filter((one) => one.door === door && (one.actor.municipality !== municipality || one.actor.roles.some((role) => !roles.includes(role))));
  await Promise.all(outdated.map(({ id }) => endSession(person, id)));
}

/**
 * The session of a token at this door; a strong read, and expiry is compared here. `ended`: it was one and is over, of
 * which only what was typed in it may still be kept. What lies `beside` it is read with the same request.
 */
export async function readSession(token: string, door: Door, at: Instant, beside: (person: string) => readonly Key[] = () => []): Promise<SessionRead> {
  const place = placeOf(token);
  if (place === undefined) return {};
  const [item, ...items] = await readTogether([place.key, ...beside(personOf(token))]);
  if (item === undefined || text(item, 'door') !== door) return {};
  const session = sessionFrom(item);
  if (isOver(session, at)) return { ended: session, items };
  // Once in ten minutes is enough to know that somebody is there.
  return { items, ...(session.idle >= later(at, { minutes: idleMinutes - 10 }) ? { session } : await touched(session, at)) };
}
export interface SessionRead { readonly session?: Session; readonly ended?: Session; /** What was read beside it, in the order asked. */ readonly items?: readonly (Item | undefined)[] }
/** One item alone costs less to ask for. */
async function readTogether(keys: readonly Key[]): Promise<readonly (Item | undefined)[]> {
  if (keys.length > 1) return readItems(keys, true);
  return [(await dynamo().send(new GetItemCommand({ TableName: Resource.States.name, Key: keys[0], ConsistentRead: true }))).Item];
}
const personOf = (token: string): string => token.split('.')[0] ?? '';

const isOver = ({ idle, until }: Session, at: Instant): boolean => idle <= at || until <= at;

/** The session with a new hour before it. One that was ended meanwhile stays so. */
export async function extendSession(session: Session, at: Instant): Promise<Session | undefined> { return (await touched(session, at)).session; }

async function touched(session: Session, at: Instant): Promise<{ session?: Session }> {
  const idle = later(at, { minutes: idleMinutes });
  try {
    const [person, to] = [session.actor.person, dynamo()];
    await Promise.all([
      to.send(new UpdateItemCommand({
        TableName: Resource.States.name, Key: keyOf(partition(person), sessionName + session.id), UpdateExpression: 'SET idle = :idle', ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':idle': { S: idle } },
      })),
      to.send(new UpdateItemCommand({
        TableName: Resource.States.name, Key: keyOf(partition(person), visitName + session.door), UpdateExpression: 'SET lastUsed = :used, expires = :expires',
        ExpressionAttributeValues: { ':used': { S: at }, ':expires': visitExpires(at) },
      })),
    ]);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return {};
    throw error;
  }
  return { session: { ...session, idle } };
}

export const sessionFrom = (item: Item): Session => ({
  id: text(item, 'sk').slice(sessionName.length), actor: JSON.parse(text(item, 'actor')) as Actor, csrf: text(item, 'csrf'), door: text(item, 'door') as Door, previous: text(item, 'previous') as Instant | '', idToken: text(item, 'idToken'), ...(item['by'] === undefined ? {} : { by: 'passkey' as const }),
  since: text(item, 'since') as Instant, idle: text(item, 'idle') as Instant, until: text(item, 'until') as Instant,
});

/** All sessions of a person that are stored, those that are over included. */
export async function sessionsOf(person: string): Promise<readonly Session[]> {
  const { Items: items = [] } = await dynamo().send(new QueryCommand({
    TableName: Resource.States.name, ConsistentRead: true, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :in)',
    ExpressionAttributeValues: { ':pk': { S: partition(person) }, ':in': { S: sessionName } },
  }));
  return items.map(sessionFrom);
}
/** What its person calls a session by: enough to tell a few apart. */
export const nameOf = (id: string): string => id.slice(0, 16);
/** Of these, what has not ended at this moment, the newest first. */
export const running = (sessions: readonly Session[], at: Instant): readonly Session[] => sessions.filter((one) => !isOver(one, at)).sort((a, b) => (a.since < b.since ? 1 : -1));

export async function endSession(person: string, id: string): Promise<void> {
  await dynamo().send(new DeleteItemCommand({ TableName: Resource.States.name, Key: keyOf(partition(person), sessionName + id) }));
}

export async function closeSession(token: string): Promise<void> {
  const place = placeOf(token);
  if (place !== undefined) await dynamo().send(new DeleteItemCommand({ TableName: Resource.States.name, Key: place.key }));
}
