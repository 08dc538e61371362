import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { inParallel } from '../../infra/season/agenda.ts';
import { bidWorkerCommands } from '../../shared/bid/commands.ts';
import { admissionWorkerCommands } from '../../shared/admission/commands.ts';
import { revisionWorkerCommands } from '../../shared/revision/commands.ts';
import { contactWorkerCommands } from '../../shared/council/contact-commands.ts';
import { interestWorkerCommands } from '../../shared/interest/commands.ts';
import { postWorkerCommands } from '../../shared/notify/post-commands.ts';
import { letterWorkerCommands } from '../../shared/council/letter/commands.ts';
import { outageWorkerCommands } from '../../shared/outage/worker-commands.ts';
import { tenderWorkerCommands } from '../../shared/tender/worker-commands.ts';
import { openPortal, publishedTender, type Portal } from '../portal.ts';
import { expectLight, scalesAt } from '../weights.ts';
import { denialsOf } from './denials.ts';
import { changing, hidden, reading, stateFirst, working, type Who } from './expected.ts';
import { comers, knocking, otherRoutes, others } from './others.ts';
import { callers, isAt, kvk, ownMunicipality, signIn, type Caller } from './people.ts';
import { addressOf, kinds, routes, type Kind, type Named, type Route } from './routes.ts';

/**
 * Every address × everybody, against the running portal. Nothing is done: an allowed change carries no key or a field
 * that nobody knows, so that its answer is 400, after the guard and before any decision.
 */
let portal: Portal;
let everybody: readonly Caller[];
let expired: readonly Caller[];
let named: Named;
let denials: ReturnType<typeof denialsOf>;
const scales = scalesAt(path.join(inject('bundles').dir, 'assets'));

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  const { portalId: tender } = await publishedTender(portal, [kvk]);
  named = { tender, procedure: tender, segment: '5', admission: 'none', revision: 'none', version: '2', from: '1', round: '1', article: 'none', input: 'none', lot: 'A', kvk, municipality: ownMunicipality, place: ownMunicipality, nota: '1', addendum: '1', submission: '1', message: 'none', document: 'none', question: 'none', evidence: 'none', inquiry: 'none', complaint: 'none', risk: 'support', outage: 'none', person: 'none', party: 'none', post: 'none', letter: 'none', year: '2025', other: '27000002' };
  const gone = await Promise.all((['signatory', 'lead', 'college'] as const).map(async (who): Promise<Caller> =>
    ({ who: 'anonymous', visitor: await signIn(portal, who), door: isAt(who), person: '', csrf: '' })));
  portal.stack.clock.advance(60 * 60_000);
  expired = gone;
  everybody = await callers(portal, tender);
  denials = denialsOf(portal);
});
beforeEach(async () => { await denials.since(); });
afterAll(async () => {
  denials.close();
  await portal.close();
});

const workerCommands = [...tenderWorkerCommands, ...admissionWorkerCommands, ...revisionWorkerCommands, ...bidWorkerCommands, ...contactWorkerCommands, ...interestWorkerCommands, ...postWorkerCommands, ...letterWorkerCommands, ...outageWorkerCommands];
const allowed = ({ act }: Route): readonly Who[] => reading[act] ?? changing[act] ?? [];

async function send(route: Route, { visitor, csrf }: Caller): Promise<{ response: Response; body: string }> {
  const { address } = addressOf(route, named);
  const response = await visitor.fetch(address, request(route.kind, csrf));
  return { response, body: await response.text() };
}

function request(kind: Kind, csrf: string): RequestInit {
  if (kind === 'post') return { method: 'POST', body: new URLSearchParams({ _csrf: csrf }) };
  if (kind !== 'json') return {};
  return { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: '{"nothing of ours":1}' };
}

/** Does the path name something that is not there: a form of it is not there either. */
const namesNothing = (path: string): boolean => [...path.matchAll(/:(\w+)/g)].some(([, name = '']) => named[name] === 'none');

