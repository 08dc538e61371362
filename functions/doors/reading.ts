import { may } from '../../shared/access/table.ts';
import { idPattern } from '../../shared/kernel/ids.ts';
import { missing, Refusal } from '../../shared/kernel/refusal.ts';
import type { Models } from '../../shared/views/index.ts';
import { isUnread, partyOf, withAllRead, type Marks } from '../../shared/views/unread.ts';
import type { Key } from '../store/items.ts';
import { keepMarks, marksIn, marksKey, markRead, type Reading } from '../store/marks.ts';
import type { Handler } from './app.ts';
import { readForm } from './body.ts';
import { guardForm } from './guard.ts';
import { limit } from './limit.ts';
import { log } from '../log.ts';
import type { Visit } from './visit.ts';

/** Pages that show what was read: the first one of a door with an inbox, the inbox and a message. */
export const marksFor = (door: Visit['door'], { pathname }: URL, person: string): readonly Key[] =>
  ((door === 'provider' || door === 'council') && new RegExp(`^/${door}(/inbox(/[^/]+)?)?$`).test(pathname) ? [marksKey({ person, door })] : []);

const readingOf = ({ actor, door }: Visit): Reading => ({ person: actor.person, door, party: partyOf(actor) });
const marksOf = ({ actor, marks, at }: Visit): Marks => marksIn(marks, partyOf(actor), at);

/** Did the reader of this page not open that message yet? */
export function unreadBy(visit: Visit): (id: string) => boolean {
  const marks = marksOf(visit);
  return (id) => isUnread(id, marks);
}

/** Was a page asked for to be shown, and not by a browser that guesses what comes next? */
const isOpened = ({ request }: Visit): boolean => request.method === 'GET' && !/prefetch|prerender/.test(request.headers.get('sec-purpose') ?? '');

/** After a page was made: that of a message makes it read. That a mark could not be kept keeps nobody from reading. */
export async function opened(visit: Visit, page: string, shown: object): Promise<void> {
  if (page !== 'provider.message' && page !== 'council.message') return;
  const { message: { id } } = shown as Models[typeof page];
  if (!isOpened(visit) || !unreadBy(visit)(id)) return;
  await markRead(readingOf(visit), visit.marks, id, visit.at).catch((error: unknown) => { log('error', 'mark not kept', { door: visit.door, error }); });
}

/** POST of "all read", from an inbox: up to the newest that its page showed, so that what came since stays unread. */
export const allRead: Handler = async (visit) => {
  limit(visit, 'session');
  if (visit.session === undefined) throw new Refusal('unknown-person', 'sign-in');
  const typed = await readForm(visit.request);
  await guardForm(visit, typed['_csrf']?.[0] ?? '');
  const upTo = typed['upTo']?.[0] ?? '';
  // Only pages post here, with the id of a message: what is none is no page's.
  if (!idPattern.test(upTo) || !may(visit.actor, visit.door === 'council' ? 'council.inbox' : 'provider.inbox', {})) throw missing();
  await keepMarks(readingOf(visit), withAllRead(upTo, marksOf(visit)), visit.at);
  return new Response(null, { status: 303, headers: { location: `/${visit.door}/inbox` } });
};
