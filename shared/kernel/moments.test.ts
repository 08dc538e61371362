import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays, amsterdam, day, dayAt, dayOf, endOfDay, instant, instantOf, isSummerTime, isTwice, later, millis,
  parseInstant, wallTime, weekday,
} from './moments.ts';
import type { Day } from './moments.ts';

const instants = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2199, 0, 1) });

/** Second method: what the runtime's database of time zones makes of a moment, as wall time 'YYYY-MM-DDTHH:MM:SS.sss'. */
const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });
const wallByZone = (ms: number): string => `${shown.format(ms).replace(' ', 'T')}.${String(ms % 1000).padStart(3, '0')}`;

describe('instants', () => {
  test('are read with any offset, to the millisecond', () => {
    expect(parseInstant('2026-05-12T11:59:59.999+02:00')).toBe('2026-05-12T09:59:59.999Z');
    expect(parseInstant('2026-05-12T12:00:00+02:00')).toBe('2026-05-12T10:00:00.000Z');
    expect(parseInstant('2026-05-12T12:00+0200')).toBe('2026-05-12T10:00:00.000Z');
    expect(parseInstant('2026-01-01T00:30:00.5+01')).toBe('2025-12-31T23:30:00.500Z');
    expect(parseInstant('2026-05-12T04:30:00,25-05:30')).toBe('2026-05-12T10:00:00.250Z');
    expect(parseInstant('1970-01-01T00:00:00Z')).toBe('1970-01-01T00:00:00.000Z');
  });

  test('that do not exist or are not sure are refused', () => {
    for (const text of ['2026-02-29T12:00:00Z', '2026-04-31T12:00:00Z', '2026-05-12T24:00:00Z', '2026-05-12T12:60:00Z',
      '2026-05-12T23:59:60Z', '2026-05-12T12:00:00', '2026-05-12', '2026-05-12 12:00:00Z', '2026-05-12T12:00:00.0001Z',
      '2026-05-12T12:00:00+24:00', '2026-05-12T12:00:00+02:60', '2026-05-12T12:00:00.Z', '12-05-2026T12:00:00Z',
      '1970-01-01T00:00:00+01:00', '2199-12-31T23:30:00-01:00', '2026-05-12T12:00:00Z\n', ' 2026-05-12T12:00:00Z', '']) {
      expect(parseInstant(text), text).toBeUndefined();
    }
    expect(() => instantOf(0.5)).toThrow(RangeError);
    expect(() => instantOf(-1)).toThrow(RangeError);
    expect(() => instantOf(Number.NaN)).toThrow(RangeError);
    expect(() => instant('2026-05-12T12:00:00')).toThrow(RangeError);
  });

  test('written with an offset and read again are the same moment', () => {
    fc.assert(fc.property(instants, fc.integer({ min: -840, max: 840 }), (ms, minutes) => {
      const two = (n: number): string => String(n).padStart(2, '0');
      const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
      const text = new Date(ms + minutes * 60_000).toISOString().replace('Z', offset);
      expect(parseInstant(text)).toBe(new Date(ms).toISOString());
    }));
  });

  test('compare as text as they do as moments', () => {
    fc.assert(fc.property(instants, instants, (a, b) => {
      expect(instantOf(a) < instantOf(b)).toBe(a < b);
      expect(millis(instantOf(a))).toBe(a);
    }));
  });

  test('move by a span of hours of clock time, not of wall time', () => {
    const before = amsterdam(day('2026-03-28'), '12:00');
    expect(later(before, { days: 1 })).toBe('2026-03-29T11:00:00.000Z');
    expect(wallTime(later(before, { days: 1 })).time).toBe('13:00:00.000');
    expect(later(before, { hours: 1, minutes: 1, seconds: 1, ms: 1 })).toBe('2026-03-28T12:01:01.001Z');
    expect(later(before, { seconds: -120 })).toBe('2026-03-28T10:58:00.000Z');
  });
});

