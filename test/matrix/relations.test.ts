import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inParallel } from '../../infra/season/agenda.ts';
import { Visitor } from '../../infra/client/client.ts';
import { openPortal, type Portal } from '../portal.ts';
import { inputFor, type Schema } from '../fuzz/fitting.ts';
import { everything } from '../rush/tables.ts';
import { denialsOf } from './denials.ts';
import { changing, reading, type Who } from './expected.ts';
import { asker, foreignWorld, otherMunicipality, ownMunicipality } from './foreign-world.ts';
import { relations, type Relation } from './foreign.ts';
import { csrfIn } from './people.ts';
import { addressOf, routes, type Door, type Named, type Route } from './routes.ts';

/**
 * What is another's is answered like what is not there: the same status, headers and body but for the ids that were asked,
 * the same requests to DynamoDB, and as many lines about it in the ledger. Who may use an address asks for both, at every
 * address that names something.
 */
let portal: Portal;
let letter: string;
let rows: ReturnType<typeof relations>;
let schemas: ReadonlyMap<string, Schema>;
let denials: ReturnType<typeof denialsOf>;
interface Asker { readonly who: Who; readonly door: Door; readonly visitor: Visitor; readonly csrf: string }
const askers: Asker[] = [];

const cast = { anonymous: '', signatory: `org-${asker}`, officer: 'officer', lead: 'lead', jurist: 'jurist', opener: 'opener-1', assessor: 'assessor-1', college: 'college-delft' } as const;

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  const things = await foreignWorld(portal);
  rows = relations(things);
  letter = things.letter;
  denials = denialsOf(portal);
  for (const [who, id] of Object.entries(cast) as [keyof typeof cast, string][]) {
    const visitor = id === '' ? portal.stranger('provider') : await portal.visit(id);
    askers.push({ who, visitor, door: id === '' ? 'public' : visitor.door, csrf: id === '' ? '' : csrfIn(await (await visitor.fetch(`/${visitor.door}`)).text()) });
  }
  const { paths } = await (await fetch(`${portal.stack.origin}/v1/openapi.json`)).json() as { paths: Record<string, { post?: { operationId: string; requestBody: { content: Record<string, { schema: Schema }> } } }> };
  schemas = new Map(Object.values(paths).flatMap(({ post }) => (post === undefined ? [] : [[post.operationId, post.requestBody.content['application/json']?.schema ?? {}] as const])));
}, 120_000);
afterAll(async () => {
  denials.close();
  await portal.close();
});

const naming = routes.filter(({ path }) => path.includes(':'));
const keyOf = ({ door, path }: Route): string => `${door} ${[...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name).join(',')}`;
const allowed = ({ act }: Route): readonly Who[] => reading[act] ?? changing[act] ?? [];
/** One of those who may; everybody who may where `EVERYBODY=1` asks for all. */
const whoAsks = (route: Route): readonly Asker[] => {
  const all = askers.filter(({ who, door }) => door === route.door && allowed(route).includes(who));
  return process.env['EVERYBODY'] === '1' ? all : all.slice(0, 1);
};

interface Answer { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string; readonly asked: string }
const changes = new Set(['date', 'content-length', 'x-request-id', 'server-timing']);

/** An answer without what tells one request from another: keys and numbers of its own, and what was asked. */
async function ask(route: Route, { visitor, csrf }: Asker, at: Named, unlike: readonly string[]): Promise<Answer> {
  const { address } = addressOf(route, at);
  const response = await visitor.fetch(address, request(route, csrf));
  // Of what is as short as a number only the address is taken out: it could stand anywhere.
  const plain = (text: string): string => unlike.reduce((rest, name) => ((at[name] ?? '').length < 4 ? rest : rest.replaceAll(at[name] ?? '', `{${name}}`)), text.replaceAll(encodeURIComponent(address), '{address}').replaceAll(address, '{address}'))
    .replace(/\b[0-9a-f]{32}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '{new}');
  return {
    status: response.status, asked: response.headers.get('server-timing') ?? '',
    headers: Object.fromEntries([...response.headers].filter(([name]) => !changes.has(name)).map(([name, value]) => [name, plain(value)])), body: plain(await response.text()),
  };
}

function request({ act, kind }: Route, csrf: string): RequestInit {
  if (kind === 'post') return { method: 'POST', body: new URLSearchParams({ _csrf: csrf, _key: randomUUID() }) };
  if (kind !== 'json') return {};
  return { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify(inputFor(schemas.get(act) ?? {})) };
}

test('every address that names something has its row, and no row is of no address', () => {
  expect(Object.keys(rows).sort()).toEqual([...new Set(naming.map(keyOf))].sort());
  expect(naming.filter((route) => whoAsks(route).length === 0).map(({ act }) => act)).toEqual([]);
});

