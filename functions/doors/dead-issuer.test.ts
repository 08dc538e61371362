import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

const nowhere = 'http://127.0.0.1:9';
const link = (value: object): string => JSON.stringify(value);
let server: Server, issuer: string, conduct: RequestListener;

// `sst/resource` reads the environment once: one address for all.
beforeAll(async () => {
  server = createServer((request, response) => { conduct(request, response); });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', AWS_ENDPOINT_URL_DYNAMODB: nowhere, AWS_ENDPOINT_URL_S3: nowhere,
    SST_RESOURCE_States: link({ name: 'states' }), SST_RESOURCE_Ledger: link({ name: 'ledger' }), SST_RESOURCE_Drafts: link({ name: 'drafts' }), SST_RESOURCE_Documents: link({ name: 'documents' }), SST_RESOURCE_Evidence: link({ name: 'evidence' }),
    SST_RESOURCE_Portal: link({ origin: 'https://portal.example', css: 'portal.css', deadline: 'deadline.js', upload: 'upload.js' }),
    SST_RESOURCE_SignIn: link({ issuer, clientId: 'provider', clientSecret: 'x' }), SST_RESOURCE_DraftsKey: link({ id: 'x' }),
  });
  return () => { server.closeAllConnections(); server.close(); };
});

let logged: string;
beforeEach(() => {
  logged = '';
  vi.resetModules();
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => { logged += String(line); return true; });
});
afterEach(() => { vi.restoreAllMocks(); });

/** Of the request that comes next. */
let moment = Date.UTC(2026, 4, 12);
const event = (rawPath: string, rawQueryString = '', cookies: string[] = []): APIGatewayProxyEventV2 => ({
  version: '2.0', routeKey: '$default', rawPath, rawQueryString, headers: { host: 'portal.example' }, cookies, isBase64Encoded: false,
  requestContext: { accountId: '0', apiId: 'x', domainName: 'x', domainPrefix: 'x', requestId: 'request-1', routeKey: '$default', stage: '$default', time: '', timeEpoch: moment, http: { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'x' } },
});
const ask = async (...asked: Parameters<typeof event>) => (await import('./provider.ts')).handler(event(...asked));

