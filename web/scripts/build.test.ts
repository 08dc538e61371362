import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildScripts } from './build.ts';

it('builds small scripts whose names follow their content', async () => {
  const [{ deadline }, again] = [await buildScripts(), await buildScripts()];
  expect(deadline.name).toMatch(/^deadline-[0-9a-f]{12}\.js$/);
  expect(again.deadline.name).toBe(deadline.name);
  expect(gzipSync(deadline.code).length).toBeLessThanOrEqual(3_600);
  const { upload } = await buildScripts();
  expect(upload.name).toMatch(/^upload-[0-9a-f]{12}\.js$/);
  // All scripts of a page together: at most 15 kB (DESIGN, Promises).
  expect(gzipSync(upload.code).length).toBeLessThanOrEqual(5_000);
  expect(upload.code).not.toMatch(/\beval\b|innerHTML/);
  expect(deadline.code).not.toMatch(/\beval\b|innerHTML/);
});