describe('Amsterdam', () => {
  test('wall time is that of the zone', () => {
    fc.assert(fc.property(instants, (ms) => {
      const { day: on, time } = wallTime(instantOf(ms));
      expect(`${on}T${time}`).toBe(wallByZone(ms));
      expect(dayOf(instantOf(ms))).toBe(wallByZone(ms).slice(0, 10));
      expect(isSummerTime(instantOf(ms))).toBe(Date.parse(`${wallByZone(ms)}Z`) - ms === 7_200_000);
    }), { numRuns: 500 });
  });

  test('summer time begins and ends when the zone says so, from 1996 to 2198', () => {
    const wrong: string[] = [];
    for (let year = 1996; year < 2199; year += 1) {
      for (const month of [0, 2, 5, 9, 11]) for (let date = 24; date <= 30 + (month === 5 ? 0 : 1); date += 1) for (const ms of [-1, 0]) {
        const at = Date.UTC(year, month, date, 1) + ms;
        const { day: on, time } = wallTime(instantOf(at));
        if (`${on}T${time}` !== wallByZone(at)) wrong.push(new Date(at).toISOString());
      }
    }
    expect(wrong).toEqual([]);
  });

  test('a wall time leads back to its moment, the earlier of two', () => {
    const nearChange = fc.tuple(fc.integer({ min: 1996, max: 2198 }), fc.constantFrom(2, 9), fc.integer({ min: -4e7, max: 4e7 }))
      .map(([year, month, shift]) => {
        const end = new Date(Date.UTC(year, month, 31, 1));
        return end.getTime() - end.getUTCDay() * 86_400_000 + shift;
      });
    fc.assert(fc.property(fc.oneof(instants, nearChange), (ms) => {
      const at = instantOf(ms);
      const { day: on, time } = wallTime(at);
      const earlier = wallByZone(ms - 3_600_000) === wallByZone(ms);
      const twice = earlier || wallByZone(ms + 3_600_000) === wallByZone(ms);
      expect(amsterdam(on, time)).toBe(earlier ? instantOf(ms - 3_600_000) : at);
      expect(isTwice(at)).toBe(twice);
    }), { numRuns: 500 });
  });

  test('the hour that is skipped and the hour that occurs twice', () => {
    expect(() => amsterdam(day('2026-03-29'), '02:00')).toThrow(RangeError);
    expect(() => amsterdam(day('2026-03-29'), '02:59:59')).toThrow(RangeError);
    expect(amsterdam(day('2026-03-29'), '01:59:59.999')).toBe('2026-03-29T00:59:59.999Z');
    expect(amsterdam(day('2026-03-29'), '03:00')).toBe('2026-03-29T01:00:00.000Z');
    expect(amsterdam(day('2026-10-25'), '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(isTwice(instant('2026-10-25T00:30:00Z'))).toBe(true);
    expect(isTwice(instant('2026-10-25T01:59:59.999Z'))).toBe(true);
    expect(isTwice(instant('2026-10-25T02:00:00Z'))).toBe(false);
    expect(isTwice(instant('2026-10-24T23:59:59.999Z'))).toBe(false);
    for (const time of ['24:00', '12.00', '9:00', '12:60', '12', '']) {
      expect(() => amsterdam(day('2026-05-12'), time), time).toThrow(RangeError);
    }
  });

  test('a day ends where the next begins, also when it has 23 or 25 hours', () => {
    expect(endOfDay(day('2026-06-22'))).toBe('2026-06-22T22:00:00.000Z');
    expect(endOfDay(day('2026-12-31'))).toBe('2026-12-31T23:00:00.000Z');
    const length = (of: Day): number => (millis(endOfDay(of)) - millis(endOfDay(addDays(of, -1)))) / 3_600_000;
    expect(length(day('2026-03-29'))).toBe(23);
    expect(length(day('2026-10-25'))).toBe(25);
    fc.assert(fc.property(fc.integer({ min: 100, max: 80_000 }).map(dayAt), (of) => {
      expect(dayOf(endOfDay(of))).toBe(addDays(of, 1));
      expect(dayOf(later(endOfDay(of), { ms: -1 }))).toBe(of);
      if (weekday(of) !== 7) expect(length(of)).toBe(24);
    }));
  });
});
