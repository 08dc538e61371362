import type { DynamoDBStreamEvent } from 'aws-lambda';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { hashOf } from '../store/hash.ts';
import { linesOf } from './records.ts';

vi.mock('node:fs', async (real) => ({ ...await real<object>(), readFileSync: () => JSON.stringify([{ name: 'keys', types: ['key.opened'] }, { name: 'notify', types: ['key.opened', 'tender.published'] }]) }));

interface Sent { readonly QueueUrl: string; readonly Entries: readonly { Id: string; MessageBody: string; MessageGroupId: string; MessageDeduplicationId: string }[] }
let sent: Sent[] = [];
let refuse: (sent: Sent) => boolean = () => false;
let queues: Server;
let origin = '';

/** Stands for SQS: keeps what it is sent, and refuses what a test wants refused. */
beforeAll(async () => {
  queues = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString()) as Sent;
      sent.push(body);
      const ids = body.Entries.map(({ Id, MessageBody }) => ({ Id, MessageId: Id, MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') }));
      response.setHeader('content-type', 'application/x-amz-json-1.0').end(JSON.stringify(refuse(body) ? { Successful: [], Failed: ids.map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: false })) } : { Successful: ids, Failed: [] }));
    });
  });
  await new Promise<void>((ready) => { queues.listen(0, '127.0.0.1', ready); });
  // The client sends to the address of the queue.
  origin = `http://127.0.0.1:${(queues.address() as AddressInfo).port}`;
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'a');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'b');
  vi.stubEnv('SST_RESOURCE_Lines', JSON.stringify({ type: 'queues', prefix: `${origin}/portal-`, suffix: '-lines.fifo' }));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  queues.closeAllConnections();
  await new Promise((done) => { queues.close(done); });
});
beforeEach(() => {
  sent = [];
  refuse = () => false;
});

/** A record as the stream delivers it; `size` bytes of text make it large. */
function record(type: string, seq: number, { stream = 'tender#tnd_1/-', eventName = 'INSERT', size = 0 } = {}): DynamoDBStreamEvent['Records'][number] {
  const line = { stream, seq, type, at: '2026-02-01T08:00:00.000Z', actor: 'x', door: 'staff', data: { text: 'x'.repeat(size) }, prev: '0'.repeat(64) };
  const whole = { ...line, hash: hashOf(line) };
  return { eventName, dynamodb: { NewImage: { type: { S: type }, line: { S: JSON.stringify(whole) } } } } as DynamoDBStreamEvent['Records'][number];
}
const relay = async (...Records: DynamoDBStreamEvent['Records']): Promise<void> => (await import('./relay.ts')).handler({ Records });
const arrived = (name: string) => sent.filter(({ QueueUrl }) => QueueUrl === `${origin}/portal-${name}-lines.fifo`).flatMap(({ Entries }) => Entries);

it('hands every worker the types of lines that it follows, and it reads them as it reads the stream', async () => {
  const all = [record('key.opened', 1), record('tender.published', 2), record('bid.submitted', 3), record('key.opened', 4, { eventName: 'MODIFY' })];
  await relay(...all);
  const types = (name: string): string[] => arrived(name).flatMap(({ MessageBody }) => linesOf({ Records: [{ body: MessageBody }] } as never).map(({ type }) => type));
  // What changes a line is none: the witness alone hears of it.
  expect([arrived('keys').length, arrived('notify').length]).toEqual([1, 2]);
  expect([types('keys'), types('notify')]).toEqual([['key.opened'], ['key.opened', 'tender.published']]);
  expect(linesOf({ Records: [{ body: arrived('keys')[0]?.MessageBody }] } as never)).toEqual(linesOf({ Records: [all[0]!] }));
});

it('keeps the order of a stream by its group, and names a line by its hash, so that it arrives once', async () => {
  const long = `document#${'k'.repeat(200)}/doc_1`;
  await relay(record('key.opened', 1), record('key.opened', 2), record('key.opened', 1, { stream: long }));
  await relay(record('key.opened', 1));
  const [one, two, other, again] = arrived('keys');
  expect([one?.MessageGroupId === two?.MessageGroupId, one?.MessageGroupId === other?.MessageGroupId]).toEqual([true, false]);
  expect(other?.MessageGroupId.length).toBeLessThanOrEqual(128);
  expect(new Set([one, two, other].map((entry) => entry?.MessageDeduplicationId)).size).toBe(3);
  expect(again?.MessageDeduplicationId).toBe(one?.MessageDeduplicationId);
});

it('sends ten at once, and fewer where they are large', async () => {
  await relay(...Array.from({ length: 23 }, (_, i) => record('tender.published', i + 1)));
  expect(sent.map(({ Entries }) => Entries.length)).toEqual([10, 10, 3]);
  sent = [];
  await relay(...Array.from({ length: 5 }, (_, i) => record('tender.published', i + 1, { size: 380_000 })));
  expect(sent.map(({ Entries }) => Entries.length)).toEqual([2, 2, 1]);
});

it('fails as a whole when a queue does not take a line: the stream delivers it again', async () => {
  refuse = ({ QueueUrl }) => QueueUrl.includes('notify');
  await expect(relay(record('key.opened', 1))).rejects.toThrow('1 lines did not reach notify: InternalError');
  expect(arrived('keys')).toHaveLength(1);
});
