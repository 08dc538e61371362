import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import { log, type Said } from '../log.ts';
import { alarmsPrefix, anchor, copiesPrefix } from '../store/anchor.ts';
import { hashOf } from '../store/hash.ts';
import { lineFrom } from '../store/ledger.ts';

/**
 * Copies every line of the ledger to a bucket in which nobody can change or remove it, and raises the alarm at anything
 * else that happens to the table: a line that was overwritten or removed, or an insert that is no line (docs/ledger.md,
 * "Copies"). A batch is one file, named by the stream's own number, so that a repeat writes nothing new.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  const lines = event.Records.flatMap((record) => textOf(record) ?? []);
  const [first] = lines;
  if (first !== undefined) await anchor(`${copiesPrefix}${first.number}-${lines.length}.jsonl`, lines.map(({ text }) => `${text}\n`).join(''));
  for (const record of event.Records) if (textOf(record) === undefined) await alarm(record);
}

/** The text of a line that was added as a line is added; undefined for everything else. */
function textOf({ eventName, dynamodb }: DynamoDBRecord): { text: string; number: string } | undefined {
  const image = dynamodb?.NewImage as Record<string, AttributeValue> | undefined;
  const text = image?.['line']?.S;
  if (eventName !== 'INSERT' || image === undefined || text === undefined) return undefined;
  try {
    const line = lineFrom(image);
    const { hash, ...unsigned } = line;
    const whole = text === canonical(line as unknown as Json) && hash === hashOf(unsigned) && image['pk']?.S === line.stream && image['seq']?.N === String(line.seq);
    return whole ? { text, number: numberOf(dynamodb?.SequenceNumber) } : undefined;
  } catch {
    return undefined;
  }
}

/** Padded, so that names sort as the stream runs. */
const numberOf = (sequence = ''): string => sequence.padStart(40, '0');

/** What happened is kept beside the copies; the log tells only that it did, and under which number, and CloudWatch alarms on that. */
async function alarm({ eventName = 'INSERT', dynamodb }: DynamoDBRecord): Promise<void> {
  const number = numberOf(dynamodb?.SequenceNumber);
  const place = { stream: dynamodb?.Keys?.['pk']?.S ?? '', seq: Number(dynamodb?.Keys?.['seq']?.N ?? 0) };
  const line = dynamodb?.NewImage?.['line']?.S;
  await anchor(`${alarmsPrefix}${number}.json`, `${canonical({ alarm: eventName, ...place, ...(line === undefined ? {} : { line }) } as Json)}\n`);
  log('error', ledgerAltered, { happened: eventName, number });
}

/** What the log says; the alarm of the stacks looks for this very word. */
export const ledgerAltered = 'ledger-altered' satisfies Said;
