import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CookieJar } from '../../infra/client/jar.ts';
import { Visitor, type DoorName } from '../../infra/client/client.ts';
import { openPortal, type Portal } from '../portal.ts';
import { denialsOf } from './denials.ts';

let portal: Portal;
let denials: ReturnType<typeof denialsOf>;
beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  denials = denialsOf(portal);
});
afterAll(async () => {
  denials.close();
  await portal.close();
});

/** One of each kind, and the two doors that are not theirs. */
const wrong: readonly (readonly [person: string, door: DoorName])[] = [
  ['officer', 'provider'], ['officer', 'council'], ['lead', 'provider'], ['assessor-1', 'council'], ['opener-1', 'provider'], ['jurist', 'council'],
  ['org-27000001', 'staff'], ['org-27000001', 'council'], ['linde-colleague', 'staff'],
  ['college-wassenaar', 'staff'], ['college-wassenaar', 'provider'], ['council-leidschendam-voorburg', 'staff'], ['council-leidschendam-voorburg', 'provider'],
];

describe('signing in at a door', () => {
  test.each(wrong)('%s at the %s door is refused and gets no session', async (person, door) => {
    const { url, response, token } = await goIn(door, person);
    expect([url.pathname, response.status, token]).toEqual([`/${door}/sign-in/callback`, 403, '']);
    expect(await response.text()).toContain('Het inloggen is niet gelukt');
  });

  test.each([['org-27000001', 'provider'], ['officer', 'staff'], ['college-wassenaar', 'council']] as const)('%s at the %s door comes in', async (person, door) => {
    expect((await (await new Visitor(portal.stack.origin, door).signIn(person)).fetch(`/v1/${door}`)).status).toBe(200);
  });
});

test('a session is one of its own door: under the name of another door it is nothing', async () => {
  const doors = ['provider', 'staff', 'council'] as const;
  const people = { provider: 'org-27000001', staff: 'lead', council: 'college-wassenaar' } as const;
  for (const own of doors) {
    const { token } = await goIn(own, people[own]);
    for (const door of doors) {
      const headers = { cookie: `${door}=${token}` };
      expect((await fetch(`${portal.stack.origin}/v1/${door}`, { headers })).status, `${own} at ${door}`).toBe(door === own ? 200 : 401);
    }
  }
  expect(await denials.since()).toEqual([]);
});

/** Follows a sign-in step by step until it ends or gives a session, to hold the session's token itself in hand. */
async function goIn(door: DoorName, person: string): Promise<{ url: URL; response: Response; token: string }> {
  const jar = new CookieJar();
  let url = new URL(`/${door}/sign-in?hint=${person}`, portal.stack.origin);
  for (let hops = 0; hops < 12; hops += 1) {
    const response = await fetch(url, { headers: { cookie: jar.header(url) }, redirect: 'manual' });
    jar.keep(url, response);
    const token = response.headers.getSetCookie().map((line) => new RegExp(`^${door}=([^;]+)`).exec(line)?.[1] ?? '').find((value) => value !== '') ?? '';
    const location = response.headers.get('location');
    if (token !== '' || location === null) return { url, response, token };
    url = new URL(location, url);
  }
  throw new Error(`the sign-in of ${person} went round in circles`);
}
