import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, dayAt, epochDay } from '../kernel/day.ts';
import { isMember, lastDayAfterNotice, membersOn, memberships, withJoined, withNotice } from './membership.ts';

describe('membership', () => {
  test('ten until the end of 2023, nine since', () => {
    expect(membersOn(day('2023-12-31'))).toHaveLength(10);
    expect(isMember('GM0626', day('2023-12-31'))).toBe(true);
    expect(isMember('GM0626', day('2024-01-01'))).toBe(false);
    expect(membersOn(day('2024-01-01'))).toEqual(
      ['GM0503', 'GM0518', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926']);
    expect(membersOn(day('2019-12-31'))).toEqual([]);
  });

  test('notice given by 31 December 2021 ends it before 1 January 2023 (seed 004)', () => {
    expect(lastDayAfterNotice(day('2021-12-31'))).toBe('2022-12-31');
    expect(lastDayAfterNotice(day('2021-01-01'))).toBe('2022-12-31');
    expect(lastDayAfterNotice(day('2022-01-01'))).toBe('2023-12-31');
  });

  test('the end is a 31 December with a whole calendar year before it', () => {
    fc.assert(fc.property(fc.integer({ min: epochDay(day('2020-01-01')), max: epochDay(day('2100-01-01')) }).map(dayAt), (notice) => {
      // Second method: the first year that begins after the notice is the year of notice; membership ends with it.
      let on = notice;
      do on = addDays(on, 1); while (!on.endsWith('-01-01'));
      expect(lastDayAfterNotice(notice)).toBe(`${on.slice(0, 4)}-12-31`);
    }));
  });

  test('leaving and coming back', () => {
    const left = withNotice(memberships, 'GM0629', day('2026-03-01'), 'notice');
    expect(isMember('GM0629', day('2027-12-31'), left)).toBe(true);
    expect(isMember('GM0629', day('2028-01-01'), left)).toBe(false);
    expect(membersOn(day('2028-01-01'), left)).toHaveLength(8);
    expect(isMember('GM0629', day('2028-01-01'))).toBe(true);
    expect(() => withNotice(left, 'GM0629', day('2026-04-01'), 'again')).toThrow(RangeError);
    expect(() => withNotice(memberships, 'GM0626', day('2026-04-01'), 'gone')).toThrow(RangeError);
    expect(() => withJoined(left, 'GM0629', day('2027-12-31'), 'too early')).toThrow(RangeError);
    expect(() => withJoined(memberships, 'GM0629', day('2030-01-01'), 'never left')).toThrow(RangeError);
    const back = withJoined(left, 'GM0629', day('2030-01-01'), 'decision');
    expect(isMember('GM0629', day('2029-12-31'), back)).toBe(false);
    expect(isMember('GM0629', day('2030-01-01'), back)).toBe(true);
    expect(membersOn(day('2030-01-01'), back)).toEqual(membersOn(day('2026-01-01')));
  });
});
