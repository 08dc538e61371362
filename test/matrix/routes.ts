import { routedCommands } from '../../infra/openapi.ts';
import { views } from '../../shared/views/index.ts';
import { filesOf, type ViewRoute } from '../../shared/views/view.ts';

export type Door = 'public' | 'provider' | 'staff' | 'council';
/** The two faces of a view, and the three of a command. */
export type Kind = 'page' | 'data' | 'form' | 'post' | 'json';
export const kinds: readonly Kind[] = ['page', 'data', 'form', 'post', 'json'];

export interface Route { readonly act: string; readonly door: Door; readonly kind: Kind; readonly path: string }

const html = (door: Door, path: string): string => trimmed((door === 'public' ? '' : `/${door}`) + path);
const json = (door: Door, path: string): string => trimmed(`/v1/${door}${path}`);
const trimmed = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);

/** Where a page stands at the path of a command, its form stands on that page and has no address of its own. */
const pages = new Set(Object.values<ViewRoute>(views).map(({ door, path }) => html(door, path)));

/** Every address at which the portal can be read or changed, from the declarations that make them. */
export const routes: readonly Route[] = [
  ...Object.entries<ViewRoute>(views).flatMap(([act, view]): Route[] => ['', ...filesOf(view).map((file) => `/${file}`)].map((file) => (file === '' ? view.path : `${trimmed(view.path)}${file}`)).flatMap((one): Route[] => [
    { act, door: view.door, kind: 'page', path: html(view.door, one) }, { act, door: view.door, kind: 'data', path: json(view.door, one) },
  ])),
  ...routedCommands.flatMap(({ name: act, door: declared, path }): Route[] => {
    const door = declared as Door;
    return [
      ...(pages.has(html(door, path)) ? [] : [{ act, door, kind: 'form', path: html(door, path) } as const]), { act, door, kind: 'post', path: html(door, path) }, { act, door, kind: 'json', path: json(door, path) },
    ];
  }),
];

export type Named = Readonly<Record<string, string>>;

/** What a route's path names, and the address with it filled in. @throws for a name that the test has nothing for. */
export function addressOf({ act, path }: Route, named: Named): { address: string; at: Named } {
  const at: Record<string, string> = {};
  const address = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = named[name];
    if (value === undefined) throw new Error(`${act}: the matrix has nothing to put for :${name}`);
    at[name] = value;
    return value;
  });
  return { address, at };
}
