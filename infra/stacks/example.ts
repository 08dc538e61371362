import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bundles } from '../bundle.ts';
import { functions } from '../functions.ts';

/** Bundles with nothing in them, for who wants to see the templates only; `remove` takes the folder away. */
export function emptyBundles(): { readonly bundles: Bundles; readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'portal-'));
  const bundles = { dir: path.join(dir, 'bundles'), css: 'style.css', deadline: 'deadline.js', upload: 'upload.js' };
  mkdirSync(path.join(bundles.dir, 'assets'), { recursive: true });
  for (const { name } of functions) writeFileSync(path.join(bundles.dir, `${name}.mjs`), `export const handler = () => '${name}';`);
  for (const { name, trigger } of functions) if (trigger.by === 'http') writeFileSync(path.join(bundles.dir, `${name}-LATER.mjs`), '');
  for (const language of ['nl', 'en']) writeFileSync(path.join(bundles.dir, `words-${language}.txt`), '');
  writeFileSync(path.join(bundles.dir, 'relay.mjs'), 'export const handler = () => {};');
  for (const name of ['openapi.json', 'followers.json']) writeFileSync(path.join(bundles.dir, name), '{}');
  writeFileSync(path.join(bundles.dir, 'assets', bundles.css), '');
  return { bundles, dir, remove: () => rmSync(dir, { recursive: true }) };
}
