import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DomainEvent } from '../../shared/kernel/aggregate.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import type { Door } from '../../shared/kernel/command.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { commitment, hashOf, newSalt } from './hash.ts';

/**
 * One line of the ledger (docs/ledger.md). `prev` is the hash of the line before it in the stream, 64 zeros for the
 * first; `hash` is the SHA-256 of the canonical JSON of all other members.
 */
export interface Line {
  readonly stream: string;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly door: Door;
  readonly type: string;
  readonly data: Readonly<Record<string, Json | undefined>>;
  readonly prev: string;
  readonly hash: string;
}

export const noHash = '0'.repeat(64);

/** Content that a line commits to, with the salt that it needs to be checked. */
export interface Salted { readonly salt: string; readonly value: object }

/** Writes an event as the next line; content goes in as its salted commitment and comes back to be kept. */
export function lineOf(event: DomainEvent, place: Omit<Line, 'type' | 'data' | 'hash'>): { line: Line; content: Salted | undefined } {
  const content = event.content === undefined ? undefined : { salt: newSalt(), value: event.content.value };
  const data = { ...(event.data as Record<string, Json>), ...(content === undefined ? {} : { content: commitment(content.salt, content.value) }) };
  const unsigned = { ...place, type: event.type, data };
  return { line: { ...unsigned, hash: hashOf(unsigned) }, content };
}

/** The line as an item: readable members for conditions and streams, `line` the exact text that was hashed and its hash. */
export const lineItem = (line: Line): Record<string, AttributeValue> => ({
  pk: { S: line.stream },
  seq: { N: String(line.seq) },
  type: { S: line.type },
  line: { S: canonical(line as unknown as Json) },
});

export const lineFrom = (item: Record<string, AttributeValue>): Line => JSON.parse(item['line']?.S ?? '') as Line;
