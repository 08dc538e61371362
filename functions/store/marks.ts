import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { keeping } from '../../shared/kept/keeping.ts';
import { later, millis, type Instant } from '../../shared/kernel/moments.ts';
import { mostMarks, noMarks, withRead, type Marks } from '../../shared/views/unread.ts';
import { dynamo } from './clients.ts';
import { keyOf, text, type Item, type Key } from './items.ts';
import { Resource } from './resources.ts';
import { partition } from './sessions.ts';

/** Whose marks: of one person at one door. */
export interface Reading { readonly person: string; readonly door: string; readonly party: string }

/** It lies with the person's sessions, so that it is read with the request that reads the session. */
export const marksKey = ({ person, door }: Pick<Reading, 'person' | 'door'>): Key => keyOf(partition(person), `read#${door}`);

const isOf = (item: Item | undefined, party: string): item is Item => item !== undefined && text(item, 'party') === party;

/** What was read there. Of another organisation than the person acts for now it tells nothing. */
export const marksIn = (item: Item | undefined, party: string, at: Instant): Marks => (isOf(item, party) ? { until: text(item, 'until'), ids: new Set(item['ids']?.SS) } : noMarks(at));

const expires = (at: Instant): { N: string } => ({ N: String(Math.floor(millis(later(at, { days: keeping.visit })) / 1000)) });

/** Keeps that a message was opened. Two windows at once lose nothing of each other's. */
export async function markRead(reading: Reading, item: Item | undefined, id: string, at: Instant): Promise<void> {
  const marks = marksIn(item, reading.party, at);
  if (!isOf(item, reading.party) || marks.ids.size >= mostMarks) { await keepMarks(reading, withRead(id, marks), at); return; }
  await dynamo().send(new UpdateItemCommand({
    TableName: Resource.States.name, Key: marksKey(reading), UpdateExpression: 'SET expires = :expires ADD ids :ids',
    ExpressionAttributeValues: { ':expires': expires(at), ':ids': { SS: [id] } },
  }));
}

/** Takes the place of what was kept. */
export async function keepMarks(reading: Reading, { until, ids }: Marks, at: Instant): Promise<void> {
  await dynamo().send(new PutItemCommand({
    TableName: Resource.States.name,
    // A set of DynamoDB is never empty.
    Item: { ...marksKey(reading), party: { S: reading.party }, until: { S: until }, ...(ids.size === 0 ? {} : { ids: { SS: [...ids] } }), expires: expires(at) },
  }));
}
