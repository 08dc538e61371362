import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { transform } from 'lightningcss';
import { usedTokens } from './tokens.ts';

/** In the order of the cascade. */
const sheets = ['base', 'frame', 'forms', 'parts', 'table', 'scores', 'modes', 'print'] as const;
const theme = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css';
/** Safari 16, Chrome and Edge 105, Firefox 110: what a mobile phone of 2017 can still run. */
const targets = { safari: 16 << 16, ios_saf: 16 << 16, chrome: 105 << 16, edge: 105 << 16, firefox: 110 << 16 };

/** The one style sheet of the portal; its name changes when its content does. At most 12 kB gzipped (DESIGN, Promises). */
export async function buildStyles(): Promise<{ name: string; css: string }> {
  const read = (path: string | URL): Promise<string> => readFile(path, 'utf8');
  const own = (await Promise.all(sheets.map((sheet) => read(new URL(`${sheet}.css`, import.meta.url))))).join('\n');
  const tokens = await Promise.all([read(createRequire(import.meta.url).resolve(theme)), read(new URL('theme.css', import.meta.url))]);
  const { code } = transform({
    filename: 'portal.css', code: Buffer.from(`${usedTokens(own, tokens)}\n${own}`), minify: true, targets,
  });
  const css = Buffer.from(code).toString();
  return { name: `portal-${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`, css };
}
