import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildStyles } from './build.ts';
import { usedTokens } from './tokens.ts';

it('is one small sheet without addresses, with a name that follows its content', async () => {
  const [{ name, css }, again] = [await buildStyles(), await buildStyles()];
  expect(name).toMatch(/^portal-[0-9a-f]{12}\.css$/);
  expect(again.name).toBe(name);
  expect(gzipSync(css).length).toBeLessThanOrEqual(12_000);
  expect(css).not.toMatch(/url\(|@import/);
});
it('has a value for every token that it uses', async () => {
  const { css } = await buildStyles();
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, token]) => token));
  for (const token of used) expect(css).toMatch(new RegExp(`${token}:[^;}v]`));
});
it('serves who prints, who needs high contrast, and who uses a keyboard', async () => {
  const { css } = await buildStyles();
  for (const part of ['@media print', '@media (forced-colors:active)', 'prefers-reduced-motion', ':focus-visible']) expect(css.replace(/: /g, ':')).toContain(part);
});

const theme = ':root {\n  --a: var(--b);\n  --b: 1px solid var(--c);\n  --c: red;\n  --d: unused;\n  --loop: var(--loop);\n}';
it('takes the tokens that are used, resolved, the last source first', () => {
  expect(usedTokens('p { border: var(--a); color: var(--c) }', [theme, '--c: teal;'])).toBe(':root{--a:1px solid teal;--c:teal}');
});
it('does not build with a token that is missing or refers to itself', () => {
  expect(() => usedTokens('p { color: var(--x) }', [theme])).toThrow('no such token: --x');
  expect(() => usedTokens('p { color: var(--loop) }', [theme])).toThrow('refers to itself');
});
it('prints neither what one does with a page nor the line of a session', async () => {
  const { css } = await buildStyles();
  const hidden = /@media print\s*\{\s*([^{}]*)\{\s*display:\s*none/.exec(css)?.[1]?.split(',').map((one) => one.trim());
  expect(css).toMatch(/@page\s*\{.*@bottom-right\s*\{\s*content:\s*counter\(page\)/s);
  for (const part of ['nav', 'form', 'button', '.utrecht-button', '.session', '.glossary', '.person']) expect(hidden).toContain(part);
});
