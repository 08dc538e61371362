import { createHash, createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { instant } from '../../shared/kernel/moments.ts';

const now = instant('2026-05-12T00:00:00.000Z');
/** An OpenID provider that does as a test says: what is not named it does right. */
interface Conduct {
  readonly metadata?: object;
  readonly claims?: object;
  readonly header?: object;
  /** Signs with something else than the published key. */
  readonly signed?: (input: string) => string;
  readonly token?: { readonly status: number; readonly body: object };
}

const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const published = pair();
const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' });
const es256 = (key: KeyObject) => (input: string): string => sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const secret = 'a secret that the client and its provider share';

let server: Server, issuer: string, conduct: Conduct, keys: object[], codes: Map<string, { nonce: string; challenge: string }>;

// `sst/resource` reads the environment once: one address for all.
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const { status, body } = answer(request.url ?? '', new URLSearchParams(Buffer.concat(chunks).toString()));
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubEnv('SST_RESOURCE_Portal', JSON.stringify({ type: 'portal', origin: 'https://portaal.example', css: '', deadline: '', upload: '' }));
  vi.stubEnv('SST_RESOURCE_SignIn', JSON.stringify({ type: 'sign-in', issuer, clientId: 'provider', clientSecret: secret }));
});
// Each test knows nothing of the provider yet.
beforeEach(() => {
  conduct = {};
  keys = [jwk(published.publicKey, 'first')];
  codes = new Map();
  vi.resetModules();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

function answer(path: string, form: URLSearchParams): { status: number; body: object } {
  if (path === '/.well-known/openid-configuration') {
    return { status: 200, body: { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['ES256'], authorization_response_iss_parameter_supported: true, ...conduct.metadata } };
  }
  if (path === '/keys') return { status: 200, body: { keys } };
  const given = codes.get(form.get('code') ?? '');
  codes.delete(form.get('code') ?? '');
  const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
  if (given === undefined || given.challenge !== challenge) return { status: 400, body: { error: 'invalid_grant' } };
  return conduct.token ?? { status: 200, body: { access_token: 'x', token_type: 'Bearer', id_token: idToken(given.nonce) } };
}

function idToken(nonce: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: 'provider', sub: 'j-jansen', iat: now, exp: now + 300, nonce, acr: 'urn:etoegang:core:assurance-class:loa3', kvk: '27123456', name: 'J. Jansen', email: 'j@example.nl', email_verified: true, ...conduct.claims };
  const input = `${part({ alg: 'ES256', kid: 'first', ...conduct.header })}.${part(claims)}`;
  return `${input}.${(conduct.signed ?? es256(published.privateKey))(input)}`;
}

/** Goes to the provider and back; `changed` is what an attacker makes of the way back. */
async function signIn(changed: (back: URL) => void = () => undefined) {
  const { begin, finish } = await import('./signin.ts');
  const { url, pending } = await begin('provider', '/provider', null, now);
  const asked = new URL(url).searchParams;
  const code = `code-${codes.size + 1}`;
  codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '' });
  const back = new URL('https://portaal.example/provider/sign-in/callback');
  for (const [name, value] of Object.entries({ code, state: asked.get('state') ?? '', iss: issuer })) back.searchParams.set(name, value);
  changed(back);
  return { pending, back, come: () => finish('provider', back.href, pending) };
}
/** Why it was refused, in the words of whoever refused it. */
const refusal = (tried: Promise<unknown>): Promise<string> => tried.then(() => 'nothing was refused', (error: unknown) => {
  const { message, cause, error: code } = error as Error & { error?: string };
  return [message, code, ...(cause instanceof Error ? [cause.message] : [])].join(' ');
});
const comes = async (changed?: (back: URL) => void) => (await signIn(changed)).come();

test('whoever comes back as asked is who the token says', async () => {
  expect((await comes()).actor).toMatchObject({ kvk: '27123456', name: 'J. Jansen', email: 'j@example.nl', roles: ['visitor'] });
});

test.each([undefined, false, 'true', 1])('an address of which the token says %j is nobody’s: it finds no colleague’s mandate', async (verified) => {
  conduct = { claims: { email_verified: verified } };
  expect((await comes()).actor).toMatchObject({ kvk: '27123456', email: '' });
});

