import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { securityHeaders } from './headers.ts';

/** A store that nobody answers at: port 9 (discard) is closed on every machine that tests run on. */
const nowhere = 'http://127.0.0.1:9';
const link = (value: object): string => JSON.stringify(value);

beforeAll(() => {
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', AWS_ENDPOINT_URL_DYNAMODB: nowhere, AWS_ENDPOINT_URL_S3: nowhere,
    SST_RESOURCE_States: link({ name: 'states' }), SST_RESOURCE_Ledger: link({ name: 'ledger' }), SST_RESOURCE_Drafts: link({ name: 'drafts' }), SST_RESOURCE_Documents: link({ name: 'documents' }), SST_RESOURCE_Evidence: link({ name: 'evidence' }),
    SST_RESOURCE_Portal: link({ origin: 'https://portal.example', css: 'portal.css', deadline: 'deadline.js', upload: 'upload.js' }),
    SST_RESOURCE_SignIn: link({ issuer: 'https://login.example', clientId: 'x', clientSecret: 'x' }), SST_RESOURCE_DraftsKey: link({ id: 'x' }),
  });
});

const event = (path: string): APIGatewayProxyEventV2 => ({
  version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: '', headers: { host: 'portal.example' }, cookies: ['__Host-provider=prs_1.token'], isBase64Encoded: false,
  requestContext: { accountId: '0', apiId: 'x', domainName: 'x', domainPrefix: 'x', requestId: 'request-1', routeKey: '$default', stage: '$default', time: '', timeEpoch: Date.UTC(2026, 4, 12), http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'x' } },
});

/** Lines that were logged since the test began. */
let logged: Record<string, unknown>[];
beforeEach(() => {
  logged = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => { logged.push(JSON.parse(String(line)) as Record<string, unknown>); return true; });
});
afterEach(() => { vi.restoreAllMocks(); });

describe('a door whose store does not answer', () => {
  it('says so on a page, with what to do, and nothing of the fault', async () => {
    const { handler } = await import('./provider.ts');
    const answer = await handler(event('/provider/organisation'));
    expect(answer.statusCode).toBe(503);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
    expect(answer.body).toContain('Er is niets gewijzigd');
    expect(answer.headers?.['x-request-id']).toBe('request-1');
    expect(answer.body).toContain('<code>request-1</code>');
    expect(answer.body).toContain('href="/status"');
    expect(answer.body).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|DynamoDB|states/);
    expect(logged.map(({ what, request }) => [what, request])).toEqual([['request failed', 'request-1'], ['request', 'request-1']]);
    expect(JSON.stringify(logged)).not.toMatch(/organisation|token|states/);
  });

  it('says so to programs as problem+json', async () => {
    const { handler } = await import('./provider.ts');
    const answer = await handler(event('/v1/provider/organisation'));
    expect([answer.statusCode, answer.headers?.['content-type'], answer.headers?.['x-content-type-options']]).toEqual([503, 'application/problem+json', 'nosniff']);
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ status: 503, code: 'unavailable', requestId: 'request-1' });
    expect(answer.headers?.['x-request-id']).toBe('request-1');
  });
});

