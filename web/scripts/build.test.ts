import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildScripts } from './build.ts';

it('builds small scripts whose names follow their content', async () => {
  const [{ deadline }, again] = [await buildScripts(), await buildScripts()];
  expect(deadline.name).toMatch(/^deadline-[0-9a-f]{12}\.js$/);
  expect(again.deadline.name).toBe(deadline.name);
  expect(gzipSync(deadline.code).length).toBeLessThanOrEqual(2_000);
  expect(deadline.code).not.toMatch(/\beval\b|innerHTML/);
});