const conducts: readonly (readonly [string, RequestListener])[] = [
  ['breaks the line', (request) => { request.socket.destroy(); }],
  ['says that it cannot', (_, response) => { response.writeHead(503).end(); }],
  ['answers with a page of something else', (_, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Onderhoud</h1>'); }],
  ['never answers', () => undefined],
];

describe.each(conducts)('an identity provider that %s', (_, how) => {
  it('is told on a page, with what else to do and the way back', async () => {
    conduct = how;
    const answer = await ask('/provider/sign-in', 'back=%2Fprovider%2Forganisation');
    expect([answer.statusCode, answer.headers?.['content-type']]).toEqual([503, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<h1 class="utrecht-heading-1">Inloggen lukt nu niet</h1>');
    expect(answer.body).toContain('href="/provider/sign-in?back=%2Fprovider%2Forganisation"');
    expect(answer.body).toContain('href="/outages"');
    expect(answer.body).toContain('href="/status"');
    expect(answer.body).not.toMatch(/127\.0\.0\.1|ECONN|openid|fetch/);
    expect(logged).toContain('sign-in silent');
  });
});

describe('an identity provider that falls silent', () => {
  const pending = Buffer.from(JSON.stringify({ state: 's', nonce: 'n', verifier: 'v'.repeat(43), back: '/provider' })).toString('base64url');
  const answers: RequestListener = (request, response) => {
    if (request.url?.startsWith('/.well-known') === true) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` }));
    else response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}');
  };
  const minuteLater = (): void => { moment += 60_000; };

  it.each(conducts)('nobody is sent to a minute later: it %s', async (_, how) => {
    conduct = answers;
    expect((await ask('/provider/sign-in')).statusCode).toBe(303);
    conduct = how;
    minuteLater();
    expect((await ask('/provider/sign-in')).statusCode).toBe(503);
    // Nor the second time, and as soon as it answers again everybody is.
    expect((await ask('/provider/sign-in')).statusCode).toBe(503);
    conduct = answers;
    expect((await ask('/provider/sign-in')).statusCode).toBe(303);
  });

  it('for a moment is in nobody\'s way who comes back from it', async () => {
    conduct = answers;
    await ask('/provider/sign-in');
    minuteLater();
    conduct = (_, response) => { response.writeHead(503).end(); };
    await ask('/provider/sign-in');
    conduct = (request, response) => { if (request.url?.startsWith('/.well-known') === true) response.writeHead(503).end(); else answers(request, response); };
    // It is asked for the token, and says no.
    expect((await ask('/provider/sign-in/callback', 'code=c&state=s', [`__Host-sign-in=${pending}`])).statusCode).toBe(403);
  });
});

describe('an identity provider that falls silent on the way back', () => {
  const pending = Buffer.from(JSON.stringify({ state: 's', nonce: 'n', verifier: 'v'.repeat(43), back: '/provider' })).toString('base64url');
  const metadata = () => JSON.stringify({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['ES256'] });
  const falls = (then: RequestListener): void => {
    conduct = (request, response) => {
      if (request.url?.startsWith('/.well-known') === true) response.writeHead(200, { 'content-type': 'application/json' }).end(metadata());
      else then(request, response);
    };
  };

  it.each(conducts.filter(([what]) => !what.startsWith('answers')))('%s', async (_, how) => {
    falls(how);
    const answer = await ask('/provider/sign-in/callback', 'code=c&state=s', [`__Host-sign-in=${pending}`]);
    expect([answer.statusCode, answer.body?.includes('Inloggen lukt nu niet')]).toEqual([503, true]);
  });

  it('and one that refuses is no outage', async () => {
    falls((_, response) => { response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}'); });
    const answer = await ask('/provider/sign-in/callback', 'code=c&state=s', [`__Host-sign-in=${pending}`]);
    expect([answer.statusCode, answer.body?.includes('Het inloggen is niet gelukt')]).toEqual([403, true]);
  });
});

it('whoever signs out is out, whether the identity provider answers or not', async () => {
  conduct = (request) => { request.socket.destroy(); };
  const closed: string[] = [];
  const actor = { person: 'prs_1', roles: ['lead'], kvk: '', municipality: '', name: 'A', email: '' };
  const session = { id: 's', actor, csrf: 'token', door: 'staff', idToken: '', since: '2026-05-12T00:00:00.000Z', idle: '2026-05-12T01:00:00.000Z', until: '2026-05-12T10:00:00.000Z' };
  vi.doMock('../store/sessions.ts', async (original) => ({ ...await original<object>(), readSession: () => Promise.resolve({ session }), closeSession: (token: string) => { closed.push(token); return Promise.resolve(); } }));
  const lines: unknown[] = [];
  vi.doMock('../store/security.ts', async (original) => ({ ...await original<object>(), recordEnd: (line: unknown) => { lines.push(line); return Promise.resolve(); } }));
  const asked = event('/staff/sign-out', '', ['__Host-staff=prs_1.secret']);
  const answer = await (await import('./staff.ts')).handler({
    ...asked, headers: { ...asked.headers, 'content-type': 'application/x-www-form-urlencoded' }, body: '_csrf=token', requestContext: { ...asked.requestContext, http: { ...asked.requestContext.http, method: 'POST' } },
  });
  vi.doUnmock('../store/sessions.ts');
  vi.doUnmock('../store/security.ts');
  expect(lines).toMatchObject([{ actor: 'prs_1', door: 'staff', by: 'sign-out' }]);
  expect([answer.statusCode, answer.headers?.['location'], closed]).toEqual([303, '/staff', ['prs_1.secret']]);
  expect(answer.cookies?.some((one) => one.startsWith('__Host-staff=;') && one.includes('Max-Age=0'))).toBe(true);
});
