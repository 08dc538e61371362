import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, partsOf } from './day.ts';
import { parseWall, readDay, readTime } from './typed.ts';

describe('what people type', () => {
  test('a day, the Dutch way or ISO', () => {
    for (const text of ['12-05-2026', '12-5-2026', '12/5/2026', '12.05.2026', ' 12-5-2026 ', '2026-05-12', '2026-5-12']) {
      expect(readDay(text), text).toBe('2026-05-12');
    }
    for (const text of ['31-04-2026', '29-02-2026', '2026-02-29', '5-12-26', '12-13-2026', '00-05-2026', '12 mei', '', '2026/05/12', '12-5-2026x']) {
      expect(readDay(text), text).toBeUndefined();
    }
    expect(readDay('1-2-2026')).toBe('2026-02-01');
  });

  test('every day, typed without leading noughts', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 80_000 }).map(dayAt), (on) => {
      const { year, month, date } = partsOf(on);
      expect(readDay(`${date}-${month}-${year}`)).toBe(on);
      expect(readDay(on)).toBe(on);
    }));
  });

  test('a time, with a colon or a full stop', () => {
    for (const text of ['12:00', '12.00', ' 12:00 ', '12.00 uur', '12:00u', '12:00:00']) expect(readTime(text), text).toBe('12:00:00');
    expect(readTime('9.05')).toBe('09:05:00');
    expect(readTime('23:59:59')).toBe('23:59:59');
    for (const [text, time] of [['11:59:59,999', '11:59:59.999'], ['11.59.59.5', '11:59:59.500'], ['9:00:00,040', '09:00:00.040'], ['9:00:00,000', '09:00:00'], ['12:00:01,25 uur', '12:00:01.250']] as const) {
      expect(readTime(text), text).toBe(time);
    }
    for (const text of ['12:00,5', '12:00:00,', '12:00:00,0001', '24:00', '12', '12:60', '12:5', '12u', '-1:00', '', '12:00 pm']) expect(readTime(text), text).toBeUndefined();
  });

  test('a moment in Amsterdam, or what is wrong with it', () => {
    expect(parseWall('12-05-2026', '12:00')).toEqual({ at: '2026-05-12T10:00:00.000Z' });
    expect(parseWall('2026-01-13', '9.30')).toEqual({ at: '2026-01-13T08:30:00.000Z' });
    expect(parseWall('12-05-2026', '11:59:59,999')).toEqual({ at: '2026-05-12T09:59:59.999Z' });
    expect(parseWall('25-10-2026', '2.30')).toEqual({ at: '2026-10-25T00:30:00.000Z' });
    expect(parseWall('31-02-2026', '12:00')).toEqual({ problem: 'date' });
    expect(parseWall('12-05-2026', '12 uur')).toEqual({ problem: 'time' });
    expect(parseWall('29-03-2026', '2.30')).toEqual({ problem: 'skipped' });
  });
});
