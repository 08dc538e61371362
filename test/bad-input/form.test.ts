import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import { later } from '../../shared/kernel/moments.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { everything } from '../rush/tables.ts';
import { complaints, marked, open, post, type Page } from './forms.ts';

/** What people type wrongly into forms: the field is named, what was typed stays to the letter, and nothing changes. */
const kvk = '45000000';
let portal: Portal;
let tender = '';
let concept = '';
let provider: Visitor;
let officer: Visitor;
let college: Visitor;
let before: readonly string[] = [];

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(portal, [kvk])).portalId;
  portal.at(later(moments.publishAt, { hours: 2 }));
  [provider, officer, college] = await Promise.all([portal.world.provider(kvk), portal.world.as('officer'), portal.world.as('college-delft')]);
  concept = /tnd_\w+/.exec((await officer.command('/tenders', { segment: '5', title: 'Proef' })).location)?.[0] ?? '';
}, 300_000);
afterAll(() => portal.close());
beforeEach(async () => { before = await everything(portal); });

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Opens the form, types and posts; the page that comes back holds what was typed, and nothing has changed. */
async function refused(visitor: Visitor, address: string, typed: Typed): Promise<Page> {
  const fresh = await open(visitor, address);
  const page = await post(visitor, address, fresh.fields, typed);
  expect(page.status).toBe(400);
  for (const [name, values] of Object.entries(typed)) {
    expect([name, (page.fields[name] ?? []).filter((value) => value !== '')]).toEqual([name, [values].flat().filter((value) => value !== '')]);
  }
  expect(page.fields['_key']).toEqual(fresh.fields['_key']);
  expect(await everything(portal)).toEqual(before);
  return page;
}

describe('an amount', () => {
  it.each(['12.5', '1,234', '1,234.50', '12,345', '-1', '1e3', 'honderd', '0x10', '€ € 5', '99999999999999999999', '12,5 ,', '<b>1</b>', '" autofocus x="'])('%j', async (price) => {
    const page = await refused(provider, `/provider/tenders/${tender}/bid/lots/A/price`, { price });
    expect(marked(page)).toEqual(['price']);
    expect(complaints(page)).toEqual([expect.stringContaining('Vul een bedrag in euro in')]);
    expect(page.html).toContain('href="#draft-price-price"');
    expect(page.html).not.toMatch(/<b>1<|value="" autofocus/);
  });

  it('that is left empty', async () => {
    const page = await refused(provider, `/provider/tenders/${tender}/bid/lots/A/price`, { price: ' ' });
    expect(complaints(page)).toEqual([expect.stringContaining('Vul dit veld in')]);
  });

  it.each([['87,50', 8_750], ['€ 1.234,50', 123_450], ['1.234', 123_400]])('%j as a Dutch hand types it is taken', async (typed, cents) => {
    const address = `/provider/tenders/${tender}/bid/lots/A/price`;
    await provider.command(`/tenders/${tender}/bid/lots`, { lots: ['A'] });
    expect(await post(provider, address, (await open(provider, address)).fields, { price: typed })).toMatchObject({ status: 303, location: `/provider/tenders/${tender}/bid?done=draft.price` });
    expect(await provider.view(`/tenders/${tender}/bid/review`)).toMatchObject({ lots: [{ id: 'A', price: cents }] });
  });
});

describe('a day', () => {
  it.each(['30-2-2026', '31-4-2026', '29-2-2027', '1-13-2026', '0-0-0000', '2026-02-30', '12-5-26', '12 mei 2026', 'morgen'])('%j', async (decidedOn) => {
    const page = await refused(college, `/council/tenders/${tender}/decisions/GM0503`, { outcome: 'approved', decidedOn });
    expect(marked(page)).toEqual(['decidedOn']);
    expect(complaints(page)).toEqual([expect.stringContaining('Vul een bestaande datum in')]);
  });
});

describe('a moment', () => {
  it.each([['31-4-2026', '12:00'], ['12-5-2026', '24:00'], ['12-5-2026', ''], ['', '12:00'], ['29-3-2026', '02:30'], ['12-5-2026', 'twaalf uur']])('%j at %j', async (day, time) => {
    const page = await refused(officer, `/staff/tenders/${concept}/plans`, { 'questionsUntil.day': '16-3-2026', 'questionsUntil.time': '12:00', 'closesAt.day': day, 'closesAt.time': time });
    expect(complaints(page)).toEqual([expect.stringContaining('Vul een bestaande datum en tijd in')]);
    expect(page.html).toContain('href="#tender-plan-closesAt');
  });
});

