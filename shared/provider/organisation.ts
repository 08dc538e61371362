import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Instant } from '../kernel/moments.ts';
import type { Language } from '../messages/fill.ts';
import { languageOf, told, type InLanguage } from '../notify/language.ts';

/** May sign: binds the organisation. May prepare: fills in drafts. Pending: asked to join. None: had one once. */
export type Mandate = 'sign' | 'prepare' | 'pending' | 'none';

/**
 * A person of the organisation: by pseudonym when that person came by himself, by e-mail address when a signatory added
 * him (`person` is then empty). Both are attested by the sign-in token.
 */
export interface Member { readonly id: string; readonly person: string; readonly name: string; readonly email: string; readonly mandate: Mandate }

export interface Organisation extends InLanguage {
  readonly kvk: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly registeredAt: Instant | '';
  readonly members: readonly Member[];
}

export type OrganisationEvent =
  | { readonly type: 'organisation.registered'; readonly data: InLanguage & { kvk: string; member: string }; readonly content: Kept<{ name: string; email: string; phone: string; member: Member }> }
  | { readonly type: 'organisation.language-chosen'; readonly data: { language: Language } }
  | { readonly type: 'member.added'; readonly data: { member: string; mandate: Mandate }; readonly content: Kept<{ member: Member }> }
  | { readonly type: 'member.granted'; readonly data: { member: string; mandate: Mandate } };

export const organisation: Aggregate<Organisation, OrganisationEvent> = {
  kind: 'org',
  initial: { kvk: '', name: '', email: '', phone: '', registeredAt: '', members: [] },
  evolve(state, event, { at }) {
    switch (event.type) {
      case 'organisation.registered': {
        const { name, email, phone, member } = event.content.value;
        return { ...told(languageOf(event.data)), kvk: event.data.kvk, name, email, phone, registeredAt: at, members: [member] };
      }
      case 'organisation.language-chosen':
        return { ...state, language: event.data.language };
      case 'member.added':
        return { ...state, members: [...state.members, event.content.value.member] };
      case 'member.granted':
        return { ...state, members: state.members.map((member) => (member.id === event.data.member ? { ...member, mandate: event.data.mandate } : member)) };
    }
  },
  listing: (state) => (state.registeredAt === '' ? undefined
    : { list: 'organisations', key: state.kvk, summary: { kvk: state.kvk, name: state.name } }),
};

/** The organisation of a KvK number: its number is its id, so it cannot be registered twice. */
export const organisationRef = (kvk: string): Ref<Organisation, OrganisationEvent> =>
  ({ of: organisation, partition: kvk, item: '-' });

/** The member that a signed-in person is: by pseudonym, or by the attested address before the first sign-in. */
export const memberOf = (state: Organisation, person: string, email: string): Member | undefined =>
  state.members.find((member) => member.person === person)
  ?? state.members.find((member) => member.person === '' && member.email.toLowerCase() === email.toLowerCase());

/** The role that a mandate gives; no mandate makes a visitor. */
export function roleOf(state: Organisation, person: string, email: string): 'signatory' | 'preparer' | 'visitor' {
  const mandate = memberOf(state, person, email)?.mandate;
  return mandate === 'sign' ? 'signatory' : mandate === 'prepare' ? 'preparer' : 'visitor';
}
