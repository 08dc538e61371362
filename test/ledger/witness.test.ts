import { readFileSync } from 'node:fs';
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, ListObjectVersionsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bucketNames, principalOf } from '../../infra/local/principals.ts';
import { declarationOf } from '../../infra/season/bids.ts';
import { compareWithCopies } from '../../infra/tools/copies.ts';
import { exportCopies, exportLedger } from '../../infra/tools/ledger-export.ts';
import { openPortal, type Portal } from '../portal.ts';

/** The witness beside a ledger that is written to, and then tampered with by an administrator who knows how to make hashes. */
const kvk = '27000001';
const stream = `org#${kvk}/-`;
let portal: Portal;
let dynamo: DynamoDBClient;
let s3: S3Client;

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  const client = { region: 'eu-west-1', credentials: principalOf('stack') };
  dynamo = new DynamoDBClient({ ...client, endpoint: portal.stack.engines.dynamodb });
  s3 = new S3Client({ ...client, endpoint: portal.stack.engines.s3, forcePathStyle: true });
  const provider = await portal.world.provider(kvk);
  await provider.command('/organisation/registration', { name: "Stichting 't Duin", email: 'inkoop@duin.example' });
  await provider.command('/organisation/declaration/completions', declarationOf("Stichting 't Duin"));
  await portal.stack.settle();
});
afterAll(async () => {
  dynamo.destroy();
  s3.destroy();
  await portal.close();
});

const linesOf = async (texts: AsyncIterable<string>): Promise<string[]> => {
  let all = '';
  for await (const text of texts) all += text;
  return all.split('\n').filter((line) => line !== '');
};
const copies = (): Promise<string[]> => linesOf(exportCopies(s3, bucketNames.Anchor));
const ledger = (): Promise<string[]> => linesOf(exportLedger(dynamo, 'ledger'));
async function* each(lines: readonly string[]): AsyncGenerator<string> { yield* lines; }
const compared = async () => compareWithCopies(each(await ledger()), each(await copies()));
const logged = (): string[] => readFileSync(portal.stack.log, 'utf8').split('\n').filter((line) => line.includes('ledger-altered'));

/** Lines of the functions' log, and of the ledger, that have a number: what an administrator finds by it (docs/operate.md). */
const byNumber = async (number: string): Promise<{ log: Record<string, unknown>[]; lines: Record<string, unknown>[] }> => {
  const those = (texts: readonly string[]): Record<string, unknown>[] => texts.filter((text) => text.includes(`"request":"${number}"`)).map((text) => JSON.parse(text) as Record<string, unknown>);
  return { log: those(readFileSync(portal.stack.log, 'utf8').split('\n')), lines: those(await ledger()) };
};

describe('the number of a request', () => {
  test('leads from what succeeded to its lines, at a provider without a word in the log', async () => {
    const provider = await portal.world.provider(kvk);
    const answer = await provider.fetch('/v1/provider/organisation/declaration/completions', {
      method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': '0123456789abcdef' }, body: JSON.stringify(declarationOf('Stichting Het Duin')),
    });
    expect(answer.status).toBe(201);
    const { stream: where, seq } = await answer.json() as { stream: string; seq: number };
    const { log, lines } = await byNumber(answer.headers.get('x-request-id') ?? '');
    // One act of two events.
    expect(lines).toMatchObject([{ stream: where, seq: seq - 1, type: 'declaration.saved', door: 'provider' }, { stream: where, seq, type: 'declaration.signed', door: 'provider' }]);
    expect(log).toEqual([]);
  });
  test('leads from the page of what was refused to the log and to the line of the denial', async () => {
    const officer = await portal.visit('officer');
    const answer = await officer.fetch('/staff/tenders/tnd_1/openings');
    expect(answer.status).toBe(403);
    const [, number = ''] = /<code>([\w-]+)<\/code>/.exec(await answer.text()) ?? [];
    expect(answer.headers.get('x-request-id')).toBe(number);
    // The function writes its line from a thread of its own, after the answer may have left.
    const { log, lines } = await vi.waitUntil(async () => {
      const found = await byNumber(number);
      return found.log.length > 0 && found;
    }, { timeout: 10_000 });
    expect(log).toMatchObject([{ what: 'request', door: 'staff', route: 'GET /staff/tenders/:tender/openings', status: 403, as: ['officer'] }]);
    expect(lines).toMatchObject([{ stream: `security#${number}/-`, type: 'access.denied', door: 'staff' }]);
  });
});

describe('the witness', () => {
  test('has copied every line as it was written, and nothing else', async () => {
    await portal.stack.settle();
    const written = (await ledger()).slice(0, -1);
    expect(written.length).toBeGreaterThan(2);
    expect((await copies()).sort()).toEqual([...written].sort());
    expect(await compared()).toEqual({ copied: written.length, without: 0 });
  });
  test('its copies cannot be written over or removed by anybody', async () => {
    const { Versions: [one] = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket: bucketNames.Anchor }));
    await expect(s3.send(new DeleteObjectCommand({ Bucket: bucketNames.Anchor, Key: one?.Key, VersionId: one?.VersionId }))).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(s3.send(new PutObjectCommand({ Bucket: bucketNames.Anchor, Key: one?.Key, Body: 'x', IfNoneMatch: '*' }))).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });
  test('a line that is overwritten, removed or no line at all raises an alarm that says where, in the log only that', async () => {
    expect(logged()).toEqual([]);
    const of = (seq: string) => ({ pk: { S: stream }, seq: { N: seq } });
    await dynamo.send(new PutItemCommand({ TableName: 'ledger', Item: { ...of('1'), type: { S: 'organisation.registered' }, line: { S: '{"forged":true}' } } }));
    await dynamo.send(new DeleteItemCommand({ TableName: 'ledger', Key: of('1') }));
    await dynamo.send(new PutItemCommand({ TableName: 'ledger', Item: { ...of('99'), type: { S: 'x.y' }, line: { S: '{"no":"line"}' } } }));
    await portal.stack.settle();
    const alarms = (await copies()).filter((line) => line.startsWith('{"alarm"')).map((line) => JSON.parse(line) as object);
    expect(alarms).toEqual([
      { alarm: 'MODIFY', stream, seq: 1, line: '{"forged":true}' }, { alarm: 'REMOVE', stream, seq: 1 }, { alarm: 'INSERT', stream, seq: 99, line: '{"no":"line"}' },
    ]);
    expect(logged().length).toBe(3);
    expect(logged().join('')).not.toContain(kvk);
    expect(await compared()).toEqual({ fault: `${stream} 1: the witness saw MODIFY happen to it` });
  });
});
