import { idleMinutes, isFresh, mostPasskeys } from '../../../shared/access/limits.ts';
import { passkeyUntil } from '../../../shared/access/passkey.ts';
import type { Door } from '../../../shared/kernel/command.ts';
import { later } from '../../../shared/kernel/moments.ts';
import type { SessionRow, SessionsView } from '../../../shared/views/sessions.ts';
import type { QueryContext } from '../reader.ts';
import { nameOf, running } from '../sessions.ts';

/** The reader's running sessions at all doors, the newest first, and the passkeys that open this door. */
export const ownSessions = (here: Door) => async ({ store, actor, at, session }: QueryContext): Promise<SessionsView> => {
  const { sessions, passkeys } = await store.signIns(actor.person);
  const own = sessions.find(({ id }) => id === session);
  return {
    sessions: running(sessions, at).map(({ id, door, since, idle, until, by }) => ({
      name: nameOf(id), door: door as SessionRow['door'], since, last: later(idle, { minutes: -idleMinutes }), until: idle < until ? idle : until, own: id === session, byPasskey: by === 'passkey',
    })),
    passkeys: passkeys.filter(({ door }) => door === here).sort((a, b) => (a.since < b.since ? 1 : -1))
      .map((one) => ({ name: nameOf(one.id), title: one.name, since: one.since, until: passkeyUntil(one), over: passkeyUntil(one) <= at })),
    ending: own !== undefined && isFresh(own.since, at),
    binding: own !== undefined && own.by !== 'passkey' && isFresh(own.since, at), full: passkeys.length >= mostPasskeys,
  };
};
