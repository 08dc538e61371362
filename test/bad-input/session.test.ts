import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Visitor } from '../../infra/client/client.ts';
import { later, type Instant } from '../../shared/kernel/moments.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { denials, everything, ledger, scan } from '../rush/tables.ts';
import { complaints, open, post, type Page } from './forms.ts';

/** Forms that come twice, too late or from elsewhere. */
const [kvk, otherKvk] = ['47000000', '47000001'];
let portal: Portal;
let tender = '';
let now: Instant = later(moments.publishAt, { hours: 2 });
let provider: Visitor;
let before: readonly string[] = [];
const at = (moment: Instant): void => { now = moment; portal.at(moment); };

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(portal, [kvk, otherKvk])).portalId;
  at(now);
}, 300_000);
afterAll(() => portal.close());
beforeEach(async () => {
  provider = await portal.visit(`org-${kvk}`);
  before = await everything(portal);
});

const questions = (): string => `/provider/tenders/${tender}/questions`;
const asked = async (): Promise<number> => (await ledger(portal)).filter(({ type }) => type === 'question.asked').length;

describe('the same form twice', () => {
  it('has one effect, and the second answer is the first', async () => {
    const count = await asked();
    const { fields } = await open(provider, questions());
    const first = await post(provider, questions(), fields, { text: 'Hoeveel locaties?' });
    expect(first).toMatchObject({ status: 303, location: `/provider/tenders/${tender}?done=question.ask` });
    const after = await everything(portal);
    expect(await post(provider, questions(), fields, { text: 'Hoeveel locaties?' })).toEqual(first);
    expect(await everything(portal)).toEqual(after);
    expect(await asked()).toBe(count + 1);
  });

  it('also when five clicks come at once', async () => {
    const count = await asked();
    const { fields } = await open(provider, questions());
    const pages = await Promise.all(Array.from({ length: 5 }, () => post(provider, questions(), fields, { text: 'Dubbelklik?' })));
    expect(new Set(pages.map(({ status, location }) => `${status} ${location}`))).toEqual(new Set([`303 /provider/tenders/${tender}?done=question.ask`]));
    expect(await asked()).toBe(count + 1);
  });

  it('with other words is not taken: it shows what is stored, and gives a new key', async () => {
    const address = `/provider/tenders/${tender}/bid/lots/A/price`;
    const { fields } = await open(provider, address);
    expect((await post(provider, address, fields, { price: '87,50' })).status).toBe(303);
    const after = await everything(portal);
    const page = await post(provider, address, fields, { price: '78,50' });
    expect([page.status, page.fields['price']]).toEqual([409, ['87,50']]);
    expect(page.fields['_key']).not.toEqual(fields['_key']);
    expect(await everything(portal)).toEqual(after);
  });
});

