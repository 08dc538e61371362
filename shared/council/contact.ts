import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Instant } from '../kernel/moments.ts';
import type { InLanguage } from '../notify/language.ts';
import type { SegmentNumber } from '../region/segments.ts';

/** How somebody of a municipality wants its messages mailed: each by itself, once a morning together, or not. */
export const mailChoices = ['at-once', 'daily', 'none'] as const;
export type MailChoice = (typeof mailChoices)[number];
export type ContactRole = 'college' | 'councillor';

/**
 * Somebody of a municipality who gets mail when a message waits in its inbox. `email` is empty for who wants none;
 * `bouncedAt` is when a mail to that address came back for good: nothing goes there any more.
 */
export interface Contact extends InLanguage {
  readonly municipality: string;
  /** Pseudonym of the person, as in the ledger. */
  readonly person: string;
  readonly role: ContactRole;
  readonly name: string;
  readonly email: string;
  readonly segments: readonly SegmentNumber[];
  readonly mail: MailChoice;
  readonly bouncedAt: Instant | '';
  readonly since: Instant | '';
}

/** Name and address of a person are kept beside the ledger, so that they can be deleted. */
export type ContactEvent =
  | {
    readonly type: 'contact.preferred';
    readonly data: InLanguage & { readonly municipality: string; readonly person: string; readonly role: ContactRole; readonly segments: readonly SegmentNumber[]; readonly mail: MailChoice };
    readonly content: Kept<{ readonly name: string; readonly email: string }>;
  }
  | { readonly type: 'contact.bounced'; readonly data: object };

/** What the list of contacts tells: everything but who they are. */
export type ContactSummary = Pick<Contact, 'municipality' | 'person' | 'role' | 'segments' | 'mail'>;
export const contactList = 'contacts';

export const contact: Aggregate<Contact, ContactEvent> = {
  kind: 'contact',
  initial: { municipality: '', person: '', role: 'councillor', name: '', email: '', segments: [], mail: 'none', bouncedAt: '', since: '' },
  evolve(state, event, { at }) {
    if (event.type === 'contact.bounced') return { ...state, bouncedAt: at };
    const { name, email } = event.content.value;
    // Whoever chooses gives another address than the one that bounced, or none.
    return { ...event.data, name, email, bouncedAt: '', since: at };
  },
  // Only who can be mailed is found: the list is read for every event that municipalities are told of.
  listing(state) {
    const { municipality, person, role, segments, mail } = state;
    return isReached(state) ? { list: contactList, key: `${municipality} ${person}`, summary: { municipality, person, role, segments, mail } satisfies ContactSummary } : undefined;
  },
};

export const contactRef = (municipality: string, person: string): Ref<Contact, ContactEvent> => ({ of: contact, partition: municipality, item: person });

/** Does mail reach this contact? */
export const isReached = ({ mail, email, bouncedAt }: Pick<Contact, 'mail' | 'email' | 'bouncedAt'>): boolean => mail !== 'none' && email !== '' && bouncedAt === '';
