import { timeLeft, type SpanWords } from '../parts/time-left.ts';

/** What the page says of a deadline; moments in ms since 1970. */
export interface Deadline {
  readonly until: number;
  /** Server time that the page was made with. */
  readonly at: number;
  /** The browser's own clock when the page was asked for. */
  readonly asked: number;
  readonly words: SpanWords;
  /** Sentences: `{left}` in the first. */
  readonly left: string;
  readonly passed: string;
}

export interface Shown { readonly text: string; readonly over: boolean; readonly announce: string }

/** Minutes before the end at which a screen reader is told; more often would be a nuisance. */
const calls = [60, 30, 10, 5, 1] as const;

/**
 * What to show when the browser's clock says `now`. The browser's clock may be wrong: only its difference counts. The
 * page was asked for before the server stamped it, so what is shown is never more than there is.
 */
export function countdown({ until, at, asked, words, left, passed }: Deadline, now: number, before: number): Shown {
  const remaining = until - at - (now - asked);
  if (remaining <= 0) return { text: passed, over: true, announce: passed };
  const text = left.replace('{left}', timeLeft(remaining, words));
  const previous = until - at - (before - asked);
  const crossed = calls.some((minutes) => previous > minutes * 60_000 && remaining <= minutes * 60_000);
  return { text, over: false, announce: crossed ? text : '' };
}

/** Sentences with `{off}`: the device's clock is so much ahead of the server's, or behind. */
export interface ClockWords { readonly ahead: string; readonly behind: string }

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * What is said of a device whose clock is wrong, so that nobody trusts it above the line; empty when it is right, give or
 * take two minutes. A day or more is no clock that somebody goes by: the portal on one's own machine can stand at any moment.
 */
export function wrongClock({ at, asked, words }: Pick<Deadline, 'at' | 'asked' | 'words'>, { ahead, behind }: ClockWords): string {
  const off = Math.abs(asked - at);
  return off < 2 * minute || off >= day ? '' : (asked > at ? ahead : behind).replace('{off}', timeLeft(off, words));
}
