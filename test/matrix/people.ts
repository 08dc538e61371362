import { shortId } from '../../functions/store/hash.ts';
import type { Visitor } from '../../infra/client/client.ts';
import type { Portal } from '../portal.ts';
import { people, type Who } from './expected.ts';
import type { Door } from './routes.ts';

/** The municipality that the paths of the matrix name. */
export const ownMunicipality = 'GM1916';
export const kvk = '27000001';

/** Who plays each part; the visitor's KvK number is not registered, all other providers are of the registered one. */
const cast: Readonly<Record<Exclude<Who, 'anonymous'>, { readonly id: string; readonly door: Exclude<Door, 'public'> }>> = {
  visitor: { id: 'org-27000009', door: 'provider' },
  pending: { id: `org-${kvk}`, door: 'provider' },
  preparer: { id: 'linde-colleague', door: 'provider' },
  signatory: { id: 'linde-signatory', door: 'provider' },
  officer: { id: 'officer', door: 'staff' },
  lead: { id: 'lead', door: 'staff' },
  jurist: { id: 'jurist', door: 'staff' },
  opener: { id: 'opener-1', door: 'staff' },
  assessor: { id: 'assessor-1', door: 'staff' },
  'assessor elsewhere': { id: 'assessor-3', door: 'staff' },
  'assessor unstated': { id: 'assessor-2', door: 'staff' },
  college: { id: 'college-leidschendam-voorburg', door: 'council' },
  'college elsewhere': { id: 'college-wassenaar', door: 'council' },
  councillor: { id: 'council-leidschendam-voorburg', door: 'council' },
};

/** A person as the matrix sends it to every door. */
export interface Caller {
  readonly who: Who;
  readonly visitor: Visitor;
  /** Where the person is signed in; at every other door it is nobody. */
  readonly door: Door | undefined;
  /** How the ledger names the person. */
  readonly person: string;
  /** The token of the session's forms. */
  readonly csrf: string;
}

export const csrfIn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
export const isAt = (who: Who): Door | undefined => (who === 'anonymous' ? undefined : cast[who].door);
export const signIn = (portal: Portal, who: Exclude<Who, 'anonymous'>): Promise<Visitor> => portal.visit(cast[who].id);

/** Signs everybody in, with the mandates and appointments that their names say. */
export async function callers(portal: Portal, tender: string): Promise<readonly Caller[]> {
  const signatory = await signIn(portal, 'signatory');
  await signatory.command('/organisation/members', { name: 'Youssef Amrani', email: 'y.amrani@delinde.example', mandate: 'prepare' });
  await (await signIn(portal, 'pending')).command('/organisation/requests');
  const officer = await signIn(portal, 'officer');
  const appoint = (person: string, task: string): Promise<unknown> => officer.command(`/tenders/${tender}/assessors`, { person, task });
  await appoint(personOf(portal, cast['assessor elsewhere'].id), 'none');
  // Who is appointed anew has to state anew.
  await appoint(personOf(portal, cast['assessor unstated'].id), 'none');
  await appoint(personOf(portal, cast['assessor unstated'].id), 'assess');
  return Promise.all(people.map(async (who): Promise<Caller> => {
    if (who === 'anonymous') return { who, visitor: portal.stranger('provider'), door: undefined, person: '', csrf: '' };
    const { id, door } = cast[who];
    const visitor = await portal.visit(id);
    return { who, visitor, door, person: personOf(portal, id), csrf: csrfIn(await (await visitor.fetch(`/${door}`)).text()) };
  }));
}

/** The pseudonym of a person: a hash of issuer and subject (DESIGN, Ledger). */
export const personOf = (portal: Portal, id: string): string => `prs_${shortId(`${portal.stack.engines.issuer}|${id}`)}`;
