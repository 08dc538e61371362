import { dayFrom } from './day.ts';
import type { Day } from './day.ts';
import { amsterdam } from './instant.ts';
import type { Instant } from './instant.ts';
import { momentsOfWall } from './zone.ts';

const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d)(?:[.,](\d{1,3}))?)?(?:\s*(?:u|uur))?$/i;

/** A day as people type it, d-m-jjjj (also with / or .) or jjjj-mm-dd; undefined when unreadable or not existing. */
export function readDay(text: string): Day | undefined {
  const typed = text.trim();
  const [, d, m, y] = dutch.exec(typed) ?? [];
  if (y !== undefined) return dayFrom(Number(y), Number(m), Number(d));
  const [, year, month, date] = iso.exec(typed) ?? [];
  return year === undefined ? undefined : dayFrom(Number(year), Number(month), Number(date));
}

/**
 * A time as people type it, 12:00, 9.30, 12.00 uur; as 'HH:MM:SS', or undefined. Seconds and a fraction of them to the
 * ms are read too ('HH:MM:SS.sss'): what a form shows of a moment that was written exactly comes back as it was.
 */
export function readTime(text: string): string | undefined {
  const match = clock.exec(text.trim());
  if (!match) return undefined;
  const time = [match[1], match[2], match[3]].map((part) => (part ?? '0').padStart(2, '0')).join(':');
  const fraction = (match[4] ?? '').padEnd(3, '0');
  return fraction === '000' ? time : `${time}.${fraction}`;
}

/** `skipped`: the hour that the clock passes over in spring. */
export type WallProblem = 'date' | 'time' | 'skipped';

/**
 * The moment that a person means with a date and a time in Amsterdam, or what is wrong with it. In the hour that
 * occurs twice it is the earlier one; `checkDeadline` refuses that hour.
 */
export function parseWall(date: string, time: string): { at: Instant } | { problem: WallProblem } {
  const [on, clockTime] = [readDay(date), readTime(time)];
  if (on === undefined) return { problem: 'date' };
  if (clockTime === undefined) return { problem: 'time' };
  if (momentsOfWall(Date.parse(`${on}T${clockTime}Z`)).length === 0) return { problem: 'skipped' };
  return { at: amsterdam(on, clockTime) };
}
