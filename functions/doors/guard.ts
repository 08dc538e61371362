import { timingSafeEqual } from 'node:crypto';
import { mustSignInAnew } from '../../shared/access/limits.ts';
import { may, mustStateFirst, noPanel, type Act, type Panel } from '../../shared/access/table.ts';
import type { At } from '../../shared/kernel/command.ts';
import { idPattern } from '../../shared/kernel/ids.ts';
import { missing, Refusal } from '../../shared/kernel/refusal.ts';
import { bidderOf, isAlias } from '../../shared/tender/names.ts';
import { notStated, panelOf } from '../../shared/tender/panel.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { readStates } from '../store/gather.ts';
import { Resource } from '../store/resources.ts';
import { recordDenial } from '../store/security.ts';
import type { Session } from '../store/sessions.ts';
import type { Visit } from './visit.ts';

/**
 * Lets pass who the access table lets pass. Everybody else gets an answer that tells nothing, and the ledger a line.
 * @param load reads a tender; a view reads on with the same reader.
 * @returns what the path means: where names of bidders are hidden from this person, `bidder-3` stands in the address.
 */
export async function guard(visit: Visit, act: Act, path: At, load: (tender: string) => Promise<Tender> = loadTender): Promise<At> {
  // What cannot be an id names nothing: it is not looked up, and no key of the store is ever made of it.
  if (!Object.values(path).every((part) => idPattern.test(part))) throw missing();
  const tender = await tenderOf(visit, path, load);
  const panel = tender === undefined ? noPanel : panelOf(tender);
  if (may(visit.actor, act, path, panel)) return meant(visit, path, tender);
  if (visit.session === undefined && visit.door !== 'public') throw new Refusal('unknown-person', 'sign-in');
  await deny(visit, act, path, 'role');
  if (mustStateFirst(visit.actor, act, panel)) throw notStated(path['tender'] ?? '');
  // Another municipality's or another's tender answers like one that is not there.
  const everywhere = { ...visit.actor, municipality: path['municipality'] ?? visit.actor.municipality };
  throw may(everywhere, act, path, panelOfOne(visit.actor.person)) ? missing() : new Refusal('forbidden', 'forbidden');
}

/** As if this person judged wherever the path leads. */
export const panelOfOne = (person: string): Panel => ({ named: [person], clear: [person] });

/** The tender that the path names, where it depends on that who may and who is meant; of others nobody has to wait. */
async function tenderOf({ door, actor }: Visit, { tender, kvk }: At, load: typeof loadTender): Promise<Tender | undefined> {
  const judges = actor.roles.includes('assessor');
  const meets = kvk !== undefined && (actor.roles.includes('lead') || isAlias(kvk));
  return door !== 'staff' || tender === undefined || !(judges || meets) ? undefined : load(tender);
}

async function loadTender(id: string): Promise<Tender> {
  const [stored] = await readStates([tenderRef(id) as never], true);
  return stored?.state as Tender;
}

function meant({ actor }: Visit, path: At, tender: Tender | undefined): At {
  if (tender === undefined || path['kvk'] === undefined) return path;
  const kvk = bidderOf(tender, path['kvk'], actor);
  if (kvk === undefined) throw missing();
  return { ...path, kvk };
}

/**
 * A form must come from a page of ours, in this session: same origin by the browser's own word, and the session's token.
 * Origins are compared with configuration, never with what the request says of its host.
 */
export async function guardForm(visit: Visit, token: string): Promise<void> {
  if (visit.session !== undefined && isOwnForm(visit.request, visit.session, token)) return;
  await deny(visit, 'form', {}, 'foreign');
  throw new Refusal('forbidden', 'form.foreign');
}

/** Does a form with this token come from a page of ours, in this session? */
export function isOwnForm(request: Request, { csrf }: Session, token: string): boolean {
  const [expected, given] = [Buffer.from(csrf), Buffer.from(token)];
  return sameOrigin(request) && expected.length > 0 && expected.length === given.length && timingSafeEqual(expected, given);
}

/** Before what weighs most a person has signed in a short while ago; a session that was taken over goes no further. */
export async function guardFresh(visit: Visit, act: Act, path: At): Promise<void> {
  if (visit.session === undefined || !mustSignInAnew(act, visit.session.since, visit.at, 'sent')) return;
  await deny(visit, act, path, 'stale');
  throw new Refusal('unknown-person', 'sign-in.stale');
}

/** A JSON request cannot be sent by another site's form (its content type and key header see to that); its origin must still fit. */
export async function guardApi(visit: Visit): Promise<void> {
  if (sameOrigin(visit.request)) return;
  await deny(visit, 'api', {}, 'foreign');
  throw new Refusal('forbidden', 'form.foreign');
}

function sameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  return (origin === null || origin === Resource.Portal.origin) && (site === null || site === 'same-origin' || site === 'none');
}

const deny = (visit: Visit, act: string, path: At, reason: string): Promise<void> =>
  recordDenial({ requestId: visit.requestId, at: visit.at, actor: visit.actor.person, door: visit.door, act, reason, path });
