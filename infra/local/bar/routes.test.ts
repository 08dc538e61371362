import { describe, expect, it } from 'vitest';
import { makeClock } from '../clock.ts';
import { demoPeople } from '../people.ts';
import type { Mail } from '../ses/mail.ts';
import { localRoutes } from './routes.ts';

const base = 'http://127.0.0.1:3000';
const start = Date.parse('2026-05-12T10:00:00Z');
const mail = (change: Partial<Mail> = {}): Mail =>
  ({ id: 'm-1', at: '2026-05-12T10:00:00.000Z', from: 'inkoop@example.nl', to: ['a@example.nl'], subject: 'Nota', text: 'Beste', attachments: [], ...change });

function stand(mails: readonly Mail[] = [], real = start) {
  const clock = makeClock(start, () => real);
  clock.freeze();
  const handle = localRoutes({ clock, mails: async () => mails, people: () => demoPeople });
  const get = async (path: string) => await handle(new Request(base + path)) ?? new Response(null, { status: 599 });
  const post = async (body: string, headers: Record<string, string>) =>
    await handle(new Request(`${base}/_local/clock`, { method: 'POST', body, headers })) ?? new Response(null, { status: 599 });
  const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    post(new URLSearchParams(fields).toString(), { 'content-type': 'application/x-www-form-urlencoded', ...headers });
  const json = (body: unknown) => post(typeof body === 'string' ? body : JSON.stringify(body), { 'content-type': 'application/json' });
  return { clock, get, form, json, handle, after: () => clock.now() - start };
}

describe('the clock', () => {
  it('is read as JSON', async () => {
    expect(await (await stand().get('/_local/clock')).json()).toEqual({ now: '2026-05-12T10:00:00.000Z' });
  });

  it.each([
    [{ advance: '3600' }, 3_600_000],
    [{ advance: '86400' }, 86_400_000],
    // 12.30 in Amsterdam is half an hour after 10.00 UTC in summer.
    [{ moment: '2026-05-12T12:30', side: 'before' }, 29 * 60_000],
    [{ moment: '2026-05-12T12:30', side: 'after' }, 30 * 60_000 + 1_000],
    [{ moment: '2026-05-12T12:01:30', side: 'before' }, 30_000],
  ] as [Record<string, string>, number][])('goes on by the form %j and back to the page', async (fields, by) => {
    const { form, after } = stand();
    const answer = await form({ ...fields, path: '/staff?a=1' });
    expect([answer.status, answer.headers.get('location'), after()]).toEqual([303, '/staff?a=1', by]);
  });

  it.each(['https://elders.example/', '//elders.example', '/\\elders.example', '/a\\b', 'staff', '', '/a b', '/a\r\nX: y'])('comes back to the start instead of %j', async (path) => {
    expect((await stand().form({ advance: '1', path })).headers.get('location')).toBe('/');
  });

  it.each([
    { moment: '2026-05-12T12:00', side: 'before' }, { moment: '2026-05-12T11:00', side: 'after' }, { moment: '2026-02-30T12:00', side: 'after' },
    { moment: '2027-03-28T02:30', side: 'after' }, { moment: '', side: 'after' }, { moment: '2026-06-01T12:00' }, { moment: '2026-06-01T25:00', side: 'after' },
    { advance: '-1' }, { advance: '1.5' }, { advance: '' }, { to: 'real' }, { to: 'past' }, {},
  ] as Record<string, string>[])('is not moved by %j, and says so', async (fields) => {
    const { form, after } = stand([], start - 1);
    const answer = await form({ ...fields, path: '/staff' });
    expect([answer.status, after()]).toEqual([422, 0]);
    expect(await answer.text()).toContain('<a href="/staff">');
  });

  it('goes to the real time when that is ahead, and runs with it', async () => {
    const { form, after, clock } = stand([], start + 5_000);
    expect((await form({ to: 'real' })).status).toBe(303);
    expect([after(), clock.toJSON()]).toEqual([5_000, { offset: 0 }]);
  });

  it('is moved by JSON', async () => {
    const { json, after } = stand();
    expect(await (await json({ now: '2026-05-12T12:00:00.001+02:00' })).json()).toEqual({ now: '2026-05-12T10:00:00.001Z' });
    expect(await (await json({ advance: 60 })).json()).toEqual({ now: '2026-05-12T10:01:00.001Z' });
    expect(after()).toBe(60_001);
  });

  it.each([
    { now: '2026-05-12T09:59:59.999Z' }, { now: '2026-05-12' }, { now: 'later' }, { now: start }, { advance: -1 }, { advance: 0.5 }, { advance: 1e11 },
    { advance: '60' }, { advance: 1, now: '2026-05-13T00:00:00Z' }, {}, [], 'no json', null,
  ])('is not moved by the JSON %j', async (body) => {
    const { json, after } = stand();
    const answer = await json(body);
    expect([answer.status, answer.headers.get('content-type'), after()]).toEqual([422, 'application/problem+json', 0]);
  });

  it('is not moved by another site', async () => {
    const { form, after } = stand();
    for (const origin of ['https://elders.example', 'null', 'http://127.0.0.1:4000']) expect((await form({ advance: '60' }, { origin })).status).toBe(403);
    expect(after()).toBe(0);
    expect((await form({ advance: '60' }, { origin: base })).status).toBe(303);
  });
});

