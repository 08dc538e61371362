import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putState, startEngines, type Engines } from '../../infra/local/testing.ts';
import { anonymous } from '../../shared/access/actor.ts';
import { decision, decisionRef } from '../../shared/council/decision.ts';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import { bid, bidRef } from '../../shared/bid/bid.ts';
import { allOf, proved, stateOf, type AnyCommand, type Fact } from '../../shared/kernel/command.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { commit } from '../store/commit.ts';
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

describe('what is counted on the item of another', () => {
  const guest = { ...decision, kind: 'partner', rare: true, countedOn: (partition: string) => bidRef(...partition.split('#') as [string, string]) } as const;
  const host = (lead: string): AnyRef => bidRef('tnd_4', lead) as unknown as AnyRef;
  const guestOf = (lead: string): AnyRef => ({ of: guest, partition: `tnd_4#${lead}`, item: 'GM0503' }) as unknown as AnyRef;
  const read = (ref: AnyRef, fact: Fact<unknown>) => gather({ command: { facts: () => ({ fact }) } as unknown as AnyCommand, path: {}, actor: anonymous }, ref, keyOf('once#x', 'y'), false);
  const guests = (lead: string) => proved(allOf(guest, `tnd_4#${lead}`));
  let requests = 0;
  const write = async (ref: AnyRef, { target, proofs }: Awaited<ReturnType<typeof read>>): Promise<boolean> => (await commit({
    ref, before: target, after: ref.of.initial, events: [{ type: 'written', data: {} }], at: instant('2026-05-01T08:00:00.000Z'), actor: 'p', door: 'provider', gate: undefined, proofs,
    record: () => keyOf('once#facts', String(requests += 1)),
  })).ok;
  const seen = async (lead: string) => { const { target, proofs } = await read(host(lead), guests(lead)); return [target.version, target.writes ?? 0, ...proofs.map(({ value }) => value)]; };

  test('is proved by the write of that other: who came meanwhile makes it fail, and is counted on after it', async () => {
    const early = await read(host('1'), guests('1'));
    expect(await write(guestOf('1'), await read(guestOf('1'), stateOf(bidRef('tnd_4', '1'))))).toBe(true);
    expect(await write(host('1'), early)).toBe(false);
    // Counted, and no bid: it is nobody's yet.
    expect(await seen('1')).toEqual([0, 1, 1]);
    expect((await read(host('1'), allOf(bid, host('1').partition))).facts).toEqual({ fact: {} });
    const [one, other] = [await read(host('1'), guests('1')), await read(host('1'), guests('1'))];
    expect(await write(host('1'), one)).toBe(true);
    expect(await write(host('1'), other)).toBe(false);
    expect(await seen('1')).toEqual([1, 1, 1]);
    const later = await read(host('1'), guests('1'));
    expect(await write(guestOf('1'), await read(guestOf('1'), stateOf(bidRef('tnd_4', '1'))))).toBe(true);
    expect(await write(host('1'), later)).toBe(false);
    expect(await seen('1')).toEqual([1, 2, 2]);
  });

  test('and who is counted may prove that other on the same item', async () => {
    const early = await read(guestOf('2'), proved(stateOf(bidRef('tnd_4', '2'))));
    expect(await write(host('2'), await read(host('2'), guests('2')))).toBe(true);
    expect(await write(guestOf('2'), early)).toBe(false);
    expect(await write(guestOf('2'), await read(guestOf('2'), proved(stateOf(bidRef('tnd_4', '2')))))).toBe(true);
    expect(await seen('2')).toEqual([1, 1, 1]);
  });
});

test('the record of the request is read only where it must be the newest: before that the commit tells', async () => {
  const once = keyOf('once#z', 'y');
  await house.dynamo.send(new PutItemCommand({ TableName: 'states', Item: { ...once, hash: { S: 'h' } } }));
  const read = (strong: boolean) => gather({ command: { facts: () => ({}) } as unknown as AnyCommand, path: {}, actor: anonymous }, decisionRef('tnd_2', 'GM0503') as unknown as AnyRef, once, strong);
  expect([(await read(false)).once, (await read(true)).once?.['hash']?.S]).toEqual([undefined, 'h']);
});
