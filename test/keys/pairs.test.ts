import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pairsFrom } from '../pairs.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'pairs-'));
afterAll(() => { rmSync(dir, { recursive: true }); });

test('a portal is never given the same pair twice; the next portal is given the same ones', async () => {
  const publicOf = async (make: ReturnType<typeof pairsFrom>): Promise<unknown> => (await make('ECC_NIST_P256')).publicKey.export({ format: 'jwk' });
  const one = pairsFrom(dir);
  const first = [await publicOf(one), await publicOf(one)];
  expect(first[0]).not.toEqual(first[1]);
  const other = pairsFrom(dir);
  expect([await publicOf(other), await publicOf(other)]).toEqual(first);
  expect(first).not.toContainEqual(await publicOf(other));
});