describe('text', () => {
  const questions = (): string => `/provider/tenders/${tender}/questions`;
  it.each([
    ['nothing', '', 'Vul dit veld in'], ['4001 characters', 'é'.repeat(4001), 'hooguit 4000 tekens; nu zijn het er 4001'],
    ['a NUL', 'a\u0000b', 'alleen gewone letters'], ['an escape', 'a\u001b[2Jb', 'alleen gewone letters'], ['a backspace', 'a\bb', 'alleen gewone letters'],
  ])('%s', async (_, text, sentence) => {
    const page = await refused(provider, questions(), { text });
    expect(marked(page)).toEqual(['text']);
    expect(complaints(page)).toEqual([expect.stringContaining(sentence)]);
  });

  it('of several fields at once: every one is named, in the order of the page', async () => {
    const page = await refused(provider, '/provider/organisation/members', { name: 'x'.repeat(201), email: 'jan@' });
    expect(complaints(page)).toHaveLength(3);
    expect(marked(page)).toEqual(expect.arrayContaining(['name', 'email']));
  });

  it('that is markup stays text', async () => {
    const markup = '</textarea><script>alert(1)</script>\u0000';
    const page = await refused(provider, questions(), { text: markup });
    expect(page.html).not.toContain('<script>alert');
  });
});

describe('names of fields', () => {
  it('that nobody offered change nothing, whatever they are called', async () => {
    const address = `/provider/tenders/${tender}/bid/lots/A/price`;
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'price.__proto__', 'lots', ''];
    const typed = Object.fromEntries(names.map((name) => [name, 'x']));
    Object.defineProperty(typed, '__proto__', { value: 'x', enumerable: true });
    const fresh = await open(provider, address);
    const page = await post(provider, address, fresh.fields, { ...typed, price: '12.5' });
    expect(page.status).toBe(400);
    expect(marked(page)).toEqual(['price']);
    expect(Object.keys(page.fields).sort()).toEqual(Object.keys(fresh.fields).sort());
    expect(await everything(portal)).toEqual(before);
  });

  it.each(['__proto__', 'constructor', 'K9', 'P', '<script>'])('of a row, %s, is refused with the words kept', async (row) => {
    const address = `/provider/tenders/${tender}/bid/lots/A/answers`;
    const fresh = await open(provider, address);
    const page = await post(provider, address, fresh.fields, { 'answers.K1.text': 'Mijn antwoord.', [`answers.${row}.text`]: 'Iets anders.' });
    expect(page.status).toBe(400);
    expect(page.fields['answers.K1.text']).toEqual(['Mijn antwoord.']);
    expect(page.html).not.toContain('<script>"');
    expect(await everything(portal)).toEqual(before);
  });

  it('that stand twice: the first counts, and the page shows that one again', async () => {
    const address = `/provider/tenders/${tender}/bid/lots/A/price`;
    const page = await post(provider, address, (await open(provider, address)).fields, { price: ['12.5', '13,50'] });
    expect([page.status, page.fields['price']]).toEqual([400, ['12.5']]);
    expect(await everything(portal)).toEqual(before);
  });
});

describe('a body', () => {
  it.each([['JSON', 'application/json', '{"price":100}'], ['multipart', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="price"\r\n\r\n1\r\n--x--'], ['empty', 'application/x-www-form-urlencoded', '']])('that is %s is no form of ours', async (_, type, body) => {
    const response = await provider.fetch(`/provider/tenders/${tender}/bid/lots/A/price`, { method: 'POST', body, headers: { 'content-type': type, origin: provider.origin } });
    expect(response.status).toBe(403);
    expect(await everything(portal)).toEqual(before);
  });

  it('of more than a megabyte is too large', async () => {
    const address = `/provider/tenders/${tender}/questions`;
    const page = await post(provider, address, (await open(provider, address)).fields, { text: 'x'.repeat(1024 * 1024) });
    expect(page.status).toBe(413);
    expect(page.html).toContain('hooguit 1 MB');
    expect(await everything(portal)).toEqual(before);
  });

  it.each(['', 'kort', 'a'.repeat(65), 'aaaaaaaaaaaaaaaa '])('with the key %j is refused with what was typed and a key that works', async (_key) => {
    const address = `/provider/tenders/${tender}/questions`;
    const fresh = await open(provider, address);
    const page = await post(provider, address, fresh.fields, { _key, text: 'Mag dit?' });
    expect([page.status, page.fields['text']]).toEqual([400, ['Mag dit?']]);
    expect(page.fields['_key']?.[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(await everything(portal)).toEqual(before);
  });
});
