import type { Day } from '../kernel/moments.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import type { Notice } from './notice.ts';

/** The list of messages whose mail waits for a morning, and of mornings' mails that are not finished. */
export const digestList = 'digest';
/** `party`: of the contact or follower. `digest`: it is such a mail itself; otherwise `id` is that of a message to the municipality, or of a follower's own. */
export interface DigestLine { readonly party: string; readonly id: string; readonly digest: boolean }

/** The name under which the mails of one contact are kept; it is nobody's inbox. */
export const contactParty = (municipality: string, person: string): string => `to_${municipality}_${person}`;

/** Whose mails they are; undefined for an inbox. */
export function contactOf(party: string): { readonly municipality: string; readonly person: string } | undefined {
  const [, municipality, person] = /^to_(GM\d{4})_(.+)$/.exec(party) ?? [];
  return municipality === undefined || person === undefined ? undefined : { municipality, person };
}

/** The name under which the mails to one follower are kept; it is nobody's inbox either. */
export const followerParty = (person: string): string => `fol_${person}`;

/** Whose mails they are, by pseudonym; undefined for who is no follower. */
export const followerOf = (party: string): string | undefined => (party.startsWith('fol_') ? party.slice('fol_'.length) : undefined);

/**
 * The mail of one morning to one contact, or follower (`party`): how many messages there are. One for each of them and
 * day, whenever it is made; `body` names the messages that it counts, for whoever goes on after a worker that ended.
 */
export const digestOf = (party: string, messages: readonly string[], at: Instant): Notice =>
  ({ party, event: 'digest', about: '', at, params: { count: messages.length }, body: messages.join('\n'), one: dayOf(at) satisfies Day });
