import type { Day } from '../kernel/moments.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import type { Notice } from './notice.ts';

/** The list of messages whose mail waits for a morning, and of mornings' mails that are not finished. */
export const digestList = 'digest';
/** `party`: of the contact. `digest`: it is such a mail itself; otherwise `id` is that of a message to the municipality. */
export interface DigestLine { readonly party: string; readonly id: string; readonly digest: boolean }

/** The name under which the mails of one contact are kept; it is nobody's inbox. */
export const contactParty = (municipality: string, person: string): string => `to_${municipality}_${person}`;

/** Whose mails they are; undefined for an inbox. */
export function contactOf(party: string): { readonly municipality: string; readonly person: string } | undefined {
  const [, municipality, person] = /^to_(GM\d{4})_(.+)$/.exec(party) ?? [];
  return municipality === undefined || person === undefined ? undefined : { municipality, person };
}

/**
 * The mail of one morning to one contact: how many messages wait, and nothing of what they say. One for each contact and
 * day, whenever it is made; `body` names the messages that it counts, for whoever goes on after a worker that ended.
 */
export const digestOf = (municipality: string, person: string, messages: readonly string[], at: Instant): Notice =>
  ({ party: contactParty(municipality, person), event: 'digest', about: '', at, params: { count: messages.length }, body: messages.join('\n'), one: dayOf(at) satisfies Day });
