import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Visitor } from '../../infra/client/client.ts';
import { openPortal, type Portal } from '../portal.ts';
import { csrfIn } from '../matrix/people.ts';

/** Every kind of answer that there is, whoever asks: pages, files, styles, ways on, refusals, and what nobody offers. */
let portal: Portal;
let staff: Visitor;
let stranger: Visitor;
let csrf: string;

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  staff = await portal.visit('officer');
  stranger = portal.stranger('provider');
  csrf = csrfIn(await (await staff.fetch('/staff')).text());
});
afterAll(() => portal.close());

const assets = (end: string): string => `/assets/${readdirSync(path.join(inject('bundles').dir, 'assets')).find((file) => file.endsWith(end)) ?? ''}`;
const json = (body: string, more: Readonly<Record<string, string>> = {}): RequestInit => ({ method: 'POST', body: new TextEncoder().encode(body), headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...more } });
const form = (fields: Readonly<Record<string, string>>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields), headers: { origin: portal.stack.origin } });
const large = 'x'.repeat(1024 * 1024 + 1);

type Row = readonly [what: string, status: number, type: RegExp | null, ask: () => Promise<Response>];
const page = /^text\/html; charset=utf-8$/;
const problem = /^application\/problem\+json$/;
const rows: readonly Row[] = [
  ['a page', 200, page, () => stranger.fetch('/')], ['a page of a door', 200, page, () => staff.fetch('/staff')], ['a form', 200, page, () => staff.fetch('/staff/tenders')],
  ['the same as data', 200, /^application\/json$/, () => staff.fetch('/v1/staff')], ['the description of the interface', 200, /^application\/json$/, () => stranger.fetch('/v1/openapi.json')],
  ['a table as a file', 200, /^text\/csv; charset=utf-8/, () => stranger.fetch('/register/csv')], ['a page without its body', 200, page, () => stranger.fetch('/how', { method: 'HEAD' })],
  ['a style', 200, /^text\/css; charset=utf-8$/, () => stranger.fetch(assets('.css'))], ['a script', 200, /^text\/javascript; charset=utf-8$/, () => stranger.fetch(assets('.js'))], ['a style that is not there', 404, null, () => stranger.fetch('/assets/none.css')],
  ['the way to sign in', 303, null, () => stranger.fetch('/staff/sign-in')], ['the way back without a beginning', 303, null, () => portal.stranger('staff').fetch('/staff/sign-in/callback')], ['the way to sign in from a page', 303, null, () => stranger.fetch('/provider/organisation')],
  ['a language that was chosen', 200, page, () => stranger.fetch('/how?language=en')],
  ['a form with a mistake', 400, page, () => staff.fetch('/staff/tenders', form({ _csrf: csrf, _key: randomUUID() }))], ['data with a mistake', 400, problem, () => staff.fetch('/v1/staff/tenders', json('{}'))],
  ['data of nobody', 401, problem, () => stranger.fetch('/v1/staff')], ['a form of nobody', 401, page, () => stranger.fetch('/staff/tenders', form({}))],
  ['a page for others', 403, page, () => staff.fetch('/staff/tenders/tnd_1/publications')], ['data for others', 403, problem, () => staff.fetch('/v1/staff/tenders/tnd_1/publications', json('{}'))], ['a form from elsewhere', 403, page, () => staff.fetch('/staff/tenders', form({ _csrf: 'x' }))],
  ['no page', 404, page, () => stranger.fetch('/nowhere')], ['no data', 404, problem, () => stranger.fetch('/v1/public/nowhere')], ['no thing', 404, problem, () => staff.fetch('/v1/staff/tenders/tnd_0')],
  ...['PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method): Row => [`the method ${method}`, 404, page, () => stranger.fetch('/how', { method })]), ['a page that is sent something', 404, page, () => stranger.fetch('/how', form({}))],
  ['a form that is too large', 413, page, () => staff.fetch('/staff/tenders', form({ _csrf: csrf, title: large }))], ['data that are too large', 413, problem, () => staff.fetch('/v1/staff/tenders', json(`{"title":"${large}"}`))],
  ['data of another kind', 415, problem, () => staff.fetch('/v1/staff/tenders', json('{}', { 'content-type': 'text/plain' }))],
];

const always: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'[^;*]*; form-action 'self'[^;*]*; base-uri 'none'; frame-ancestors 'none'$/,
  'strict-transport-security': /^max-age=63072000; includeSubDomains$/, 'x-content-type-options': /^nosniff$/, 'x-frame-options': /^DENY$/, 'referrer-policy': /^same-origin$/, 'cross-origin-opener-policy': /^same-origin$/,
  'permissions-policy': /^camera=\(\), microphone=\(\), geolocation=\(\)$/,
};

test.each(rows)('%s: %i, with every header', async (what, status, type, ask) => {
  const response = await ask();
  const body = await response.text();
  expect(response.status).toBe(status);
  expect(type === null ? null : response.headers.get('content-type')).toEqual(type === null ? null : expect.stringMatching(type));
  for (const [name, value] of Object.entries(always)) expect(response.headers.get(name), name).toMatch(value);
  // Of doors nothing is kept, and their version is told; styles and scripts are kept by their names.
  if (/\b(?:style|script)\b/.test(what)) expect(response.headers.get('cache-control') ?? '').toMatch(/^(?:public, max-age=31536000, immutable)?$/);
  else expect([response.headers.get('cache-control'), response.headers.get('api-version'), response.headers.get('x-request-id')]).toEqual(['no-store', '1.0.0', expect.stringMatching(/^[\w-]{8,}$/)]);
  // Only the description of the interface is for the pages of others.
  expect(response.headers.get('access-control-allow-origin')).toBe(what.startsWith('the description') ? '*' : null);
  for (const name of ['server', 'x-powered-by']) expect(response.headers.get(name)).toBeNull();
  // Nothing of the inside, and nothing of a megabyte that was sent, comes back.
  expect(body).not.toMatch(/node_modules|\bat \w+ \(|\.ts:\d|x{1000}/);
  if (type === problem) expect(JSON.parse(body)).toMatchObject({ status, code: expect.any(String) as string, detail: expect.any(String) as string });
});
