import { ConditionalCheckFailedException, DeleteItemCommand, GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../../shared/access/actor.ts';
import { instant, later, type Instant } from '../../shared/kernel/moments.ts';
import type { Item } from './items.ts';
import { closeSession, endSession, extendSession, openSession, readSession, running, sessionsOf } from './sessions.ts';

/** A table of items that does what sessions ask of one, and remembers how it was asked. */
const table = vi.hoisted(() => ({ items: new Map<string, unknown>(), asked: [] as unknown[] }));
const nameOf = (key: Item | undefined): string => `${key?.['pk']?.S} ${key?.['sk']?.S}`;
const items = table.items as Map<string, Item>;

function send(request: unknown): object {
  table.asked.push(request);
  if (request instanceof PutItemCommand) items.set(nameOf(request.input.Item), request.input.Item as Item);
  if (request instanceof GetItemCommand) { const item = items.get(nameOf(request.input.Key)); return item === undefined ? {} : { Item: item }; }
  if (request instanceof DeleteItemCommand) items.delete(nameOf(request.input.Key));
  if (request instanceof QueryCommand) return { Items: [...items.values()].filter((item) => item['pk']?.S === request.input.ExpressionAttributeValues?.[':pk']?.S && (item['sk']?.S ?? '').startsWith('in#')) };
  if (request instanceof UpdateItemCommand) {
    const item = items.get(nameOf(request.input.Key));
    const used = request.input.ExpressionAttributeValues?.[':used'];
    if (used !== undefined) { items.set(nameOf(request.input.Key), { ...item, ...request.input.Key, lastUsed: used } as Item); return {}; }
    if (item === undefined) throw new ConditionalCheckFailedException({ message: '', $metadata: {} });
    items.set(nameOf(item), { ...item, idle: request.input.ExpressionAttributeValues?.[':idle'] as Item[string] });
  }
  return {};
}
vi.mock('./clients.ts', () => ({ dynamo: () => ({ send: async (request: unknown) => send(request) }) }));
vi.mock('./resources.ts', () => ({ Resource: { States: { name: 'states' } } }));
beforeEach(() => { items.clear(); table.asked = []; });

const at = instant('2026-05-11T07:00:00Z');
const officer: Actor = { person: 'prs_officer', roles: ['officer', 'lead'], kvk: '', municipality: '', name: 'A', email: 'a@example.nl' };
const open = (actor = officer, when: Instant = at, door: 'staff' | 'provider' = 'staff') => openSession(actor, door, when, '');
const isOpen = async (token: string, when = at): Promise<boolean> => (await readSession(token, 'staff', when)).session !== undefined;

describe('a token', () => {
  it('has 256 random bits, of which only a hash is stored', async () => {
    const [one, other] = [await open(), await open()];
    const [person, secret = ''] = one.split('.');
    expect([person, Buffer.from(secret, 'base64url').length, one === other]).toEqual(['prs_officer', 32, false]);
    expect(JSON.stringify([...items])).not.toContain(secret);
  });

  it('that is none of ours is not looked up', async () => {
    for (const token of ['', 'prs_officer', 'prs_officer.', `prs officer.${'A'.repeat(43)}`, 'a.b.c', `${'x'.repeat(70)}.y`, '#.x']) expect(await isOpen(token), token).toBe(false);
    expect(table.asked.filter((one) => one instanceof GetItemCommand).length).toBeLessThanOrEqual(1);
  });

  it('is nothing under the name of somebody else, nor at another door', async () => {
    const token = await open();
    expect(await isOpen(token.replace('officer', 'lead'))).toBe(false);
    expect(await readSession(token, 'provider', at)).toEqual({});
  });

  it('is read strongly each time', async () => {
    const token = await open();
    table.asked = [];
    await isOpen(token);
    expect(table.asked.filter((one) => one instanceof GetItemCommand).map(({ input }) => input.ConsistentRead)).toEqual([true]);
  });
});

describe('a session', () => {
  it('is over an hour after the last request, to the millisecond, and tells then whose it was', async () => {
    const token = await open();
    const end = later(at, { hours: 1 });
    expect(await readSession(token, 'staff', end)).toMatchObject({ ended: { actor: { person: 'prs_officer' } } });
    expect((await readSession(token, 'staff', end)).session).toBeUndefined();
    expect(await isOpen(token, later(at, { minutes: 59 }))).toBe(true);
    expect(await isOpen(token, later(at, { minutes: 118 }))).toBe(true);
    expect(await isOpen(token, later(at, { minutes: 178 }))).toBe(false);
  });

  it('is told until when it lasts as the table has it, also when this very request made it longer', async () => {
    const token = await open();
    for (const minutes of [5, 20]) {
      const { session } = await readSession(token, 'staff', later(at, { minutes }));
      expect(session?.idle).toBe(items.get([...items.keys()].find((name) => name.includes('in#')) ?? '')?.['idle']?.S);
    }
  });

  it('that was ended while a request was on its way does not come back, and is no fault', async () => {
    const token = await open();
    const { session } = await readSession(token, 'staff', at);
    await closeSession(token);
    expect(await extendSession(session!, at)).toBeUndefined();
    expect(await isOpen(token)).toBe(false);
  });

  it('ends when the person signs in with less than it was opened with; with the same or more it goes on', async () => {
    const [token, atProvider] = [await open(), await open(officer, at, 'provider')];
    await open({ ...officer, roles: ['officer', 'lead', 'jurist'] });
    expect(await isOpen(token)).toBe(true);
    const less = await open({ ...officer, roles: ['officer'] });
    expect([await isOpen(token), await isOpen(less)]).toEqual([false, true]);
    expect((await readSession(atProvider, 'provider', at)).session).toBeDefined();
  });
});

it('a person has a list of sessions, the newest first, and ends each of them', async () => {
  const [first, second] = [await open(), await open(officer, later(at, { minutes: 5 }))];
  await open({ ...officer, person: 'prs_other' });
  const mine = running(await sessionsOf('prs_officer'), later(at, { minutes: 6 }));
  expect(mine.map(({ since }) => since)).toEqual([later(at, { minutes: 5 }), at]);
  expect(running(mine, later(at, { minutes: 62 }))).toHaveLength(1);
  await endSession('prs_officer', mine[1]?.id ?? '');
  expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
});

describe('the previous visit', () => {
  const previousOf = async (token: string, when: Instant, door: 'staff' | 'provider' = 'staff') => (await readSession(token, door, when)).session?.previous;
  const tomorrow = later(at, { hours: 26 });

  it('is none at the first sign-in, and ends with what was last used, also after signing out', async () => {
    const first = await open();
    expect(await previousOf(first, at)).toBe('');
    await readSession(first, 'staff', later(at, { minutes: 40 }));
    await closeSession(first);
    expect(await previousOf(await open(officer, tomorrow), tomorrow)).toBe(later(at, { minutes: 40 }));
  });

  it('stays what it was for who signs in anew within the hour', async () => {
    await open();
    const again = await open(officer, tomorrow);
    const soon = later(tomorrow, { minutes: 50 });
    expect(await previousOf(again, soon)).toBe(at);
    expect(await previousOf(await open(officer, later(soon, { minutes: 20 })), later(soon, { minutes: 20 }))).toBe(at);
  });

  it('is of one person at one door', async () => {
    await open();
    expect(await previousOf(await open({ ...officer, person: 'prs_other' }, tomorrow), tomorrow)).toBe('');
    expect(await previousOf(await open(officer, tomorrow, 'provider'), tomorrow, 'provider')).toBe('');
  });

  it('is kept no longer than is told', async () => {
    await open();
    const [, kept] = [...items].find(([name]) => name.includes('visit#')) ?? [];
    expect(kept?.['expires']?.N).toBe(String(Math.floor(Date.parse(later(at, { days: 365 })) / 1000)));
  });
});
