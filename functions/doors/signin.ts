import * as client from 'openid-client';
import type { Actor, Level, Role } from '../../shared/access/actor.ts';
import { roles } from '../../shared/access/actor.ts';
import type { Door } from '../../shared/kernel/command.ts';
import { kvkPattern, municipalityPattern } from '../../shared/kernel/ids.ts';
import { instantOf, millis, type Instant } from '../../shared/kernel/moments.ts';
import { shortId } from '../store/hash.ts';
import { Resource } from '../store/resources.ts';

/**
 * Sign-in by OpenID Connect: authorisation code with PKCE, state and nonce. eHerkenning and the municipal identity
 * providers stand behind the same protocol; KvK number, municipality and roles come attested from the token.
 */
export interface Pending { readonly state: string; readonly nonce: string; readonly verifier: string; readonly back: string }

/** A door's own request ends after 25 seconds, with several asked of the issuer within it. */
const patienceSeconds = 5;

/** The issuer does not answer, or says of itself that it cannot: nothing is wrong with who signs in. */
export class IssuerSilent extends Error {}

/** For how long an answer counts: a door lives for hours, and would send people to a broker that is gone. */
const answeredSeconds = 60;

let known: { readonly answer: Promise<client.Configuration>; readonly at: Instant } | undefined;
/** What the issuer says of itself. `anew`: who is sent there now has to find it at home, so that an old answer is not enough. */
async function configuration(anew?: Instant): Promise<client.Configuration> {
  if (known !== undefined && (anew === undefined || apart(known.at, anew) < answeredSeconds)) return known.answer;
  const [before, asked] = [known, { answer: discovered(), at: anew ?? noMoment }];
  known = asked;
  // Who is on the way back is still judged by the last answer.
  return asked.answer.catch((error: unknown) => { if (known === asked) known = before; throw error; });
}
/** An answer of which nobody knows when it came is old. */
const noMoment = instantOf(0);
/** Requests of one function do not come in the order of their moments. */
const apart = (one: Instant, other: Instant): number => Math.abs(millis(one) - millis(other)) / 1000;

function discovered(): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = Resource.SignIn;
  // Without TLS only a provider on this machine is trusted.
  const local = /^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(issuer);
  // The library takes an ID token at its word when it came over TLS; we want the issuer's signature (OWASP ASVS 5.0, 6.8.2).
  return client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute: [client.enableNonRepudiationChecks, ...(local ? [client.allowInsecureRequests] : [])], timeout: patienceSeconds })
    .catch((error: unknown) => { throw new IssuerSilent('no metadata', { cause: error }); });
}

/** For how long a passkey goes by what was heard of the issuer last: it was asked for nothing else. */
const heardSeconds = 20;
let heard: { readonly at: Instant; readonly answers: boolean } | undefined;

/** Does the issuer answer now? What is known of it from before does not tell. */
export async function issuerAnswers(at: Instant): Promise<boolean> {
  if (heard === undefined || apart(heard.at, at) >= heardSeconds) heard = { at, answers: await discovered().then(() => true, () => false) };
  return heard.answers;
}

/** No connection, no answer in time, or a fault of the server's own. */
function isSilence(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, status } = error as Error & { code?: string; status?: number };
  return error.name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || (status ?? 0) >= 500 || error.message === 'fetch failed' || isSilence(error.cause) || (error.cause instanceof Response && error.cause.status >= 500);
}

const callback = (door: Door): string => `${Resource.Portal.origin}/${door}/sign-in/callback`;

/** Where to send the browser, and what to remember until it comes back. `hint` is passed on as OpenID Connect's login_hint. */
export async function begin(door: Door, back: string, hint: string | null, at: Instant): Promise<{ url: string; pending: Pending }> {
  const pending = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), back };
  const url = client.buildAuthorizationUrl(await configuration(at), {
    redirect_uri: callback(door), scope: 'openid profile email portal', state: pending.state, nonce: pending.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(pending.verifier), code_challenge_method: 'S256', prompt: 'login',
    ...(hint === null ? {} : { login_hint: hint }),
  });
  return { url: url.href, pending };
}

/** The person that came back. @throws IssuerSilent when nobody can tell; otherwise when the answer is not the one that was asked for, or claims do not fit the door. */
export async function finish(door: Door, requestUrl: string, pending: Pending): Promise<{ actor: Actor; level: Level; idToken: string }> {
  const here = new URL(requestUrl);
  const tokens = await client.authorizationCodeGrant(await configuration(), new URL(callback(door) + here.search), {
    expectedState: pending.state, expectedNonce: pending.nonce, pkceCodeVerifier: pending.verifier, idTokenExpected: true,
  }).catch((error: unknown) => { throw isSilence(error) ? new IssuerSilent('no token', { cause: error }) : error; });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('no claims');
  const level = levelOf(claims['acr']);
  return { actor: actorOf(door, claims), level, idToken: tokens.id_token ?? '' };
}

/** eHerkenning level EH3 is a substantial level of assurance; the portal takes nothing below it (DOMAIN §8). */
const levels: ReadonlyMap<unknown, Level> = new Map([['urn:etoegang:core:assurance-class:loa3', 'substantial'], ['urn:etoegang:core:assurance-class:loa4', 'high']]);
function levelOf(attested: unknown): Level {
  const level = levels.get(attested);
  if (level === undefined) throw new Error('level of assurance too low');
  return level;
}

const staffRoles: readonly Role[] = ['officer', 'lead', 'assessor', 'jurist', 'opener'];
const councilRoles: readonly Role[] = ['college', 'councillor'];

function actorOf(door: Door, claims: Readonly<Record<string, unknown>>): Actor {
  const text = (name: string): string => (typeof claims[name] === 'string' ? claims[name] : '');
  const kvk = door === 'provider' ? text('kvk') : '';
  const municipality = door === 'council' ? text('municipality') : '';
  const claimed = Array.isArray(claims['roles']) ? claims['roles'] : [];
  const allowed = door === 'staff' ? staffRoles : door === 'council' ? councilRoles : [];
  // An address finds the mandate that a colleague was given; one that nobody verified finds none (OpenID Connect Core 1.0, 5.1).
  const email = claims['email_verified'] === true ? text('email') : '';
  const given = roles.filter((role) => allowed.includes(role) && claimed.includes(role));
  if (door === 'provider' ? !kvkPattern.test(kvk) : given.length === 0) throw new Error('no right to this door');
  if (door === 'council' && !municipalityPattern.test(municipality)) throw new Error('no municipality');
  return {
    person: `prs_${shortId(`${text('iss')}|${text('sub')}`)}`, roles: door === 'provider' ? ['visitor'] : given,
    kvk, municipality, name: text('name'), email,
  };
}

/** Where the identity provider ends its own session too. */
export async function signOutUrl(idToken: string): Promise<string> {
  const config = await configuration();
  if (config.serverMetadata().end_session_endpoint === undefined || idToken === '') return `${Resource.Portal.origin}/`;
  return client.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: `${Resource.Portal.origin}/` }).href;
}
