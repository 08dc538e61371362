import { anonymous, type Actor } from '../../shared/access/actor.ts';
import type { Door } from '../../shared/kernel/command.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import type { Language } from '../../shared/messages/fill.ts';
import { organisationRef, roleOf, type Organisation } from '../../shared/provider/organisation.ts';
import { readStates } from '../store/gather.ts';
import { keptIn, keysOf, type Kept } from '../store/typed.ts';
import type { Item, Key } from '../store/items.ts';
import { readSession, type Session } from '../store/sessions.ts';
import { cookie } from './cookies.ts';
import type { Arrival } from './lambda.ts';
import { marksFor } from './reading.ts';
import { putBack, typedSecret } from './typed-cookie.ts';

/** One request, as a door sees it: when, who, in what language. */
export interface Visit {
  readonly door: Exclude<Door, 'worker'>;
  readonly at: Instant;
  readonly requestId: string;
  readonly actor: Actor;
  readonly session: Session | undefined;
  /** The session that this browser had and that is over: it gives no right, but what was typed in it is kept for its person. */
  readonly ended?: Session | undefined;
  /** What this browser keeps of forms that its person typed in and did not send; left out for who has no session, over or not. */
  readonly kept?: Kept | undefined;
  /** What its person read of the inbox of this door, as it is kept; only where the page shows messages. */
  readonly marks?: Item | undefined;
  readonly language: Language;
  readonly request: Request;
  readonly url: URL;
}

/** Who knocks. Anyone at the public door; elsewhere the person of the session, a provider with the mandate of this moment. */
export async function visit(door: Visit['door'], request: Request, { at, requestId }: Arrival): Promise<Visit> {
  const url = new URL(request.url);
  const token = door === 'public' ? undefined : cookie(request, door);
  const secret = typedSecret(request);
  const back = url.searchParams.get(putBack);
  const typed = (person: string): readonly Key[] => (secret === undefined ? [] : keysOf({ person, secret }, back));
  const beside = (person: string): readonly Key[] => [...typed(person), ...marksFor(door, url, person)];
  const { session, ended, items = [] } = token === undefined ? {} : await readSession(token, door, at, beside);
  const { person } = (session ?? ended)?.actor ?? anonymous;
  const kept = secret === undefined || person === anonymous.person ? undefined : keptIn({ person, secret }, back, items, at);
  const marks = items[typed(person).length];
  const actor = session === undefined ? anonymous : door === 'provider' ? await withMandate(session.actor) : session.actor;
  return { door, at, requestId, actor, session, ended, kept, marks, language: languageOf(url, request), request, url };
}

/** The visit as anybody's: what is left to show a page with when the session could not be read. */
export const anybodysVisit = (door: Visit['door'], request: Request, { at, requestId }: Arrival): Visit => {
  const url = new URL(request.url);
  return { door, at, requestId, actor: anonymous, session: undefined, language: languageOf(url, request), request, url };
};

/** A mandate counts from the moment it is given until the moment it is withdrawn, not from sign-in to sign-out. */
async function withMandate(actor: Actor): Promise<Actor> {
  const [stored] = await readStates([organisationRef(actor.kvk) as never], true);
  return { ...actor, roles: [roleOf(stored?.state as Organisation, actor.person, actor.email)] };
}

function languageOf(url: URL, request: Request): Language {
  const asked = url.searchParams.get('language') ?? cookie(request, 'language');
  return asked === 'en' ? 'en' : 'nl';
}