test('what is another’s is answered like what is not there', async ({ task }) => {
  const before = await everything(portal);
  await denials.since();
  const cells = naming.flatMap((route) => {
    const found = rows[keyOf(route)];
    return typeof found === 'string' || found === undefined ? [] : found.flatMap((relation) => whoAsks(route).map((who) => ({ route, relation, who })));
  });
  const wrong: string[] = [];
  await inParallel(cells, 8, async ({ route, relation, who }) => {
    const fault = await faultOf(route, relation, who);
    if (fault !== '') wrong.push(`${route.act} ${route.kind} for ${who.who}, ${relation.what}: ${fault}`);
  });
  task.meta.measured = { cells: { judged: cells.length, wrong: wrong.length }, relations: { addresses: new Set(cells.map(({ route }) => `${route.kind} ${route.path}`)).size, pairs: cells.length, wrong: wrong.length } };
  expect(wrong.sort()).toEqual([]);
  // Only a decision is named with whose it is: that denial is told, for what is there as for what is not; all else is not found.
  const lines = cells.filter(({ relation: { what } }) => what === 'a decision of another').flatMap(({ route, relation: { foreign, nothing } }) => [foreign, nothing].map((at) => JSON.stringify([route.act, addressOf(route, at).at])));
  expect((await denials.since()).map(({ data: { act, path } }) => JSON.stringify([act, path])).sort()).toEqual(lines.map(sorted).sort());
  expect(lines.length).toBeGreaterThan(10);
  expect((await everything(portal)).filter((item) => !before.includes(item) && !item.includes('security#'))).toEqual([]);
}, 240_000);

test('a letter that has the same name at two municipalities is another at each', async () => {
  const [here, there] = await Promise.all((['college-delft', 'college-leidschendam-voorburg'] as const).map(async (id) => (await portal.visit(id)).view<{ municipality: { code: string }; letter: { sections: readonly unknown[] } }>(`/letters/${letter}`)));
  expect([here?.municipality.code, there?.municipality.code]).toEqual([ownMunicipality, otherMunicipality]);
  expect(here?.letter.sections).not.toEqual(there?.letter.sections);
});

const rounds = 25;
/** So often slower or faster, of all rounds, is not chance: at an address that tells nothing it happens twice in 100 000 times. */
const telling = 23;

/** Time is no test that passes or fails: `npm run bars` measures it, and says what it found. */
if (process.env['EVERYBODY'] === '1') test('what is another’s takes as long as what is not there', async ({ task }) => {
  const pairs = naming.filter(({ kind }) => kind === 'data').flatMap((route) => {
    const [found, [who]] = [rows[keyOf(route)], whoAsks(route)];
    return typeof found === 'string' || found === undefined || who === undefined ? [] : found.map(({ foreign, nothing }) => ({ route, who, foreign, nothing, slower: 0, faster: 0 }));
  });
  const time = async (route: Route, { visitor }: Asker, at: Named): Promise<number> => {
    const asked = performance.now();
    expect((await visitor.fetch(addressOf(route, at).address)).status).toBeGreaterThanOrEqual(400);
    return performance.now() - asked;
  };
  const more: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Nobody asks more in a minute than somebody may.
    portal.stack.clock.advance(60_000);
    for (const pair of pairs) {
      // Who comes second finds everything warm: each is so in half of the rounds.
      const first = round % 2 === 0;
      const one = await time(pair.route, pair.who, first ? pair.foreign : pair.nothing);
      const other = await time(pair.route, pair.who, first ? pair.nothing : pair.foreign);
      pair[(one > other) === first ? 'slower' : 'faster'] += 1;
      more.push(first ? one - other : other - one);
    }
  }
  const told = pairs.filter(({ slower, faster }) => Math.max(slower, faster) >= telling).map(({ route, slower }) => `${route.path} ${slower}`);
  task.meta.measured = { times: { pairs: pairs.length, rounds, slower: pairs.reduce((sum, { slower }) => sum + slower, 0), more: more.sort((a, b) => a - b)[more.length >> 1] ?? 0, told } };
}, 240_000);

/** Members in the order of the alphabet, as the ledger has them. */
const sorted = (line: string): string => {
  const [act, path] = JSON.parse(line) as [string, Named];
  return JSON.stringify([act, Object.fromEntries(Object.entries(path).sort())]);
};

async function faultOf(route: Route, { foreign, nothing }: Relation, who: Asker): Promise<string> {
  const unlike = Object.keys(foreign).filter((name) => foreign[name] !== nothing[name]);
  const [there, not] = [await ask(route, who, foreign, unlike), await ask(route, who, nothing, unlike)];
  // An empty form is given of anything: it is the same form, and what it is sent with is refused.
  if (there.status < 400 && route.kind !== 'form') return `was given: ${there.status}`;
  for (const part of ['status', 'asked', 'body'] as const) if (there[part] !== not[part]) return `${part} differs: ${firstUnlike(String(there[part]), String(not[part]))}`;
  return JSON.stringify(there.headers) === JSON.stringify(not.headers) ? '' : 'headers differ';
}

function firstUnlike(one: string, other: string): string {
  const at = [...one].findIndex((sign, i) => sign !== other[i]);
  const from = Math.max(0, (at < 0 ? other.length : at) - 40);
  return `${one.slice(from, from + 160)} ≠ ${other.slice(from, from + 160)}`;
}
