import { describe, expect, test } from 'vitest';
import { reformShareEuros, savingsPath, segmentUse } from './savings.ts';

describe('money', () => {
  test('the path of savings, in millions as the council proposal has it', () => {
    expect(savingsPath.map((one) => [one.year, one.euros / 1e6])).toEqual(
      [[2027, 11.3], [2028, 14.8], [2029, 21.5], [2030, 24], [2031, 25], [2032, 25], [2033, 25]]);
    expect(savingsPath.at(-1)?.euros).toBe(reformShareEuros / 2);
  });

  test('use of Leidschendam-Voorburg: five segments in two years, one amount lost in the scan', () => {
    expect(segmentUse.map((one) => `${one.year}-${one.segment}`)).toEqual(
      [2023, 2024].flatMap((year) => [1, 2, 3, 4, 5].map((segment) => `${year}-${segment}`)));
    expect(segmentUse.filter((one) => one.euros === undefined)).toEqual([{ municipality: 'GM1916', year: 2024, segment: 2, youths: 383 }]);
    const total = (year: number): number => segmentUse.filter((one) => one.year === year).reduce((sum, one) => sum + one.youths, 0);
    expect([total(2023), total(2024)]).toEqual([2672, 2644]);
    expect(segmentUse.find((one) => one.year === 2024 && one.segment === 5)?.euros).toBe(11_061_082);
  });
});
