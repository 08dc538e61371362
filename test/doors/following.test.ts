import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant } from '../../shared/kernel/moments.ts';
import type { Models } from '../../shared/views/index.ts';
import { openPortal, publishedTender, type Portal } from '../portal.ts';
import { ledger } from '../rush/tables.ts';

/** From a choice at the door of providers to a mail, and out of it again without signing in. */
let portal: Portal;
let tender: string;
const kvk = '27000001';
const person = () => portal.world.provider(kvk);
const interests = async () => (await person()).view<Models['provider.interests']>('/interests');
const stopIn = (text = ''): string => /(\/provider\/stop\/[0-9a-f]{48})\n/.exec(text)?.[1] ?? '';
const anybody = (address: string, init: RequestInit = {}) => fetch(portal.stack.origin + address, { redirect: 'manual', ...init });
const oneClick = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' };
const mails = async () => (await portal.stack.mails()).filter(({ to }) => to.includes('anna@zorg.example'));

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  portal.world.agenda.add(instant('2026-01-20T09:00:00.000Z'), async () => {
    await (await person()).command('/interests', { segments: ['5'], mail: 'at-once', email: 'anna@zorg.example' });
  });
  tender = (await publishedTender(portal, [kvk])).portalId;
  await portal.stack.settle();
});
afterAll(() => portal.close());

it('who chose the segment is mailed of the publication; a choice of one day is there the next', async () => {
  expect((await mails()).map(({ text }) => text.includes(`/tenders/${tender}\n`))).toEqual([true]);
  expect((await interests()).own).toMatchObject({ chosen: true, segments: [5], kinds: [], municipalities: [], mail: 'at-once' });
});

it('a procedure is followed and left on both faces; what is not there cannot be', async () => {
  const visitor = await person();
  const page = await (await visitor.fetch(`/provider/tenders/${tender}`)).text();
  const form = new RegExp(`<form[^>]*action="/provider/follows/${tender}".*?</form>`, 's').exec(page)?.[0] ?? '';
  const hidden = Object.fromEntries([...form.matchAll(/name="(_\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
  const done = await visitor.fetch(`/provider/follows/${tender}`, { method: 'POST', body: new URLSearchParams(hidden) });
  expect([done.status, done.headers.get('location')]).toEqual([303, `/provider/tenders/${tender}?done=interest.follow`]);
  expect((await interests()).follows.map(({ id }) => id)).toEqual([tender]);
  expect(await (await visitor.fetch(`/provider/tenders/${tender}`)).text()).toContain(`/provider/follows/${tender}/ends`);
  await visitor.command(`/follows/${tender}/ends`);
  expect((await interests()).follows).toEqual([]);
  await expect(visitor.command('/follows/tnd_none')).rejects.toThrow();
  await visitor.command(`/follows/${tender}`);
});

it('a mail ends all of it: looking changes nothing, one click without signing in does, and twice is once', async () => {
  const [mail] = await mails();
  const stop = stopIn(mail?.text);
  expect(mail?.headers?.['List-Unsubscribe']).toBe(`<${portal.stack.origin}${stop}>`);
  for (const language of ['nl', 'en']) expect((await anybody(`${stop}?language=${language}`)).status).toBe(200);
  expect((await interests()).own.chosen).toBe(true);
  const [once, twice] = [await anybody(stop, oneClick), await anybody(stop, oneClick)];
  expect([once.status, twice.status, (await once.text()).includes('U krijgt geen mail meer')]).toEqual([200, 200, true]);
  expect(await interests()).toMatchObject({ own: { chosen: false, email: '', since: '' }, follows: [] });
  expect((await ledger(portal)).filter(({ type }) => type === 'interest.stopped')).toHaveLength(1);
  // Who begins anew ends it anew, by the same mail.
  await (await person()).command('/interests', { mail: 'at-once', email: 'anna@zorg.example' });
  await anybody(stop, oneClick);
  expect((await interests()).own.chosen).toBe(false);
});

it('an address that no mail brought answers like any that is not there, and leaves nothing behind', async () => {
  const before = (await ledger(portal)).length;
  const body = async (address: string, init?: RequestInit) => { const answer = await anybody(address, init); return [answer.status, (await answer.text()).replace(/<code>.*?<\/code>/g, '').replaceAll(address, '')]; };
  const unknown = await body('/provider/nothing/here');
  expect(unknown[0]).toBe(404);
  for (const token of ['0'.repeat(48), 'x', `${'0'.repeat(47)}%20`, stopIn((await mails())[0]?.text).slice(-48).toUpperCase()]) {
    for (const init of [{}, oneClick]) expect(await body(`/provider/stop/${token}`, init), token).toEqual(unknown);
  }
  expect(await ledger(portal)).toHaveLength(before);
});
