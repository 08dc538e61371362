import { later, type Instant } from '../kernel/moments.ts';
import type { Act } from './table.ts';

/** Idle and absolute limits of a session (OWASP ASVS 5.0, 7.3; NCSC): an hour without a request, a working day at most. */
export const idleMinutes = 60;
export const absoluteHours = 10;

/** How many passkeys one person has at most (own rule). */
export const mostPasskeys = 5;
/** How long one has for the question that a passkey answers. */
export const challengeMinutes = 5;

/**
 * Acts before which a person shows anew who it is (OWASP ASVS 5.0, 7.5.3): what binds an organisation, opens what was
 * sealed, or awards.
 */
const weighty: ReadonlySet<string> = new Set(['bid.submit', 'tender.approve-opening', 'tender.approve-award', 'tender.finalise'] satisfies Act[]);

/**
 * How old a sign-in may be, in minutes: when such a form is shown, and when it is sent. Whoever has the form before them
 * has half an hour to send it, so that nobody is asked to sign in at the last minute of a deadline.
 */
const freshMinutes = { shown: 30, sent: 60 } as const;

export const isWeighty = (act: string): boolean => weighty.has(act);

/** Must who signed in `since` then sign in anew for this act? */
export const mustSignInAnew = (act: string, since: Instant, at: Instant, step: keyof typeof freshMinutes): boolean =>
  isWeighty(act) && at > later(since, { minutes: freshMinutes[step] });

/** May who signed in `since` bind a passkey or take one away, or end a session beside this one (OWASP ASVS 5.0, 7.5.2)? As for what weighs most. */
export const isFresh = (since: Instant, at: Instant): boolean => at <= later(since, { minutes: freshMinutes.shown });

/** Until when who signed in `since` is shown a weighty form, and until when it is taken. */
export const freshUntil = (since: Instant): Readonly<Record<keyof typeof freshMinutes, Instant>> =>
  ({ shown: later(since, { minutes: freshMinutes.shown }), sent: later(since, { minutes: freshMinutes.sent }) });
