import { BatchGetItemCommand, BatchWriteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand, TransactWriteItemsCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeTables, startDynamo, tables } from '../../infra/local/dynamodb.ts';
import { principalOf } from '../../infra/local/principals.ts';
import { openingTargets } from './counted.ts';
import { startMeter, type Meter } from './meter.ts';
import { bill } from './price.ts';
import type { Item } from './units.ts';

/** The meter before the engine itself. Every number is worked out by hand from AWS's guide, item by item. */
const dir = mkdtempSync(path.join(tmpdir(), 'meter-'));
let engine: Awaited<ReturnType<typeof startDynamo>>;
let meter: Meter;
let client: DynamoDBClient;

/** An item of about so many kilobytes, a little less. */
const item = (sk: string, kilobytes: number, more: Item = {}) => ({ pk: { S: 'a' }, sk: { S: sk }, state: { S: 'x'.repeat(1024 * kilobytes - 60) }, ...more });
const listed = { list: { S: 'tenders' }, listKey: { S: 'k' }, summary: { S: '{}' } };

beforeAll(async () => {
  engine = await startDynamo(dir);
  const admin = new DynamoDBClient({ endpoint: engine.endpoint, region: 'eu-west-1', credentials: principalOf('stack') });
  await makeTables(admin, tables('states', 'ledger'));
  admin.destroy();
  meter = await startMeter(engine.endpoint);
  client = new DynamoDBClient({ endpoint: meter.endpoint, region: 'eu-west-1', credentials: principalOf('provider') });
  for (const [sk, kilobytes] of [['1', 3], ['2', 3], ['3', 3]] as const) await client.send(new PutItemCommand({ TableName: 'states', Item: item(sk, kilobytes) }));
}, 60_000);
beforeEach(() => { meter.take(); });
afterAll(async () => {
  client.destroy();
  await meter.close();
  await engine.close();
  rmSync(dir, { recursive: true, force: true });
});

const units = () => meter.take().map(({ by, operation, units: { read, write } }) => [by, operation, read, write]);

test('writes: alone once, together twice, a check too, and the index beside them once', async () => {
  await client.send(new PutItemCommand({ TableName: 'states', Item: item('4', 2) }));
  await client.send(new TransactWriteItemsCommand({ TransactItems: [
    { Put: { TableName: 'states', Item: item('5', 2, listed) } },
    { ConditionCheck: { TableName: 'states', Key: { pk: { S: 'a' }, sk: { S: '4' } }, ConditionExpression: 'attribute_exists(pk)' } },
  ] }));
  await client.send(new BatchWriteItemCommand({ RequestItems: { states: [{ PutRequest: { Item: item('6', 2) } }, { PutRequest: { Item: item('7', 1) } }] } }));
  expect(units()).toEqual([['provider', 'PutItem', 0, 2], ['provider', 'TransactWriteItems', 0, 4 + 1 + 4], ['provider', 'BatchWriteItem', 0, 2 + 1]]);
});

test('a write that is refused is billed as well', async () => {
  const put = { TableName: 'states', Item: item('1', 1), ConditionExpression: 'attribute_not_exists(pk)' };
  await expect(client.send(new PutItemCommand(put))).rejects.toThrow();
  await expect(client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: put }] }))).rejects.toThrow();
  // Of what lies there.
  expect(units().map(([, , , write]) => write)).toEqual([3, 6]);
});

test('reads: each item by itself, a query as a whole, strong at twice the price, whatever is shown of it', async () => {
  const Key = { pk: { S: 'a' }, sk: { S: '1' } };
  const absent = { pk: { S: 'a' }, sk: { S: 'none' } };
  for (const ConsistentRead of [true, false]) {
    await client.send(new GetItemCommand({ TableName: 'states', Key, ConsistentRead }));
    await client.send(new GetItemCommand({ TableName: 'states', Key: absent, ConsistentRead }));
    await client.send(new BatchGetItemCommand({ RequestItems: { states: { Keys: [Key, { ...Key, sk: { S: '2' } }, absent], ConsistentRead } } }));
    const all: QueryCommandInput = { TableName: 'states', KeyConditionExpression: 'pk = :pk AND sk <= :to', ExpressionAttributeValues: { ':pk': { S: 'a' }, ':to': { S: '3' } }, ConsistentRead };
    await client.send(new QueryCommand(all));
    await client.send(new QueryCommand({ ...all, ProjectionExpression: 'sk', FilterExpression: '#state = :none', ExpressionAttributeNames: { '#state': 'state' }, ExpressionAttributeValues: { ...all.ExpressionAttributeValues, ':none': { S: '9' } } }));
  }
  // Three items of 3 KB: 9 KB together are 3 units, each alone one.
  expect(units().map(([, , read]) => read)).toEqual([1, 1, 3, 3, 3, 0.5, 0.5, 1.5, 1.5, 1.5]);
});

test('what the administrator asks is not counted, and an index is read by what it holds', async () => {
  const admin = new DynamoDBClient({ endpoint: meter.endpoint, region: 'eu-west-1', credentials: principalOf('stack') });
  await admin.send(new PutItemCommand({ TableName: 'states', Item: item('8', 20, { ...listed, list: { S: 'own_1' } }) }));
  admin.destroy();
  await client.send(new QueryCommand({ TableName: 'states', IndexName: 'lists', KeyConditionExpression: '#list = :list', ExpressionAttributeNames: { '#list': 'list' }, ExpressionAttributeValues: { ':list': { S: 'own_1' } } }));
  expect(units()).toEqual([['provider', 'Query', 0.5, 0]]);
});

test('the targets of an opening of 150 bids', () => {
  expect(openingTargets(150)).toEqual({ requests: 11, reads: 150 });
});

test('the bill: each service at its own price', () => {
  const nothing = { functions: {}, queued: 0, doors: 0, s3: { put: 0, get: 0 }, kms: { pairs: 0, others: 0 }, mails: 0 };
  const of = (more: Partial<typeof nothing & { functions: Record<string, number> }>) => Object.fromEntries(Object.entries(bill({ read: 0, write: 0 }, { ...nothing, ...more })).filter(([, cost]) => cost !== 0).map(([service, cost]) => [service, Number((cost / 1.125).toPrecision(4))]));
  expect(of({})).toEqual({});
  // A million events of half a second with 1 GB: 0.20 $ and 500,000 GB-s; of 3 GB three times those seconds.
  expect(of({ functions: { staff: 1_000_000 } })).toEqual({ Lambda: 6.867 });
  expect(of({ functions: { open: 1_000_000 } })).toEqual({ Lambda: 20.2 });
  expect(of({ doors: 1_000_000 })).toEqual({ Lambda: 0.5333, 'HTTP API': 1, CloudFront: 1.2 });
  expect(of({ queued: 1_000_000 })).toEqual({ Lambda: 0.5333, SQS: 1.5 });
  expect(of({ s3: { put: 1000, get: 1000 } })).toEqual({ S3: 0.0054 });
  expect(of({ kms: { pairs: 1, others: 10_000 } })).toEqual({ KMS: 0.0312 });
  expect(of({ mails: 1000 })).toEqual({ SES: 0.1 });
});
