import { isFresh } from '../../shared/access/limits.ts';
import type { SignInDoor } from '../../shared/access/passkey.ts';
import { invalid, must, Refusal } from '../../shared/kernel/refusal.ts';
import { mostNameLength } from '../../shared/views/sessions.ts';
import { dropPasskey, passkeysOf } from '../store/passkeys.ts';
import { recordDenial, recordSignInByPasskey } from '../store/security.ts';
import { closeSession, nameOf, openSession, type Session } from '../store/sessions.ts';
import type { Handler } from './app.ts';
import { readForm } from './body.ts';
import { cookie, setCookie } from './cookies.ts';
import { guardApi, guardForm } from './guard.ts';
import { limit } from './limit.ts';
import type { PasskeyRoute } from './passkey-routes.ts';
import { backTo, redirect } from './signin-routes.ts';
import type { Visit } from './visit.ts';

/** WebAuthn, loaded by who binds or uses a passkey. */
const passkeys = (): Promise<typeof import('./passkey.ts')> => import('./passkey.ts');

/** What comes of each; loaded with the first of them. */
export const passkeyHandlers = (door: SignInDoor): Readonly<Record<PasskeyRoute, Handler>> => ({
  'POST /passkeys/questions': async (visit) => {
    const { session } = await binding(visit);
    return Response.json(await (await passkeys()).bindingQuestion(session, visit.at));
  },

  'POST /passkeys': async (visit) => {
    const { session, typed } = await binding(visit);
    const { bind, answerIn } = await passkeys();
    const name = (typed['name']?.[0] ?? '').toWellFormed().trim();
    must(name.length <= mostNameLength, invalid('name', 'passkey.name', { most: mostNameLength }));
    await refusing(visit, 'passkey.bind', () => bind(session, answerIn(typed['credential']?.[0] ?? ''), name, visit.at));
    return redirect(`/${door}/sessions`);
  },

  'POST /passkeys/ends': async (visit) => {
    const { session: { actor: { person } }, typed } = await binding(visit);
    const named = typed['passkey']?.[0] ?? '';
    // Of this person's only, and one that is gone already is gone.
    await Promise.all((await passkeysOf(person)).filter(({ id }) => nameOf(id) === named).map(({ id }) => dropPasskey(person, id)));
    return redirect(`/${door}/sessions`);
  },

  'GET /sign-in/passkey': async (visit) => {
    await mustBeSilent(visit);
    const { passkeyPage } = await import('./passkey-page.ts');
    return passkeyPage(door, visit, backTo(door, visit.url.searchParams.get('back')));
  },

  'POST /sign-in/passkey/questions': async (visit) => {
    await guardApi(visit);
    await mustBeSilent(visit);
    return Response.json(await (await passkeys()).signInQuestion(door, visit.at));
  },

  'POST /sign-in/passkey': async (visit) => {
    await guardApi(visit);
    await mustBeSilent(visit);
    const typed = await readForm(visit.request);
    const { whoAnswered, answerIn } = await passkeys();
    const { actor } = await refusing(visit, 'passkey.sign-in', () => whoAnswered(door, answerIn(typed['credential']?.[0] ?? ''), visit.at));
    await recordSignInByPasskey({ requestId: visit.requestId, at: visit.at, actor: actor.person, door });
    const before = cookie(visit.request, door);
    if (before !== undefined) await closeSession(before);
    return redirect(backTo(door, typed['back']?.[0] ?? null), setCookie(door, await openSession(actor, door, visit.at, '', 'passkey')));
  },
});

/** A form of a session that is fresh, and was not itself opened with a passkey: that would make its 90 days endless. */
async function binding(visit: Visit): Promise<{ session: Session; typed: Awaited<ReturnType<typeof readForm>> }> {
  limit(visit, 'session');
  if (visit.session === undefined) throw new Refusal('unknown-person', 'sign-in');
  const typed = await readForm(visit.request);
  await guardForm(visit, typed['_csrf']?.[0] ?? '');
  if (visit.session.by === 'passkey' || !isFresh(visit.session.since, visit.at)) throw new Refusal('unknown-person', 'sign-in.stale');
  return { session: visit.session, typed };
}

/** @throws Refusal when the identity provider answers: then a passkey opens nothing. */
async function mustBeSilent(visit: Visit): Promise<void> {
  const { issuerAnswers } = await import('./signin.ts');
  if (await issuerAnswers(visit.at)) throw new Refusal('conflict', 'passkey.not-needed', { back: backTo(visit.door, visit.url.searchParams.get('back')) });
}

/** Each wrong try leaves one line, and is told in one way. */
async function refusing<T>(visit: Visit, act: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof (await passkeys()).PasskeyRefused)) throw error;
    await recordDenial({ requestId: visit.requestId, at: visit.at, actor: visit.actor.person, door: visit.door, act, reason: error.message, path: {} });
    throw new Refusal('forbidden', 'passkey.refused', {}, undefined, error);
  }
}
