import { appsOf } from '../../functions/doors/handle.ts';
import { door as council } from '../../functions/doors/council.ts';
import { door as provider } from '../../functions/doors/provider.ts';
import { door as anybody } from '../../functions/doors/public.ts';
import { door as staff } from '../../functions/doors/staff.ts';
import type { Who } from './expected.ts';
import type { Caller } from './people.ts';
import { routes, type Door, type Route } from './routes.ts';

/** An address that is neither a view's nor a command's own. `row` is what stands in the table: its method and its path below the door, of what every command has its end alone. `act`: whoever may not use that has a row of his own. */
export interface Other { readonly door: Door; readonly method: string; readonly path: string; readonly row: string; readonly act?: string }

/** All of them, as the doors themselves know them. */
export async function otherRoutes(): Promise<readonly Other[]> {
  const declared = new Set(routes.map(({ kind, path }) => `${kind === 'post' || kind === 'json' ? 'POST' : 'GET'} ${path}`));
  const known = await Promise.all(([['public', anybody], ['provider', provider], ['staff', staff], ['council', council]] as const).map(async ([door, of]) =>
    (await appsOf(of as typeof anybody)('/')).routes.filter(({ method, path }) => method !== 'ALL' && !declared.has(`${method} ${path}`)).map(({ method, path }): Other => {
      const act = path.endsWith('/typed') ? routes.find((one) => one.kind === 'post' && `${one.path}/typed` === path)?.act : path.endsWith('/uploads') || path.includes('/uploads/') ? 'provider.documents' : undefined;
      return { door, method, path, row: `${method} ${path.endsWith('/typed') ? '/…/typed' : path.replace(new RegExp(`^/${door}(?=/)`), '')}`, ...(act === undefined ? {} : { act }) };
    })));
  return known.flat();
}

/** Who comes: signed in elsewhere or not at all, with a session and without its token of forms, and with both. */
export type Coming = 'nobody' | 'without' | 'with';
/** How such an address answers to each; `denied` is what the ledger says of it: the act and the reason. */
export type Expected = Readonly<Partial<Record<Coming, number>>> & { readonly denied?: readonly (readonly [Coming, act: string, reason: string])[] };

const form = ['without', 'form', 'foreign'] as const;
const owned: Expected = { nobody: 401, without: 403, denied: [form] };
/** Written out by hand. The way out is not taken with a token: nobody would be left for what follows. */
export const others: Readonly<Record<string, Expected>> = {
  'GET /v1/openapi.json': { nobody: 200 },
  'GET /sign-in': { nobody: 303, without: 303 },
  // Of a browser that was not sent away to sign in: it begins anew.
  'GET /sign-in/callback': { nobody: 303, without: 303 },
  'POST /session': { ...owned, with: 200 },
  'POST /sessions/ends': { ...owned, with: 303 },
  'POST /sign-out': { nobody: 303, without: 403, denied: [form] },
  'POST /passkeys/questions': { ...owned, with: 200 },
  'POST /passkeys': { nobody: 401, without: 403, with: 403, denied: [form, ['with', 'passkey.bind', 'no answer']] },
  'POST /passkeys/ends': { ...owned, with: 303 },
  // The identity provider answers, so that no passkey is needed.
  'GET /sign-in/passkey': { nobody: 409, without: 409 },
  'POST /sign-in/passkey/questions': { nobody: 409, without: 409 },
  'POST /sign-in/passkey': { nobody: 409, without: 409 },
  'POST /inbox/read': { ...owned, with: 404 },
  // Of a command that its person may not use nothing is kept, and nothing told.
  'POST /…/typed, may': { ...owned, with: 400 },
  'POST /…/typed, may not': { ...owned, with: 404 },
  // A program's: the session is enough, with a kind of content that no form sends.
  ...Object.fromEntries(['', '/parts', '/completions', '/cancellations'].flatMap((end): [string, Expected][] => [
    [`POST /v1/provider/tenders/:tender/bid/lots/:lot/uploads${end}, may`, { nobody: 401, without: 400 }],
    [`POST /v1/provider/tenders/:tender/bid/lots/:lot/uploads${end}, may not`, { nobody: 401, without: 403, denied: [['without', 'provider.documents', 'role']] }],
  ])),
  // The token in the address is the proof, and this is none.
  'GET /stop/:token': { nobody: 404, without: 404 },
  'POST /stop/:token': { nobody: 404, without: 404 },
};

export interface Cell { readonly route: Other; readonly row: string; readonly caller: Caller; readonly coming: Coming }

/** Who comes to such an address: nobody, one of each other door, and everybody of its own; where a command decides, one who may use it and one who may not. */
export function comers(route: Other, everybody: readonly Caller[], allowed: (of: Route) => readonly Who[]): Cell[] {
  const own = everybody.filter(({ door }) => door === route.door);
  const elsewhere = [...Map.groupBy(everybody.filter(({ door }) => door !== route.door), ({ door }) => door).values()].flatMap(([one]) => one ?? []);
  const may = new Set(route.act === undefined ? [] : allowed({ act: route.act, door: route.door, kind: 'post', path: route.path }));
  const mine = route.act === undefined ? own.map((caller) => ({ caller, row: route.row })) : [
    ...own.filter(({ who }) => may.has(who)).slice(0, 1).map((caller) => ({ caller, row: `${route.row}, may` })), ...own.filter(({ who }) => !may.has(who)).slice(0, 1).map((caller) => ({ caller, row: `${route.row}, may not` })),
  ];
  return [
    ...elsewhere.map((caller): Cell => ({ route, row: route.act === undefined ? route.row : `${route.row}, may`, caller, coming: 'nobody' })),
    ...mine.flatMap((one) => (['without', 'with'] as const).filter((coming) => others[one.row]?.[coming] !== undefined).map((coming): Cell => ({ route, ...one, coming }))),
  ];
}

/** The request: of a program with a body that says nothing, of a person a form with its token or without one. */
export function knocking({ method, path }: Other, coming: Coming, csrf: string): RequestInit {
  if (method === 'GET') return {};
  if (path.startsWith('/v1/')) return { method, headers: { 'content-type': 'application/json' }, body: '{}' };
  return { method, body: new URLSearchParams(coming === 'with' ? { _csrf: csrf } : {}) };
}
