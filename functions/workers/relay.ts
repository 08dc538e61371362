import { SendMessageBatchCommand, SQSClient, type SendMessageBatchRequestEntry } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { readFileSync } from 'node:fs';
import { once, patience, silent } from '../store/client.ts';
import { sha256 } from '../store/hash.ts';
import { lineFrom } from '../store/ledger.ts';
import { Resource } from '../store/resources.ts';

/** A worker, and the types of ledger lines that it follows; infra/bundle.ts writes the list beside the bundle. */
export interface Follower { readonly name: string; readonly types: readonly string[] }

let known: readonly Follower[] | undefined;
const followers = (): readonly Follower[] => (known ??= JSON.parse(readFileSync(new URL('followers.json', import.meta.url), 'utf8')) as readonly Follower[]);

const sqs = once(() => silent(new SQSClient(patience)));

/**
 * Hands new lines of the ledger to the queue of every worker that follows them. A shard of the stream has two readers at
 * most, this and the witness, however many workers there are. Lines of one stream keep their order; a line that is handed
 * on twice within five minutes arrives once, and later it has one effect. What a queue does not take makes the stream
 * deliver the batch again.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  for (const { name, types } of followers()) {
    const wanted = event.Records.flatMap((record) => (record.eventName === 'INSERT' && types.includes(record.dynamodb?.NewImage?.['type']?.S ?? '') ? [entryOf(record)] : []));
    for (const batch of batchesOf(wanted)) await send(name, batch);
  }
}

/** Named by the line's own hash; a stream's name can be longer than a group's may be. */
function entryOf({ eventName, dynamodb }: DynamoDBRecord): SendMessageBatchRequestEntry {
  const { stream, hash } = lineFrom(dynamodb?.NewImage as never);
  return { Id: hash, MessageBody: JSON.stringify({ eventName, dynamodb: { NewImage: dynamodb?.NewImage } }), MessageGroupId: sha256(stream), MessageDeduplicationId: hash };
}

/** Ten messages or 900 KB at once, whichever comes first: a queue takes 1 MiB a request, and a line is 400 KB at most. */
function batchesOf(entries: readonly SendMessageBatchRequestEntry[]): SendMessageBatchRequestEntry[][] {
  const batches: SendMessageBatchRequestEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.MessageBody ?? '');
    const open = batches.at(-1);
    if (open === undefined || open.length === 10 || bytes + size > 900_000) {
      batches.push([entry]);
      bytes = size;
    } else {
      open.push(entry);
      bytes += size;
    }
  }
  return batches;
}

async function send(name: string, Entries: SendMessageBatchRequestEntry[]): Promise<void> {
  const { Failed = [] } = await sqs().send(new SendMessageBatchCommand({ QueueUrl: `${Resource.Lines.prefix}${name}${Resource.Lines.suffix}`, Entries }));
  if (Failed.length > 0) throw new Error(`${Failed.length} lines did not reach ${name}: ${[...new Set(Failed.map(({ Code }) => Code))].join()}`);
}
