import { randomBytes } from 'node:crypto';
import { mustSignInAnew } from '../../shared/access/limits.ts';
import type { Act } from '../../shared/access/table.ts';
import type { AnyCommand, Prefill } from '../../shared/kernel/command.ts';
import { formToJson } from '../../shared/kernel/form.ts';
import type { Problem } from '../../shared/kernel/input.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { isKept } from '../../shared/kept/typed.ts';
import { log } from '../log.ts';
import { execute, late, type Done } from '../pipeline/execute.ts';
import { gather } from '../pipeline/facts.ts';
import { onceKey, type Answer } from '../store/once.ts';
import { dropForm, type Kept } from '../store/typed.ts';
import type { AnyDoor, Handler } from './app.ts';
import { readForm, readJson } from './body.ts';
import { dropCookie, cookie } from './cookies.ts';
import { guard, guardApi, guardForm, guardFresh } from './guard.ts';
import { heldCookie, keepTyped, typedBefore } from './keep.ts';
import { limit } from './limit.ts';
import { actionOf, commandPage } from './pages.ts';
import { problemJson, statuses } from './problem.ts';
import type { Visit } from './visit.ts';

type Path = Readonly<Record<string, string>>;

/** A fresh idempotency key; also makes the second click of a double click harmless. */
export const freshKey = (): string => randomBytes(16).toString('hex');
export const keyPattern = /^[A-Za-z0-9_-]{16,64}$/;

async function carryOut(visit: Visit, command: AnyCommand, path: Path, json: unknown, key: string): Promise<Done> {
  if (!keyPattern.test(key)) throw new Refusal('invalid', 'key.missing');
  // The library of schemas is loaded with the first input.
  const { parseInput } = await import('../../shared/kernel/input.ts');
  const parsed = parseInput(command.fields, json);
  if (!parsed.ok) throw new BadInput(parsed.problems);
  return execute({ command, actor: visit.actor, door: visit.door, path, input: parsed.value, key, at: visit.at });
}

/**
 * The answer as the address of the request calls things: where a bidder goes by an alias, no KvK number stands in it.
 * Its fingerprint could be tried out against all KvK numbers, and is not told then.
 */
function asShown(answer: Answer, meant: Path, shown: Path): Answer {
  const [kvk, alias] = [meant['kvk'], shown['kvk']];
  if (kvk === undefined || alias === undefined || kvk === alias) return answer;
  return { ...JSON.parse(JSON.stringify(answer).replaceAll(kvk, alias)) as Answer, hash: '' };
}

class BadInput extends Refusal {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('invalid', 'input.invalid');
    this.problems = problems;
  }
}

const problemsOf = (refusal: Refusal): readonly Problem[] => (refusal instanceof BadInput ? refusal.problems : []);

