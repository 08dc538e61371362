import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { worker, type Actor, type WorkerRole } from '../../shared/access/actor.ts';
import { may, type Act } from '../../shared/access/table.ts';
import type { AnyCommand, At } from '../../shared/kernel/command.ts';
import { parseInput } from '../../shared/kernel/input.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { execute, type Done } from '../pipeline/execute.ts';
import { lineFrom, type Line } from '../store/ledger.ts';

/** What brings lines to a worker: the ledger's stream itself, or its own queue, which the relay fills from it. */
export type Delivered = DynamoDBStreamEvent | SQSEvent;

/** The ledger lines that were delivered; only inserts are lines. */
export const linesOf = (event: Delivered): readonly Line[] =>
  event.Records.flatMap((record) => lineOf('body' in record ? JSON.parse(record.body) as DynamoDBRecord : record) ?? []);

function lineOf(record: DynamoDBRecord): Line[] | undefined {
  const image = record.dynamodb?.NewImage as Record<string, AttributeValue> | undefined;
  return record.eventName === 'INSERT' && image?.['line'] !== undefined ? [lineFrom(image)] : undefined;
}

/** The partition and item in a stream's name, `tender#tnd_4k2/-`. */
export function placeOf(stream: string): { kind: string; partition: string; item: string } {
  const [, kind = '', partition = '', item = ''] = /^([a-z]+)#(.*)\/([^/]*)$/.exec(stream) ?? [];
  return { kind, partition, item };
}

/**
 * A worker's own command, through the same pipeline as everybody's. Its moment is that of the line it acts on, its
 * idempotency key the line's hash: a line that is delivered twice has one effect.
 */
export async function act(role: WorkerRole, command: AnyCommand, path: At, input: unknown, cause: { at: Instant; key: string }): Promise<Done> {
  const actor: Actor = worker(role);
  if (!may(actor, command.name as Act, path)) throw new Error(`${role} may not ${command.name}`);
  const parsed = parseInput(command.fields, input);
  if (!parsed.ok) throw new Error(`${command.name}: ${parsed.problems.map(({ field, code }) => `${field} ${code}`).join(', ')}`);
  return execute({ command, actor, door: 'worker', path, input: parsed.value, key: cause.key, at: cause.at });
}
