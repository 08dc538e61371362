import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeTables, startDynamo, tables } from '../../infra/local/dynamodb.ts';
import { principalOf } from '../../infra/local/principals.ts';
import { scan } from '../rush/tables.ts';

/**
 * Brings a portal that lay in `from` back in `to`, as after the loss of everything that ran: both tables item by item
 * into empty ones, buckets and keys as the files that they are. Up to where its workers had read is not brought back,
 * so that they are given every line of the ledger again. Nothing is left in `from`.
 */
export async function restore(from: string, to: string): Promise<void> {
  const saved = await withTables(from, (endpoint) => Promise.all(names.map((name) => scan(endpoint, name))));
  cpSync(from, to, { recursive: true, filter: (file) => !/^(dynamodb\.sqlite|stream-position)/.test(path.basename(file)) });
  rmSync(from, { recursive: true });
  await withTables(to, async (endpoint) => {
    const client = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials: principalOf('stack') });
    await makeTables(client, tables(...names));
    for (const [i, name] of names.entries()) {
      const items = saved[i] ?? [];
      // A batch is at most 25 items.
      for (let n = 0; n < items.length; n += 25) await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: items.slice(n, n + 25).map((Item) => ({ PutRequest: { Item } })) } }));
    }
    client.destroy();
  });
}

const names = ['states', 'ledger'] as const;

async function withTables<T>(dir: string, work: (endpoint: string) => Promise<T>): Promise<T> {
  const engine = await startDynamo(dir);
  try {
    return await work(engine.endpoint);
  } finally {
    await engine.close();
  }
}
