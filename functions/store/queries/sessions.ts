import { idleMinutes } from '../../../shared/access/limits.ts';
import { later } from '../../../shared/kernel/moments.ts';
import type { SessionRow, SessionsView } from '../../../shared/views/sessions.ts';
import type { QueryContext } from '../reader.ts';
import { nameOf, running } from '../sessions.ts';

/** The reader's running sessions at all doors, the newest first. */
export async function ownSessions({ store, actor, at, session }: QueryContext): Promise<SessionsView> {
  const all = running(await store.sessions(actor.person), at);
  return { sessions: all.map(({ id, door, since, idle, until }) => ({ name: nameOf(id), door: door as SessionRow['door'], since, last: later(idle, { minutes: -idleMinutes }), until: idle < until ? idle : until, own: id === session })) };
}
