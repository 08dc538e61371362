import type { Actor } from '../../shared/access/actor.ts';
import type { Json } from '../../shared/kernel/canonical.ts';
import { keeping } from '../../shared/kept/keeping.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { millis } from '../../shared/kernel/moments.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamo } from './clients.ts';
import { hashOf } from './hash.ts';
import { keyOf, text, type Item, type Key } from './items.ts';
import { Resource } from './resources.ts';

/** What a mutating request is answered with, the first time and every time again. */
export interface Answer {
  readonly command: string;
  readonly at: Instant;
  /** Where it stands in the ledger; empty and 0 when nothing had to change. */
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  /** The page that shows the result. */
  readonly location: string;
  readonly result: Json;
}

/** Keys are judged per person and command; the hash covers the parsed input, the path and for whom one acts (DESIGN, Commands). */
export const onceKey = (person: string, command: string, key: string): Key => keyOf(`once#${person}`, `${command}#${key}`);
export const inputHash = (path: object, input: unknown, { kvk, municipality }: Pick<Actor, 'kvk' | 'municipality'>): string =>
  hashOf({ path, input: input as Json, kvk, municipality });

/** Compared in code, DynamoDB deletes late. */
const keptDays = keeping.answers;

const expires = (at: Instant): Item => ({ expires: { N: String(Math.floor(millis(at) / 1000) + keptDays * 86_400) } });

export const onceItem = (key: Key, hash: string, answer: Answer): Item => ({ ...key, hash: { S: hash }, answer: { S: JSON.stringify(answer) }, ...expires(answer.at) });

/** What the same key was told before: an answer, or a refusal. `same` tells whether the request was the same too. */
export interface Earlier { readonly same: boolean; readonly told: Answer | Refusal }

export function earlier(item: Item, hash: string): Earlier {
  const refused = item['refusal'] === undefined ? undefined : JSON.parse(text(item, 'refusal')) as Pick<Refusal, 'kind' | 'code' | 'params' | 'field'>;
  return { same: text(item, 'hash') === hash, told: refused === undefined ? JSON.parse(text(item, 'answer')) as Answer : new Refusal(refused.kind, refused.code, refused.params, refused.field) };
}

/**
 * Keeps a refusal under its key before it is spoken. The commit of the same request, sent twice and still on its way,
 * then fails at that key: nobody is told of a refusal and finds it done (docs/decisions/0031-refusals-are-kept.md).
 * @returns false when something was kept under the key before.
 */
export const keepRefusal = (key: Key, hash: string, { kind, code, params, field }: Refusal, at: Instant): Promise<boolean> =>
  keepFirst({ ...key, hash: { S: hash }, refusal: { S: JSON.stringify({ kind, code, params, field }) }, ...expires(at) });

/** Keeps an answer that no line of the ledger carries, that nothing had to change. @returns false when something was kept under the key before. */
export const keepAnswer = (key: Key, hash: string, answer: Answer): Promise<boolean> => keepFirst(onceItem(key, hash, answer));

async function keepFirst(item: Item): Promise<boolean> {
  try {
    await dynamo().send(new PutItemCommand({ TableName: Resource.States.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
