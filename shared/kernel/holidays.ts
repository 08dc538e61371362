import { addDays, day, partsOf, weekday } from './day.ts';
import type { Day } from './day.ts';

/** Public holidays after art. 3 Algemene termijnenwet; `crown-day` is one equated by royal decree (art. 3(3)). */
export type Holiday =
  | 'new-year' | 'good-friday' | 'easter-monday' | 'kings-day' | 'liberation-day' | 'ascension' | 'whit-monday'
  | 'christmas-day' | 'boxing-day' | 'crown-day';

/**
 * Days that the Crown equated with a public holiday (art. 3(3) Atw), by decree. Known here: the decree of
 * 24 October 2016, nr. 2016001827, for 2017–2019 (wetten.overheid.nl BWBR0038666, text read), and those for
 * 2023–2025 and 2026–2028 (their titles, which list the days, read as quoted by mr W.G.H.M. van der Putten,
 * sterfgeval.nl vraag 70745, 4 October 2025). The decree for 2020–2022 could not be read and is left out. The next
 * decree, for 2029 and after, must be added when it appears.
 */
export const crownDays: ReadonlySet<string> = new Set([
  '2017-04-28', '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27',
  '2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30',
  '2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26',
]);

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876, after Meeus, Astronomical Algorithms). */
export function easter(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return day(`${year}-0${Math.floor(n / 31)}-${String((n % 31) + 1).padStart(2, '0')}`);
}

/** 27 April, or the 26th when that is a Sunday; until 2013 the Queen's Day, 30 April or else the 29th. */
function kingsDay(year: number): Day {
  const own = day(`${year}-04-${year < 2014 ? 30 : 27}`);
  return weekday(own) === 7 ? addDays(own, -1) : own;
}

/**
 * The public holiday that falls on this day, if any (art. 3 Atw; Good Friday is equated by its second member).
 * The list is the law's of today, good from 1990; Easter and Whit Sunday are Sundays and need no entry.
 */
export function holidayOn(on: Day): Holiday | undefined {
  const { year } = partsOf(on);
  const fromEaster = { '-2': 'good-friday', 1: 'easter-monday', 39: 'ascension', 50: 'whit-monday' } as const;
  const sunday = easter(year);
  for (const [offset, holiday] of Object.entries(fromEaster)) {
    if (on === addDays(sunday, Number(offset))) return holiday;
  }
  if (on === kingsDay(year)) return 'kings-day';
  return fixed[on.slice(5)] ?? (crownDays.has(on) ? 'crown-day' : undefined);
}

const fixed: Readonly<Record<string, Holiday>> = {
  '01-01': 'new-year', '05-05': 'liberation-day', '12-25': 'christmas-day', '12-26': 'boxing-day',
};

/** Not a Saturday, Sunday or public holiday (the words of art. 1 Atw). */
export const isWorkingDay = (on: Day): boolean => weekday(on) < 6 && holidayOn(on) === undefined;

/** The day itself when it is a working day, else the next one. */
export function workingDayOnOrAfter(on: Day): Day {
  let found = on;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/** The first working day later than this day. */
export const workingDayAfter = (on: Day): Day => workingDayOnOrAfter(addDays(on, 1));
