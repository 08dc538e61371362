import { describe, expect, test } from 'vitest';
import { isMunicipalityCode, municipalities, municipality } from './municipalities.ts';
import { inhabitantsOf, sharesOf } from './population.ts';
import { membersOn } from './membership.ts';
import { day } from '../kernel/day.ts';

const nine = membersOn(day('2026-01-01'));

describe('municipalities', () => {
  test('are sorted by code, with names and addresses of their own', () => {
    const codes = municipalities.map((one) => one.code);
    expect(codes).toEqual([...codes].sort());
    expect(new Set(municipalities.map((one) => one.slug)).size).toBe(10);
    for (const one of municipalities) expect(one.slug).toBe(one.name.toLowerCase().replaceAll(' ', '-'));
    expect(municipality('GM0518')).toMatchObject({ official: "'s-Gravenhage", name: 'Den Haag', slug: 'den-haag' });
    expect(isMunicipalityCode('GM0626')).toBe(true);
    expect(isMunicipalityCode('GM0599')).toBe(false);
    expect(() => municipality('GM0599' as 'GM0518')).toThrow(RangeError);
  });

  test('the shares of DOMAIN §9 follow from the populations', () => {
    expect(inhabitantsOf(nine)).toBe(1_162_057);
    expect(inhabitantsOf(nine.filter((code) => code !== 'GM0518'))).toBe(596_356);
    expect(Object.fromEntries(sharesOf(nine))).toEqual({
      GM0503: 943, GM0518: 4868, GM0603: 513, GM0629: 233, GM0637: 1105, GM1783: 998, GM1842: 167, GM1916: 673, GM1926: 499,
    });
  });

  test('a share is the percentage with two decimals, by long division', () => {
    const eight = nine.filter((code) => code !== 'GM0518');
    const total = eight.reduce((sum, code) => sum + (municipality(code).population?.count ?? 0), 0);
    for (const [code, share] of sharesOf(eight)) {
      expect(share / 100).toBeCloseTo(((municipality(code).population?.count ?? 0) / total) * 100, 2);
    }
    expect(sharesOf(['GM0518']).get('GM0518')).toBe(10_000);
    expect([...sharesOf(eight).values()].reduce((a, b) => a + b)).toBeGreaterThan(9_990);
  });

  test('a share without a figure is refused', () => {
    expect(() => sharesOf([...nine, 'GM0626'])).toThrow(RangeError);
  });
});
