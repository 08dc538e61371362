import { isFresh } from '../../shared/access/limits.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { sessionSentence } from '../../web/parts/session-line.tsx';
import { log } from '../log.ts';
import { recordEnd, recordSignIn } from '../store/security.ts';
import { closeSession, endSession, extendSession, nameOf, openSession, sessionsOf } from '../store/sessions.ts';
import type { Handler } from './app.ts';
import { readForm } from './body.ts';
import { cookie, dropCookie, setCookie } from './cookies.ts';
import { guardForm } from './guard.ts';
import { heldCookie } from './keep.ts';
import { limit } from './limit.ts';
import type { Pending } from './signin.ts';
import type { Visit } from './visit.ts';

export const redirect = (location: string, ...cookies: string[]): Response => {
  const headers = new Headers({ location });
  for (const one of cookies) headers.append('set-cookie', one);
  return new Response(null, { status: 303, headers });
};

/** OpenID Connect, loaded by who signs in or out: no page of the door needs it. */
const signIn = (): Promise<typeof import('./signin.ts')> => import('./signin.ts');

/** A path of this door, and nothing else: no other site, no other door. */
export const backTo = (door: Visit['door'], asked: string | null): string =>
  (asked !== null && new RegExp(`^/${door}(/[\\w./-]*)?(\\?[\\w=&.%-]*)?$`).test(asked) ? asked : `/${door}`);

/** Who signs in is told that it is not their fault, and what else they can do. */
function silent(door: Visit['door'], back: string, error: unknown): Refusal {
  log('error', 'sign-in silent', { door, error });
  return new Refusal('unavailable', 'sign-in.silent', { back }, undefined, error);
}

const told = ({ requestId, at, actor, door }: Visit): { requestId: string; at: Visit['at']; actor: string; door: Visit['door'] } => ({ requestId, at, actor: actor.person, door });

/** Sign-in, the way back, and sign-out of a door. */
export function signInRoutes(door: Visit['door'], on: (method: string, path: string, handler: Handler) => void): void {
  on('GET', '/sign-in', async (visit) => {
    const back = backTo(door, visit.url.searchParams.get('back'));
    const { begin } = await signIn();
    const { url, pending } = await begin(door, back, visit.url.searchParams.get('hint'), visit.at).catch((error: unknown) => { throw silent(door, back, error); });
    return redirect(url, setCookie('sign-in', Buffer.from(JSON.stringify(pending)).toString('base64url'), 600));
  });

  on('GET', '/sign-in/callback', async (visit) => {
    const waiting = cookie(visit.request, 'sign-in');
    if (waiting === undefined) return redirect(`/${door}/sign-in`);
    const { finish, IssuerSilent } = await signIn();
    try {
      const pending = JSON.parse(Buffer.from(waiting, 'base64url').toString('utf8')) as Pending;
      const { actor, level, idToken } = await finish(door, visit.request.url, pending);
      // Who signs in anew leaves no older session behind (OWASP ASVS 5.0, 7.2.4).
      const before = cookie(visit.request, door);
      if (before !== undefined) await closeSession(before);
      // First the line: there is no session of which nothing tells.
      await recordSignIn({ ...told(visit), actor: actor.person, level });
      if (door !== 'public') await (await import('../store/passkeys.ts')).provePasskeys(actor, door, visit.at);
      return redirect(backTo(door, pending.back), setCookie(door, await openSession(actor, door, visit.at, idToken)), dropCookie('sign-in'));
    } catch (error) {
      if (error instanceof IssuerSilent) throw silent(door, `/${door}`, error);
      log('error', 'sign-in refused', { door, error });
      throw new Refusal('forbidden', 'sign-in.refused', {}, undefined, error);
    }
  });

  // What the warning before the end of a session posts. Whose session is over does nothing wrong.
  on('POST', '/session', async (visit) => {
    limit(visit, 'session');
    if (visit.session === undefined) throw new Refusal('unknown-person', 'sign-in');
    await guardForm(visit, (await readForm(visit.request))['_csrf']?.[0] ?? '');
    const session = await extendSession(visit.session, visit.at);
    if (session === undefined) throw new Refusal('unknown-person', 'sign-in');
    const ends = { at: visit.at, idle: session.idle, until: session.until };
    return Response.json({ ...ends, line: sessionSentence(ends, visit.language) });
  });

  on('POST', '/sessions/ends', async (visit) => {
    limit(visit, 'session');
    if (visit.session === undefined) throw new Refusal('unknown-person', 'sign-in');
    const typed = await readForm(visit.request);
    await guardForm(visit, typed['_csrf']?.[0] ?? '');
    const [{ person }, own, named] = [visit.actor, visit.session.id, typed['session']?.[0] ?? ''];
    // Of this person's sessions only: whose name it is not, ends nothing.
    const ending = (await sessionsOf(person)).filter(({ id }) => (named === 'others' ? id !== own : nameOf(id) === named));
    if (ending.some(({ id }) => id !== own) && !isFresh(visit.session.since, visit.at)) throw new Refusal('unknown-person', 'sign-in.stale');
    await Promise.all(ending.map(({ id }) => endSession(person, id)));
    if (ending.length > 0) await recordEnd({ ...told(visit), by: 'list', ended: ending.length });
    return ending.some(({ id }) => id === own) ? redirect(`/${door}`, dropCookie(door), dropCookie(heldCookie)) : redirect(`/${door}/sessions`);
  });

  on('POST', '/sign-out', async (visit) => {
    // Who is out already needs no proof, and strangers write no lines into the ledger.
    if (visit.session === undefined) return redirect(`/${door}`, dropCookie(door));
    await guardForm(visit, (await readForm(visit.request))['_csrf']?.[0] ?? '');
    const token = cookie(visit.request, door);
    if (token !== undefined) await closeSession(token);
    await recordEnd({ ...told(visit), by: 'sign-out', ended: 1 });
    // Our session is over, whether the provider answers or not.
    const next = await (await signIn()).signOutUrl(visit.session?.idToken ?? '').catch(() => `/${door}`);
    return redirect(next, dropCookie(door), dropCookie(heldCookie));
  });
}
