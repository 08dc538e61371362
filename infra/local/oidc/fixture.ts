import * as client from 'openid-client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPeople, findPerson, type PersonDoor } from '../people.ts';
import { Browser } from './browser.ts';
import { startOidc, type OidcOptions } from './server.ts';

export const origin = 'http://127.0.0.1:9';
const doors = ['provider', 'staff', 'council'] as const;
const clients = doors.map((door) => ({ clientId: `portal-${door}`, clientSecret: `secret-of-${door}-0123456789abcdef`, door }));

/** A provider on a directory of its own, and the portal's side of signing in at it. */
export async function stand(more: Partial<OidcOptions> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'portal-'));
  const running = await startOidc({ port: 0, origin, clients, people: () => demoPeople, find: findPerson, dir: join(dir, 'oidc'), ...more });
  const configuration = (door: PersonDoor) => {
    const { clientId, clientSecret } = clients.find((one) => one.door === door) ?? { clientId: '', clientSecret: '' };
    return client.discovery(new URL(running.issuer), clientId, clientSecret, undefined, { execute: [client.allowInsecureRequests] });
  };

  /** An authorization request as the portal makes it. */
  async function begin(door: PersonDoor, change: Record<string, string> = {}) {
    const pending = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
    const url = client.buildAuthorizationUrl(await configuration(door), {
      redirect_uri: `${origin}/${door}/sign-in/callback`, scope: 'openid profile email portal', state: pending.state, nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.verifier), code_challenge_method: 'S256', prompt: 'login', ...change,
    });
    return { url, pending };
  }

  /** What the portal makes of the address that the browser comes back to. */
  async function finish(door: PersonDoor, back: string, { state, nonce, verifier }: { state: string; nonce: string; verifier: string }) {
    const tokens = await client.authorizationCodeGrant(await configuration(door), new URL(back), {
      expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true,
    });
    return { claims: tokens.claims(), idToken: tokens.id_token ?? '' };
  }

  /** Signs in by the page: opens it, sends its form, comes back. */
  async function signIn(door: PersonDoor, form: Record<string, string>, browser = new Browser()) {
    const { url, pending } = await begin(door);
    const chooser = await browser.follow(url.href, origin);
    return finish(door, (await browser.follow(chooser.url, origin, form)).url, pending);
  }

  const signOutUrl = async (door: PersonDoor, id_token_hint: string) =>
    client.buildEndSessionUrl(await configuration(door), { id_token_hint, post_logout_redirect_uri: `${origin}/` }).href;

  const close = async () => {
    await running.close();
    rmSync(dir, { recursive: true });
  };
  return { ...running, dir, begin, finish, signIn, signOutUrl, close };
}
