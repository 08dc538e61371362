import { Hono, type Context } from 'hono';
import { LinearRouter } from 'hono/router/linear-router';
import { isAct, type Act } from '../../shared/access/table.ts';
import type { AnyCommand } from '../../shared/kernel/command.ts';
import { missing, Refusal } from '../../shared/kernel/refusal.ts';
import { isKept } from '../../shared/kept/typed.ts';
import type { Archives, Calendars, Models, Papers, Tables, ViewsOf } from '../../shared/views/index.ts';
import { views } from '../../shared/views/index.ts';
import { filesOf, type ViewRoute } from '../../shared/views/view.ts';
import type { Pages } from '../../web/page.ts';
import { log } from '../log.ts';
import type { Queries } from '../store/reader.ts';
import { setCookie } from './cookies.ts';
import { commandByForm, commandByJson, formPage } from './commands.ts';
import { securityHeaders } from './headers.ts';
import type { Arrival } from './lambda.ts';
import { refusalPage } from './pages.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { problemJson } from './problem.ts';
import { allRead } from './reading.ts';
import { signInRoutes } from './signin-routes.ts';
import { tellAnswer } from './told.ts';
import { viewAsFile, viewAsJson, viewAsPage } from './views.ts';
import { anybodysVisit, visit, type Visit } from './visit.ts';

/** A door: its commands, what can be read there, and how that looks. Every route comes from one of these. */
export interface Door<D extends Visit['door']> {
  readonly name: D;
  readonly commands: readonly AnyCommand[];
  /** More commands, by the first part of the paths that need them; what is not named here needs all of them. */
  readonly later?: Readonly<Record<string, () => Promise<readonly AnyCommand[]>>>;
  /** What its views read, how they look and what files are made of them; loaded by who asks for a view or a file. */
  readonly queries: () => Promise<Queries<D>>;
  readonly pages: () => Promise<Pages<D>>;
  readonly files: () => Promise<Files<D>>;
  /** Origins that its forms may post to beside ourselves. */
  readonly posts: () => Promise<readonly string[]>;
  /** Origins that its scripts may send to beside ourselves. */
  readonly connects?: () => Promise<readonly string[]>;
  /** What else can be fetched at it. */
  readonly addresses?: readonly Address[];
}
/** What becomes of a view's model as a file. */
export interface Files<D extends Visit['door']> { readonly papers: Papers<D>; readonly calendars: Calendars<D>; readonly tables: Tables<D>; readonly archives: Archives<D> }
export type AnyDoor = Door<Visit['door']>;

export type Env = { Bindings: Arrival; Variables: { visit: Visit } };
export type Handler = (visit: Visit, path: Readonly<Record<string, string>>) => Promise<Response>;
/** Something that is neither a command nor a view, to GET unless it says otherwise; the whole path. */
export interface Address { readonly method?: 'POST'; readonly path: string; readonly handler: Handler }

/** Puts a door together. HTML lies below the door's name (the public door's at the root), JSON below `/v1/NAME`. */
export function doorApp<D extends Visit['door']>(declared: Door<D>): Hono<Env> {
  const door = declared as unknown as AnyDoor;
  // A function that has just started answers one request: it has no time to make an index of all routes first.
  const app = new Hono<Env>({ strict: true, router: new LinearRouter() });
  const base = door.name === 'public' ? '' : `/${door.name}`;
  const api = `/v1/${door.name}`;
  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    c.res.headers.set('x-request-id', c.env.requestId);
    tellAnswer(door.name, c, performance.now() - began);
  });
  app.use(async (c, next) => {
    c.set('visit', await visit(door.name, c.req.raw, c.env));
    await next();
    const asked = c.req.query('language');
    if (asked === 'nl' || asked === 'en') c.res.headers.append('set-cookie', setCookie('language', asked, 31_536_000));
  });
  if (door.name !== 'public') {
    const on = (method: string, path: string, handler: Handler): unknown => app.on(method, base + path, (c) => run(c, handler));
    signInRoutes(door.name, on);
    passkeyRoutes(door.name, on);
    if (door.name !== 'staff') on('POST', '/inbox/read', allRead);
  }
  for (const [name, view] of viewsOf(door)) {
    app.get(trim(base + view.path), (c) => run(c, viewAsPage(door, name)));
    app.get(trim(api + view.path), (c) => run(c, viewAsJson(door, name)));
    for (const file of filesOf(view)) {
      app.get(`${trim(base + view.path)}/${file}`, (c) => run(c, viewAsFile(door, name, file, 'page')));
      app.get(`${trim(api + view.path)}/${file}`, (c) => run(c, viewAsFile(door, name, file, 'json')));
    }
  }
  for (const command of door.commands) {
    // Before the addresses of commands: no id is called so.
    if (door.name !== 'public' && isKept(command)) app.post(`${base}${command.path}/typed`, (c) => run(c, async (...asked) => (await import('./typed.ts')).typedByForm(door, command)(...asked)));
  }
  for (const command of door.commands) {
    if (command.door !== door.name || !isAct(command.name)) throw new TypeError(`${command.name} does not belong at this door`);
    app.get(base + command.path, (c) => run(c, formPage(door, command)));
    app.post(base + command.path, (c) => run(c, commandByForm(door, command)));
    app.post(api + command.path, (c) => run(c, commandByJson(command)));
  }
  for (const { method = 'GET', path, handler } of door.addresses ?? []) app.on(method, path, (c) => run(c, handler));
  app.notFound((c) => run(c, () => Promise.reject(missing())));
  app.onError(async (error, c) => withHeaders(await failed(door, error, c)));
  return app;

  async function run(c: Context<Env>, handler: Handler): Promise<Response> {
    const path = c.req.param() as Readonly<Record<string, string>>;
    const request = c.get('visit');
    return withHeaders(await handler(request, path).catch((error: unknown) => failed(door, error, c)));
  }

  async function withHeaders(response: Response): Promise<Response> {
    for (const [name, value] of Object.entries(securityHeaders(await door.posts(), await door.connects?.()))) if (!response.headers.has(name)) response.headers.set(name, value);
    return response;
  }
}

/** A refusal is told; anything else is our fault: logged without content, told without detail. */
async function failed(door: AnyDoor, error: unknown, c: Context<Env>): Promise<Response> {
  const request = (c.get('visit') as Visit | undefined) ?? anybodysVisit(door.name, c.req.raw, c.env);
  if (!(error instanceof Refusal)) log('error', 'request failed', { door: door.name, error });
  const refusal = error instanceof Refusal ? error : new Refusal('unavailable', 'unavailable', {}, undefined, error);
  if (!c.req.path.startsWith('/v1/')) return refusalPage(door, request, refusal);
  return problemJson({ refusal, problems: [] }, request.language, c.env.requestId);
}

const trim = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);

const viewsOf = (door: AnyDoor): [ViewsOf<'public'> & keyof Models & Act, ViewRoute][] =>
  Object.entries(views).filter(([, view]) => view.door === door.name) as never;