describe('a session that ended', () => {
  /** Types after an hour and a minute: the page says so, and holds every word. */
  async function expired(address: string, typed: Readonly<Record<string, string | string[]>>): Promise<Page> {
    const { fields } = await open(provider, address);
    const unchanged = await everything(portal);
    at(later(now, { minutes: 61 }));
    const page = await post(provider, address, fields, typed);
    expect(page.status).toBe(401);
    for (const [name, value] of Object.entries(typed)) expect([name, page.fields[name]]).toEqual([name, [value].flat()]);
    expect(page.fields['_key']).toEqual(fields['_key']);
    expect(complaints(page)).toEqual([expect.stringContaining('Log in en probeer het opnieuw')]);
    expect(page.html).toContain('href="/provider/sign-in"');
    expect(await everything(portal)).toEqual(unchanged);
    return page;
  }

  it('keeps a question, which after signing in is asked once', async () => {
    const count = await asked();
    const lost = await expired(questions(), { text: 'Een lange vraag\nop twee regels, met <tekens> & "aanhalingen".' });
    expect(lost.html).toContain(`href="/provider/sign-in?back=${encodeURIComponent(questions())}"`);
    provider = await provider.signIn(`org-${kvk}`);
    // The same page again, with a token of the new session, is what one comes back to.
    const waiting = await open(provider, questions());
    expect([waiting.fields['text'], waiting.fields['_key']]).toEqual([lost.fields['text'], lost.fields['_key']]);
    expect(waiting.html).toContain('Dit had u ingevuld');
    // Whoever kept the old page open loses nothing either.
    const foreign = await post(provider, questions(), lost.fields);
    expect([foreign.status, foreign.fields['text']]).toEqual([403, lost.fields['text']]);
    expect((await post(provider, questions(), foreign.fields)).status).toBe(303);
    expect(await asked()).toBe(count + 1);
    // Done is done: it waits no more.
    expect((await open(provider, questions())).fields['text']).not.toEqual(lost.fields['text']);
  });

  it('keeps it for its own person, its own form and an hour, and nobody can read it in the tables', async () => {
    await expired(questions(), { text: 'Alleen voor mijzelf bestemd' });
    expect(JSON.stringify(await scan(portal.stack.engines.dynamodb, 'states'))).not.toContain('Alleen voor mijzelf');
    const waits = async (address = questions()): Promise<boolean> => (await open(provider, address)).html.includes('Dit had u ingevuld');
    await provider.signIn(`org-${otherKvk}`);
    expect(await waits()).toBe(false);
    await provider.signIn(`org-${kvk}`);
    expect([await waits(), await waits(`/provider/tenders/${tender}/bid/lots`)]).toEqual([true, false]);
    at(later(now, { minutes: 59 }));
    expect(await waits()).toBe(true);
    at(later(now, { minutes: 1 }));
    expect(await waits()).toBe(false);
  });

  it('keeps nothing that another site sent', async () => {
    at(later(now, { minutes: 61 }));
    const page = await post(provider, questions(), { _key: ['k'.repeat(20)], _csrf: ['A'.repeat(22)] }, { text: 'Van elders' });
    expect([page.status, page.html.includes('sign-in?back=')]).toEqual([401, false]);
  });

  it('keeps answers', async () => { await expired(`/provider/tenders/${tender}/bid/lots/A/answers`, { 'answers.K1.text': 'Veel werk.', 'answers.K2.text': 'Nog meer werk.' }); });
  it('keeps an amount as it was typed', async () => { await expired(`/provider/tenders/${tender}/bid/lots/A/price`, { price: '€ 1.234,5' }); });
  it('keeps what was ticked', async () => { await expired(`/provider/tenders/${tender}/bid/lots`, { lots: ['A', 'B'] }); });
  it('keeps an amount that is wrong as well', async () => { await expired(`/provider/tenders/${tender}/bid/lots/A/price`, { price: '12.5' }); });

  it('lasts while one works, but never longer than ten hours', async () => {
    const opened = now;
    for (let minutes = 55; minutes < 600; minutes += 55) {
      at(later(opened, { minutes }));
      expect((await provider.fetch('/provider/inbox')).status).toBe(200);
    }
    at(later(opened, { minutes: 599 }));
    expect((await provider.fetch('/provider/inbox')).status).toBe(200);
    at(later(opened, { minutes: 600 }));
    expect((await provider.fetch('/provider/inbox')).status).toBe(303);
  });

  it('is told to programs as 401', async () => {
    at(later(now, { minutes: 61 }));
    const response = await provider.fetch(`/v1/provider/tenders/${tender}/bid/lots`, { method: 'POST', body: '{"lots":["A"]}', headers: { 'content-type': 'application/json', 'idempotency-key': 'a'.repeat(20) } });
    expect([response.status, response.headers.get('content-type'), await response.json()]).toMatchObject([401, 'application/problem+json', { code: 'sign-in' }]);
    expect(await everything(portal)).toEqual(before);
  });
});