/** Where a form leads: the page that the command names, or the one it stood on when that says so; never to another door or site. */
export const nextPage = (door: AnyDoor, asked: string, usual: string): string =>
  (asked.startsWith(`/${door.name}/`) && /^(\/[A-Za-z0-9][\w-]*)+(#[A-Za-z0-9][\w-]*)?$/.test(asked) ? asked : usual);

/** POST of a form: done is a redirect to the page that shows it (Post/Redirect/Get); refused is the form as it was typed. */
export const commandByForm = (door: AnyDoor, command: AnyCommand): Handler => async (visit, path) => {
  const typed = await readForm(visit.request);
  const key = typed['_key']?.[0] ?? '';
  try {
    limit(visit, command.name);
    const meant = await guard(visit, command.name as Act, path);
    await guardForm(visit, typed['_csrf']?.[0] ?? '');
    await guardFresh(visit, command.name as Act, path);
    const answer = asShown((await carryOut(visit, command, meant, formToJson(command.fields, typed), key)).answer, meant, path);
    const [to = '', fragment] = nextPage(door, typed['_then']?.[0] ?? '', answer.location).split('#');
    const location = `${to}${to.includes('?') ? '&' : '?'}done=${command.name}${fragment === undefined ? '' : `#${fragment}`}`;
    if (visit.kept !== undefined && isKept(command)) await forget(visit.kept, actionOf(door, command, path), key, visit);
    // What waited for a sign-in waits no more.
    const waited = cookie(visit.request, heldCookie) === undefined ? {} : { 'set-cookie': dropCookie(heldCookie) };
    return new Response(null, { status: 303, headers: { location, ...waited } });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
    // A key that was decided on cannot be used again; otherwise it stays, so that a retry is a retry.
    const undecided = error instanceof BadInput || late.includes(error.code) || error.kind === 'unavailable' || error.kind === 'busy' || error.kind === 'forbidden' || error.kind === 'unknown-person';
    const kept = undecided && keyPattern.test(key) ? key : freshKey();
    const held = error.kind === 'unknown-person' ? await keepTyped(visit, typed) : undefined;
    const page = await commandPage(door, visit, command, path, {
      status: statuses[error.kind], key: kept, ...(held === undefined ? {} : { waits: true }), typed, refusal: error, problems: problemsOf(error), ...await prefilled(visit, command, path, error),
    });
    if (held !== undefined) page.headers.append('set-cookie', held);
    return page;
  }
};

/** What was done is done, also where what was typed before it cannot be cleared away; that goes by itself. */
const forget = (kept: Kept, address: string, key: string, { door, at }: Visit): Promise<void> =>
  dropForm(kept, address, key, at).catch((error: unknown) => { log('error', 'typed form not cleared', { door, error }); });

/** POST of JSON: 201 with the receipt, the same again for the same key. */
export const commandByJson = (command: AnyCommand): Handler => async (visit, path) => {
  try {
    limit(visit, command.name);
    const meant = await guard(visit, command.name as Act, path);
    await guardApi(visit);
    await guardFresh(visit, command.name as Act, path);
    const done = await carryOut(visit, command, meant, await readJson(visit.request), visit.request.headers.get('idempotency-key') ?? '');
    const answer = asShown(done.answer, meant, path);
    return Response.json(answer, { status: 201, headers: { location: answer.location } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problemJson({ refusal: error, problems: problemsOf(error) }, visit.language, visit.requestId);
  }
};

/** GET of a command: its form, filled with what is stored now, or with what its person typed before signing in anew. */
export const formPage = (door: AnyDoor, command: AnyCommand): Handler => async (visit, path) => {
  limit(visit, command.name);
  const meant = await guard(visit, command.name as Act, path);
  if (visit.session !== undefined && mustSignInAnew(command.name, visit.session.since, visit.at, 'shown')) throw new Refusal('unknown-person', 'sign-in.stale');
  const typed = await typedBefore(visit);
  return commandPage(door, visit, command, path, { status: 200, key: typed?.['_key']?.[0] ?? freshKey(), ...(typed === undefined ? {} : { typed }), problems: [], ...await prefill(visit, command, meant) });
};

/** What the state offers a form: present values, and what can be chosen. A person may have changed it a moment ago. */
export async function prefill(visit: Visit, command: AnyCommand, path: Path): Promise<Prefill> {
  if (command.prefill === undefined) return { values: {}, offers: {} };
  const newId = (): string => freshKey();
  const target = command.target(path, visit.actor, newId);
  const found = await gather({ command, path, actor: visit.actor }, target, onceKey(visit.actor.person, command.name, ''), true);
  return command.prefill(found.target.state, { at: visit.at, actor: visit.actor, path, facts: found.facts, newId });
}

/** The same for a refused form; who may not see the state gets the form as typed and nothing more. */
async function prefilled(visit: Visit, command: AnyCommand, path: Path, refusal: Refusal): Promise<Prefill> {
  if (refusal.kind === 'unknown-person' || (refusal.kind === 'forbidden' && refusal.code !== 'form.foreign')) return { values: {}, offers: {} };
  return prefill(visit, command, await guard(visit, command.name as Act, path));
}
