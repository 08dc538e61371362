import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

export interface Running { readonly endpoint: string; close(): Promise<void> }

/** Starts dynoxide, a DynamoDB engine on SQLite, on a file below `dir`. */
export async function startDynamo(dir: string): Promise<Running> {
  const port = await freePort();
  const child = spawn(binary(), ['--host', '127.0.0.1', '--port', String(port), '--db-path', path.join(dir, 'dynamodb.sqlite')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => { complaint = (complaint + chunk.toString()).slice(-2000); });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 1 });
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null || tries > 200) throw new Error(`dynoxide did not start: ${complaint}`);
    if (await client.send(new ListTablesCommand({})).then(() => true, () => false)) break;
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  client.destroy();
  return {
    endpoint,
    async close() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function binary(): string {
  const { resolve } = createRequire(import.meta.url);
  try {
    const folder = path.dirname(resolve('@dynoxide/linux-x64/package.json'));
    const [found] = [folder, path.join(folder, 'bin')].map((dir) => path.join(dir, 'dynoxide')).filter(existsSync);
    if (found !== undefined) return found;
  } catch {
    // npm installs it on the machines that it is made for only.
  }
  throw new Error(`The embedded DynamoDB (dynoxide) is not installed. npm brings it to Linux on x64 only; this is ${process.platform} on ${process.arch}. Name another DynamoDB in DYNAMODB_ENDPOINT.`);
}

/** Below those that systems give away by themselves (Linux from 32768, others from 49152): another that asks for any port gets none of these. */
const ports = { from: 20_000, to: 32_000 } as const;

/** A port that is free now, and that nobody is given meanwhile: its taker comes a moment later. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(ports.from, ports.to);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> => new Promise((resolve, reject) => {
  const server = createServer().once('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EADDRINUSE') resolve(false); else reject(error); });
  server.listen(port, '127.0.0.1', () => { server.close(() => { resolve(true); }); });
});

/** The two tables; the same keys and index as infra/stacks/storage.ts. */
export const tables = (states: string, ledger: string): CreateTableCommandInput[] => [
  {
    TableName: states, BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'list', 'listKey'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }],
    GlobalSecondaryIndexes: [{
      IndexName: 'lists', KeySchema: [{ AttributeName: 'list', KeyType: 'HASH' }, { AttributeName: 'listKey', KeyType: 'RANGE' }],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['summary'] },
    }],
  },
  {
    TableName: ledger, BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }, { AttributeName: 'seq', AttributeType: 'N' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'seq', KeyType: 'RANGE' }],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  },
];

/** Makes the tables that are not there yet. */
export async function makeTables(client: DynamoDBClient, wanted: readonly CreateTableCommandInput[]): Promise<void> {
  const there = (await client.send(new ListTablesCommand({}))).TableNames ?? [];
  for (const table of wanted) if (!there.includes(table.TableName ?? '')) await client.send(new CreateTableCommand(table));
}
