import type { World } from '../../infra/season/world.ts';
import { views, type ViewName } from '../../shared/views/index.ts';
import { filesOf, type ViewRoute } from '../../shared/views/view.ts';
import type { Measured } from '../measured.ts';
import type { Witness } from './contract.ts';

/** One reading of a view, and what its function asked DynamoDB for it, as its own client sent it. */
export interface Reading { readonly view: ViewName; readonly face: 'page' | 'data'; readonly who: string; readonly asked: readonly string[] }

/**
 * What a door asks to know who knocks, which is no request of the page: the session, and at the provider's door the
 * organisation, whose mandate counts from the moment it is given. Once in ten minutes the session is told to live on,
 * and with it the visit (docs/decisions/0049-since-the-previous-visit.md).
 */
const knocking = { public: 0, provider: 2, staff: 1, council: 1 } as const;
const livingOn = ['UpdateItem', 'UpdateItem'];
/** The page of a message that its person did not open before ends with one write, which keeps that he did (the same decision). */
const marks: readonly ViewName[] = ['provider.message', 'council.message'];
/** What a page may take beside that, all it asks together: the promise of DESIGN. */
export const mostRequests = 3;

/** How much a page itself asked, and what of that reads more than what was named: a scan, or a write. */
function judged({ view, face, asked }: Reading): { count: number; foreign: readonly string[] } {
  // Both together, or it is a write of the page.
  const at = asked.findIndex((_, i) => livingOn.every((one, n) => asked[i + n] === one));
  const rest = at === -1 ? asked : asked.toSpliced(at, livingOn.length);
  const own = face === 'page' && marks.includes(view) && ['PutItem', 'UpdateItem'].includes(rest.at(-1) ?? '') ? rest.slice(0, -1) : rest;
  return { count: own.length - knocking[views[view].door], foreign: own.filter((one) => !['GetItem', 'BatchGetItem', 'Query'].includes(one)) };
}

/** What is wrong with a reading; empty when nothing is. */
export function faultOf(reading: Reading): string {
  const { count, foreign } = judged(reading);
  return count > mostRequests || foreign.length > 0 ? `${nameOf(reading)}: ${count} (${reading.asked.join(' ')})` : '';
}

const nameOf = ({ view, face, who }: Reading): string => `${view} as ${face} for ${who}`;

/** The page that asked most of all, and what was asked that no page may. */
export function mostAsked(readings: readonly Reading[]): NonNullable<Measured['requests']> {
  const all = readings.map((reading) => ({ page: nameOf(reading), ...judged(reading) }));
  const { count = 0, page = '' } = all.toSorted((a, b) => b.count - a.count)[0] ?? {};
  return { pages: readings.length, most: count, page, others: [...new Set(all.flatMap(({ page: of, foreign }) => foreign.map((one) => `${one} of ${of}`)))] };
}

const routes = Object.entries<ViewRoute>(views).map(([view, { door, path }]) => ({
  view: view as ViewName, door, pattern: new RegExp(`^/v1/${door}${path === '/' ? '' : path.replace(/:\w+/g, '[^/]+')}$`),
  // `/tenders/new` would be no tender: the more literal path is meant.
  literal: !path.includes(':'),
})).sort((a, b) => Number(b.literal) - Number(a.literal));

/** Hears of every page that is read; `again` asks for it anew, as the same visitor. */
export type Onlooker = (page: { readonly name: string; readonly url: string; readonly html: string; readonly again: (search: string) => Promise<string> }) => Promise<void>;

/** Counts every view that is read as JSON, and reads it as a page too, which is counted as well and shown to `look`. */
export function countRequests(readings: Reading[], look: Onlooker): Witness {
  return async ({ url, method, answer, again, door }) => {
    const found = method === 'GET' && answer.status === 200 && /json/.test(answer.headers.get('content-type') ?? '') ? routes.find(({ pattern }) => pattern.test(url.pathname)) : undefined;
    if (found === undefined) return;
    const address = url.pathname.replace(/^\/v1(\/public)?/, '') || '/';
    const page = await again(address + url.search);
    await look({ name: `${found.view} for ${door}`, url: page.url, html: await page.text(), again: async (search) => (await again(address + search)).text() });
    for (const [face, response] of [['data', answer], ['page', page]] as const) readings.push({ view: found.view, face, who: door, asked: askedIn(response) });
  };
}

/** Reads all that the paths of a tender name, as one of every door that meets much; what is not there or not theirs is no matter here. */
export const readEverything = (world: World, named: Readonly<Record<string, string>>, kvk: string): Promise<void> => readAll(world, named, kvk, () => ['']);

/** The same of the files that those views can be had as: papers and calendars. */
export const readFiles = (world: World, named: Readonly<Record<string, string>>, kvk: string): Promise<void> =>
  readAll(world, named, kvk, (view) => (view.path.includes(':') ? filesOf(view).map((file) => `/${file}`) : []));

async function readAll(world: World, named: Readonly<Record<string, string>>, kvk: string, below: (view: ViewRoute) => readonly string[]): Promise<void> {
  const visitors = await Promise.all([world.as('officer'), world.as('assessor-1'), world.provider(kvk), world.college('GM1916')]);
  for (const { door, path, end } of Object.values<ViewRoute>(views).flatMap((view) => below(view).map((one) => ({ ...view, end: one })))) {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    if (names.some((name) => named[name] === undefined)) continue;
    const address = `/v1/${door}${path === '/' ? '' : path.replace(/:(\w+)/g, (_, name: string) => named[name] ?? '')}${end}`;
    for (const visitor of visitors.filter((one) => one.door === door || (door === 'public' && one === visitors[0]))) await (await visitor.fetch(address)).arrayBuffer();
  }
}

/** What the local stack tells of an answer (infra/local/run/thread.ts). */
function askedIn(response: Response): string[] {
  const [, operations] = /^dynamodb;desc="([^"]*)"$/.exec(response.headers.get('server-timing') ?? '') ?? [];
  if (response.status !== 200 || operations === undefined) throw new Error(`${response.url}: ${response.status}, and nothing is told of its requests`);
  return operations.split(' ').filter((one) => one !== '');
}
