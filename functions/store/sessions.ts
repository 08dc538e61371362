import { DeleteItemCommand, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../shared/access/actor.ts';
import { listingOf } from '../../shared/access/people.ts';
import type { Door } from '../../shared/kernel/command.ts';
import { later, millis, type Instant } from '../../shared/kernel/moments.ts';
import { dynamo } from './clients.ts';
import { keyOf, listAttributes, partitionKey, text, type Key } from './items.ts';
import { Resource } from './resources.ts';

/** Idle and absolute limits of a session (OWASP ASVS 5.0, 7.3; NCSC): an hour without a request, a working day at most. */
export const idleMinutes = 60;
export const absoluteHours = 10;

export interface Session { readonly actor: Actor; readonly csrf: string; readonly door: Door; readonly idToken: string }

/** Only the hash of a token is stored: who reads the table cannot sign in with it. */
const keyFor = (token: string): Key => keyOf(`session#${createHash('sha256').update(token).digest('hex')}`, '-');

/** Makes a session; the token (256 random bits) is given out once, here. Who signs in as staff can be found by colleagues. */
export async function openSession(actor: Actor, door: Door, at: Instant, idToken: string): Promise<string> {
  if (door === 'staff') await enlist(actor, at);
  const token = randomBytes(32).toString('base64url');
  const until = later(at, { hours: absoluteHours });
  await dynamo().send(new PutItemCommand({
    TableName: Resource.States.name,
    Item: {
      ...keyFor(token), actor: { S: JSON.stringify(actor) }, csrf: { S: randomBytes(16).toString('base64url') }, door: { S: door },
      idle: { S: later(at, { minutes: idleMinutes }) }, until: { S: until }, idToken: { S: idToken }, expires: { N: String(Math.floor(millis(until) / 1000)) },
    },
  }));
  return token;
}

/** How long a colleague stays in the list after the last sign-in: nobody is kept who left. */
const listedDays = 365;

const enlist = (actor: Actor, at: Instant): Promise<unknown> => dynamo().send(new PutItemCommand({
  TableName: Resource.States.name,
  Item: {
    ...keyOf(partitionKey('person', actor.person), '-'), ...listAttributes(listingOf(actor)),
    expires: { N: String(Math.floor(millis(later(at, { days: listedDays })) / 1000)) },
  },
}));

/** The session of a token at this door, if it has not expired; a strong read, and expiry is compared here. */
export async function readSession(token: string, door: Door, at: Instant): Promise<Session | undefined> {
  const { Item: item } = await dynamo().send(new GetItemCommand({ TableName: Resource.States.name, Key: keyFor(token), ConsistentRead: true }));
  if (item === undefined || text(item, 'door') !== door) return undefined;
  if (text(item, 'idle') <= at || text(item, 'until') <= at) return undefined;
  // Once in ten minutes is enough to know that somebody is there.
  if (text(item, 'idle') < later(at, { minutes: idleMinutes - 10 })) await touch(token, at);
  return { actor: JSON.parse(text(item, 'actor')) as Actor, csrf: text(item, 'csrf'), door, idToken: text(item, 'idToken') };
}

const touch = (token: string, at: Instant): Promise<unknown> => dynamo().send(new UpdateItemCommand({
  TableName: Resource.States.name, Key: keyFor(token), UpdateExpression: 'SET idle = :idle', ConditionExpression: 'attribute_exists(pk)',
  ExpressionAttributeValues: { ':idle': { S: later(at, { minutes: idleMinutes }) } },
}));

export async function closeSession(token: string): Promise<void> {
  await dynamo().send(new DeleteItemCommand({ TableName: Resource.States.name, Key: keyFor(token) }));
}
