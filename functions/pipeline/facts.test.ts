import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putState, startEngines, type Engines } from '../../infra/local/testing.ts';
import { anonymous } from '../../shared/access/actor.ts';
import { decision, decisionRef } from '../../shared/council/decision.ts';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import { allOf, proved, type AnyCommand, type Fact } from '../../shared/kernel/command.ts';
import { countKey, keyOf } from '../store/items.ts';
import { gather } from './facts.ts';

let house: Engines;
beforeAll(async () => {
  house = await startEngines();
  house.as('provider');
}, 60_000);
afterAll(() => house.close());

const rare = { ...decision, rare: true } as const;

/** What was found, and what was asked for it. */
async function found(fact: Fact<Readonly<Record<string, unknown>>>): Promise<{ items: string[]; asked: string[]; writes: unknown }> {
  const asked: string[] = [];
  const listen = (message: unknown): void => { asked.push(String((message as { request: ClientRequest }).request.getHeader('x-amz-target')).split('.')[1] ?? ''); };
  subscribe('http.client.request.start', listen);
  const { facts, proofs } = await gather({ command: { facts: () => ({ all: fact }) } as unknown as AnyCommand, path: {}, actor: anonymous }, decisionRef('tnd_2', 'GM0503') as unknown as AnyRef, keyOf('once#x', 'y'), false);
  unsubscribe('http.client.request.start', listen);
  return { items: Object.keys(facts['all'] as object), asked, writes: proofs[0]?.value };
}
const counted = (writes: number): Promise<unknown> =>
  house.dynamo.send(new PutItemCommand({ TableName: 'states', Item: { ...countKey(rare, 'tnd_1'), writes: { N: String(writes) } } }));

test('what is rare is asked for only where something was counted, and either way the count is what the write must find', async () => {
  const all = () => found(proved(allOf(rare, 'tnd_1')));
  await putState(house, decisionRef('tnd_1', 'GM0503'), decision.initial);
  // One that nothing counted cannot come about: the commit counts every write (functions/store/proof.ts).
  expect(await all()).toEqual({ items: [], asked: ['BatchGetItem'], writes: 0 });
  await counted(1);
  expect(await all()).toEqual({ items: ['GM0503'], asked: ['BatchGetItem', 'Query'], writes: 1 });
});

test('what is not rare is always asked for', async () => {
  expect((await found(proved(allOf(decision, 'tnd_3')))).asked).toEqual(['BatchGetItem', 'Query']);
});
