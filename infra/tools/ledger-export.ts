import { DynamoDBClient, ScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bucketNames, principalOf } from '../local/principals.ts';

interface Row { readonly stream: string; readonly seq: number; readonly hash: string; readonly text: string }

/**
 * The whole ledger as the lines of an export (docs/ledger.md), each with its LF, the closing line last. The exact texts
 * that were hashed are passed on; nothing is read into or mended. A scan of the table: an administrator's tool.
 */
export async function* exportLedger(client: DynamoDBClient, table: string): AsyncGenerator<string> {
  const rows: Row[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }));
    rows.push(...(page.Items ?? []).map((item) => rowOf(item['line']?.S ?? '')));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  rows.sort((a, b) => (a.stream === b.stream ? a.seq - b.seq : a.stream < b.stream ? -1 : 1));

  const head = createHash('sha256');
  let streams = 0;
  for (const [i, { stream, seq, hash, text }] of rows.entries()) {
    yield `${text}\n`;
    if (rows[i + 1]?.stream === stream) continue;
    streams += 1;
    head.update(`${stream} ${seq} ${hash}\n`);
  }
  yield `${JSON.stringify({ events: rows.length, head: head.digest('hex'), streams })}\n`;
}

/** By what the text itself says: an item that stands in another place is for `verify` to find. */
function rowOf(text: string): Row {
  const { stream, seq, hash } = JSON.parse(text) as Omit<Row, 'text'>;
  return { stream, seq, hash, text };
}

/** The copies that the witness made, and its alarms, each as it was written; an administrator's tool too. */
export async function* exportCopies(client: S3Client, bucket: string): AsyncGenerator<string> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket })) {
    for (const { Key } of Contents) yield await (await client.send(new GetObjectCommand({ Bucket: bucket, Key }))).Body?.transformToString() ?? '';
  }
}

interface Source { readonly client: DynamoDBClient; readonly table: string; readonly s3: S3Client; readonly bucket: string | undefined }

/** The table that LEDGER_TABLE names and the bucket that ANCHOR_BUCKET names, found as the AWS SDK's own settings say; else those of the local stack that runs. */
function sourceOf(env: NodeJS.ProcessEnv, running: string): Source | undefined {
  if (env['LEDGER_TABLE'] !== undefined) return { client: new DynamoDBClient({}), table: env['LEDGER_TABLE'], s3: new S3Client({}), bucket: env['ANCHOR_BUCKET'] };
  if (!existsSync(running)) return undefined;
  const { dynamodb, s3 } = JSON.parse(readFileSync(running, 'utf8')) as { dynamodb: string; s3: string };
  const local = { region: 'eu-west-1', credentials: principalOf('stack') };
  return { client: new DynamoDBClient({ ...local, endpoint: dynamodb }), table: 'ledger', s3: new S3Client({ ...local, endpoint: s3, forcePathStyle: true }), bucket: bucketNames.Anchor };
}

async function main(): Promise<number> {
  const { values: { out, copies } } = parseArgs({ options: { out: { type: 'string' }, copies: { type: 'string' } } });
  const source = sourceOf(process.env, '.local/stack-running.json');
  if (source === undefined) {
    process.stderr.write('There is no ledger to export. Start the local stack first (npm start), or name a table in LEDGER_TABLE, with the region and credentials of the AWS SDK.\n');
    return 2;
  }
  if (copies !== undefined) {
    if (source.bucket === undefined) {
      process.stderr.write('Name the bucket of the copies in ANCHOR_BUCKET.\n');
      return 2;
    }
    // Before the ledger: whatever has a copy now is in the ledger that is read next.
    await pipeline(Readable.from(exportCopies(source.s3, source.bucket)), createWriteStream(copies));
  }
  const lines = Readable.from(exportLedger(source.client, source.table));
  if (out === undefined) {
    await pipeline(lines, process.stdout);
    return 0;
  }
  let last = '';
  await pipeline(lines, async function* noted(texts: AsyncIterable<string>) {
    for await (const text of texts) { last = text; yield text; }
  }, createWriteStream(out));
  const { events, streams, head } = JSON.parse(last) as { events: number; streams: number; head: string };
  process.stdout.write(`${out}: ${events} events in ${streams} streams, head ${head}\n`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`The ledger could not be exported: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
