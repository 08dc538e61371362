import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsOf } from '../texts.ts';
import { timeLeft } from './time-left.ts';

const span = wordsOf('nl').span;
const ms = (days: number, hours: number, minutes: number, rest = 0): number => ((days * 24 + hours) * 60 + minutes) * 60_000 + rest;

it.each([
  [ms(9, 11, 6), '9 dagen en 11 uur'], [ms(1, 0, 59), '1 dag'], [ms(1, 1, 0), '1 dag en 1 uur'], [ms(0, 23, 59, 59_999), '23 uur en 59 minuten'],
  [ms(0, 1, 0), '1 uur'], [ms(0, 0, 1), '1 minuut'], [ms(0, 0, 59, 59_999), '59 minuten'], [59_999, 'minder dan een minuut'], [1, 'minder dan een minuut'],
])('%i ms is %s', (left, text) => {
  expect(timeLeft(left, span)).toBe(text);
});
it('in English', () => {
  expect(timeLeft(ms(2, 1, 0), wordsOf('en').span)).toBe('2 days and 1 hour');
});
it('never says more than there is, and less than a unit too little', () => {
  const sizes: Record<string, number> = { dag: 86_400_000, dagen: 86_400_000, uur: 3_600_000, minuut: 60_000, minuten: 60_000 };
  fc.assert(fc.property(fc.integer({ min: 60_000, max: 10 ** 11 }), (left) => {
    const parts = [...timeLeft(left, span).matchAll(/(\d+) (\w+)/g)].map(([, n, unit = '']) => Number(n) * (sizes[unit] ?? NaN));
    const said = parts.reduce((sum, part) => sum + part, 0);
    expect(said).toBeLessThanOrEqual(left);
    expect(left - said).toBeLessThan(left >= 86_400_000 ? 3_600_000 : 60_000);
  }));
});
