import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

test.each([['0', '0'], ['12', '12'], ['999', '999'], ['1959', '1.959'], ['565701', '565.701'], ['1000000', '1.000.000']])('%s is written %s', (digits, written) => {
  expect(grouped(digits, '.')).toBe(written);
});

test('as the standard of the language has it', () => {
  fc.assert(fc.property(fc.nat(), (n) => { expect(grouped(String(n), ',')).toBe(new Intl.NumberFormat('en').format(n)); }));
});
