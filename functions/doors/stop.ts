import { anonymous } from '../../shared/access/actor.ts';
import { stopInterest } from '../../shared/interest/commands.ts';
import { missing, must } from '../../shared/kernel/refusal.ts';
import { execute } from '../pipeline/execute.ts';
import { personOfStop } from '../store/stops.ts';
import type { Address, Handler } from './app.ts';
import { freshKey } from './commands.ts';
import { shellOf } from './shell.ts';
import type { Visit } from './visit.ts';

const path = '/provider/stop/:token';

/** Whose mails it is about: the token is the proof, and nothing else is asked. @throws Refusal `missing` for what no mail brought. */
async function personFor(token: string): Promise<string> {
  const person = /^[0-9a-f]{48}$/.test(token) ? await personOfStop(token) : undefined;
  must(person !== undefined, missing());
  return person;
}

/** How it looks is loaded by who comes here: no other page of the door needs it. */
async function page(visit: Visit, done: boolean): Promise<Response> {
  const { stopPage } = await import('../../web/pages/provider/stop.tsx');
  return new Response(await stopPage(shellOf({ name: 'provider', commands: [] }, visit), visit.url.pathname, done), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** Who looks changes nothing: programs that check mail open every address in it. */
const show: Handler = async (visit, { token = '' }) => {
  await personFor(token);
  return page(visit, false);
};

/**
 * Ends the mails, as the person whose token it is; again, it is so already. It comes from our own form or from a mail
 * program, which sends no cookie and follows no redirect (RFC 8058).
 */
const end: Handler = async (visit, { token = '' }) => {
  const person = await personFor(token);
  await execute({ command: stopInterest, actor: { ...anonymous, person }, door: 'provider', path: {}, input: {}, key: freshKey(), at: visit.at });
  return page(visit, true);
};

/** Where a mail to a follower leads to end such mails, without signing in. */
export const stopAddresses: readonly Address[] = [{ path, handler: show }, { method: 'POST', path, handler: end }];
