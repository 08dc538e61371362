import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent, S3Event, S3EventRecord, SQSEvent } from 'aws-lambda';
import { worker, type Actor, type WorkerRole } from '../../shared/access/actor.ts';
import { may, type Act } from '../../shared/access/table.ts';
import type { AnyCommand, At } from '../../shared/kernel/command.ts';
import { parseInput } from '../../shared/kernel/input.ts';
import { instantOf, type Instant } from '../../shared/kernel/moments.ts';
import { execute, type Done } from '../pipeline/execute.ts';
import { log } from '../log.ts';
import { inRequest } from '../request.ts';
import type { Stored } from '../store/items.ts';
import { lineFrom, toldNow, type Line } from '../store/ledger.ts';

/** What brings lines to a worker: the ledger's stream itself, or its own queue, which the relay fills from it. */
export type Delivered = DynamoDBStreamEvent | SQSEvent;

/** The ledger lines that were delivered, as code of today reads them: a queue may have held one while that changed. Only inserts are lines. */
export const linesOf = (event: Delivered): readonly Line[] =>
  event.Records.flatMap((record) => lineOf('body' in record ? JSON.parse(record.body) as DynamoDBRecord : record) ?? []);

function lineOf(record: DynamoDBRecord): Line[] | undefined {
  const image = record.dynamodb?.NewImage as Record<string, AttributeValue> | undefined;
  return record.eventName === 'INSERT' && image?.['line'] !== undefined ? [...toldNow(lineFrom(image))] : undefined;
}

/** Does something with each line, one after the other, in the name of the request that wrote it; older lines do not tell which. */
export async function eachLine(event: Delivered, work: (line: Line) => Promise<void>): Promise<void> {
  for (const line of linesOf(event)) await inNameOf(line.request ?? line.hash, () => work(line));
}

/** Does something with each new file, in the name of the request by which S3 took it, which went past the doors; who gives a file again by hand need not know it. */
export async function eachUpload(event: S3Event, work: (file: { readonly key: string; readonly version: string | undefined; readonly at: Instant }) => Promise<void>): Promise<void> {
  for (const record of event.Records) {
    const { s3: { object }, eventTime } = record;
    const request = (record as Partial<S3EventRecord>).responseElements?.['x-amz-request-id'] ?? object.versionId ?? 'unknown';
    const key = decodeURIComponent(object.key.replaceAll('+', ' '));
    await inNameOf(request, () => work({ key, version: object.versionId, at: instantOf(Date.parse(eventTime)) }));
  }
}

/** A worker's task in the name of what caused it. What fails is told without content, and then is the caller's again. */
export const inNameOf = (request: string, work: () => Promise<void>): Promise<void> => inRequest(request, () => work().catch((error: unknown) => {
  log('error', 'worker failed', { error });
  throw error;
}));

/** The partition and item in a stream's name, `tender#tnd_4k2/-`. */
export function placeOf(stream: string): { kind: string; partition: string; item: string } {
  const [, kind = '', partition = '', item = ''] = /^([a-z]+)#(.*)\/([^/]*)$/.exec(stream) ?? [];
  return { kind, partition, item };
}

/**
 * A worker's own command, through the same pipeline as everybody's. Its moment is that of the line it acts on, its
 * idempotency key the line's hash: a line that is delivered twice has one effect. `known`: its target as it was just read.
 */
export async function act(role: WorkerRole, command: AnyCommand, path: At, input: unknown, cause: { at: Instant; key: string; known?: Stored<unknown> }): Promise<Done> {
  const actor: Actor = worker(role);
  if (!may(actor, command.name as Act, path)) throw new Error(`${role} may not ${command.name}`);
  const parsed = parseInput(command.fields, input);
  if (!parsed.ok) throw new Error(`${command.name}: ${parsed.problems.map(({ field, code }) => `${field} ${code}`).join(', ')}`);
  return execute({ command, actor, door: 'worker', path, input: parsed.value, key: cause.key, at: cause.at, ...(cause.known === undefined ? {} : { known: cause.known }) });
}
