import type { FormValues } from '../../shared/kernel/form.ts';
import { heldForm, heldMinutes, holdForm } from '../store/held.ts';
import { cookie, setCookie } from './cookies.ts';
import { isOwnForm } from './guard.ts';
import type { Visit } from './visit.ts';

/** The cookie that brings what was typed over a sign-in. */
export const heldCookie = 'held';

/** Keeps a form of a session that is over or too old for it; a form from elsewhere is not kept. @returns the cookie to set. */
export async function keepTyped(visit: Visit, typed: FormValues): Promise<string | undefined> {
  const session = visit.session ?? visit.ended;
  if (session === undefined || !isOwnForm(visit.request, session, typed['_csrf']?.[0] ?? '')) return undefined;
  const brought = await holdForm(session, visit.url.pathname, typed, visit.at);
  return brought === undefined ? undefined : setCookie(heldCookie, brought, heldMinutes * 60);
}

/** What this person typed at this address before signing in. */
export async function typedBefore(visit: Visit): Promise<FormValues | undefined> {
  const brought = cookie(visit.request, heldCookie);
  return brought === undefined || visit.session === undefined ? undefined : heldForm(visit.actor.person, brought, visit.url.pathname, visit.at);
}
