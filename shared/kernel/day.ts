declare const dayBrand: unique symbol;

/** A calendar day as 'YYYY-MM-DD', Gregorian, years 1970 to 2200: comparing the text compares the days. */
export type Day = string & { readonly [dayBrand]: 'Day' };

/** ISO 8601: Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const dayMs = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that the text writes as 'YYYY-MM-DD', or undefined when there is no such day between 1970 and 2200. */
export function parseDay(text: string): Day | undefined {
  const match = pattern.exec(text);
  return match ? dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The day of a year, month (1–12) and day of the month, or undefined when the calendar has no such day. */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  if (year < 1970 || year > 2200 || month < 1 || month > 12 || date < 1 || date > monthLength(year, month)) {
    return undefined;
  }
  return `${year}-${two(month)}-${two(date)}` as Day;
}

/** A day written out in our own code or read from our own store. @throws RangeError when it does not exist. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`no such day: ${text}`);
  return parsed;
}

/** Year, month (1–12) and day of the month. */
export function partsOf(of: Day): { year: number; month: number; date: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8, 10)) };
}

/** Whole days since 1 January 1970. */
export const epochDay = (of: Day): number => Date.parse(of) / dayMs;

/** The day so many days after 1 January 1970. @throws RangeError outside 1970–2200 and for a fraction. */
export function dayAt(epoch: number): Day {
  if (!Number.isInteger(epoch)) throw new RangeError(`not a whole number of days: ${epoch}`);
  const date = new Date(epoch * dayMs);
  return day(Number.isNaN(date.getTime()) ? String(epoch) : date.toISOString().slice(0, 10));
}

/** @throws RangeError outside 1970–2200. */
export const addDays = (from: Day, n: number): Day => dayAt(epochDay(from) + n);

/** Same day of the month n months on, or that month's last day when it is shorter (31 Jan + 1 = 28 or 29 Feb). */
export function addMonths(from: Day, n: number): Day {
  const { year, month, date } = partsOf(from);
  const months = year * 12 + (month - 1) + n;
  const [y, m] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return day(`${y}-${two(m)}-${two(Math.min(date, monthLength(y, m)))}`);
}

/** Same day n years on; 29 February becomes the 28th in a common year. */
export const addYears = (from: Day, n: number): Day => addMonths(from, n * 12);

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => epochDay(to) - epochDay(from);

/** Day 0 of the epoch was a Thursday. */
export const weekday = (of: Day): Weekday => ((((epochDay(of) + 3) % 7) + 7) % 7 + 1) as Weekday;

const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (n: number): string => String(n).padStart(2, '0');
