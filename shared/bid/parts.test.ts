import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingParts, mostBytes, partBytes, partSizes } from './parts.ts';

test('the parts of a file are the file: each but the last a whole part, S3 takes them all', () => {
  expect([partSizes(0), partSizes(1), partSizes(partBytes), partSizes(partBytes + 1)]).toEqual([[0], [1], [partBytes], [partBytes, 1]]);
  // 100 MiB are twelve and a half parts of 8 MiB.
  expect(partSizes(mostBytes)).toHaveLength(13);
  fc.assert(fc.property(fc.integer({ min: 1, max: mostBytes }), (size) => {
    const parts = partSizes(size);
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(size);
    expect(parts.slice(0, -1).every((one) => one === partBytes && one >= 5 * 1024 * 1024)).toBe(true);
    expect(parts.at(-1)).toBeGreaterThan(0);
  }));
});

test('what is missing is what is not there with its whole size', () => {
  const size = 2 * partBytes + 5;
  expect(missingParts(size, [])).toEqual([1, 2, 3]);
  expect(missingParts(size, [{ number: 2, size: partBytes }, { number: 3, size: 4 }])).toEqual([1, 3]);
  expect(missingParts(size, [1, 2, 3].map((number) => ({ number, size: number === 3 ? 5 : partBytes })))).toEqual([]);
});
