import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import { later } from '../../shared/kernel/moments.ts';
import { open, post } from '../bad-input/forms.ts';
import { csrfIn } from '../matrix/people.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { denials, everything, scan } from '../rush/tables.ts';
import { keep, nameIn, putBack, waiting } from './kept.ts';

/** What the server keeps of a form while somebody types in it, and for whom (docs/decisions/0050-nothing-typed-is-lost.md). */
const [kvk, otherKvk] = ['47000000', '47000001'];
const start = later(moments.publishAt, { hours: 2 });
const text = 'Hoeveel locaties telt ’t Spui & omgeving?';
let portal: Portal;
let [tender, questions, price] = ['', '', ''];
let provider: Visitor;
let before: readonly string[] = [];

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(portal, [kvk, otherKvk])).portalId;
  [questions, price] = [`/provider/tenders/${tender}/questions`, `/provider/tenders/${tender}/bid/lots/A/price`];
}, 300_000);
afterAll(() => portal.close());
beforeEach(async () => {
  portal.at(start);
  provider = await portal.visit(`org-${kvk}`);
  before = await everything(portal);
});

const keptItems = async (): Promise<string[]> => (await scan(portal.stack.engines.dynamodb, 'states')).filter(({ sk, sealed }) => sk?.S?.startsWith('typed#') === true && sealed !== undefined).map((item) => JSON.stringify(item));

it('what was typed waits above the form, is put back when asked, and is gone once it is sent', async () => {
  const page = await open(provider, questions);
  expect(page.html).not.toMatch(waiting);
  const kept = await keep(provider, questions, page, { text });
  expect([kept.status, await kept.json()]).toEqual([200, expect.objectContaining({ kept: expect.stringContaining('bewaard om 11.00') })]);
  const again = await open(provider, questions);
  expect(waiting.exec(again.html)?.[1]).toContain('11.00');
  expect(again.html).not.toContain('Wat u toen typte, is dus ouder');
  expect(again.fields['text']).toEqual(['']);
  const back = await putBack(provider, questions);
  expect([back.fields['text'], back.fields['_key']]).toEqual([[text], page.fields['_key']]);
  expect(back.html).toContain('Het is nog niet verstuurd');
  expect(await everything(portal)).toEqual(before);
  expect((await post(provider, questions, back.fields)).status).toBe(303);
  expect((await open(provider, questions)).html).not.toMatch(waiting);
  expect(await keptItems()).toEqual([]);
  // What was on its way when the form was sent comes late, and is not kept.
  expect((await keep(provider, questions, page, { text })).status).toBe(409);
  expect((await open(provider, questions)).html).not.toMatch(waiting);
});

it('lies there sealed: who reads the table reads neither the text nor which form it is', async () => {
  await keep(provider, price, await open(provider, price), { price: '8765,43' });
  const items = await keptItems();
  expect(items).toHaveLength(1);
  for (const word of ['8765', tender, 'price', '_csrf']) expect(items.join()).not.toContain(word);
  await (await keep(provider, price, await open(provider, price), {}, { _act: 'drop' })).arrayBuffer();
});

it('is its person’s in this browser only, at its own address only', async () => {
  await keep(provider, questions, await open(provider, questions), { text });
  const name = nameIn(await open(provider, questions));
  const [elsewhere, other] = [await portal.visit(`org-${kvk}`), await portal.visit(`org-${otherKvk}`)];
  for (const visitor of [elsewhere, other]) {
    expect((await open(visitor, questions)).html).not.toMatch(waiting);
    expect((await putBack(visitor, questions, name)).fields['text']).toEqual(['']);
  }
  // The other with the very cookie of the first.
  const secret = /(?:__Host-)?typed=[\w-]+/.exec(provider.cookies(new URL(provider.origin)))?.[0] ?? '';
  expect(secret).not.toBe('');
  const cookies = other.cookies(new URL(other.origin));
  const html = await (await fetch(new URL(`${questions}?put-back=${name}`, other.origin), { headers: { cookie: `${cookies}; ${secret}` } })).text();
  expect([html.includes('name="text"'), html.includes('locaties'), waiting.test(html)]).toEqual([true, false, false]);
  const wrong = await putBack(provider, price, name);
  expect([wrong.html.includes('locaties'), waiting.test(wrong.html)]).toEqual([false, false]);
  expect((await keep(provider, `/provider/tenders/${tender}/nothing`, await open(provider, questions), { text })).status).toBe(404);
  expect((await keep(provider, `/provider/tenders/${tender}/bid/submissions`, await open(provider, questions), { text })).status).toBe(404);
});

