import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DescribeTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { DescribeStreamCommand, DynamoDBStreamsClient, GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams';
import { principalOf } from '../../infra/local/principals.ts';
import type { Portal } from '../portal.ts';

/** Everything that the portal keeps or has said, by where it lies, to be searched byte by byte. */
export type Dump = ReadonlyMap<string, Buffer>;

/** All ways in which a text may lie in bytes: as it is, in UTF-16, percent-encoded, in JSON escapes, hexadecimal, and inside base64 at each of its three places. */
function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((skip) => Buffer.concat([Buffer.alloc(skip), bytes]).toString('base64').replace(/=+$/, '').slice(skip === 0 ? 0 : skip + 1, -1));
  const hex = bytes.toString('hex');
  return [text, encodeURIComponent(text), hex, hex.toUpperCase(), ...base64].map((one) => Buffer.from(one)).concat(Buffer.from(text, 'utf16le'));
}

/** Where any of these texts is found. */
export function findIn(dump: Dump, canaries: Readonly<Record<string, string>>): string[] {
  const wanted = Object.entries(canaries).map(([name, text]) => [name, formsOf(text)] as const);
  return [...dump].flatMap(([where, bytes]) => wanted.filter(([, forms]) => forms.some((form) => bytes.includes(form))).map(([name]) => `${name} in ${where}`)).sort();
}

/** Tables and stream as their engine answers them, and every file under the portal's directory: engine files, buckets, mails, logs, keys. */
export async function dumpOf(portal: Portal): Promise<Dump> {
  const { engines } = portal.stack;
  const dump = new Map<string, Buffer>();
  const client = { endpoint: engines.dynamodb, region: 'eu-west-1', credentials: principalOf('stack') };
  const dynamo = new DynamoDBClient(client);
  for (const TableName of ['states', 'ledger']) {
    for (let from: Record<string, never> | undefined, n = 0; n === 0 || from !== undefined; n += 1) {
      const page = await dynamo.send(new ScanCommand({ TableName, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }));
      for (const item of page.Items ?? []) dump.set(`table ${TableName} ${item['pk']?.S ?? ''} ${item['sk']?.S ?? item['sk']?.N ?? ''}`, plain(item));
      from = page.LastEvaluatedKey as typeof from;
    }
  }
  for (const [i, record] of (await streamOf(dynamo, new DynamoDBStreamsClient(client))).entries()) dump.set(`stream record ${i}`, plain(record));
  dynamo.destroy();
  for (const file of readdirSync(portal.dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
    const where = path.join(file.parentPath, file.name);
    dump.set(`file ${path.relative(portal.dir, where)}`, readFileSync(where));
  }
  return dump;
}

/** As text, with what is binary laid open beside it. */
function plain(value: object): Buffer {
  const binary: Buffer[] = [];
  const text = JSON.stringify(value, (_, one: unknown) => { if (one instanceof Uint8Array) { binary.push(Buffer.from(one)); return ''; } return one; });
  return Buffer.concat([Buffer.from(text), ...binary]);
}

async function streamOf(dynamo: DynamoDBClient, streams: DynamoDBStreamsClient): Promise<object[]> {
  const StreamArn = (await dynamo.send(new DescribeTableCommand({ TableName: 'ledger' }))).Table?.LatestStreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const records: object[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    let iterator = (await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }))).ShardIterator;
    for (let more = true; more && iterator !== undefined;) {
      const answer = await streams.send(new GetRecordsCommand({ ShardIterator: iterator }));
      records.push(...answer.Records ?? []);
      more = (answer.Records ?? []).length > 0;
      iterator = answer.NextShardIterator;
    }
  }
  streams.destroy();
  return records;
}
