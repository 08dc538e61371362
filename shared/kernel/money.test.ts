import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEuro, showEuro } from './money.ts';

const cents = (text: string): number | string => {
  const read = parseEuro(text);
  return read.ok ? read.cents : read.reason;
};

describe('parseEuro', () => {
  test.each([
    ['87', 8700], ['87,5', 8750], ['87,50', 8750], ['87,05', 8705], ['0', 0], ['0,00', 0], ['0,07', 7],
    ['€87,50', 8750], ['€ 87,50', 8750], ['€\u00a087,50', 8750], ['  EUR 87,50 ', 8750], ['euro 87', 8700],
    ['87,-', 8700], ['€ 87,--', 8700], ['1.234', 123400], ['1.234,50', 123450], ['1234,50', 123450],
    ['12.345.678,9', 1234567890], ['007', 700], ['90.071.992.547.409,91', Number.MAX_SAFE_INTEGER],
  ])('%s is %d cents', (text, expected) => expect(cents(text)).toBe(expected));

  test.each([
    ['12.5', 'ambiguous'], ['12.50', 'ambiguous'], ['1,234', 'ambiguous'], ['1,234.50', 'ambiguous'],
    ['1,234,567', 'ambiguous'], ['0.125', 'ambiguous'], ['1234.567', 'ambiguous'], ['12.3456', 'ambiguous'],
    ['1,2345', 'too-many-decimals'], ['0,125', 'too-many-decimals'], ['1.234,567', 'too-many-decimals'],
    ['-5', 'negative'], ['€ -87,50', 'negative'], ['-€ 87,50', 'negative'], ['−1', 'negative'], ['-12.5', 'negative'],
    ['90.071.992.547.409,92', 'too-large'], ['9'.repeat(40), 'too-large'],
    ['', 'not-a-number'], ['€', 'not-a-number'], ['-', 'not-a-number'], ['- x', 'not-a-number'], ['87,', 'not-a-number'],
    [',50', 'not-a-number'], ['1e3', 'not-a-number'], ['1.23.456', 'not-a-number'], ['8 7', 'not-a-number'],
    ['１２', 'not-a-number'], ['NaN', 'not-a-number'], ['87,50,10', 'not-a-number'], ['87,5-', 'not-a-number'],
  ])('%s is refused: %s', (text, reason) => expect(cents(text)).toBe(reason));

  test('answers any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = parseEuro(text);
      expect(!read.ok || (Number.isSafeInteger(read.cents) && read.cents >= 0)).toBe(true);
    }));
  });
});

describe('showEuro', () => {
  test.each([
    [0, '€ 0,00', '€0.00'], [7, '€ 0,07', '€0.07'], [8750, '€ 87,50', '€87.50'], [99999, '€ 999,99', '€999.99'],
    [100000, '€ 1.000,00', '€1,000.00'], [123456789, '€ 1.234.567,89', '€1,234,567.89'], [-300, '€ -3,00', '-€3.00'],
  ])('%d', (amount, nl, en) => expect([showEuro(amount, 'nl'), showEuro(amount, 'en')]).toEqual([nl, en]));

  test('refuses what is no whole number of cents', () => {
    for (const amount of [0.5, NaN, 2 ** 53]) expect(() => showEuro(amount, 'nl')).toThrow(RangeError);
  });

  test('what is shown in Dutch reads back as the same amount, below zero as negative', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (amount) => {
      expect(cents(showEuro(amount, 'nl'))).toBe(amount < 0 ? 'negative' : amount);
    }));
  });

  test('what is shown in English is never taken for another amount', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (amount) => {
      expect(cents(showEuro(amount, 'en'))).toBe('ambiguous');
    }));
  });
});