it('takes nothing from elsewhere, from nobody, or of who may not', async () => {
  const [page, count] = [await open(provider, questions), (await keptItems()).length];
  expect((await keep(provider, questions, page, { text }, { _csrf: 'x' })).status).toBe(403);
  expect((await keep(provider, questions, page, { text }, {}, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await keep(portal.stranger('provider'), questions, page, { text })).status).toBe(401);
  expect((await keptItems()).length).toBe(count);
  const denied = (await denials(portal)).length;
  for (const [person, status] of [['officer', 200], ['jurist', 404]] as const) {
    const visitor = await portal.visit(person);
    const own = { ...page, fields: { _key: page.fields['_key'] ?? [], _csrf: [csrfIn(await (await visitor.fetch('/staff')).text())] } };
    expect([person, (await keep(visitor, `/staff/tenders/${tender}/extensions`, own, { reason: text })).status]).toEqual([person, status]);
  }
  expect((await denials(portal)).length).toBe(denied);
});

it('takes no more than one item holds, and keeps what it had', async () => {
  const page = await open(provider, questions);
  await keep(provider, questions, page, { text });
  expect((await keep(provider, questions, page, { text: 'x'.repeat(260_000) })).status).toBe(413);
  expect((await putBack(provider, questions)).fields['text']).toEqual([text]);
});

it('is over after seven days, also where it still lies in the table', async () => {
  await keep(provider, questions, await open(provider, questions), { text });
  const name = nameIn(await open(provider, questions));
  for (const [days, waits] of [[6, true], [7, false]] as const) {
    portal.at(later(start, { days }));
    await provider.signIn(`org-${kvk}`);
    const page = await open(provider, questions);
    expect([days, waiting.test(page.html)]).toEqual([days, waits]);
    expect((await putBack(provider, questions, name)).fields['text']).toEqual([waits ? text : '']);
  }
  // And leaves room for what is typed then.
  expect((await keep(provider, questions, await open(provider, questions), { text: 'Anders' })).status).toBe(200);
  expect((await putBack(provider, questions)).fields['text']).toEqual(['Anders']);
});

it('says that it is older where what is stored has changed since, and never takes its place unasked', async () => {
  const page = await open(provider, price);
  await keep(provider, price, page, { price: '87,50' });
  const elsewhere = await portal.visit(`org-${kvk}`);
  expect((await post(elsewhere, price, (await open(elsewhere, price)).fields, { price: '90,00' })).status).toBe(303);
  const again = await open(provider, price);
  expect([again.fields['price'], waiting.test(again.html), again.html.includes('Wat u toen typte, is dus ouder')]).toEqual([['90,00'], true, true]);
  const back = await putBack(provider, price);
  expect([back.fields['price'], back.html.includes('Wat u toen typte, is dus ouder')]).toEqual([['87,50'], true]);
  const gone = await keep(provider, price, page, {}, { _act: 'drop', _then: price });
  expect([gone.status, gone.headers.get('location')]).toEqual([303, price]);
  expect((await open(provider, price)).html).not.toMatch(waiting);
});

it('does not take the place of what another window keeps, unless it is asked to', async () => {
  const [first, second] = [await open(provider, questions), await open(provider, questions)];
  await keep(provider, questions, first, { text });
  expect((await keep(provider, questions, second, { text: 'Een ander venster' })).status).toBe(409);
  expect((await putBack(provider, questions)).fields['text']).toEqual([text]);
  expect((await keep(provider, questions, second, { text: 'Een ander venster' }, { _over: 'yes' })).status).toBe(200);
  expect((await putBack(provider, questions)).fields['text']).toEqual(['Een ander venster']);
  // A refused form goes on from the page that it answers.
  const refused = await post(provider, questions, second.fields, { text: '' });
  expect(refused.html).toContain(`data-before="${second.fields['_key']?.[0]}"`);
  expect((await keep(provider, questions, refused, { text: 'Verder' }, { _before: second.fields['_key']?.[0] ?? '' })).status).toBe(200);
});

it('two windows that begin at the same moment keep both, under one secret that tells nothing of the session', async () => {
  const [first, second] = [await open(provider, questions), await open(provider, price)];
  const answers = await Promise.all([keep(provider, questions, first, { text }), keep(provider, price, second, { price: '8765,43' })]);
  const secrets = answers.map((answer) => /typed=([\w-]{43});/.exec(answer.headers.getSetCookie().join())?.[1]);
  expect([answers.map(({ status }) => status), new Set(secrets).size]).toEqual([[200, 200], 1]);
  expect([(await putBack(provider, questions)).fields['text'], (await putBack(provider, price)).fields['price']]).toEqual([[text], ['8765,43']]);
  const elsewhere = await portal.visit(`org-${kvk}`);
  const other = /typed=([\w-]{43});/.exec((await keep(elsewhere, questions, await open(elsewhere, questions), { text })).headers.getSetCookie().join())?.[1];
  expect([other?.length, secrets.includes(other)]).toEqual([43, false]);
});

it('is kept of a session that is over too, and puts the end of a running one off', async () => {
  const page = await open(provider, questions);
  portal.at(later(start, { minutes: 50 }));
  expect(await (await keep(provider, questions, page, { text })).json()).toMatchObject({ idle: later(start, { minutes: 110 }), line: expect.stringContaining('12.50') });
  portal.at(later(start, { minutes: 115 }));
  expect((await keep(provider, questions, page, { text: 'Na het einde' })).status).toBe(200);
  expect((await keep(provider, questions, page, { text: 'Van elders' }, { _csrf: 'x' })).status).toBe(401);
  await provider.signIn(`org-${kvk}`);
  expect((await putBack(provider, questions)).fields['text']).toEqual(['Na het einde']);
});

it('waits above a form that stands in a page with other things too', async () => {
  const [newcomer, page, address] = [await portal.visit('org-47000009'), '/provider/organisation', '/provider/organisation/registration'];
  const whole = await newcomer.fetch(page);
  const html = await whole.text();
  expect(html).toContain(`data-keep="${address}/typed"`);
  await keep(newcomer, address, { status: 200, location: null, html, fields: { _csrf: [csrfIn(html)], _key: [/name="_key" value="([^"]*)"/.exec(html)?.[1] ?? ''] } }, { name: "Zorg aan 't Spui" });
  const again = await (await newcomer.fetch(`${page}?done=x`)).text();
  const name = nameIn({ status: 200, location: null, html: again, fields: {} });
  expect([waiting.test(again), again.includes(`<form method="get" action="${page}">`), again.includes('Zorg aan')]).toEqual([true, true, false]);
  const back = await newcomer.fetch(`${page}?put-back=${name}`, { headers: { 'x-count-requests': '1' } });
  expect(await back.text()).toContain('value="Zorg aan &#39;t Spui"');
  // The session, the organisation, and what the page asks: what is kept comes with the session.
  expect(back.headers.get('server-timing')).toMatch(/^dynamodb;desc="BatchGetItem BatchGetItem( \w+){0,3}"$/);
});