describe('the outbox', () => {
  it('lists mails, latest first, and says when there are none', async () => {
    const text = await (await stand([mail({ subject: 'Eerste' }), mail({ id: 'm-2', subject: '' })]).get('/_local/outbox')).text();
    expect([...text.matchAll(/<a href="\/_local\/outbox\/([^"]+)">([^<]*)/g)].map(([, id, subject]) => [id, subject])).toEqual([['m-2', '(geen onderwerp)'], ['m-1', 'Eerste']]);
    expect(text).toContain('dinsdag 12 mei 2026, 12.00 uur');
    expect(await (await stand().get('/_local/outbox')).text()).toContain('nog geen mail');
  });

  it('shows the last 200 of many', async () => {
    const text = await (await stand(Array.from({ length: 205 }, (_, i) => mail({ id: `m-${i}` }))).get('/_local/outbox')).text();
    expect(text).toContain('de laatste 200 van 205');
    expect([...text.matchAll(/outbox\/m-\d+/g)].map(String).filter((_, i, all) => i === 0 || i === all.length - 1)).toEqual(['outbox/m-204', 'outbox/m-5']);
  });

  it('shows a mail whose content can do nothing', async () => {
    const nasty = '<script>alert(1)</script>"\'&';
    const answer = await stand([mail({ subject: nasty, from: nasty, to: [nasty], text: nasty, html: nasty })]).get('/_local/outbox/m-1');
    const text = await answer.text();
    expect(text).not.toContain('<script');
    expect(text.split('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;')).toHaveLength(7);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
  });

  it('makes links of web addresses in the text, without the full stop after them', async () => {
    const text = await (await stand([mail({ text: 'Zie http://127.0.0.1:3000/provider?a=1&b=2. Of <https://x.example/"y>, javascript:alert(1)' })]).get('/_local/outbox/m-1')).text();
    expect([...text.matchAll(/<a href="(h[^"]+)"/g)].map(([, href]) => href)).toEqual(['http://127.0.0.1:3000/provider?a=1&amp;b=2', 'https://x.example/']);
  });

  it('hands out the files of a mail, to save and not to open', async () => {
    const attachments = [{ name: '', type: 'text/html', base64: '' }, { name: "termijn d'r (1).ics", type: 'text/calendar', base64: Buffer.from('BEGIN').toString('base64') }];
    const { get } = stand([mail({ attachments })]);
    expect(await (await get('/_local/outbox/m-1')).text()).toContain('<a href="/_local/outbox/m-1/attachments/0">bijlage 1</a>');
    const file = await get('/_local/outbox/m-1/attachments/1');
    expect([await file.text(), file.headers.get('content-type'), file.headers.get('content-disposition')])
      .toEqual(['BEGIN', 'application/octet-stream', "attachment; filename*=UTF-8''termijn%20d_r%20_1_.ics"]);
    for (const path of ['m-1/attachments/2', 'm-2/attachments/0', 'm-2', 'm-1/', '..%2fm-1']) expect((await get(`/_local/outbox/${path}`)).status).toBe(404);
  });
});

describe('the rest', () => {
  it('lists everyone who can sign in', async () => {
    const text = await (await stand().get('/_local/people')).text();
    for (const { name } of demoPeople) expect(text).toContain(`<strong>${name}</strong>`);
    expect(text).toContain('&#39;t Kompas Jeugdhulp');
    for (const door of ['provider', 'staff', 'council']) expect(text).toContain(`href="/${door}/sign-in"`);
  });

  it('serves the stylesheet, refuses other methods, and leaves other paths to the portal', async () => {
    const { get, handle } = stand();
    expect((await get('/_local/bar.css')).headers.get('content-type')).toContain('text/css');
    expect((await get('/_local/nothing')).status).toBe(404);
    expect((await handle(new Request(`${base}/_local/outbox`, { method: 'POST' })))?.status).toBe(405);
    for (const path of ['/', '/_local', '/_localx', '/staff/_local/clock']) expect(await handle(new Request(base + path))).toBeUndefined();
  });
});
