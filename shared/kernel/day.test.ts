import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, addYears, day, dayAt, daysBetween, parseDay, partsOf, weekday } from './day.ts';
import type { Day } from './day.ts';

const days = fc.integer({ min: 0, max: 84_000 }).map(dayAt);

/** Second method: the Gregorian calendar counted by hand, one day at a time. */
function nextByHand(from: Day): string {
  const { year, month, date } = partsOf(from);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  const [y, m, d] = date < length ? [year, month, date + 1] : month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
  return [y, m, d].map((n) => String(n).padStart(2, '0')).join('-');
}

describe('days', () => {
  test('what exists is read, what does not is not', () => {
    expect(parseDay('2028-02-29')).toBe('2028-02-29');
    for (const text of ['2026-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-05-00', '2026-5-1',
      '26-05-01', '2026-05-12 ', '', '0026-05-12', '1969-12-31', '2201-01-01', '2026-05-12T00:00:00Z']) {
      expect(parseDay(text), text).toBeUndefined();
    }
    expect(() => day('2026-02-30')).toThrow(RangeError);
  });

  test('the calendar, walked by hand from 1970 to 2200', () => {
    let on = day('1970-01-01');
    let number = 4; // a Thursday
    while (on < '2200-12-31') {
      expect(weekday(on)).toBe(number);
      const next = addDays(on, 1);
      if (next !== nextByHand(on)) expect.fail(`${on} → ${next}`);
      on = next;
      number = (number % 7) + 1;
    }
    expect(() => addDays(on, 1)).toThrow(RangeError);
    expect(() => addDays(day('1970-01-01'), -1)).toThrow(RangeError);
  }, 30_000);

  test('known weekdays', () => {
    expect(weekday(day('2026-05-12'))).toBe(2);
    expect(weekday(day('2027-01-01'))).toBe(5);
    expect(weekday(day('2000-01-01'))).toBe(6);
  });

  test('adding and counting days undo each other', () => {
    fc.assert(fc.property(days, fc.integer({ min: -300, max: 300 }), (from, n) => {
      fc.pre(from > '1971' && from < '2199');
      expect(daysBetween(from, addDays(from, n))).toBe(n);
    }));
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), 1e12)).toThrow(RangeError);
  });

  test('months and years keep the day of the month, or end with the month', () => {
    expect(addMonths(day('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(day('2026-12-15'), 1)).toBe('2027-01-15');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(day('2026-03-31'), -13)).toBe('2025-02-28');
    expect(addYears(day('2028-02-29'), 1)).toBe('2029-02-28');
    expect(addDays(addYears(day('2027-01-01'), 6), -1)).toBe('2032-12-31');
  });

  test('n months on is n times the next month, by the first of the month', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 40 }), (from, n) => {
      fc.pre(from < '2190');
      let first = day(`${from.slice(0, 7)}-01`);
      for (let i = 0; i < n; i += 1) first = day(`${addDays(first, 31).slice(0, 7)}-01`);
      expect(addMonths(from, n).slice(0, 7)).toBe(first.slice(0, 7));
    }));
  });
});