describe('whatever is asked, and however', () => {
  const odd: readonly (readonly [what: string, change: Partial<APIGatewayProxyEventV2>, method?: string])[] = [
    ['a page', { rawPath: '/how' }], ['a page without its body', { rawPath: '/how' }, 'HEAD'], ['nothing that there is', { rawPath: '/nowhere' }], ['the interface', { rawPath: '/v1/public/how' }],
    ...['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'TRACE', 'CONNECT', 'TRACK', 'x9'].map((method) => [`the method ${method}`, { rawPath: '/how' }, method] as const),
    ['half a sign', { rawPath: '/%E0%A4%A' }], ['a percent sign', { rawPath: '/%' }], ['a place of another site', { rawPath: '//x9.example/how' }], ['a way up', { rawPath: '/../../how' }], ['a way back', { rawPath: '/how\\..\\nowhere' }], ['a NUL', { rawPath: '/how%00' }],
    ['a path of 8 KB', { rawPath: `/${'x'.repeat(8000)}` }], ['a path with a place on the page', { rawPath: '/how#x9' }], ['a path with a blank', { rawPath: '/how x9' }], ['a user', { rawPath: '@x9.example/' }], ['a port', { rawPath: ':9/' }],
    ['a query that is none', { rawPath: '/how', rawQueryString: '&&==%%%language=%ff&language=en&done=<x9>' }],
    ['a header that cannot be', { rawPath: '/how', headers: { 'x y': 'x9' } }], ['a value that cannot be', { rawPath: '/how', headers: { x: 'a\r\nset-cookie: x9=1' } }], ['a value of other letters', { rawPath: '/how', headers: { x: '漢' } }],
    ['another host', { rawPath: '/how', headers: { host: 'x9.example', 'x-forwarded-host': 'x9.example' } }], ['cookies that are none', { rawPath: '/how', cookies: [';;;', '=', 'language=<x9>', '漢=x9'] }],
    ['a body to a page', { rawPath: '/how', body: '{{{', isBase64Encoded: true }, 'POST'],
  ];

  for (const [what, change, method = 'GET'] of odd) it(`${what}: the answer has every header, is none of our faults and says nothing back`, async () => {
    const { handler } = await import('./public.ts');
    const { cookies: _cookies, ...plain } = event('/');
    const answer = await handler({ ...plain, ...change, requestContext: { ...plain.requestContext, http: { ...plain.requestContext.http, method } } });
    expect(answer.statusCode).toBeLessThan(500);
    expect(Object.keys(answer.headers ?? {})).toEqual(expect.arrayContaining([...Object.keys(securityHeaders([])), 'x-request-id']));
    expect(answer.headers?.['content-security-policy']).toMatch(/default-src 'none';.*script-src 'self';.*base-uri 'none'; frame-ancestors 'none'$/);
    expect(JSON.stringify([answer.headers, answer.cookies ?? []])).not.toContain('x9');
    expect(answer.body).not.toContain('<x9');
  });
});

it('who asks too often is told when to come back, with every header', async () => {
  vi.resetModules();
  vi.doMock('./limit.ts', async () => {
    const { Refusal } = await import('../../shared/kernel/refusal.ts');
    return { limit: () => { throw new Refusal('busy', 'busy', { seconds: 4 }); } };
  });
  const { handler } = await import('./public.ts');
  for (const path of ['/how', '/v1/public/how']) {
    const { statusCode, headers } = await handler(event(path));
    expect(statusCode).toBe(429);
    expect(headers).toMatchObject({ ...securityHeaders([]), 'retry-after': '4' });
  }
  vi.doUnmock('./limit.ts');
  vi.resetModules();
});

describe('the page that tells whether the portal works', () => {
  it('answers when nothing else does, and says that', async () => {
    const { handler } = await import('./public.ts');
    const [page, data] = await Promise.all([handler(event('/status')), handler(event('/v1/public/status'))]);
    expect([page, data].map(({ statusCode, headers }) => [statusCode, headers?.['cache-control']])).toEqual([[200, 'private, max-age=5'], [200, 'private, max-age=5']]);
    expect(page.body).toContain('Een deel antwoordt nu niet');
    expect(page.body).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|DynamoDB|states/);
    expect(JSON.parse(data.body ?? '')).toMatchObject({ at: '2026-05-12T00:00:00.000Z', outages: null });
    expect(JSON.parse(data.body ?? '')).toMatchObject({ parts: [{ part: 'portal', stand: 'answers' }, { part: 'tables', stand: 'silent' }, { part: 'documents', stand: 'silent' }, {}, {}, {}] });
  });
});

describe('what a door logs of an answer', () => {
  it('is the route as it is declared, the status, the time and the role, under the number that the answer has', async () => {
    const { handler } = await import('./public.ts');
    const { cookies: _, ...visit } = event('/how');
    expect((await handler(visit)).headers?.['x-request-id']).toBe('request-1');
    await handler({ ...visit, rawPath: '/nowhere/at/all', requestContext: { ...visit.requestContext, requestId: 'request-2' } });
    expect(logged).toEqual([
      { level: 'info', what: 'request', request: 'request-1', door: 'public', route: 'GET /how', status: 200, ms: expect.any(Number) as number, as: ['anonymous'] },
      { level: 'info', what: 'request', request: 'request-2', door: 'public', route: 'GET /*', status: 404, ms: expect.any(Number) as number, as: ['anonymous'] },
    ]);
  });

  it('is nothing at the provider door, where lines could be counted', async () => {
    const { handler } = await import('./provider.ts');
    const { cookies: _, ...stranger } = event('/v1/provider/tenders/tnd_1/bid/submissions');
    const answers = await Promise.all(['GET', 'POST'].map((method) => handler({ ...stranger, requestContext: { ...stranger.requestContext, http: { ...stranger.requestContext.http, method } } })));
    expect(answers.map(({ statusCode, headers }) => [statusCode, headers?.['x-request-id']])).toEqual([[404, 'request-1'], [401, 'request-1']]);
    expect(logged).toEqual([]);
  });
});
