import type { Actor } from '../access/actor.ts';
import { memberOf, type Organisation } from '../provider/organisation.ts';
import type { OrganisationView } from './provider.ts';

const standings = { sign: 'signatory', prepare: 'preparer', pending: 'pending', none: 'ended' } as const;

/** What the signed-in person is to the organisation, and what of it he may know: its members only as one of them. */
export function organisationView(state: Organisation, { kvk, person, email }: Pick<Actor, 'kvk' | 'person' | 'email'>): OrganisationView {
  const member = memberOf(state, person, email);
  const standing = state.registeredAt === '' ? 'unregistered' : member === undefined ? 'stranger' : standings[member.mandate];
  const asking = standing === 'signatory' ? state.members.filter(({ mandate }) => mandate === 'pending').length : 0;
  return { kvk, name: state.name, registeredAt: state.registeredAt, standing, asking };
}

/** Does the person act for the organisation, and so see its bids, questions and messages? */
export const isOfOrganisation = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.includes('signatory') || roles.includes('preparer');