type Cell = 'may' | 'may not' | 'hidden' | 'state first' | 'nobody';
/** What is wrong with an answer to somebody who may, may not, or is not signed in; empty when nothing is. */
function fault({ kind, door, path }: Pick<Route, 'kind' | 'door' | 'path'>, cell: Cell, response: Response, body: string): string {
  const { status } = response;
  const json = kind === 'data' || kind === 'json';
  const code = json && status !== 200 ? String((JSON.parse(body) as { code?: unknown }).code) : '';
  const answer = `${status} ${code}`.trim();
  const wanted: Readonly<Record<Cell, readonly string[]>> = {
    // A view of something that is not there, such as a message, is 404 for who may look; the ledger tells it from a denial.
    may: json ? (kind === 'json' ? ['400 input.invalid'] : ['200', '404 missing']) : kind === 'post' ? (namesNothing(path) ? ['400', '404'] : ['400']) : ['200', '404'],
    'state first': json ? ['403 conflict.not-stated'] : ['403'],
    'may not': json ? ['403 forbidden'] : ['403'],
    hidden: json ? ['404 missing'] : ['404'],
    nobody: json ? ['401 sign-in'] : kind === 'page' ? ['303'] : ['401'],
  };
  if (!wanted[cell].includes(answer)) return `${answer}, not ${wanted[cell].join(' or ')}`;
  const to = response.headers.get('location') ?? '';
  return status === 303 && !to.startsWith(`/${door}/sign-in?back=`) ? `sent to ${to}` : '';
}

describe('the table of the matrix', () => {
  test('has a row for every declared act, and no other', ({ task }) => {
    const declared = (wanted: readonly Kind[]): string[] => [...new Set(routes.filter(({ kind }) => wanted.includes(kind)).map(({ act }) => act))].sort();
    task.meta.measured = { cells: { judged: 0, wrong: unlike(declared(kinds), [...Object.keys(reading), ...Object.keys(changing)]) } };
    expect(declared(['page', 'data'])).toEqual(Object.keys(reading).sort());
    expect(declared(['form', 'post', 'json'])).toEqual(Object.keys(changing).sort());
  });
  test('has a row for every act of a worker', ({ task }) => {
    task.meta.measured = { cells: { judged: 0, wrong: unlike(workerCommands.map(({ name }) => name), Object.keys(working)) } };
    expect(workerCommands.map(({ name }) => name).sort()).toEqual(Object.keys(working).sort());
  });
});

/**
 * Who goes to an address: everybody of its door, nobody at all, and of each other door one, another at each address, who
 * is nobody here. With `EVERYBODY=1` everybody, as `npm run bars` asks.
 */
function goers(route: Route, at: number): readonly Caller[] {
  const [own, others] = [everybody.filter(({ door }) => door === undefined || door === route.door || route.door === 'public'), everybody.filter(({ door }) => door !== undefined && door !== route.door && route.door !== 'public')];
  if (process.env['EVERYBODY'] === '1') return everybody;
  return [...own, ...[...Map.groupBy(others, ({ door }) => door).values()].flatMap((all) => all[at % all.length] ?? [])];
}

