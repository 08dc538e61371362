import type { Actor } from '../access/actor.ts';
import { later, type Instant } from '../kernel/moments.ts';

/**
 * What one person read of an inbox: all up to and with `until`, and of what came later these. Ids of messages begin with
 * their moment, so that the order of ids is that of time.
 */
export interface Marks { readonly until: string; readonly ids: ReadonlySet<string> }

/** The inbox of who asks: of an organisation or of a municipality. */
export const partyOf = ({ kvk, municipality }: Pick<Actor, 'kvk' | 'municipality'>): string => (kvk === '' ? `gm_${municipality}` : `org_${kvk}`);

/** How an id begins of a message of this moment (functions/store/inbox.ts). */
export const idMoment = (at: Instant): string => at.replace(/[-:.]/g, '');

/**
 * Of somebody who never opened one the last thirty days are unread (own rule): who joins an organisation does not begin with
 * years of what others dealt with, and what a new organisation was told before its first sign-in stands out.
 */
export const noMarks = (at: Instant): Marks => ({ until: idMoment(later(at, { days: -30 })), ids: new Set() });

export const isUnread = (id: string, { until, ids }: Marks): boolean => id > until && !ids.has(id);

/** As many as are kept one by one; a message that is longer ago than these then counts as read. */
export const mostMarks = 400;

/** With this one read too. */
export function withRead(id: string, { until, ids }: Marks): Marks {
  const all = [...new Set([...ids, id])].filter((one) => one > until).sort();
  if (all.length <= mostMarks) return { until, ids: new Set(all) };
  const newest = all.slice(-mostMarks / 2);
  return { until: all.at(-mostMarks / 2 - 1) ?? until, ids: new Set(newest) };
}

/** With everything up to and with this one read; an older page takes nothing back. */
export const withAllRead = (upTo: string, { until, ids }: Marks): Marks => {
  const to = upTo > until ? upTo : until;
  return { until: to, ids: new Set([...ids].filter((one) => one > to)) };
};
