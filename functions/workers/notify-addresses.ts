import { contactList, contactRef, isReached, type Contact, type ContactSummary } from '../../shared/council/contact.ts';
import { interestRef } from '../../shared/interest/interest.ts';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import type { Language } from '../../shared/messages/fill.ts';
import { contactOf, followerOf } from '../../shared/notify/digest.ts';
import { languageOf } from '../../shared/notify/language.ts';
import { ownerOf, type Notice } from '../../shared/notify/notice.ts';
import { registered } from '../../shared/notify/post.ts';
import { mailFor } from '../../shared/notify/recipients.ts';
import { organisationRef, type Organisation } from '../../shared/provider/organisation.ts';
import { readList, readStates } from '../store/gather.ts';
import { nobody, type Addressed } from '../store/inbox.ts';

/** How somebody is addressed, and in which language. */
export interface Address { readonly name: string; readonly email: string; readonly language: Language }
export type Organisations = Readonly<Record<string, Organisation>>;

/** Organisations by KvK number, a hundred a request. */
export async function organisationsOf(kvks: readonly string[]): Promise<Organisations> {
  const found: Record<string, Organisation> = {};
  for (let i = 0; i < kvks.length; i += 100) {
    const some = kvks.slice(i, i + 100);
    const stored = await readStates(some.map((kvk) => organisationRef(kvk) as never), true);
    some.forEach((kvk, n) => { found[kvk] = stored[n]?.state as Organisation; });
  }
  return found;
}

/** Where an organisation gets its mail: at the address it registered. */
export const addressOfOrganisation = (organisation: Organisation | undefined): Address | undefined =>
  (organisation === undefined || organisation.email === '' ? undefined : { name: organisation.name, email: organisation.email, language: languageOf(organisation) });

/** Who is mailed of each notice: an organisation at its address, of a municipality its contacts as they chose. One request, where a municipality is told. */
export async function addressed(notices: readonly Notice[], organisations: Organisations): Promise<readonly Addressed[]> {
  const owners = notices.map(({ party }) => ownerOf(party));
  const contacts = owners.some((owner) => owner !== undefined && 'municipality' in owner) ? await readList(contactList) as ContactSummary[] : [];
  return notices.map((notice, i) => {
    const owner = owners[i];
    if (owner === undefined) return nobody;
    if ('kvk' in owner) return addressOfOrganisation(organisations[owner.kvk]) === undefined ? nobody : { now: [registered], daily: [] };
    const having = (how: 'now' | 'daily'): string[] => contacts.filter((one) => one.municipality === owner.municipality && mailFor(one, notice) === how).map(({ person }) => person);
    return { now: having('now'), daily: having('daily') };
  });
}

/** A mail that is to go: to which inbox its message belongs, and to whom. */
export interface Recipient { readonly party: string; readonly who: string }

/** Where the contact or follower that a mail goes to is kept; undefined where it goes to an organisation or the office. */
function personFor({ party, who }: Recipient): AnyRef | undefined {
  const follower = followerOf(party);
  if (follower !== undefined) return interestRef(follower) as unknown as AnyRef;
  const owner = ownerOf(party);
  const contact = owner !== undefined && 'municipality' in owner ? { municipality: owner.municipality, person: who } : contactOf(party);
  return contact === undefined ? undefined : contactRef(contact.municipality, contact.person) as unknown as AnyRef;
}

/**
 * Where these mails go now, in the order asked: undefined for who wants none any more, or from whose address mail came
 * back. An organisation that is not given is read, a hundred things a request.
 */
export async function addressesOf(recipients: readonly Recipient[], known: Organisations = {}): Promise<readonly (Address | undefined)[]> {
  const found: (Address | undefined)[] = [];
  for (let i = 0; i < recipients.length; i += 100) {
    const some = recipients.slice(i, i + 100);
    const people = some.flatMap((one) => personFor(one) ?? []);
    const kvks = some.flatMap(({ party }) => { const owner = ownerOf(party); return owner !== undefined && 'kvk' in owner && known[owner.kvk] === undefined ? [owner.kvk] : []; });
    const states = await readStates([...people, ...kvks.map((kvk) => organisationRef(kvk) as never)], true);
    const read = Object.fromEntries(kvks.map((kvk, n) => [kvk, states[people.length + n]?.state as Organisation]));
    let nth = 0;
    for (const one of some) {
      const owner = ownerOf(one.party);
      if (personFor(one) === undefined) { found.push(owner !== undefined && 'kvk' in owner ? addressOfOrganisation(known[owner.kvk] ?? read[owner.kvk]) : undefined); continue; }
      const person = states[nth]?.state as Pick<Contact, 'name' | 'email' | 'mail' | 'bouncedAt' | 'language'>;
      nth += 1;
      found.push(isReached(person) ? { name: person.name, email: person.email, language: languageOf(person) } : undefined);
    }
  }
  return found;
}