describe('nobody is signed in by a token', () => {
  const now = Math.floor(Date.now() / 1000);
  const other = pair();
  test.each<[string, RegExp, Conduct]>([
    ['of another issuer', /"iss"/, { claims: { iss: 'https://evil.example' } }],
    ['for another audience', /"aud"/, { claims: { aud: 'council' } }],
    ['for us and for another who may present it', /"azp"/, { claims: { aud: ['provider', 'council'], azp: 'council' } }],
    ['with another nonce', /"nonce"/, { claims: { nonce: 'n-0S6_WzA2Mj' } }],
    ['without nonce', /"nonce"/, { claims: { nonce: undefined } }],
    ['that has expired', /"exp"/, { claims: { iat: now - 900, exp: now - 600 } }],
    ['that is not valid yet', /"nbf"/, { claims: { nbf: now + 600 } }],
    ['signed by nobody', /"alg"/, { header: { alg: 'none' }, signed: () => '' }],
    ['signed with the secret that we share', /"alg"/, { header: { alg: 'HS256' }, signed: (input) => createHmac('sha256', secret).update(input).digest('base64url') }],
    ['signed with a key that the issuer does not publish', /signature/, { signed: es256(other.privateKey) }],
    ['that brings its own key along', /no applicable keys/, { header: { kid: 'own', jwk: jwk(other.publicKey, 'own') }, signed: es256(other.privateKey) }],
    ['of a low level of assurance', /assurance/, { claims: { acr: 'urn:etoegang:core:assurance-class:loa2' } }],
    ['without level of assurance', /assurance/, { claims: { acr: undefined } }],
    ['with a list of levels', /assurance/, { claims: { acr: ['urn:etoegang:core:assurance-class:loa3'] } }],
    ['without organisation', /no right/, { claims: { kvk: undefined } }],
    ['with a number that is none', /no right/, { claims: { kvk: '27123456#' } }],
    ['of staff, whatever roles it names', /no right/, { claims: { kvk: '', roles: ['officer', 'lead'] } }],
  ])('%s', async (_, why, hostile) => {
    conduct = hostile;
    expect(await refusal(comes())).toMatch(why);
  });

  test('nor by none at all', async () => {
    conduct = { token: { status: 200, body: { access_token: 'x', token_type: 'Bearer' } } };
    expect(await refusal(comes())).toMatch(/"id_token"/);
  });
});

describe('nobody is signed in who comes back', () => {
  test.each<[string, RegExp, (back: URL) => void]>([
    ['with another state', /"state"/, (back) => { back.searchParams.set('state', 'x'.repeat(43)); }],
    ['without state', /"state"/, (back) => { back.searchParams.delete('state'); }],
    ['with two states', /"state"/, (back) => { back.searchParams.append('state', 'another'); }],
    ['from another issuer (mix-up, RFC 9207)', /"iss"/, (back) => { back.searchParams.set('iss', 'https://evil.example'); }],
    ['without saying from which issuer', /"iss"/, (back) => { back.searchParams.delete('iss'); }],
    ['with a code that was not given out', /invalid_grant/, (back) => { back.searchParams.set('code', 'code-9'); }],
    ['with an error', /access_denied/, (back) => { back.searchParams.delete('code'); back.searchParams.set('error', 'access_denied'); }],
  ])('%s', async (_, why, changed) => {
    expect(await refusal(comes(changed))).toMatch(why);
  });

  test('a second time with the same code', async () => {
    const { come } = await signIn();
    await come();
    expect(await refusal(come())).toMatch(/invalid_grant/);
  });

  test('with the code of somebody else: it belongs to another verifier', async () => {
    const theirs = await signIn();
    const { finish } = await import('./signin.ts');
    const ours = await signIn();
    expect(await refusal(finish('provider', theirs.back.href, { ...ours.pending, state: theirs.pending.state }))).toMatch(/invalid_grant/);
  });
});

test('metadata that names another issuer is not taken, and is asked for anew the next time', async () => {
  conduct = { metadata: { issuer: 'https://evil.example' } };
  const { begin } = await import('./signin.ts');
  expect(await refusal(begin('provider', '/provider', null, now))).toMatch(/metadata issuer/);
  conduct = {};
  await expect(begin('provider', '/provider', null, now)).resolves.toMatchObject({ url: expect.stringContaining(issuer) as string });
});

test('a new key of the issuer counts within a minute', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await comes();
  const next = pair();
  keys = [jwk(next.publicKey, 'second'), ...keys];
  conduct = { header: { kid: 'second' }, signed: es256(next.privateKey) };
  vi.setSystemTime(Date.now() + 61_000);
  expect((await comes()).actor.kvk).toBe('27123456');
  vi.useRealTimers();
});
