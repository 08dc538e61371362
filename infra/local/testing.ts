import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeBuckets } from './buckets.ts';
import { makeTables, startDynamo, tables } from './dynamodb.ts';
import { startKms } from './kms/server.ts';
import { bucketNames, mayMakeKeys, principalOf, principals, roleArn } from './principals.ts';
import { startS3 } from './s3/server.ts';
import { streamOf, type AnyRef, type DomainEvent } from '../../shared/kernel/aggregate.ts';
import { instant, type Instant } from '../../shared/kernel/moments.ts';
import { kms } from '../../functions/store/kms.ts';
import { commit } from '../../functions/store/commit.ts';
import { keyOf, partitionKey, stateItem, storedFrom, type Item } from '../../functions/store/items.ts';
import { lineItem, lineOf, noHash } from '../../functions/store/ledger.ts';

/** For tests: the engines in this process, with the workers' own store on them. KMS has a clock of its own. */
export interface Engines {
  readonly dynamo: DynamoDBClient;
  readonly s3: S3Client;
  /** What time KMS has. */
  at(moment: Instant): void;
  /** Whose credentials KMS sees from now on. */
  as(role: string): void;
  close(): Promise<void>;
}

export async function startEngines(): Promise<Engines> {
  const dir = mkdtempSync(path.join(tmpdir(), 'workers-'));
  let now = Date.parse('2026-01-12T08:00:00.000Z');
  const [dynamodb, s3, keys] = await Promise.all([
    startDynamo(dir), startS3({ dir: path.join(dir, 's3'), port: 0, credentials: principals }),
    startKms({ dir: path.join(dir, 'kms'), port: 0, principals, now: () => now, identityAllows: mayMakeKeys }),
  ]);
  const { accessKeyId, secretAccessKey } = principalOf('stack');
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint, AWS_ENDPOINT_URL_S3: s3.endpoint, AWS_ENDPOINT_URL_KMS: keys.endpoint,
    SST_RESOURCE_States: JSON.stringify({ type: 'table', name: 'states' }), SST_RESOURCE_Ledger: JSON.stringify({ type: 'table', name: 'ledger' }),
    SST_RESOURCE_KeyRoles: JSON.stringify({ type: 'roles', keys: roleArn('keys'), opener: roleArn('open') }),
    ...Object.fromEntries(Object.entries(bucketNames).map(([bucket, name]) => [`SST_RESOURCE_${bucket}`, JSON.stringify({ type: 'bucket', name })])),
  });
  const dynamo = new DynamoDBClient({});
  await Promise.all([makeTables(dynamo, tables('states', 'ledger')), makeBuckets(s3.endpoint, 'http://127.0.0.1:1')]);
  const client = new S3Client({ forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' });
  return {
    dynamo, s3: client,
    at: (moment) => { now = Date.parse(moment); },
    as: (role) => { kms().config.credentials = () => Promise.resolve(principalOf(role)); },
    async close() {
      dynamo.destroy();
      client.destroy();
      await Promise.all([dynamodb.close(), s3.close(), keys.close()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Puts a state where nothing was yet, without its history. */
export const putState = async ({ dynamo }: Engines, ref: unknown, state: unknown): Promise<void> => {
  await dynamo.send(new PutItemCommand({ TableName: 'states', Item: stateItem(ref as AnyRef, { state, version: 1, head: noHash }, undefined) }));
};

export const stateOf = async <S>({ dynamo }: Engines, ref: unknown): Promise<S> => {
  const of = ref as AnyRef;
  const found = await dynamo.send(new QueryCommand({ TableName: 'states', KeyConditionExpression: 'pk = :pk AND sk = :sk', ExpressionAttributeValues: { ':pk': { S: partitionKey(of.of.kind, of.partition) }, ':sk': { S: of.item } } }));
  return storedFrom(of.of, found.Items?.[0]).state as S;
};

/** All items of a partition of states, by sort key. */
export const partitionOf = async ({ dynamo }: Engines, pk: string): Promise<Item[]> =>
  (await dynamo.send(new QueryCommand({ TableName: 'states', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: pk } } }))).Items ?? [];

/** Lets something happen to an aggregate that nothing happened to yet, as a command would. */
export async function happened(to: unknown, events: readonly DomainEvent[], at: Instant): Promise<void> {
  const ref = to as AnyRef;
  const before = { state: ref.of.initial, version: 0, head: noHash };
  const after = events.reduce<unknown>((state, event, i) => ref.of.evolve(state, event.content?.by === 'procedure' ? { type: event.type, data: event.data } : event, { seq: i + 1, at, actor: 'p' }), before.state);
  await commit({ ref, before, after, events, at, actor: 'p', door: 'provider', gate: undefined, proofs: [], record: () => ({ ...keyOf(`once#test`, streamOf(ref)) }) });
}

/** A stream's record of a line of an aggregate. */
export function lineEvent(of: unknown, type: string, data: object, at = '2026-05-12T10:02:00Z'): DynamoDBStreamEvent {
  const { line } = lineOf({ type, data }, { stream: streamOf(of as AnyRef), seq: 1, at: instant(at), actor: 'p', door: 'staff', prev: noHash });
  return { Records: [{ eventName: 'INSERT', dynamodb: { NewImage: lineItem(line) } }] } as DynamoDBStreamEvent;
}

/** Puts a file into a bucket. @returns its version. */
export async function putFile({ s3 }: Engines, Bucket: string, Key: string, Body: Buffer, name = 'plan.pdf'): Promise<string> {
  const put = await s3.send(new PutObjectCommand({ Bucket, Key, Body, Metadata: { filename: name } }));
  return put.VersionId ?? '';
}

/** Carries the next such request out, and then loses its answer. */
export function lostAnswer(client: object, command: string): void {
  const { middlewareStack } = client as { middlewareStack: Stack };
  middlewareStack.add((next, { commandName = '' }) => async (args) => {
    const answer = await next(args);
    if (commandName !== command) return answer;
    middlewareStack.remove('lost');
    throw new Error('the answer was lost');
  }, { step: 'initialize', name: 'lost' });
}

interface Stack { remove(name: string): void; add(middleware: (next: (args: { input: object }) => Promise<unknown>, context: { commandName?: string }) => (args: { input: object }) => Promise<unknown>, options: { step: 'initialize'; name: string }): void }

/** Does something before each request of a client, by the name of its command; what it throws the caller gets instead of an answer. */
export function before(client: object, name: string, act: (command: string, input: object) => void): void {
  (client as { middlewareStack: Stack }).middlewareStack.add((next, { commandName = '' }) => (args) => {
    act(commandName, args.input);
    return next(args);
  }, { step: 'initialize', name });
}
