import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { randomBytes } from 'node:crypto';
import type { FormValues } from '../../shared/kernel/form.ts';
import { later, millis, type Instant } from '../../shared/kernel/moments.ts';
import { dynamo } from './clients.ts';
import { keyOf, text, type Key } from './items.ts';
import { Resource } from './resources.ts';
import { openForm, sealForm } from './sealed-form.ts';
import { partition, type Session } from './sessions.ts';

/** Minutes for which what was typed waits for its person to sign in. */
export const heldMinutes = 60;

const keyFor = (person: string, session: string): Key => keyOf(partition(person), `held#${session}`);

/**
 * Keeps a posted form for whoever signs in next in this browser, if that is the same person: one form a session. It may
 * be part of a bid, so that it is encrypted under a key that only the browser holds (AES-256-GCM, bound to the form's
 * address); who reads the table reads nothing.
 * @returns what the browser has to bring along; nothing where the form is too large.
 */
export async function holdForm({ actor: { person }, id }: Session, address: string, typed: FormValues, at: Instant): Promise<string | undefined> {
  const key = randomBytes(32);
  const sealed = sealForm(key, address, typed);
  // One that is too large stays on the page only.
  if (sealed === undefined) return undefined;
  const until = later(at, { minutes: heldMinutes });
  await dynamo().send(new PutItemCommand({
    TableName: Resource.States.name,
    Item: { ...keyFor(person, id), sealed: { S: sealed }, until: { S: until }, expires: { N: String(Math.floor(millis(until) / 1000)) } },
  }));
  return `${id}.${key.toString('base64url')}`;
}

/** The form that this person's browser kept for this address, as it was typed; nothing for anybody else or later. */
export async function heldForm(person: string, brought: string, address: string, at: Instant): Promise<FormValues | undefined> {
  const [, id, secret = ''] = /^([0-9a-f]{64})\.([\w-]{43})$/.exec(brought) ?? [];
  if (id === undefined) return undefined;
  const { Item: item } = await dynamo().send(new GetItemCommand({ TableName: Resource.States.name, Key: keyFor(person, id), ConsistentRead: true }));
  if (item === undefined || text(item, 'until') <= at) return undefined;
  return openForm(Buffer.from(secret, 'base64url'), address, text(item, 'sealed'));
}
