import { DynamoDBClient, ScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

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

interface Source { readonly client: DynamoDBClient; readonly table: string }

/** The table that LEDGER_TABLE names, found as the AWS SDK's own settings say; else that of the local stack that runs. */
function sourceOf(env: NodeJS.ProcessEnv, running: string): Source | undefined {
  if (env['LEDGER_TABLE'] !== undefined) return { client: new DynamoDBClient({}), table: env['LEDGER_TABLE'] };
  if (!existsSync(running)) return undefined;
  const { dynamodb: endpoint } = JSON.parse(readFileSync(running, 'utf8')) as { dynamodb: string };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return { client: new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials }), table: 'ledger' };
}

async function main(): Promise<number> {
  const { values: { out } } = parseArgs({ options: { out: { type: 'string' } } });
  const source = sourceOf(process.env, '.local/stack-running.json');
  if (source === undefined) {
    process.stderr.write('There is no ledger to export. Start the local stack first (npm start), or name a table in LEDGER_TABLE, with the region and credentials of the AWS SDK.\n');
    return 2;
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
