import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { functions } from '../../infra/functions.ts';
import { makeTables, startDynamo, tables } from '../../infra/local/dynamodb.ts';
import { decision, decisionRef } from '../../shared/council/decision.ts';
import { figuresRef } from '../../shared/council/figures.ts';
import { exampleRevision, exampleTender } from '../../shared/council/letter/example.ts';
import type { Letter } from '../../shared/council/letter/letter.ts';
import { letterIdOf, milestones } from '../../shared/council/letter/milestone.ts';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { revisionRef } from '../../shared/revision/revision.ts';
import { eight, lettersAt, publishAt, signAt } from '../../shared/tender/example.ts';
import { tenderRef } from '../../shared/tender/tender.ts';
import { stateItem } from '../store/items.ts';
import { lineItem, lineOf, noHash } from '../store/ledger.ts';
import { handler } from './letters.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'letters-'));
let dynamo: Awaited<ReturnType<typeof startDynamo>>;
let client: DynamoDBClient;

beforeAll(async () => {
  dynamo = await startDynamo(dir);
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'AKIDLOCALLETTERS', AWS_SECRET_ACCESS_KEY: 'secret', AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    SST_RESOURCE_States: JSON.stringify({ type: 'table', name: 'states' }), SST_RESOURCE_Ledger: JSON.stringify({ type: 'table', name: 'ledger' }),
  });
  client = new DynamoDBClient({});
  await makeTables(client, tables('states', 'ledger'));
  await put(tenderRef('tnd_1'), exampleTender);
  await put(revisionRef('rev_1'), exampleRevision);
  // As a tender of the time before the present portal would have stood: somebody left between the two days.
  await put(tenderRef('tnd_0'), { ...exampleTender, id: 'tnd_0', publishedAt: instant('2023-12-01T09:00:00+01:00') });
  await put(decisionRef('tnd_1', 'GM1783'), { ...decision.initial, municipality: 'GM1783', outcome: 'approved', decidedOn: '2026-01-20', reference: 'Z/26/00417', recordedAt: instant('2026-01-21T09:00:00+01:00') });
  await put(figuresRef('GM1783'), { municipality: 'GM1783', figures: [{ year: 2025, segment: 5, euros: 14_906_500, youths: 2688 }], enteredAt: publishAt });
});
afterAll(async () => {
  client.destroy();
  await dynamo.close();
  rmSync(dir, { recursive: true, force: true });
});

const put = async (ref: unknown, state: unknown): Promise<void> => {
  await client.send(new PutItemCommand({ TableName: 'states', Item: stateItem(ref as AnyRef, { state, version: 1, head: noHash }, undefined) }));
};
let seq = 0;
const record = (stream: string, type: string, at: string, data: object = {}): DynamoDBStreamEvent['Records'][number] => {
  const { line } = lineOf({ type, data }, { stream, seq: (seq += 1), at: instant(at), actor: 'p', door: 'staff', prev: noHash });
  return { eventName: 'INSERT', dynamodb: { NewImage: lineItem(line) } } as DynamoDBStreamEvent['Records'][number];
};
const scanned = async (table: string, begins: string): Promise<Record<string, { S?: string }>[]> =>
  ((await client.send(new ScanCommand({ TableName: table, FilterExpression: 'begins_with(pk, :of)', ExpressionAttributeValues: { ':of': { S: begins } } }))).Items ?? []) as Record<string, { S?: string }>[];
const letters = async (): Promise<Letter[]> => (await scanned('states', 'letter#')).map(({ state }) => JSON.parse(state?.S ?? '') as Letter);

describe('letters to the councils', () => {
  const lines = [
    record('tender#tnd_1/-', 'tender.published', publishAt), record('tender#tnd_1/-', 'award.provisional', lettersAt, { round: 1, lots: [] }), record('tender#tnd_1/-', 'award.final', signAt),
    record('revision#rev_1/-', 'revision.final', '2026-03-16T08:00:00.000Z'),
  ];
  test('are drafted once for every municipality that takes part, in any order, twice, and by two at a time', async () => {
    await handler({ Records: [...lines].reverse() });
    await Promise.all([handler({ Records: lines }), handler({ Records: lines })]);
    const found = await letters();
    const nine = ['GM0503', 'GM0518', ...eight.slice(1)];
    expect(found.map(({ municipality, id }) => `${municipality} ${id}`).sort()).toEqual([
      ...eight.flatMap((code) => ['award-final', 'award-provisional', 'tender-published'].map((milestone) => `${code} tnd_1-${milestone}`)), ...nine.map((code) => `${code} rev_1-revision-final`),
    ].sort());
    expect(await scanned('ledger', 'letter#')).toHaveLength(found.length);
  });

  test('are drafted once by two workers that begin together', async () => {
    const line = record('tender#tnd_1/-', 'contracts.signed', signAt, { contracts: 2 });
    await Promise.allSettled([handler({ Records: [line] }), handler({ Records: [line] })]);
    await handler({ Records: [line] });
    expect((await scanned('ledger', 'letter#')).filter(({ pk }) => pk?.S?.endsWith('contracts-signed') === true)).toHaveLength(eight.length);
  });

  test('tell what its own college decided and entered, at the moment of the milestone', async () => {
    const found = await letters();
    const of = (code: string, id: string): string => JSON.stringify(found.find((one) => one.municipality === code && one.id === id));
    expect(of('GM1783', 'tnd_1-tender-published')).toMatch(/zaaknummer Z\/26\/00417.*14\.906\.500/);
    expect(of('GM0503', 'tnd_1-tender-published')).not.toMatch(/zaaknummer|14\.906\.500/);
    expect(of('GM0503', 'tnd_1-tender-published')).not.toContain('gegund aan');
    expect(of('GM0518', 'rev_1-revision-final')).not.toContain('egment 5');
    expect(found.find(({ id }) => id === 'tnd_1-award-final')).toMatchObject({ at: signAt, status: 'draft', version: 1, about: 'tnd_1', milestone: 'award.final' });
  });

  test('go to who took part on that very day', async () => {
    const begins = async (at: string, type: string): Promise<string[]> => {
      await handler({ Records: [record('tender#tnd_0/-', type, at)] });
      return (await letters()).filter(({ about, milestone }) => about === 'tnd_0' && milestone === type).map(({ municipality }) => municipality).sort();
    };
    const before = await begins('2023-12-31T22:59:59.999Z', 'tender.published');
    const after = await begins('2023-12-31T23:00:00.000Z', 'opening.recorded');
    expect([before.includes('GM0626'), after.includes('GM0626'), before.length, after.length]).toEqual([true, false, 9, 8]);
  });

  test('are made at every milestone, and at nothing else', async () => {
    expect(functions.find(({ name }) => name === 'letters')?.trigger).toEqual({ by: 'ledger', types: milestones });
    const before = (await letters()).length;
    await handler({ Records: [record('tender#tnd_1/-', 'deadline.extended', signAt), record('tender#tnd_1/-', 'tender.withdrawn', signAt, { from: 'concept' })] });
    expect(await letters()).toHaveLength(before);
    expect([['revision.draft', { round: 2 }], ['proceedings.started', { proceedings: '2', round: 1 }], ['award.provisional', { round: 1 }], ['tender.withdrawn', { from: 'colleges-asked' }], ['tender.withdrawn', { from: 'opened' }], ['tender.rectified', {}]]
      .map(([type, data]) => letterIdOf('x', { type: type as string, data: data as object }))).toEqual(['x-revision-draft-2', 'x-proceedings-started-2', 'x-award-provisional', undefined, 'x-tender-withdrawn', undefined]);
  });
});