describe('everybody at every address', () => {
  test.for(kinds)('%s: who may, may; who may not, is refused, and the ledger has one line of it', { timeout: 240_000 }, async (kind, { task }) => {
    const cells = routes.filter((route) => route.kind === kind).flatMap((route, at) => goers(route, at).map((caller) => ({ route, caller })));
    const wrong: string[] = [];
    const lines: string[] = [];
    await inParallel(cells, 8, async ({ route, caller }) => {
      const { act, door } = route;
      const { who } = caller;
      const signedIn = door === 'public' || door === caller.door;
      const cell = allowed(route).includes(who) ? 'may' : !signedIn ? 'nobody' : hidden[act]?.includes(who) === true ? 'hidden' : stateFirst[act]?.includes(who) === true ? 'state first' : 'may not';
      const { response, body } = await send(route, caller);
      const found = fault(route, cell, response, body);
      if (found !== '') wrong.push(`${who} ${cell}: ${act}: ${found}`);
      if (cell === 'may' && body.startsWith('<!doctype html>')) scales.weigh(`${act} as ${kind} for ${who}`, body);
      if (cell === 'hidden' || cell === 'state first' || cell === 'may not') lines.push(JSON.stringify([caller.person, door, act, 'role', addressOf(route, named).at]));
    });
    const told = (await denials.since()).map(({ actor, door, data }) => JSON.stringify([actor, door, data.act, data.reason, orderedLike(data.path)]));
    task.meta.measured = { cells: { judged: cells.length, wrong: wrong.length + unlike(told, lines) } };
    expect(wrong.sort()).toEqual([]);
    expect(told.sort()).toEqual(lines.sort());
    // The matrix is no smaller than it looks.
    expect(lines.length).toBeGreaterThan(30);
  });

  test('whose session has expired is nobody, and that is no denial', async ({ task }) => {
    const wrong: string[] = [];
    let judged = 0;
    for (const caller of expired) {
      await inParallel(routes.filter(({ door }) => door === caller.door), 8, async (route) => {
        judged += 1;
        const { response, body } = await send(route, caller);
        const found = fault(route, 'nobody', response, body);
        if (found !== '') wrong.push(`expired at ${route.door}: ${route.act} ${route.kind}: ${found}`);
      });
    }
    const told = await denials.since();
    task.meta.measured = { cells: { judged, wrong: wrong.length + told.length } };
    expect(wrong).toEqual([]);
    expect(told).toEqual([]);
  }, 120_000);

  test('every address beside those of views and commands has its row, and is answered by it; each refusal leaves the line that stands there', async ({ task }) => {
    const all = await otherRoutes();
    const cells = all.flatMap((route) => comers(route, everybody, allowed));
    expect([...new Set(cells.map(({ row }) => row))].sort()).toEqual(Object.keys(others).sort());
    const [wrong, lines]: [string[], string[]] = [[], []];
    const visit = async ({ route, row, caller, coming }: (typeof cells)[number]): Promise<void> => {
      const { [coming]: wanted, denied = [] } = others[row] ?? {};
      const { address, at } = addressOf({ act: row, door: route.door, kind: 'page', path: route.path }, { ...named, token: 'none' });
      const response = await caller.visitor.fetch(address, knocking(route, coming, caller.csrf));
      await response.arrayBuffer();
      if (response.status !== wanted) wrong.push(`${row}: ${caller.who} ${coming}: ${response.status}, not ${wanted ?? 'any'}`);
      for (const [when, act, reason] of denied) if (when === coming) lines.push(JSON.stringify([caller.person, route.door, act, reason, reason === 'role' ? at : {}]));
    };
    // Who was sent away to sign in has something in the browser to come back with.
    const leaves = ({ row }: (typeof cells)[number]): boolean => row === 'GET /sign-in';
    await inParallel(cells.filter((cell) => !leaves(cell)), 8, visit);
    await inParallel(cells.filter(leaves), 8, visit);
    const told = (await denials.since()).map(({ actor, door, data }) => JSON.stringify([actor, door, data.act, data.reason, orderedLike(data.path)]));
    task.meta.measured = { cells: { judged: cells.length, wrong: wrong.length + unlike(told, lines) } };
    expect(wrong.sort()).toEqual([]);
    expect(told.sort()).toEqual(lines.sort());
  }, 120_000);

  test('no page or form that was seen weighs more than promised', ({ task }) => {
    const weights = scales.heaviest();
    task.meta.measured = { weights };
    expectLight(weights);
  });

  test('no address leads to what only workers do', async () => {
    for (const { name, path } of workerCommands) {
      // One of each door and nobody: where there is no address it makes no difference who asks.
      for (const caller of [...Map.groupBy(everybody, ({ door }) => door).values()].flatMap(([one]) => one ?? [])) {
        const door = caller.door ?? 'provider';
        for (const [kind, base] of [['json', `/v1/${door}`], ['post', `/${door}`], ['json', '/v1/worker'], ['json', '/v1/public']] as const) {
          const { response } = await send({ act: name, door, kind, path: base + path }, caller);
          expect(response.status, `${caller.who} ${base}${path}`).toBe(404);
        }
      }
    }
    expect(await denials.since()).toEqual([]);
  }, 120_000);
});

/** How many of either list the other has not, one for one. */
function unlike(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  const extra = one.filter((each) => {
    const i = left.indexOf(each);
    if (i >= 0) left.splice(i, 1);
    return i < 0;
  });
  return extra.length + left.length;
}

/** Members of a path in the order in which the address has them; the ledger's are in that of the alphabet. */
const orderedLike = (path: Named): Named => Object.fromEntries(Object.keys(named).filter((name) => Object.hasOwn(path, name)).map((name) => [name, path[name] ?? '']));
