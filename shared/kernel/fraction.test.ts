import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, clamp, compare, divide, fraction, fromDecimal, multiply, one, roundHalfUp, subtract, zero } from './fraction.ts';

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 20n });
const fractions = fc.tuple(whole, positive).map(([n, d]) => fraction(n, d));

/** Long division as on paper: write one digit more than asked, then look at that digit. For n ≥ 0. */
function onPaper(n: bigint, d: bigint, decimals: number): string {
  let [left, digits] = [n % d, String(n / d)];
  for (let i = 0; i <= decimals; i++) {
    digits += String((left * 10n) / d);
    left = (left * 10n) % d;
  }
  const kept = digits.slice(0, -1).split('').map(Number);
  if (Number(digits.at(-1)) >= 5) {
    let at = kept.length - 1;
    while (at >= 0 && kept[at] === 9) kept[at--] = 0;
    if (at < 0) kept.unshift(1);
    else kept[at] = (kept[at] ?? 0) + 1;
  }
  const text = kept.join('');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

describe('arithmetic', () => {
  test('is a field with an order', () => {
    fc.assert(fc.property(fractions, fractions, fractions, (a, b, c) => {
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      expect(add(subtract(a, b), b)).toEqual(a);
      if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
      expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(subtract(a, b).n)));
    }));
  });
  test('is reduced, with the sign above the line', () => {
    expect(fraction(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(fraction(0n, -7n)).toEqual(zero);
    expect(() => divide(one, zero)).toThrow(RangeError);
  });
  test('clamps', () => {
    expect(clamp(fraction(-1n), zero, one)).toEqual(zero);
    expect(clamp(fraction(3n, 2n), zero, one)).toEqual(one);
    expect(clamp(fraction(1n, 3n), zero, one)).toEqual(fraction(1n, 3n));
  });
});

describe('fromDecimal', () => {
  test.each([
    [33.3, 333n, 10n], [0.1, 1n, 10n], ['2.50', 5n, 2n], [-7, -7n, 1n], [1e-7, 1n, 10n ** 7n], [1e21, 10n ** 21n, 1n],
    [-0, 0n, 1n], ['-0.5', -1n, 2n],
  ])('%s', (value, n, d) => expect(fromDecimal(value)).toEqual({ n, d }));

  test.each(['', '1,5', '.5', '5.', 'NaN', '1e1000', NaN, Infinity, '0x10'])('refuses %s', (value) => {
    expect(() => fromDecimal(value)).toThrow(RangeError);
  });

  test('writes back to the very number that JSON wrote', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
      const { n, d } = fromDecimal(number);
      const decimals = String(d).length + 30;
      expect(Number(n < 0n ? `-${onPaper(-n, d, decimals)}` : onPaper(n, d, decimals))).toBe(number === 0 ? 0 : number);
    }), { numRuns: 200 });
  });
});

describe('roundHalfUp', () => {
  test.each([
    [fraction(100n, 3n), 2, '33.33'], [fraction(200n, 3n), 2, '66.67'], [fraction(1n, 8n), 2, '0.13'],
    [fraction(-1n, 8n), 2, '-0.12'], [fraction(-1n, 1000n), 2, '0.00'], [fraction(-126n, 1000n), 2, '-0.13'],
    [fraction(1n, 2n), 0, '1'], [fraction(-1n, 2n), 0, '0'], [fraction(-3n, 2n), 0, '-1'], [fraction(7n), 0, '7'],
    [fromDecimal(1.005), 2, '1.01'], [fromDecimal(0.285), 2, '0.29'], [fraction(999_999n, 1000n), 2, '1000.00'],
  ])('%s to %d decimals is %s', (value, decimals, expected) => expect(roundHalfUp(value, decimals)).toBe(expected));

  test('agrees with long division on paper', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.nat(8), (n, d, decimals) => {
      expect(roundHalfUp(fraction(n, d), decimals)).toBe(onPaper(n, d, decimals));
    }));
  });
  test('halves go up, on either side of zero', () => {
    fc.assert(fc.property(fc.bigInt({ min: -1000n, max: 1000n }), (n) => {
      expect(roundHalfUp(fraction(2n * n + 1n, 2n), 0)).toBe(String(n + 1n));
    }));
  });
});
