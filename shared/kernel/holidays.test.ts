import { describe, expect, test } from 'vitest';
import { addDays, day } from './day.ts';
import type { Day } from './day.ts';
import { crownDays, easter, holidayOn, isWorkingDay, workingDayAfter, workingDayOnOrAfter } from './holidays.ts';

/** Second method: Easter by the church's own tables (golden number, epact of Lilius, then the Sunday after the full moon). */
function easterByEpact(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const solar = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (((11 * golden + 20 + lunar - solar) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let moon = 44 - epact;
  if (moon < 21) moon += 30;
  const fullMoon = new Date(Date.UTC(year, 2, moon));
  fullMoon.setUTCDate(fullMoon.getUTCDate() + 7 - fullMoon.getUTCDay());
  return fullMoon.toISOString().slice(0, 10);
}

const holidaysOf = (year: number): string[] => {
  const found: string[] = [];
  for (let on = day(`${year}-01-01`); on.startsWith(String(year)); on = addDays(on, 1)) {
    const holiday = holidayOn(on);
    if (holiday !== undefined && holiday !== 'crown-day') found.push(`${on} ${holiday}`);
  }
  return found;
};

describe('holidays', () => {
  test('Easter agrees with the church tables, 1990 to 2199', () => {
    for (let year = 1990; year < 2200; year += 1) expect(easter(year)).toBe(easterByEpact(year));
    expect([2025, 2026, 2027, 2038].map(easter)).toEqual(['2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25']);
  });

  test('2026 has those of DOMAIN §1 and New Year\'s Day', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01 new-year', '2026-04-03 good-friday', '2026-04-06 easter-monday', '2026-04-27 kings-day',
      '2026-05-05 liberation-day', '2026-05-14 ascension', '2026-05-25 whit-monday',
      '2026-12-25 christmas-day', '2026-12-26 boxing-day']);
  });

  test('2027, the first contract year', () => {
    expect(holidaysOf(2027).map((line) => line.slice(5, 10))).toEqual(
      ['01-01', '03-26', '03-29', '04-27', '05-05', '05-06', '05-17', '12-25', '12-26']);
  });

  test('the King\'s birthday is kept on the 26th when the 27th is a Sunday', () => {
    expect(holidayOn(day('2025-04-26'))).toBe('kings-day');
    expect(holidayOn(day('2025-04-27'))).toBeUndefined();
    expect(holidayOn(day('2031-04-26'))).toBe('kings-day');
    expect(holidayOn(day('2013-04-30'))).toBe('kings-day');
    expect(holidayOn(day('2013-04-27'))).toBeUndefined();
    expect(holidayOn(day('2006-04-29'))).toBe('kings-day');
  });

  test('every year from 1990 to 2100 has nine, or eight when Ascension falls on 5 May', () => {
    for (let year = 1990; year <= 2100; year += 1) {
      const coincide = addDays(easter(year), 39) === `${year}-05-05`;
      expect(holidaysOf(year).length, String(year)).toBe(coincide ? 8 : 9);
    }
  });

  test('days equated by the Crown lie beside a holiday and make a long weekend', () => {
    for (const text of crownDays) {
      const on = day(text);
      expect(holidayOn(on)).toBe('crown-day');
      expect(isWorkingDay(on)).toBe(false);
      const beside = [addDays(on, -1), addDays(on, 1)].some((near) => ![undefined, 'crown-day'].includes(holidayOn(near)));
      expect(beside, text).toBe(true);
    }
  });

  test('working days, against a naive count with Date', () => {
    const free = new Set(['2026-01-01', '2026-01-02', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14',
      '2026-05-15', '2026-05-25', '2026-12-25', '2026-12-26']);
    for (let i = 0; i < 365; i += 1) {
      const date = new Date(Date.UTC(2026, 0, 1 + i));
      const text = date.toISOString().slice(0, 10);
      const working = date.getUTCDay() % 6 !== 0 && !free.has(text);
      expect(isWorkingDay(text as Day), text).toBe(working);
    }
  });

  test('the next working day', () => {
    expect(workingDayOnOrAfter(day('2026-06-22'))).toBe('2026-06-22');
    expect(workingDayOnOrAfter(day('2026-04-03'))).toBe('2026-04-07');
    expect(workingDayAfter(day('2026-04-02'))).toBe('2026-04-07');
    expect(workingDayAfter(day('2026-06-22'))).toBe('2026-06-23');
    expect(workingDayOnOrAfter(day('2026-12-25'))).toBe('2026-12-28');
    expect(workingDayAfter(day('2026-05-13'))).toBe('2026-05-18');
  });
});
