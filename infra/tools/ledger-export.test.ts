import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineItem, lineOf, noHash } from '../../functions/store/ledger.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { makeTables, startDynamo, tables, type Running } from '../local/dynamodb.ts';
import { exportLedger } from './ledger-export.ts';
import { verify } from './verify.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'ledger-'));
let dynamo: Running;
let client: DynamoDBClient;

beforeAll(async () => {
  dynamo = await startDynamo(dir);
  client = new DynamoDBClient({ endpoint: dynamo.endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  await makeTables(client, tables('states', 'ledger'));
});
afterAll(async () => {
  client.destroy();
  await dynamo.close();
  rmSync(dir, { recursive: true, force: true });
});

const all = async (): Promise<string> => {
  let text = '';
  for await (const line of exportLedger(client, 'ledger')) text += line;
  return text;
};
const bytesOf = (text: string): AsyncIterable<Uint8Array> => (async function* once() { yield await Promise.resolve(Buffer.from(text)); })();

test('what the store writes is exported in order and verifies; the command line gives the same file', async () => {
  expect(await verify(bytesOf(await all()))).toMatchObject({ ok: true, events: 0, streams: 0 });

  // Eleven, so that 10 and 11 stand after 9; names that sort otherwise by code unit than by alphabet; lines of 30 KB, so that the scan has pages.
  const streams = ['tender#tnd_b/-', 'tender#tnd_B/-', 'org#27000001/-', 'bid#tnd_b#3/27000001'];
  for (const stream of streams) {
    let prev = noHash;
    for (let seq = 1; seq <= 11; seq += 1) {
      const { line } = lineOf(
        { type: 'thing.done', data: { z: seq, a: 'é '.repeat(10_000), nothing: undefined }, content: { by: 'store', value: { secret: 1 } } },
        { stream, seq, at: instant('2026-05-12T12:00:00+02:00'), actor: 'p', door: 'staff', prev },
      );
      prev = line.hash;
      await client.send(new PutItemCommand({ TableName: 'ledger', Item: lineItem(line) }));
    }
  }
  const text = await all();
  const found = text.split('\n').slice(0, -2).map((line) => JSON.parse(line) as { stream: string; seq: number });
  expect([...new Set(found.map(({ stream }) => stream))]).toEqual(['bid#tnd_b#3/27000001', 'org#27000001/-', 'tender#tnd_B/-', 'tender#tnd_b/-']);
  expect(found.slice(0, 11).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const verdict = await verify(bytesOf(text));
  expect(verdict).toMatchObject({ ok: true, events: 44, streams: 4 });

  const run = (...words: string[]) => spawnSync(process.execPath, [path.join(import.meta.dirname, 'ledger-export.ts'), ...words], { cwd: dir, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  expect(run()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('npm start') as string });
  mkdirSync(path.join(dir, '.local'));
  writeFileSync(path.join(dir, '.local/stack-running.json'), JSON.stringify({ dynamodb: dynamo.endpoint }));
  expect(run('--out', 'out.jsonl')).toMatchObject({ status: 0, stdout: `out.jsonl: 44 events in 4 streams, head ${verdict.ok ? verdict.head : ''}\n` });
  expect(readFileSync(path.join(dir, 'out.jsonl'), 'utf8')).toBe(text);
});
