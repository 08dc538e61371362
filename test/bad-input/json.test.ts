import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import { later } from '../../shared/kernel/moments.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { everything } from '../rush/tables.ts';

/** Bodies over `/v1` that no honest program sends: each is refused by name, and nothing changes. */
const kvk = '44000000';
let portal: Portal;
let tender = '';
let provider: Visitor;
let officer: Visitor;
let college: Visitor;
let before: readonly string[] = [];

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(portal, [kvk])).portalId;
  portal.at(later(moments.publishAt, { hours: 2 }));
  [provider, officer, college] = await Promise.all([portal.world.provider(kvk), portal.world.as('officer'), portal.world.as('college-delft')]);
  await provider.command(`/tenders/${tender}/bid/lots`, { lots: ['A'] });
}, 300_000);
afterAll(() => portal.close());
beforeEach(async () => { before = await everything(portal); });

interface Told { readonly status: number; readonly type: string | null; readonly body: { readonly code: string; readonly errors: readonly { field: string; code: string }[] } }
async function send(visitor: Visitor, path: string, body: BodyInit | null, headers: Record<string, string> = {}): Promise<Told> {
  const all = new Headers({ 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers });
  for (const [name, value] of [...all]) if (value === '') all.delete(name);
  const response = await visitor.fetch(`/v1/${visitor.door}${path.replace('{t}', tender)}`, { method: 'POST', body, headers: all });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() as Told['body'] };
}

/** Refused as application/problem+json, with 400 or what is said, with this code and these fields, and nothing has changed. */
async function refused(told: Told, code: string, errors: readonly string[] = [], status = 400): Promise<void> {
  expect({ status: told.status, type: told.type, code: told.body.code, errors: told.body.errors.map((one) => `${one.field} ${one.code}`) })
    .toEqual({ status, type: 'application/problem+json', code, errors });
  expect(await everything(portal)).toEqual(before);
}

const price = '/tenders/{t}/bid/lots/A/price';
const answers = '/tenders/{t}/bid/lots/A/answers';
const lots = '/tenders/{t}/bid/lots';
const questions = '/tenders/{t}/questions';

