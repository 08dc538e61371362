import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, dayAt } from './day.ts';
import { isWorkingDay } from './holidays.ts';
import { amsterdam, instant } from './instant.ts';
import { backwardTerm, checkDeadline, termEnd } from './terms.ts';

const days = fc.integer({ min: 16_437, max: 25_202 }).map(dayAt); // 2015 to 2038

/** Second method: walk day by day, counting, with the rules in the order of the law's articles. */
function byWalking(firstDay: string, n: number): string {
  const at = new Date(`${firstDay}T12:00:00Z`);
  const text = (): string => at.toISOString().slice(0, 10);
  let [count, working] = [0, 0];
  for (;;) {
    count += 1;
    if (isWorkingDay(day(text()))) working += 1;
    const long = count >= n;
    if (long && n > 90) return text();
    if (long && isWorkingDay(day(text())) && (n < 3 || working >= 2)) return text();
    at.setUTCDate(at.getUTCDate() + 1);
  }
}

describe('terms after the Algemene termijnenwet', () => {
  test('art. 1: an end on a free day moves to the next working day', () => {
    expect(termEnd(day('2026-06-02'), { days: 20 })).toBe('2026-06-22');
    expect(termEnd(day('2026-06-02'), { days: 19 })).toBe('2026-06-22');
    expect(termEnd(day('2026-06-02'), { days: 18 })).toBe('2026-06-19');
    expect(termEnd(day('2026-04-01'), { days: 3 })).toBe('2026-04-07');
    expect(termEnd(day('2026-06-02'), { weeks: 2 })).toBe('2026-06-15');
    expect(termEnd(day('2026-12-12'), { weeks: 2 })).toBe('2026-12-28');
  });

  test('art. 2: a term of three days or more holds two working days', () => {
    // Thursday before Easter: day 1 is Good Friday, day 4 Easter Monday; Tuesday is the only working day, so Wednesday.
    expect(termEnd(day('2026-04-03'), { days: 3 })).toBe('2026-04-08');
    expect(termEnd(day('2026-04-03'), { days: 4 })).toBe('2026-04-08');
    expect(termEnd(day('2026-04-03'), { days: 2 })).toBe('2026-04-07');
    expect(termEnd(day('2026-06-06'), { days: 3 })).toBe('2026-06-09');
  });

  test('art. 4: long terms, and terms of years, do not move', () => {
    expect(termEnd(day('2026-06-01'), { days: 90 })).toBe('2026-08-31'); // 29 August is a Saturday
    expect(termEnd(day('2026-05-31'), { days: 91 })).toBe('2026-08-29');
    expect(termEnd(day('2026-06-07'), { weeks: 12 })).toBe('2026-08-31');
    expect(termEnd(day('2026-05-31'), { weeks: 13 })).toBe('2026-08-29');
    expect(termEnd(day('2026-05-30'), { months: 3 })).toBe('2026-08-31');
    expect(termEnd(day('2026-04-30'), { months: 4 })).toBe('2026-08-29');
    expect(termEnd(day('2025-08-31'), { years: 1 })).toBe('2026-08-30');
  });

  test('months end on the number of the event\'s day', () => {
    expect(termEnd(day('2027-02-01'), { months: 1 })).toBe('2027-03-01'); // event 31 January, 28 February is a Sunday
    expect(termEnd(day('2026-09-11'), { months: 1 })).toBe('2026-10-12'); // event 10 September, 10 October is a Saturday
    expect(termEnd(day('2027-01-02'), { years: 6 })).toBe('2033-01-01');
  });

  test('agrees with walking the calendar day by day', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 100 }), (first, n) => {
      expect(termEnd(first, { days: n })).toBe(byWalking(first, n));
    }), { numRuns: 600 });
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 12 }), (first, n) => {
      expect(termEnd(first, { weeks: n })).toBe(termEnd(first, { days: 7 * n }));
    }));
  });

  test('a term has a whole length', () => {
    for (const n of [0, -1, 1.5, Number.NaN]) expect(() => termEnd(day('2026-06-01'), { days: n })).toThrow(RangeError);
  });

  test('art. 1(2): a term counted backward is not moved', () => {
    expect(backwardTerm(day('2026-05-12'), 10)).toBe('2026-05-02'); // a Saturday
    expect(backwardTerm(day('2026-05-15'), 10)).toBe('2026-05-05'); // a holiday
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 60 }), (on, n) => {
      expect(addDays(backwardTerm(on, n), n)).toBe(on);
    }));
  });
});

describe('a deadline of the portal', () => {
  test('is on a working day', () => {
    expect(checkDeadline(instant('2026-05-12T12:00:00+02:00'))).toEqual([]);
    expect(checkDeadline(amsterdam(day('2026-05-16'), '12:00'))).toEqual(['weekend']);
    expect(checkDeadline(amsterdam(day('2026-05-14'), '12:00'))).toEqual(['holiday']);
    expect(checkDeadline(amsterdam(day('2026-05-15'), '12:00'))).toEqual(['holiday']);
    expect(checkDeadline(amsterdam(day('2026-12-26'), '12:00'))).toEqual(['weekend', 'holiday']);
  });

  test('goes by the day in Amsterdam', () => {
    expect(checkDeadline(instant('2026-05-15T22:30:00Z'))).toEqual(['weekend']);
    expect(checkDeadline(instant('2026-05-17T22:30:00Z'))).toEqual([]);
    expect(checkDeadline(instant('2026-01-04T23:30:00Z'))).toEqual([]);
  });

  test('is never in the hour that occurs twice', () => {
    expect(checkDeadline(instant('2026-10-25T00:30:00Z'))).toEqual(['weekend', 'hour-twice']);
    expect(checkDeadline(instant('2026-10-25T01:30:00Z'))).toEqual(['weekend', 'hour-twice']);
    expect(checkDeadline(instant('2026-10-25T02:00:00Z'))).toEqual(['weekend']);
  });
});