describe('a form from elsewhere', () => {
  /** Denied with the words kept, nothing changed, and one line in the ledger that tells who, when and at which door. */
  async function denied(send: () => Promise<{ readonly status: number }>): Promise<void> {
    const known = new Set((await denials(portal)).map(({ stream }) => stream));
    expect((await send()).status).toBe(403);
    expect(await everything(portal)).toEqual(before);
    const lines = (await denials(portal)).filter(({ stream }) => !known.has(stream));
    expect(lines).toMatchObject([{ seq: 1, at: now, door: 'provider', data: { reason: 'foreign' } }]);
    expect(lines[0]?.actor).toMatch(/^prs_/);
    expect(JSON.stringify(lines)).not.toContain('Mag dit');
  }

  it.each([['no token', ''], ['a made-up one', 'A'.repeat(22)], ['a longer one', 'A'.repeat(500)]])('with %s', async (_, _csrf) => {
    const { fields } = await open(provider, questions());
    let page: Page | undefined;
    await denied(async () => { page = await post(provider, questions(), fields, { _csrf, text: 'Mag dit?' }); return page; });
    expect(page?.fields['text']).toEqual(['Mag dit?']);
  });

  it("with another person's token", async () => {
    const other = await open(await portal.visit(`org-${otherKvk}`), questions());
    await denied(() => post(provider, questions(), other.fields, { text: 'Mag dit?' }));
  });

  it.each([
    ['another site', { origin: 'https://kwaad.example', 'sec-fetch-site': 'cross-site' }],
    ['another site that hides its name', { origin: 'null' }],
    ['a site on the same domain', { 'sec-fetch-site': 'same-site' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a host that sounds alike', { origin: 'http://127.0.0.1.kwaad.example' }],
  ])('from %s', async (_, headers) => {
    const { fields } = await open(provider, questions());
    await denied(() => post(provider, questions(), fields, { text: 'Mag dit?' }, headers));
  });

  it('from another site that says that it is us', async () => {
    const { fields } = await open(provider, questions());
    await denied(() => post(provider, questions(), fields, { text: 'Mag dit?' }, { origin: 'http://kwaad.example', 'x-forwarded-host': 'kwaad.example' }));
  });

  it.each([{ origin: 'https://kwaad.example' }, { 'sec-fetch-site': 'cross-site' }])('as JSON, %j', async (headers) => {
    await denied(() => provider.fetch(`/v1/provider/tenders/${tender}/bid/lots`, { method: 'POST', body: '{"lots":["B"]}', headers: { 'content-type': 'application/json', 'idempotency-key': 'b'.repeat(20), ...headers } }));
  });

  it('that would sign somebody out', async () => {
    await denied(() => provider.fetch('/provider/sign-out', { method: 'POST', body: '_csrf=x', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://kwaad.example' } }));
    expect((await provider.fetch('/provider/inbox')).status).toBe(200);
  });

  it('with the session of another door is nobody', async () => {
    const signedIn = await new Watched(portal.stack.origin, 'provider').signIn(`org-${kvk}`) as Watched;
    expect(signedIn.session).toMatch(/^provider=./);
    const stranger = portal.stranger('staff');
    for (const cookie of [signedIn.session, signedIn.session.replace('provider=', 'staff='), 'staff=', 'staff=x']) {
      expect((await stranger.fetch('/v1/staff', { headers: { cookie } })).status).toBe(401);
    }
    expect((await portal.stranger('provider').fetch('/v1/provider', { headers: { cookie: signedIn.session } })).status).toBe(200);
  });
});

describe('what weighs most', () => {
  const submissions = (): string => `/provider/tenders/${tender}/bid/submissions`;

  it('is shown to whoever signed in half an hour ago, and done an hour after', async () => {
    const form = await open(provider, submissions());
    at(later(now, { minutes: 30 }));
    expect((await open(provider, submissions())).status).toBe(200);
    at(later(now, { minutes: 30 }));
    // Fresh enough: what is wrong with it is something else.
    expect((await post(provider, submissions(), form.fields)).status).not.toBe(401);
    const page = await open(provider, submissions());
    expect([page.status, page.html.includes(`/provider/sign-in?back=${encodeURIComponent(submissions())}`)]).toEqual([401, true]);
  });

  it('asks to sign in anew after that, with one line in the ledger, and keeps the form', async () => {
    const form = await open(provider, submissions());
    for (const minutes of [30, 30]) {
      at(later(now, { minutes }));
      expect((await provider.fetch('/provider/inbox')).status).toBe(200);
    }
    at(later(now, { minutes: 1 }));
    const known = (await denials(portal)).length;
    const page = await post(provider, submissions(), form.fields, { declaration: 'yes' });
    expect([page.status, page.fields['declaration'], page.fields['_key']]).toEqual([401, ['yes'], form.fields['_key']]);
    const json = await provider.fetch(`/v1${submissions()}`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', 'idempotency-key': 'c'.repeat(20) } });
    expect([json.status, await json.json()]).toMatchObject([401, { code: 'sign-in.stale' }]);
    const lines = (await denials(portal)).filter(({ data }) => (data as { reason: string }).reason === 'stale');
    expect([lines.length, (await denials(portal)).length]).toEqual([2, known + 2]);
    // Everything else goes on.
    expect((await open(provider, questions())).status).toBe(200);
    await provider.signIn(`org-${kvk}`);
    const again = await open(provider, submissions());
    expect([again.status, again.fields['declaration'], again.fields['_key']]).toEqual([200, ['yes'], form.fields['_key']]);
    expect(await everything(portal)).toEqual(before);
  });
});

describe('a mandate that is withdrawn', () => {
  it('counts no more from the next request on, in the session that was opened with it', async () => {
    const signatory = await portal.visit('linde-signatory');
    await signatory.command('/organisation/registration', { name: 'De Linde', email: 'inkoop@delinde.example' });
    await signatory.command('/organisation/members', { name: 'Youssef Amrani', email: 'y.amrani@delinde.example', mandate: 'prepare' });
    const colleague = await portal.visit('linde-colleague');
    expect((await colleague.fetch('/v1/provider/inbox')).status).toBe(200);
    const { members } = await signatory.view<{ members: readonly { id: string; email: string }[] }>('/organisation');
    await signatory.command('/organisation/mandates', { member: members.find(({ email }) => email.startsWith('y.'))?.id, mandate: 'none' });
    const known = (await denials(portal)).length;
    expect((await colleague.fetch('/v1/provider/inbox')).status).toBe(403);
    expect((await denials(portal)).length).toBe(known + 1);
  });
});

/** A visitor whose session cookie can be seen. */
class Watched extends Visitor {
  session = '';
  override async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const response = await super.fetch(address, init);
    this.session = response.headers.getSetCookie().find((line) => /^\w+=[\w.-]{60,};/.test(line))?.split(';')[0] ?? this.session;
    return response;
  }
}