describe('what is no JSON object', () => {
  it.each([
    '{', '{"price":1}}', "{'price':1}", 'price=1', '{"price":NaN}', '{"price":01}', '{"price":1,}', '\u0000', '[1', '"', '{"text":"a\nb"}',
  ])('%j', async (body) => { await refused(await send(provider, price, body), 'input.json'); });

  it('is nested a hundred thousand deep', async () => { await refused(await send(provider, price, '['.repeat(100_000) + ']'.repeat(100_000)), 'input.json'); });
  it('is a gigantic object of a megabyte and a byte', async () => {
    await refused(await send(provider, questions, JSON.stringify({ text: 'x'.repeat(1024 * 1024) })), 'input.too-large', [], 413);
  });
  it('is text in another encoding', async () => { await refused(await send(provider, price, Buffer.from('{"price":1}', 'utf16le')), 'input.json'); });
  it('holds bytes that are no UTF-8', async () => {
    await refused(await send(provider, questions, Buffer.concat([Buffer.from('{"text":"a'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])), 'input.json');
  });

  it.each(['null', '[]', '[{"price":1}]', '"price"', '1', 'true'])('is JSON, but %s', async (body) => {
    await refused(await send(provider, price, body), 'input.invalid', [' object']);
  });

  it.each(['', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', 'application/json-patch+json', 'text/json'])('is sent as %j', async (type) => {
    await refused(await send(provider, price, new TextEncoder().encode('{"price":1}'), { 'content-type': type }), 'input.json', [], 415);
  });
});

describe('keys', () => {
  it.each([
    ['an unknown one', price, '{"price":1,"prijs":2}', 'prijs unknown-key'],
    ['one in another case', price, '{"price":1,"Price":2}', 'Price unknown-key'],
    ['constructor', price, '{"price":1,"constructor":{"prototype":{"x":1}}}', 'constructor unknown-key'],
    ['an empty one', price, '{"price":1,"":2}', ' unknown-key'],
    ['a lone surrogate', price, '{"price":1,"\\ud800":2}', '\ud800 unknown-key'],
    ['an unknown one in a row', answers, '{"answers":[{"criterion":"K1","text":"a","score":100}]}', 'answers.0.score unknown-key'],
  ])('%s', async (_, path, body, error) => { await refused(await send(provider, path, body), 'input.invalid', [error]); });

  it.each([
    ['__proto__', price, '{"price":1,"__proto__":{"price":2}}'],
    ['__proto__ alone', price, '{"__proto__":{"price":2}}'],
    ['__proto__, escaped', price, '{"price":1,"\\u005f_proto__":{"x":2}}'],
    ['__proto__ in a row', answers, '{"answers":[{"criterion":"K1","text":"a","__proto__":{"x":1}}]}'],
  ])('%s', async (_, path, body) => { await refused(await send(provider, path, body), 'input.json', ['__proto__ input.json']); });

  it.each([['price', price, '{"price":100,"price":1}'], ['a row', answers, '{"answers":[{"criterion":"K1","text":"a","text":"b"}]}'], ['price, escaped', price, '{"price":100,"pri\\u0063e":1}']])('%s twice', async (_, path, body) => {
    await refused(await send(provider, path, body), 'input.json');
  });
});

describe('values', () => {
  it.each([
    ['12.5 in an amount of cents', price, '{"price":12.5}', 'price euro'],
    ['an amount as text', price, '{"price":"12.5"}', 'price euro'],
    ['an English amount', price, '{"price":"1,234"}', 'price euro'],
    ['a negative amount', price, '{"price":-1}', 'price euro'],
    ['infinity', price, '{"price":1e999}', 'price euro'],
    ['more than a number can hold', price, '{"price":9007199254740993}', 'price euro'],
    ['a list for an amount', price, '{"price":[1]}', 'price euro'],
    ['no amount', price, '{}', 'price required'],
    ['nothing for an amount', price, '{"price":null}', 'price required'],
    ['an empty body', price, '', 'price required'],
    ['text for a list', lots, '{"lots":"A"}', 'lots choices'],
    ['an empty list', lots, '{"lots":[]}', 'lots choices'],
    ['markup for an id', lots, '{"lots":["<script>"]}', 'lots.0 choices'],
    ['no question', questions, '{"text":""}', 'text required'],
    ['a question of blanks', questions, '{"text":" \\n\\t\\u00a0"}', 'text required'],
    ['a NUL', questions, '{"text":"a\\u0000b"}', 'text long'],
    ['an escape', questions, '{"text":"a\\u001b[31mb"}', 'text long'],
    ['a DEL', questions, '{"text":"a\\u007f"}', 'text long'],
    ['half a surrogate pair', questions, '{"text":"a\\ud800b"}', 'text long'],
    ['a surrogate pair the wrong way round', questions, '{"text":"\\udc00\\ud800"}', 'text long'],
    ['a number for text', questions, '{"text":1}', 'text long'],
    ['an object for text', questions, '{"text":{"toString":"x"}}', 'text long'],
    ['4001 characters', questions, JSON.stringify({ text: 'x'.repeat(4001) }), 'text too-long'],
    ['a declaration that is not made', '/tenders/{t}/bid/submissions', '{"readBack":"x","declaration":false}', 'declaration tick'],
    ['a declaration in words', '/tenders/{t}/bid/submissions', '{"readBack":"x","declaration":"true"}', 'declaration tick'],
    ['a name of 201 characters', '/organisation/members', JSON.stringify({ name: 'x'.repeat(201), email: 'a@b.example', mandate: 'sign' }), 'name too-long'],
    ['an address that is none', '/organisation/members', '{"name":"A","email":"a@b","mandate":"sign"}', 'email email'],
    ['an address with a line break', '/organisation/members', '{"name":"A","email":"a@b.example\\r\\nBcc: c@d.example","mandate":"sign"}', 'email email'],
    ['a mandate that is none', '/organisation/members', '{"name":"A","email":"a@b.example","mandate":"admin"}', 'mandate choice'],
  ])('%s', async (_, path, body, error) => { await refused(await send(provider, path, body), 'input.invalid', [error]); });

  it.each(['2026-02-30', '2026-2-3', '30-02-2026', '2027-02-29', '2026-13-01', '0000-00-00', '2026-02-03T00:00:00Z', 'morgen', 20260203])('the day %j', async (decidedOn) => {
    await refused(await send(college, '/tenders/{t}/decisions/GM0503', JSON.stringify({ outcome: 'approved', decidedOn })), 'input.invalid', ['decidedOn day']);
  });

  it.each(['2026-02-30T12:00:00Z', '2026-05-12T25:00:00Z', '2026-05-12T12:00:00', '2026-05-12', 'straks', 1778580000000])('the moment %j', async (closesAt) => {
    await refused(await send(officer, '/tenders/{t}/extensions', JSON.stringify({ closesAt, reason: 'Uitstel' })), 'input.invalid', ['closesAt moment']);
  });
});

describe('the idempotency key', () => {
  it.each([['none', ''], ['of 15 characters', 'a'.repeat(15)], ['of 65 characters', 'a'.repeat(65)], ['with a space', 'aaaaaaaa aaaaaaaa'], ['with a hash', 'aaaaaaaa#aaaaaaaa'], ['of two', `${'a'.repeat(16)}, ${'b'.repeat(16)}`]])('%s', async (_, key) => {
    await refused(await send(provider, price, '{"price":1}', { 'idempotency-key': key }), 'key.missing');
  });
});

it('takes the shortest and the longest key, a type with a character set, and two emoji', async () => {
  for (const key of ['a'.repeat(16), 'a'.repeat(64)]) expect(await send(provider, price, '{"price":1}', { 'idempotency-key': key })).toMatchObject({ status: 201 });
  expect(await send(provider, price, '{"price":2}', { 'content-type': 'Application/JSON; charset=utf-8' })).toMatchObject({ status: 201 });
  expect(await send(provider, questions, '{"text":"Mag dit? \\ud83d\\ude00\\ud83d\\ude00"}')).toMatchObject({ status: 201 });
});
