import { later, type Instant } from '../kernel/moments.ts';
import { idleMinutes } from './limits.ts';

/** What is kept of a person at one door: when it was last used, and when the visit before this one was; empty for who was never there before. */
export interface Visits { readonly used: Instant; readonly previous: Instant | '' }

/**
 * What signing in makes of it (own rule). Who was there less than an hour ago is still on the same visit: signing in anew
 * before a submission may not hide what changed since yesterday.
 */
export function visited(before: Visits | undefined, at: Instant): Visits {
  if (before === undefined) return { used: at, previous: '' };
  return at < later(before.used, { minutes: idleMinutes }) ? { used: at > before.used ? at : before.used, previous: before.previous } : { used: at, previous: before.used };
}
