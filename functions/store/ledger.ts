import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DomainEvent } from '../../shared/kernel/aggregate.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import type { Door } from '../../shared/kernel/command.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { eventsNow, newest, type Members } from '../../shared/kernel/versions.ts';
import { eventSteps } from '../../shared/past/events.ts';
import { requestId } from '../request.ts';
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
  /** Of what its type says in `data` and content; a first version is not told. */
  readonly version?: number;
  readonly data: Members;
  /** The request in whose name it was written; not there in older lines. */
  readonly request?: string;
  readonly prev: string;
  readonly hash: string;
}

export const noHash = '0'.repeat(64);

/** Content that a line commits to, with the salt that it needs to be checked. */
export interface Salted { readonly salt: string; readonly value: object }

/** Writes an event as the next line; content goes in as its salted commitment and comes back to be kept. */
export function lineOf(event: DomainEvent, place: Omit<Line, 'type' | 'version' | 'data' | 'hash' | 'request'>): { line: Line; content: Salted | undefined } {
  const content = event.content === undefined ? undefined : { salt: newSalt(), value: event.content.value };
  const data = { ...(event.data as Record<string, Json>), ...(content === undefined ? {} : { content: commitment(content.salt, content.value) }) };
  const [version, request] = [newest(eventSteps, event.type), requestId()];
  const unsigned = { ...place, type: event.type, ...(version === 1 ? {} : { version }), data, ...(request === undefined ? {} : { request }) };
  return { line: { ...unsigned, hash: hashOf(unsigned) }, content };
}

/** The line as an item: readable members for conditions and streams, `line` the exact text that was hashed and its hash. */
export const lineItem = (line: Line): Record<string, AttributeValue> => ({
  pk: { S: line.stream },
  seq: { N: String(line.seq) },
  type: { S: line.type },
  line: { S: canonical(line as unknown as Json) },
});

/** The line as it was written: what is hashed, copied and shown as the record. Whoever reads what it says takes `toldNow`. */
export const lineFrom = (item: Record<string, AttributeValue>): Line => JSON.parse(item['line']?.S ?? '') as Line;

/**
 * What a line tells, in today's shape: one event, or several where its type was split since. All else is as it was
 * written, so that `hash` is that of the written text. `content` is what was read beside the line.
 */
export function toldNow(line: Line, content?: object): readonly (Line & { readonly kept?: Members })[] {
  const { content: commitment, ...data } = line.data;
  return eventsNow(eventSteps, { type: line.type, version: line.version ?? 1, data, ...(content === undefined ? {} : { content: content as Members }) })
    .map(({ content: kept, ...now }) => ({ ...line, ...now, data: commitment === undefined ? now.data : { ...now.data, content: commitment }, ...(kept === undefined ? {} : { kept }) }));
}
