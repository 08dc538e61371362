import { may, type Act } from '../../shared/access/table.ts';
import type { AnyCommand } from '../../shared/kernel/command.ts';
import type { FormValues } from '../../shared/kernel/form.ts';
import { idPattern } from '../../shared/kernel/ids.ts';
import { missing, Refusal } from '../../shared/kernel/refusal.ts';
import { fill } from '../../shared/messages/fill.ts';
import { sessionSentence } from '../../web/parts/session-line.tsx';
import { textsOf } from '../../web/texts.ts';
import type { Session } from '../store/sessions.ts';
import { dropForm, keepForm, keptIn, type Kept } from '../store/typed.ts';
import type { AnyDoor, Handler } from './app.ts';
import { readForm } from './body.ts';
import { keyPattern, nextPage } from './commands.ts';
import { guardForm, isOwnForm, panelOfOne } from './guard.ts';
import { limit } from './limit.ts';
import { actionOf } from './pages.ts';
import { firstSecret, keepSecret } from './typed-cookie.ts';
import type { Visit } from './visit.ts';

/**
 * POST of what somebody is typing: kept for that person in this browser, and nothing else comes of it. Also of a session
 * that is over, as what is sent then (decision 42). With `_act=drop` what was kept goes.
 */
export const typedByForm = (door: AnyDoor, command: AnyCommand): Handler => async (visit, path) => {
  const session = visit.session ?? visit.ended;
  if (session === undefined) throw new Refusal('unknown-person', 'sign-in');
  limit({ ...visit, session, actor: session.actor }, 'typed');
  const typed = await readForm(visit.request);
  const one = (name: string): string => typed[name]?.[0] ?? '';
  await guardTyped(visit, session, one('_csrf'));
  // An address that means nothing, or is not this person's, keeps nothing. It is no attempt at the command: nothing is told of it.
  if (!Object.values(path).every((part) => idPattern.test(part))) throw missing();
  if (visit.session !== undefined && !may(visit.actor, command.name as Act, path, panelOfOne(visit.actor.person))) throw missing();
  const address = actionOf(door, command, path);
  if (one('_act') === 'drop') {
    if (visit.kept !== undefined) await dropForm(visit.kept, address, '', visit.at);
    return new Response(null, { status: 303, headers: { location: nextPage(door, one('_then'), address) } });
  }
  if (!keyPattern.test(one('_key'))) throw new Refusal('invalid', 'key.missing');
  const kept = visit.kept ?? newlyKept(session, visit);
  const outcome = await keepForm(kept, address, { typed: ofFields(command, typed), key: one('_key'), of: one('_of').slice(0, 64), before: one('_before'), over: one('_over') !== '' }, visit.at);
  if (outcome === 'large') throw new Refusal('too-large', 'input.too-large');
  return Response.json(outcome === 'kept' ? told(visit) : {}, { status: outcome === 'kept' ? 200 : 409, headers: { 'set-cookie': keepSecret(kept.browser.secret) } });
};

async function guardTyped(visit: Visit, session: Session, token: string): Promise<void> {
  if (visit.session !== undefined) await guardForm(visit, token);
  else if (!isOwnForm(visit.request, session, token)) throw new Refusal('unknown-person', 'sign-in');
}

/** The first form that this browser keeps for its person. */
const newlyKept = ({ actor: { person } }: Session, { request, door, at }: Visit): Kept => keptIn({ person, secret: firstSecret(request, door) }, null, [], at);

/** Fields of the command and the key of the page; no token of a session is kept. */
const ofFields = ({ fields }: AnyCommand, typed: FormValues): FormValues =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => name === '_key' || Object.hasOwn(fields, name.split('.')[0] ?? '')));

/** When it was kept, and until when the session lasts now: typing is activity, as any request is. */
function told({ at, session, language }: Visit): object {
  const said = { kept: fill(textsOf(language).frame.typed.kept, { at }, language) };
  if (session === undefined) return said;
  const ends = { at, idle: session.idle, until: session.until };
  return { ...said, ...ends, line: sessionSentence(ends, language) };
}
