import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import { principalOf } from '../../infra/local/principals.ts';
import { endSessions } from '../../infra/tools/end-sessions.ts';
import { instant } from '../../shared/kernel/moments.ts';
import type { SessionsView } from '../../shared/views/sessions.ts';
import { readForm } from '../../web/examples/read-form.ts';
import { personOf } from '../matrix/people.ts';
import { openPortal, type Portal } from '../portal.ts';
import { ledger } from '../rush/tables.ts';

let portal: Portal;
beforeAll(async () => { portal = await openPortal('2026-01-12T08:00:00.000Z'); });
afterAll(() => portal.close());

const people = { provider: 'org-27123456', staff: 'lead', council: 'college-delft' } as const;
const list = async (visitor: Visitor) => (await visitor.view<SessionsView>('/sessions')).sessions;
const end = async (visitor: Visitor, session: string, token?: string) => {
  const page = await (await visitor.fetch(`/${visitor.door}/sessions`)).text();
  return visitor.fetch(`/${visitor.door}/sessions/ends`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ _csrf: token ?? readForm(page)['_csrf']?.[0] ?? '', session }).toString() });
};

it.each(Object.entries(people))('at the %s door a person sees its sessions, and ends one, all others, and this one', async (door, person) => {
  portal.at('2026-01-12T08:00:00.000Z');
  const first = await portal.visit(person);
  portal.at('2026-01-12T08:05:00.000Z');
  const [second, third] = [await portal.visit(person), await portal.visit(person)];
  const rows = await list(first);
  expect(rows.map(({ since, last, until, own }) => [since, last, until, own])).toEqual([
    ['2026-01-12T08:05:00.000Z', '2026-01-12T08:05:00.000Z', '2026-01-12T09:05:00.000Z', false],
    ['2026-01-12T08:05:00.000Z', '2026-01-12T08:05:00.000Z', '2026-01-12T09:05:00.000Z', false],
    ['2026-01-12T08:00:00.000Z', '2026-01-12T08:00:00.000Z', '2026-01-12T09:00:00.000Z', true],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/[0-9a-f]{17}/);
  const name = (await list(second)).find(({ own }) => own)?.name ?? '';
  expect((await end(first, name)).headers.get('location')).toBe(`/${door}/sessions`);
  // Again, it is so already.
  expect((await end(first, name)).status).toBe(303);
  expect([(await second.fetch(`/v1/${door}`)).status, (await third.fetch(`/v1/${door}`)).status]).toEqual([401, 200]);
  await end(first, 'others');
  expect([(await list(first)).length, (await third.fetch(`/v1/${door}`)).status]).toEqual([1, 401]);
  const out = await end(first, (await list(first))[0]?.name ?? '');
  expect([out.headers.get('location'), (await first.fetch(`/v1/${door}`)).status]).toEqual([`/${door}`, 401]);
});

it('who signed in half an hour ago signs in anew before ending another session, and leaves this one without', async () => {
  portal.at('2026-01-12T08:00:00.000Z');
  const [stale, other] = [await portal.visit('jurist'), await portal.visit('jurist')];
  const names = async (visitor: Visitor): Promise<string> => (await list(visitor)).find(({ own }) => own)?.name ?? '';
  const [own, elsewhere] = [await names(stale), await names(other)];
  portal.at('2026-01-12T08:30:00.001Z');
  for (const session of ['others', elsewhere]) expect((await end(stale, session)).status, session).toBe(401);
  expect((await other.fetch('/v1/staff')).status).toBe(200);
  const page = await (await stale.fetch('/staff/sessions')).text();
  expect([page.includes('value="others"'), page.includes('Log eerst opnieuw in.'), [...page.matchAll(/name="session" value="([^"]+)"/g)].map(([, name]) => name)]).toEqual([false, true, [own]]);
  const fresh = await portal.visit('jurist');
  expect((await end(fresh, elsewhere)).status).toBe(303);
  expect((await other.fetch('/v1/staff')).status).toBe(401);
  expect((await end(stale, own)).headers.get('location')).toBe('/staff');
  expect((await stale.fetch('/v1/staff')).status).toBe(401);
});

it('nobody ends the session of somebody else, nor by a form from elsewhere', async () => {
  portal.at('2026-01-12T08:00:00.000Z');
  const [lead, officer] = [await portal.visit('lead'), await portal.visit('officer')];
  const name = (await list(lead)).find(({ own }) => own)?.name ?? '';
  await end(officer, name);
  expect((await end(lead, 'others', 'x'.repeat(22))).status).toBe(403);
  await end(officer, '');
  expect([(await lead.fetch('/v1/staff')).status, (await officer.fetch('/v1/staff')).status]).toEqual([200, 200]);
  expect((await portal.stranger('staff').fetch('/staff/sessions/ends', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'session=others' })).status).toBe(401);
});

it('an administrator ends the sessions of one person, passkeys included, or everybody’s, and the ledger tells whose', async () => {
  portal.at('2026-01-12T08:00:00.000Z');
  const [opener, again, officer] = [await portal.visit('opener-1'), await portal.visit('opener-1'), await portal.visit('officer')];
  const client = new DynamoDBClient({ endpoint: portal.stack.engines.dynamodb, region: 'eu-west-1', credentials: principalOf('stack') });
  const store = { client, states: 'states', ledger: 'ledger' };
  const status = (): Promise<number[]> => Promise.all([opener, again, officer].map(async (one) => (await one.fetch('/v1/staff')).status));
  const person = personOf(portal, 'opener-1');
  const passkey = { pk: { S: `session#${person}` }, sk: { S: 'in-key#stolen' } };
  await client.send(new PutItemCommand({ TableName: 'states', Item: passkey }));
  const at = instant('2026-01-12T08:01:00Z');
  expect(await endSessions(store, 'prs_nobody', at)).toEqual({ people: 0, ended: 0 });
  expect(await status()).toEqual([200, 200, 200]);
  expect(await endSessions(store, person, at)).toEqual({ people: 1, ended: 3 });
  expect([await status(), (await client.send(new GetItemCommand({ TableName: 'states', Key: passkey }))).Item]).toEqual([[401, 401, 200], undefined]);
  await endSessions(store, undefined, at);
  expect(await status()).toEqual([401, 401, 401]);
  const told = (await ledger(portal)).filter(({ actor }) => actor === 'administrator');
  expect(told.find(({ data }) => (data as { person: string }).person === person)).toMatchObject({ type: 'session.ended', data: { by: 'administrator', ended: 3 } });
  // Who may still sign in does.
  expect((await (await portal.visit('officer')).fetch('/v1/staff')).status).toBe(200);
  client.destroy();
});
