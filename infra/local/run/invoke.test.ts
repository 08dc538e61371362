import { build } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { localFunction } from './invoke.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'invoke-'));
const put = (name: string, code: string): void => { writeFileSync(path.join(dir, `${name}.mjs`), code); };
let logged = '';
const functionOf = (name: string) => localFunction({ name, dir, env: { OWN: 'mine' }, write: (text) => { logged += text; } });

beforeAll(() => build({ entryPoints: [path.join(import.meta.dirname, 'thread.ts')], outfile: path.join(dir, 'thread.mjs'), bundle: true, platform: 'node', format: 'esm', logLevel: 'error' }));
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

test('is started by its first event, once for those that come at the same time, and sees its own environment only', async () => {
  put('echo', "console.log('up'); export const handler = async (event) => { if (event.fail) throw new TypeError('no such thing'); return [event, { ...process.env }]; };");
  const echo = functionOf('echo');
  expect(logged).toBe('');
  expect(await Promise.all([1, 2].map((n) => echo.invoke({ n })))).toEqual([1, 2].map((n) => [{ n }, { OWN: 'mine' }]));
  await expect(echo.invoke({ fail: true })).rejects.toMatchObject({ name: 'TypeError', message: 'no such thing' });
  await echo.close();
  await vi.waitFor(() => { expect(logged).toBe('up\n'); });
});

test('what cannot be started says so to who asked, and is tried again with the next event', async () => {
  const late = functionOf('late');
  await expect(late.invoke({})).rejects.toThrow(/late\.mjs/);
  put('late', 'export const handler = async () => 7;');
  expect(await late.invoke({})).toBe(7);
  await late.close();
});

test('that nobody asked is closed without having run', async () => {
  await functionOf('absent').close();
});
