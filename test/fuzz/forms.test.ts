import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import { routedCommands } from '../../infra/openapi.ts';
import { inParallel } from '../../infra/season/agenda.ts';
import { register } from '../../infra/season/bids.ts';
import { changing, type Who } from '../matrix/expected.ts';
import { csrfIn } from '../matrix/people.ts';
import { routes, type Route } from '../matrix/routes.ts';
import { openPortal, type Portal } from '../portal.ts';
import { denials, everything } from '../rush/tables.ts';
import { variants, type Variant } from './form-variants.ts';
import { faultsOfHeaders, faultsOfPage } from './hostile.ts';

/**
 * Every form of the portal, sent as no browser would send it, by somebody who may use it: it is refused as what it is, on a
 * page that is whole, and nothing has changed. What a path names is not there, so that no form can be carried out by
 * accident; what names nothing has a key that is none. `FORMS=1` sends every variant of every form; else three of each.
 */
let portal: Portal;
const senders: { readonly who: Who; readonly door: string; readonly visitor: Visitor; readonly csrf: string }[] = [];

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  await register(portal.world, [{ kvk: '28000001', name: "Jeugdhulp 't Hof" }]);
  for (const [who, id] of [['signatory', 'org-28000001'], ['officer', 'officer'], ['lead', 'lead'], ['jurist', 'jurist'], ['opener', 'opener-1'], ['assessor', 'assessor-1'], ['college', 'college-delft']] as const) {
    const visitor = await portal.visit(id);
    senders.push({ who, visitor, door: visitor.door, csrf: csrfIn(await (await visitor.fetch(`/${visitor.door}`)).text()) });
  }
}, 120_000);
afterAll(() => portal.close());

const nothing = (path: string): string => path.replace(/:(\w+)/g, (_, name: string) => (name === 'segment' ? '5' : name === 'municipality' ? 'GM0503' : name === 'version' || name === 'round' || name === 'year' ? '1' : 'none'));
const posts = routes.filter(({ kind }) => kind === 'post');
const fieldsOf = (act: string) => routedCommands.find(({ name }) => name === act)?.fields ?? {};
/** Of what names nothing, or a segment, that is always there, a form could be carried out. */
const key = ({ path }: Route): string => (/:(?!segment\b)/.test(path) ? randomBytes(16).toString('hex') : 'kort');

test('every form refuses what no browser sends, on a whole page, and changes nothing', async ({ task }) => {
  const before = await everything(portal);
  const senderOf = (route: Route) => senders.find(({ who, door }) => door === route.door && (changing[route.act] ?? []).includes(who));
  expect(posts.filter((route) => senderOf(route) === undefined).map(({ act }) => act)).toEqual([]);
  const cells = posts.flatMap((route, i) => {
    const sender = senderOf(route);
    if (sender === undefined) return [];
    const all = variants(fieldsOf(route.act), sender.csrf, key(route));
    const chosen = process.env['FORMS'] === '1' ? all : Array.from({ length: 3 }, (_, n) => all[(i * 3 + n) % all.length] as Variant);
    return chosen.map((variant) => ({ route, sender, variant }));
  });
  const faults: string[] = [];
  const kinds = new Map<string, number>();
  const foreign: string[] = [];
  await inParallel(cells, 8, async ({ route, sender, variant }) => {
    kinds.set(variant.kind, (kinds.get(variant.kind) ?? 0) + 1);
    const { fault, request } = await send(route, sender.visitor, variant);
    // Whoever judges a tender that is not there is denied before that.
    if (variant.foreign === true && sender.who !== 'assessor') foreign.push(`security#${request}/-`);
    if (fault !== '') faults.push(`${route.act}, ${variant.kind}: ${fault}`);
  });
  task.meta.measured = { forms: { forms: posts.length, sent: cells.length, kinds: kinds.size, wrong: faults.length } };
  expect(faults.sort()).toEqual([]);
  const told = (await denials(portal)).filter(({ data }) => (data as { reason?: unknown }).reason === 'foreign').map(({ stream }) => stream);
  expect(told.sort()).toEqual(foreign.sort());
  expect(kinds.size).toBe(variants({}, '', '').length);
  expect((await everything(portal)).filter((item) => !before.includes(item) && !item.includes('security#'))).toEqual([]);
}, 300_000);

async function send(route: Route, visitor: Visitor, { body, type = 'application/x-www-form-urlencoded', answers }: Variant): Promise<{ fault: string; request: string }> {
  const post = (): Promise<Response> => visitor.fetch(nothing(route.path), { method: 'POST', body: typeof body === 'string' ? new TextEncoder().encode(body) : body, headers: { 'content-type': type, origin: visitor.origin, 'sec-fetch-site': 'same-origin' } });
  // A connection that waited long is closed by the server just when it is used again; nothing was answered then.
  const response = await post().catch((error: unknown) => { if ((error as { cause?: { code?: unknown } }).cause?.code !== 'ECONNRESET') throw error; return post(); });
  const page = await response.text();
  const faults = [
    ...(answers.includes(response.status) ? [] : [`${response.status}, not ${answers.join(' or ')}`]), ...(response.headers.get('content-type') === 'text/html; charset=utf-8' ? [] : ['no page']), ...faultsOfHeaders(response.headers), ...faultsOfPage(page),
  ];
  return { fault: faults.slice(0, 2).join('; '), request: response.headers.get('x-request-id') ?? '' };
}
