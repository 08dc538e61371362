import { addDays, day, epochDay, parseDay } from './day.ts';
import type { Day } from './day.ts';
import { momentsOfWall, offsetAt } from './zone.ts';

declare const instantBrand: unique symbol;

/** A moment as 'YYYY-MM-DDTHH:MM:SS.sssZ', years 1970 to 2199: comparing the text compares the moments. */
export type Instant = string & { readonly [instantBrand]: 'Instant' };

const first = 0;
const last = Date.UTC(2200, 0, 1) - 1;
const inRange = (ms: number): boolean => Number.isInteger(ms) && ms >= first && ms <= last;

/** From ms since 1970-01-01T00:00Z. @throws RangeError for a fraction and outside 1970–2199. */
export function instantOf(ms: number): Instant {
  if (!inRange(ms)) throw new RangeError(`no such moment: ${ms}`);
  return new Date(ms).toISOString() as Instant;
}

/** Ms since 1970-01-01T00:00Z. */
export const millis = (at: Instant): number => Date.parse(at);

const iso = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)$/;

/**
 * Reads ISO 8601 with 'Z' or any offset, to the ms. Undefined for dates and times that do not exist, for 24:00 and
 * leap seconds, for text without an offset, and for finer than ms, which could otherwise round across a deadline.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const date = parseDay(match[1] ?? '');
  const [h, m, s, oh, om] = [2, 3, 4, 7, 8].map((i) => Number(match[i] ?? 0)) as [number, number, number, number, number];
  if (date === undefined || h > 23 || m > 59 || s > 59 || oh > 23 || om > 59) return undefined;
  const offset = (match[6] === '-' ? -1 : 1) * (oh * 60 + om) * 60_000;
  const ms = epochDay(date) * 86_400_000 + ((h * 60 + m) * 60 + s) * 1000 + Number((match[5] ?? '').padEnd(3, '0')) - offset;
  return inRange(ms) ? instantOf(ms) : undefined;
}

/** A moment written out in our own code. @throws RangeError when it does not exist. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new RangeError(`no such moment: ${text}`);
  return parsed;
}

/** A stretch of time; every day in it has 24 hours (calendar days go by `addDays`). Negative goes back. */
export interface Span { readonly ms?: number; readonly seconds?: number; readonly minutes?: number; readonly hours?: number; readonly days?: number }

/** @throws RangeError outside 1970–2199. */
export function later(at: Instant, { ms = 0, seconds = 0, minutes = 0, hours = 0, days = 0 }: Span): Instant {
  return instantOf(millis(at) + ms + 1000 * (seconds + 60 * (minutes + 60 * (hours + 24 * days))));
}

/** What the calendar and the clock in Amsterdam show: the day, and the time as 'HH:MM:SS.sss'. */
export function wallTime(at: Instant): { day: Day; time: string } {
  const ms = millis(at);
  const text = new Date(ms + offsetAt(ms)).toISOString();
  return { day: day(text.slice(0, 10)), time: text.slice(11, 23) };
}

/** The calendar day in Amsterdam. */
export const dayOf = (at: Instant): Day => wallTime(at).day;

const wall = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?$/;

/** The wall time as ms, as if it were UTC. @throws RangeError for a time that is not HH:MM[:SS[.sss]]. */
function wallMs(on: Day, time: string): number {
  const match = wall.exec(time);
  if (!match) throw new RangeError(`no such time: ${time}`);
  const [h, m, s, ms] = [1, 2, 3, 4].map((i) => Number(match[i] ?? 0)) as [number, number, number, number];
  return epochDay(on) * 86_400_000 + ((h * 60 + m) * 60 + s) * 1000 + ms;
}

/**
 * The moment at which Amsterdam's clock shows `time` (HH:MM[:SS[.sss]]) on that day; the earlier of the two in the
 * hour that occurs twice (see `isTwice`).
 * @throws RangeError for a time that is not one, and in the hour that is skipped in spring.
 */
export function amsterdam(on: Day, time: string): Instant {
  const [at] = momentsOfWall(wallMs(on, time));
  if (at === undefined) throw new RangeError(`the clock skips ${time} on ${on}`);
  return instantOf(at);
}

/** Does Amsterdam's clock show this moment's wall time twice that day (the last Sunday of October, 2.00 to 3.00)? */
export function isTwice(at: Instant): boolean {
  const ms = millis(at);
  return momentsOfWall(ms + offsetAt(ms)).length === 2;
}

/** Is summer time in force in Amsterdam at this moment? */
export const isSummerTime = (at: Instant): boolean => offsetAt(millis(at)) === 7_200_000;

/** 24:00 of that day in Amsterdam, the first moment that no longer belongs to it. */
export const endOfDay = (of: Day): Instant => amsterdam(addDays(of, 1), '00:00');
