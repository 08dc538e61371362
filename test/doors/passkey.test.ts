import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import type { SessionsView } from '../../shared/views/sessions.ts';
import { readForm } from '../../web/examples/read-form.ts';
import { denialsOf } from '../matrix/denials.ts';
import { Device, type Question, type Wrong } from '../passkey-device.ts';
import { openPortal, type Portal } from '../portal.ts';

let portal: Portal;
let denials: ReturnType<typeof denialsOf>;
beforeAll(async () => { portal = await openPortal('2026-01-12T08:00:00.000Z'); denials = denialsOf(portal); });
afterAll(async () => { denials.close(); await portal.close(); });

const people = { provider: 'org-27123456', staff: 'lead', council: 'college-delft' } as const;
type Door = keyof typeof people;

/** Each test has an hour of its own, so that what was heard of the identity provider before does not count. */
let hour = 0;
const at = (minutes = 0, days = 0): void => { portal.at(new Date(Date.UTC(2026, 0, 12, 8 + hour, minutes) + days * 86_400_000).toISOString()); };
beforeEach(() => { hour += 1; silent(false); at(); });
const silent = (is: boolean): void => { portal.stack.silenceSignIn(is); };

const form = (values: Record<string, string>): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(values).toString() });
const csrfOf = async (visitor: Visitor): Promise<string> => readForm(await (await visitor.fetch(`/${visitor.door}/sessions`)).text())['_csrf']?.[0] ?? '';
const asked = async (visitor: Visitor): Promise<Question> => await (await visitor.fetch(`/${visitor.door}/passkeys/questions`, form({ _csrf: await csrfOf(visitor) }))).json() as Question;
const keep = async (visitor: Visitor, credential: object, name = 'Laptop van ’t kantoor'): Promise<Response> => visitor.fetch(`/${visitor.door}/passkeys`, form({ _csrf: await csrfOf(visitor), credential: JSON.stringify(credential), name }));
/** Somebody with one passkey at a door. */
async function bound(door: Door, person: string = people[door]): Promise<{ visitor: Visitor; device: Device }> {
  const visitor = await portal.visit(person);
  for (const { name } of (await rows(visitor)).passkeys) await visitor.fetch(`/${door}/passkeys/ends`, form({ _csrf: await csrfOf(visitor), passkey: name }));
  const device = new Device(portal.stack.origin);
  expect((await keep(visitor, device.bind(await asked(visitor)))).status).toBe(303);
  return { visitor, device };
}
const question = async (stranger: Visitor): Promise<Question> => await (await stranger.fetch(`/${stranger.door}/sign-in/passkey/questions`, { method: 'POST' })).json() as Question;
const come = (stranger: Visitor, credential: unknown, back = ''): Promise<Response> => stranger.fetch(`/${stranger.door}/sign-in/passkey`, form({ credential: JSON.stringify(credential), back }));
const rows = (visitor: Visitor): Promise<SessionsView> => visitor.view<SessionsView>('/sessions');

