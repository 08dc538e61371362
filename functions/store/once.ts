import type { Actor } from '../../shared/access/actor.ts';
import type { Json } from '../../shared/kernel/canonical.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { millis } from '../../shared/kernel/moments.ts';
import { hashOf } from './hash.ts';
import { keyOf, text, type Item, type Key } from './items.ts';

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

/** Kept 90 days: longer than any client retries; compared in code, DynamoDB deletes late. */
const keptDays = 90;

export const onceItem = (key: Key, hash: string, answer: Answer): Item => ({
  ...key, hash: { S: hash }, answer: { S: JSON.stringify(answer) },
  expires: { N: String(Math.floor(millis(answer.at) / 1000) + keptDays * 86_400) },
});

/** The earlier answer to the same key: `same` tells whether the request was the same too. */
export const earlier = (item: Item, hash: string): { same: boolean; answer: Answer } =>
  ({ same: text(item, 'hash') === hash, answer: JSON.parse(text(item, 'answer')) as Answer });
