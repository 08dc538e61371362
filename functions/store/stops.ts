import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { randomBytes } from 'node:crypto';
import { keeping } from '../../shared/kept/keeping.ts';
import { later, millis } from '../../shared/kernel/moments.ts';
import { dynamo } from './clients.ts';
import { sha256 } from './hash.ts';
import { keyOf, partitionKey, text, type Key } from './items.ts';
import { now } from './now.ts';
import { Resource } from './resources.ts';

/** Of a token only the hash is stored: who reads the table cannot end anybody's mails. */
const keyOfStop = (token: string): Key => keyOf(partitionKey('stop', sha256(token)), '-');

/** Where a token ends the mails of its person. */
export const stopPath = (token: string): string => `/provider/stop/${token}`;

/** Makes a token of 192 random bits that goes out with one mail. @returns the token, which is kept nowhere. */
export async function makeStop(person: string): Promise<string> {
  const token = randomBytes(24).toString('hex');
  const until = later(now(), { days: keeping.stop });
  await dynamo().send(new PutItemCommand({ TableName: Resource.States.name, Item: { ...keyOfStop(token), person: { S: person }, expires: { N: String(Math.floor(millis(until) / 1000)) } } }));
  return token;
}

/** Whose mails a token ends; undefined for what no mail brought. */
export async function personOfStop(token: string): Promise<string | undefined> {
  const { Item: item } = await dynamo().send(new GetItemCommand({ TableName: Resource.States.name, Key: keyOfStop(token), ConsistentRead: true }));
  return item === undefined ? undefined : text(item, 'person');
}
