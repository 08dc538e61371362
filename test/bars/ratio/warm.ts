import { BatchWriteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { makeTables, startDynamo, tables, type Running } from '../../../infra/local/dynamodb.ts';
import { principalOf } from '../../../infra/local/principals.ts';
import { readBackOf } from '../../rush/bidders.ts';
import type { Call } from '../bare/submit.ts';
import type { Row } from '../row.ts';
import { eventOf } from './event.ts';
import type { Ground } from './ground.ts';
import { startFunction, type Spent } from './function-process.ts';
import { median, spread } from './middle.ts';
import { startRecorder } from './recorder.ts';

const target = 1.5;
export const promise = 'warm submit CPU ÷ a bare handler that makes the same requests';
/** Before this many blocks the engine still compiles what it will run. */
const warming = 6;

/**
 * CPU of the provider's door for submissions, a block at a time, beside that of a handler that sends the same requests
 * with the same items and knows no rule. Each writes to an engine of its own, which began with the same items.
 */
export async function warmRow(ground: Ground, blocks: number): Promise<Row> {
  const dir = mkdtempSync(path.join(tmpdir(), 'bars-warm-'));
  const closers: (() => Promise<void>)[] = [];
  const opened = <T extends { close(): Promise<void> }>(one: T): T => { closers.unshift(() => one.close()); return one; };
  try {
    const { engines } = ground.stack;
    // Signed in first, so that the copies know the sessions.
    const bidders = await biddersOf(ground);
    const [ours, bares] = [opened(await copyOf(engines.dynamodb, path.join(dir, 'ours'))), opened(await copyOf(engines.dynamodb, path.join(dir, 'bare')))];
    let calls: Call[] = [];
    const keep = (call: Call): void => { calls.push(call); };
    // Both go through such a hop, so that both wait alike.
    const hops = async (dynamodb: string, told: (call: Call) => void): Promise<Record<string, string>> => {
      const [d, s, k] = [opened(await startRecorder(dynamodb, told)), opened(await startRecorder(engines.s3, told)), opened(await startRecorder(engines.kms, told))];
      return { AWS_ENDPOINT_URL_DYNAMODB: d.endpoint, AWS_ENDPOINT_URL_S3: s.endpoint, AWS_ENDPOINT_URL_KMS: k.endpoint };
    };
    const door = opened(await startFunction(ground.bundleOf('provider'), ground.environmentOf('provider', await hops(ours.endpoint, keep))));
    const bare = opened(await startFunction(ground.bundleOf('bare-submit'), ground.environmentOf('provider', await hops(bares.endpoint, () => undefined))));
    const taken = { door: [] as number[], bare: [] as number[] };
    let requests = 0;
    for (let block = 0; block < warming + blocks; block += 1) {
      const events = bidders.map((bidder) => submissionOf(ground, bidder));
      // What each submission asked is known when it has been answered; the next begins after that.
      const asked: Call[][] = [];
      let cpu: Spent = { ms: 0, statuses: [] };
      for (const event of events) {
        calls = [];
        const spent = await door.run([event]);
        asked.push(calls);
        cpu = { ms: cpu.ms + spent.ms, statuses: [...cpu.statuses, ...spent.statuses] };
      }
      let plain: Spent = { ms: 0, statuses: [] };
      for (const [i, event] of events.entries()) {
        const spent = await bare.run([event], [asked[i] ?? []]);
        plain = { ms: plain.ms + spent.ms, statuses: [...plain.statuses, ...spent.statuses] };
      }
      const refused = [...cpu.statuses, ...plain.statuses].filter((status) => status !== 201);
      if (refused.length > 0) throw new Error(`a submission was answered ${refused.join(', ')}`);
      requests = asked[0]?.length ?? 0;
      if (block >= warming) { taken.door.push(cpu.ms / events.length); taken.bare.push(plain.ms / events.length); }
    }
    return rowOf(taken.door, taken.bare, requests, bidders.length);
  } finally {
    for (const close of closers) await close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Each block's CPU (ms a submission) beside the bare handler's of the same block. */
export function rowOf(door: readonly number[], bare: readonly number[], requests: number, each: number): Row {
  const ratios = door.map((ms, i) => ms / (bare[i] ?? Number.NaN));
  return {
    promise, target: `≤ ${target}`, kept: median(ratios) <= target,
    measured: `${spread(ratios)}, ${spread(door, 1)} ÷ ${spread(bare, 1)} ms, ${requests} requests each; ${door.length} blocks of ${each}`,
  };
}

interface Bidder { readonly cookies: string; readonly readBack: string }
const biddersOf = ({ kvks, tender, visitor, stack }: Ground): Promise<Bidder[]> => Promise.all(kvks.map(async (kvk) => {
  const person = await visitor('provider', `org-${kvk}`);
  return { cookies: person.cookies(new URL(stack.origin)), readBack: await readBackOf(person, tender) };
}));

/** The same draft once more, under a key of its own: a later submission replaces an earlier one. */
const submissionOf = ({ tender, now }: Ground, { cookies, readBack }: Bidder): APIGatewayProxyEventV2 => eventOf({
  method: 'POST', path: `/v1/provider/tenders/${tender}/bid/submissions`, at: now, cookies,
  headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify({ readBack, declaration: true }),
});

/** An engine that begins with what another one holds. */
async function copyOf(from: string, dir: string): Promise<Running> {
  mkdirSync(dir, { recursive: true });
  const engine = await startDynamo(dir);
  const credentials = principalOf('stack');
  const [source, copy] = [from, engine.endpoint].map((endpoint) => new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials }));
  if (source === undefined || copy === undefined) throw new TypeError('no client');
  await makeTables(copy, tables('states', 'ledger'));
  for (const TableName of ['states', 'ledger']) {
    for await (const { Items = [] } of paginateScan({ client: source }, { TableName, ConsistentRead: true })) {
      for (let i = 0; i < Items.length; i += 25) await copy.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: Items.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } })) } }));
    }
  }
  source.destroy();
  copy.destroy();
  return engine;
}
