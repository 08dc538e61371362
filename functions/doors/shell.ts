import { may, isAct, type Act } from '../../shared/access/table.ts';
import { views } from '../../shared/views/index.ts';
import { textsOf } from '../../web/texts.ts';
import type { Shell } from '../../web/frame.tsx';
import { Resource } from '../store/resources.ts';
import type { AnyDoor } from './app.ts';
import { putBack } from './typed-cookie.ts';
import type { Visit } from './visit.ts';

/** The public door's pages lie at the root, every other door's below its name. */
export const baseOf = (door: Visit['door']): string => (door === 'public' ? '' : `/${door}`);
export const addressOf = (door: Visit['door'], path: string): string => {
  const whole = baseOf(door) + path;
  return whole.length > 1 && whole.endsWith('/') ? whole.slice(0, -1) : whole;
};

/** Where one signs in to come back to this page. */
export const signInFor = ({ door, url }: Pick<Visit, 'door' | 'url'>): string => `/${door}/sign-in?back=${encodeURIComponent(url.pathname)}`;

const signInDoors = ['provider', 'staff', 'council'] as const;

/** Frame of this visit's pages; the menu is drawn from the access table. */
export function shellOf(door: Pick<AnyDoor, 'name' | 'commands'>, visit: Visit): Shell {
  const t = textsOf(visit.language);
  const { pathname } = visit.url;
  const paths = new Map<string, string>([
    ...Object.entries(views).filter(([, view]) => view.door === door.name).map(([name, view]) => [name, view.path] as const),
    ...door.commands.map((command) => [command.name, command.path] as const),
  ]);
  const navigation = Object.entries(t.frame.menu).flatMap(([name, text]) => {
    const path = paths.get(name);
    if (path === undefined || !isAct(name) || !may(visit.actor, name as Act, {})) return [];
    const to = addressOf(door.name, path);
    return [{ text, to, current: to === pathname }];
  });
  const search = new URLSearchParams(visit.url.search);
  search.set('language', visit.language === 'nl' ? 'en' : 'nl');
  search.delete('done');
  return {
    language: visit.language, assets: { css: Resource.Portal.css, deadline: Resource.Portal.deadline, upload: Resource.Portal.upload }, home: addressOf(door.name, '/'), navigation,
    otherLanguage: `${pathname}?${search.toString()}`,
    read: { at: visit.at, address: addressRead(visit) },
    footer: [{ text: t.frame.footer.how, to: '/how' }, { text: t.frame.footer.sealing, to: '/how/sealing' }, { text: t.frame.footer.region, to: '/region' }, { text: t.frame.footer.status, to: '/status' }, { text: t.frame.footer.accessibility, to: '/accessibility' }, { text: t.frame.footer.privacy, to: '/privacy' }, { text: t.frame.footer.api, to: '/v1/openapi.json' }],
    ...(visit.session === undefined ? {} : { person: {
      name: visit.actor.name, role: visit.actor.roles.map((role) => t.frame.roles[role]).join(', '),
      signOut: { action: `${baseOf(door.name)}/sign-out`, csrf: visit.session.csrf },
      session: { ends: { at: visit.at, idle: visit.session.idle, until: visit.session.until }, action: `${baseOf(door.name)}/session`, anew: signInFor(visit), all: `${baseOf(door.name)}/sessions` },
    } }),
    ...(door.name !== 'public' ? {} : { doors: signInDoors.map((name) => ({ text: t.frame.doors[name], to: baseOf(name) })) }),
    ...(door.name === 'public' || visit.session !== undefined ? {} : { signIn: `/${door.name}/sign-in` }),
  };
}

/** What leads to this page again: without what was just done, or put back in a form. */
function addressRead({ url: { pathname, search } }: Visit): string {
  const asked = new URLSearchParams(search);
  for (const name of ['done', 'language', putBack]) asked.delete(name);
  return `${Resource.Portal.origin}${pathname}${asked.size === 0 ? '' : `?${asked.toString()}`}`;
}