describe.each(Object.keys(people) as Door[])('at the %s door', (door) => {
  it('who bound a passkey comes in with it while the identity provider is silent, as the same person', async () => {
    const { visitor, device } = await bound(door);
    expect((await rows(visitor)).passkeys.map(({ title, over }) => [title, over])).toContainEqual(['Laptop van ’t kantoor', false]);
    silent(true);
    at(2);
    const stranger = portal.stranger(door);
    const page = await stranger.fetch(`/${door}/sign-in?back=%2F${door}%2Fsessions`);
    expect([page.status, (await page.text()).includes(`/${door}/sign-in/passkey?back=%2F${door}%2Fsessions`)]).toEqual([503, true]);
    expect((await stranger.fetch(`/${door}/sign-in/passkey`)).status).toBe(200);
    const answer = await come(stranger, device.use(await question(stranger)), `/${door}/sessions`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/${door}/sessions`]);
    const { sessions, binding } = await rows(stranger);
    expect(sessions.map(({ own, byPasskey }) => [own, byPasskey])).toEqual([[true, true], [false, false]]);
    // A passkey proves nothing of its own: it binds no other one.
    expect([binding, (await stranger.fetch(`/${door}/passkeys/questions`, form({ _csrf: await csrfOf(stranger) }))).status]).toEqual([false, 401]);
  });

  it('the ordinary way is the only one while the identity provider answers', async () => {
    const { device } = await bound(door);
    const stranger = portal.stranger(door);
    expect([(await stranger.fetch(`/${door}/sign-in/passkey`)).status, (await stranger.fetch(`/${door}/sign-in/passkey/questions`, { method: 'POST' })).status]).toEqual([409, 409]);
    silent(true);
    at(2);
    const credential = device.use(await question(stranger));
    silent(false);
    at(4);
    const refused = await come(stranger, credential);
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([409, null]);
  });
});

describe('what is no answer', () => {
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const wrongs: readonly (readonly [string, Wrong])[] = [
    ['came from another site', { origin: 'https://portaal.voorbeeld' }], ['is for another site', { rpId: 'portaal.voorbeeld' }], ['was given to a question of ours that was never asked', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['was given without looking who it is', { verified: false }], ['was signed by another key', { signedBy: other.privateKey }], ['names another person', { userHandle: Buffer.from('prs_zz2222222222222').toString('base64url') }],
    ['names nobody', { userHandle: '' }], ['names a key longer than any', { id: 'x'.repeat(1300) }], ['names another key', { id: Buffer.alloc(32, 1).toString('base64url') }], ['is the answer of a binding', { type: 'webauthn.create' }], ['counts as often as before', { counter: 0 }],
  ];
  it.each(wrongs)('one that %s', async (_, wrong) => {
    const { visitor, device } = await bound('staff');
    silent(true);
    at(2);
    const stranger = portal.stranger('staff');
    // It signed once, so that a copy of it is behind.
    expect((await come(portal.stranger('staff'), device.use(await question(stranger)))).status).toBe(303);
    const before = (await rows(visitor)).sessions.length;
    await denials.since();
    const refused = await come(stranger, device.use(await question(stranger), wrong));
    expect([refused.status, refused.headers.get('set-cookie'), (await refused.text()).includes('Deze reservesleutel opent dit onderdeel niet')]).toEqual([403, null, true]);
    expect([(await rows(visitor)).sessions.length, (await denials.since()).map(({ data: { act } }) => act)]).toEqual([before, ['passkey.sign-in']]);
  });

  it('one that was given before, too late, at another door, or to the question of a binding', async () => {
    const { visitor, device } = await bound('staff');
    const binding = await asked(visitor);
    silent(true);
    at(2);
    const stranger = portal.stranger('staff');
    const given = device.use(await question(stranger));
    expect([(await come(stranger, given)).status, (await come(portal.stranger('staff'), given)).status]).toEqual([303, 403]);
    const late = device.use(await question(stranger));
    at(8);
    expect((await come(stranger, late)).status).toBe(403);
    const elsewhere = portal.stranger('provider');
    expect((await come(elsewhere, device.use(await question(elsewhere)))).status).toBe(403);
    expect((await come(elsewhere, device.use(await question(stranger)))).status).toBe(403);
    expect((await come(stranger, device.use(binding))).status).toBe(403);
    for (const nothing of [null, [], 'x', {}, { id: 1, response: 7 }, { response: { clientDataJSON: 'x' } }]) expect((await come(stranger, nothing)).status).toBe(403);
  });

  it('a key that was taken away, or whose person has not signed in with the identity provider for 90 days', async () => {
    const { visitor, device } = await bound('staff');
    const kept = await bound('staff', 'assessor-1');
    await visitor.fetch('/staff/passkeys/ends', form({ _csrf: await csrfOf(visitor), passkey: (await rows(visitor)).passkeys[0]?.name ?? '' }));
    silent(true);
    at(2);
    const stranger = portal.stranger('staff');
    expect((await come(stranger, device.use(await question(stranger)))).status).toBe(403);
    at(0, 89);
    expect((await come(stranger, kept.device.use(await question(stranger)))).status).toBe(303);
    at(0, 91);
    expect((await come(stranger, kept.device.use(await question(stranger)))).status).toBe(403);
    // Having signed in the ordinary way it counts again.
    silent(false);
    at(5, 91);
    await portal.visit('assessor-1');
    silent(true);
    at(10, 91);
    expect((await come(stranger, kept.device.use(await question(stranger)))).status).toBe(303);
  });
});

describe('binding', () => {
  it('takes a sign-in of just now, a form of ours, and an answer to its own question', async () => {
    const [visitor, other] = [await portal.visit('officer'), await portal.visit('jurist')];
    const device = new Device(portal.stack.origin);
    const mine = await asked(visitor);
    expect((await keep(other, device.bind(mine))).status).toBe(403);
    expect((await keep(visitor, device.bind(await asked(visitor), { origin: 'https://portaal.voorbeeld' }))).status).toBe(403);
    expect((await keep(visitor, device.bind(await asked(visitor), { verified: false }))).status).toBe(403);
    expect((await visitor.fetch('/staff/passkeys', form({ _csrf: 'x'.repeat(22), credential: '{}', name: '' }))).status).toBe(403);
    expect((await keep(visitor, device.bind(await asked(visitor)), 'x'.repeat(61))).status).toBe(400);
    expect((await rows(visitor)).passkeys).toEqual([]);
    at(31);
    expect([(await rows(visitor)).binding, (await visitor.fetch('/staff/passkeys/questions', form({ _csrf: await csrfOf(visitor) }))).status]).toEqual([false, 401]);
  });

  it('five, and no more', async () => {
    const visitor = await portal.visit('opener-1');
    for (let n = 0; n < 5; n += 1) expect((await keep(visitor, new Device(portal.stack.origin).bind(await asked(visitor)))).status).toBe(303);
    const view = await rows(visitor);
    expect([view.passkeys.length, view.full]).toEqual([5, true]);
    expect((await visitor.fetch('/staff/passkeys/questions', form({ _csrf: await csrfOf(visitor) }))).status).toBe(409);
  });
});

it('the public log tells that signing in did not work, once while it lasts', async () => {
  const { device } = await bound('council');
  silent(true);
  at(2);
  for (let n = 0; n < 2; n += 1) {
    const stranger = portal.stranger('council');
    expect((await come(stranger, device.use(await question(stranger)))).status).toBe(303);
    await portal.stack.settle();
  }
  const { outages } = await (await fetch(`${portal.stack.origin}/v1/public/outages`)).json() as { outages: { parts: string[]; audience: string; endedAt: string; noticed: string }[] };
  expect(outages.filter(({ audience, endedAt }) => audience === 'office' && endedAt === '').map(({ parts, noticed }) => [parts, noticed])).toEqual([[['sign-in'], 'Het portaal merkte zelf dat de dienst om in te loggen geen antwoord gaf.']]);
});
