import {
  generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON, type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { challengeMinutes, mostPasskeys } from '../../shared/access/limits.ts';
import { passkeyUntil, type Passkey, type SignInDoor } from '../../shared/access/passkey.ts';
import { idPattern } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { refuse } from '../../shared/kernel/refusal.ts';
import { ask, countPasskey, keepPasskey, passkeyOf, passkeysOf, takeAsked } from '../store/passkeys.ts';
import { Resource } from '../store/resources.ts';
import type { Session } from '../store/sessions.ts';

/** Loaded by who binds or uses a passkey (WebAuthn Level 3); the library checks what the browser brings. */

/** By configuration, never by what a request says of its host. */
const site = (): { origin: string; id: string } => ({ origin: Resource.Portal.origin, id: new URL(Resource.Portal.origin).hostname });
const timeout = challengeMinutes * 60_000;

/** Nothing tells in which way it was wrong. */
export class PasskeyRefused extends Error {}

/** The question to bind a passkey of this session's person: kept on the device itself, so that nobody types a name to sign in. */
export async function bindingQuestion({ actor: { person, name }, door }: Session, at: Instant): Promise<object> {
  const own = await passkeysOf(person);
  if (own.length >= mostPasskeys) throw refuse('passkey.too-many', { most: mostPasskeys });
  const options = await generateRegistrationOptions({
    rpName: new URL(Resource.Portal.origin).host, rpID: site().id, userID: new TextEncoder().encode(person), userName: name === '' ? person : name, timeout,
    attestationType: 'none', authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, excludeCredentials: own.map(({ id }) => ({ id })),
  });
  await ask(options.challenge, { door: door as SignInDoor, person }, at);
  return options;
}

/** @throws PasskeyRefused when it is no answer to a question of this session. */
export async function bind({ actor, door, since }: Session, answer: unknown, name: string, at: Instant): Promise<void> {
  const response = answer as RegistrationResponseJSON;
  const challenge = await takenChallenge(response, { door: door as SignInDoor, person: actor.person }, at);
  const { verified, registrationInfo } = await verifyRegistrationResponse({ response, expectedChallenge: challenge, expectedOrigin: site().origin, expectedRPID: site().id, requireUserVerification: true }).catch(wrong);
  if (!verified || registrationInfo === undefined) throw new PasskeyRefused('not verified');
  const { id, publicKey, counter } = registrationInfo.credential;
  if (!keyPattern.test(id)) throw new PasskeyRefused('long id');
  if ((await passkeysOf(actor.person)).length >= mostPasskeys) throw refuse('passkey.too-many', { most: mostPasskeys });
  // Proven by the sign-in of this session, not by this moment.
  await keepPasskey({ id, door: door as SignInDoor, actor, publicKey: Buffer.from(publicKey).toString('base64url'), counter, name, since: at, proven: since });
}

/** The question to sign in: of whom is known only from the answer. */
export async function signInQuestion(door: SignInDoor, at: Instant): Promise<object> {
  const options = await generateAuthenticationOptions({ rpID: site().id, userVerification: 'required', timeout });
  await ask(options.challenge, { door, person: '' }, at);
  return options;
}

/** Whose passkey answered at this door. @throws PasskeyRefused in every other case, one word for all. */
export async function whoAnswered(door: SignInDoor, answer: unknown, at: Instant): Promise<Passkey> {
  const response = answer as AuthenticationResponseJSON;
  const challenge = await takenChallenge(response, { door, person: '' }, at);
  const person = Buffer.from(text(response.response.userHandle), 'base64url').toString('utf8');
  const known = idPattern.test(person) && keyPattern.test(text(response.id)) ? await passkeyOf(person, response.id) : undefined;
  if (known === undefined || known.door !== door) throw new PasskeyRefused('unknown');
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response, expectedChallenge: challenge, expectedOrigin: site().origin, expectedRPID: site().id, requireUserVerification: true,
    credential: { id: known.id, publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')), counter: known.counter },
  }).catch(wrong);
  if (!verified) throw new PasskeyRefused('not verified');
  if (passkeyUntil(known) <= at) throw new PasskeyRefused('too old');
  if (!await countPasskey(known, authenticationInfo.newCounter)) throw new PasskeyRefused('counted before');
  return known;
}

/** What a key of the store has room for; devices make ids of 16 to 64 bytes. */
const keyPattern = /^[\w-]{1,900}$/;
const text = (of: unknown): string => (typeof of === 'string' ? of : '');
const wrong = (error: unknown): never => { throw new PasskeyRefused('not verified', { cause: error }); };

/** The question that this answers, taken away: it can be answered once, whatever comes of it. */
async function takenChallenge(answer: { response?: { clientDataJSON?: unknown } } | null, ...rest: readonly [asked: Parameters<typeof takeAsked>[1], at: Instant]): Promise<string> {
  const challenge = challengeIn(text(answer?.response?.clientDataJSON));
  if (!await takeAsked(challenge, ...rest)) throw new PasskeyRefused('not asked');
  return challenge;
}

function challengeIn(clientData: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8')) as { challenge?: unknown };
    return text(challenge);
  } catch {
    return '';
  }
}

/** What a form carried, as an object. @throws PasskeyRefused for anything else. */
export function answerIn(typed: string): unknown {
  try {
    const value: unknown = JSON.parse(typed);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new PasskeyRefused('no answer');
}
