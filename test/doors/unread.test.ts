import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import { instantOf } from '../../shared/kernel/moments.ts';
import type { Models } from '../../shared/views/index.ts';
import { readForm } from '../../web/examples/read-form.ts';
import { openPortal, publishedTender, type Portal } from '../portal.ts';
import { draft, readBackOf, submitRaw } from '../rush/bidders.ts';

/** What a person opened of an inbox, at the doors that have one. */
const kvk = '43000000';
let portal: Portal;
let tender: string;
beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(portal, [kvk])).portalId;
  portal.at('2026-02-10T09:00:00.000Z');
  await bidOf(await portal.world.provider(kvk));
}, 300_000);
afterAll(() => portal.close());

/** A bid of its own second, which its message begins with. */
async function bidOf(visitor: Visitor, price = 9_900): Promise<void> {
  portal.at(instantOf(Date.parse('2026-02-10T09:00:00Z') + (9_900 - price) * 1000));
  await draft(visitor, tender, { lot: 'A', price, answer: 'Een antwoord' });
  expect((await submitRaw(visitor, tender, await readBackOf(visitor, tender))).status).toBe(201);
  await portal.stack.settle();
}
const pageOf = async (visitor: Visitor, path = '/inbox'): Promise<string> => (await visitor.fetch(`/${visitor.door}${path}`)).text();
/** Which of the messages that a page lists it calls unread, by their ids. */
const unreadOn = (page: string, door: string): string[] => [...page.matchAll(new RegExp(`Ongelezen</span> <a class="utrecht-link" href="/${door}/inbox/([^"]+)"`, 'g'))].map(([, id = '']) => id);
const listed = (page: string, door: string): string[] => [...page.matchAll(new RegExp(`href="/${door}/inbox/([^"/]+)"`, 'g'))].map(([, id = '']) => id);
const post = (visitor: Visitor, fields: Readonly<Record<string, string>>) =>
  visitor.fetch(`/${visitor.door}/inbox/read`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString() });

it.each(['provider', 'council'] as const)('at the %s door a message is unread until its person opens its page, and for another person until that one does', async (door) => {
  const visit = (): Promise<Visitor> => (door === 'provider' ? portal.world.provider(kvk) : portal.visit('college-leidschendam-voorburg'));
  const visitor = await visit();
  const fresh = await pageOf(visitor);
  const [first = '', ...others] = listed(fresh, door);
  expect(unreadOn(fresh, door)).toEqual([first, ...others]);
  // Nobody opened it who read it as a program, as a file, or had it fetched before asking.
  await visitor.view<Models['council.message']>(`/inbox/${first}`);
  await visitor.fetch(`/${door}/inbox/${first}`, { headers: { 'sec-purpose': 'prefetch;prerender' } });
  await visitor.fetch(`/${door}/inbox/${first}`, { method: 'HEAD' });
  expect((await visitor.fetch(`/${door}/inbox/9${first.slice(1)}`)).status).toBe(404);
  expect(unreadOn(await pageOf(visitor), door)).toEqual([first, ...others]);
  expect((await visitor.fetch(`/${door}/inbox/${first}`)).status).toBe(200);
  expect(unreadOn(await pageOf(visitor), door)).toEqual(others);
  // In another session too; the first page of a provider lists the same.
  const again = await visit();
  expect(unreadOn(await pageOf(again), door)).toEqual(others);
  if (door === 'provider') expect(unreadOn(await pageOf(again, ''), door)).not.toContain(first);
  else expect(unreadOn(await pageOf(await portal.visit('council-leidschendam-voorburg')), door)).toContain(first);
});

it('"all read" is up to what its page showed: what came meanwhile stays unread; a form from elsewhere changes nothing', async () => {
  const visitor = await portal.world.provider(kvk);
  await bidOf(visitor, 9_800);
  const page = await pageOf(visitor);
  const { _csrf: [csrf = ''] = [], upTo: [upTo = ''] = [] } = readForm(/<form[^>]*class="unread".*?<\/form>/s.exec(page)?.[0] ?? '');
  await bidOf(visitor, 9_700);
  const [newest = ''] = listed(await pageOf(visitor), 'provider');
  expect([upTo === '', newest === upTo]).toEqual([false, false]);
  expect((await post(visitor, { upTo, _csrf: 'x'.repeat(22) })).status).toBe(403);
  expect((await post(visitor, { upTo: '../x', _csrf: csrf })).status).toBe(404);
  expect((await post(portal.stranger('provider'), { upTo })).status).toBe(401);
  expect(unreadOn(await pageOf(visitor), 'provider')).toContain(upTo);
  const done = await post(visitor, { upTo, _csrf: csrf });
  expect([done.status, done.headers.get('location')]).toEqual([303, '/provider/inbox']);
  expect(unreadOn(await pageOf(visitor), 'provider').filter((id) => id <= upTo)).toEqual([]);
  expect(unreadOn(await pageOf(visitor), 'provider')).toContain(newest);
  expect((await (await portal.visit('lead')).fetch('/staff/inbox/read', { method: 'POST' })).status).toBe(404);
});
