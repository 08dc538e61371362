import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from './sha256.ts';

test('the examples of FIPS 180-4', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('every length around the end of a block, and any text, as the runtime does it', () => {
  const oracle = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
  for (let length = 0; length <= 200; length += 1) expect(sha256Hex('x'.repeat(length))).toBe(oracle('x'.repeat(length)));
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => { expect(sha256Hex(text)).toBe(oracle(text)); }));
});
