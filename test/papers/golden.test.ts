import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../functions/papers/pdf.ts';
import { installed, packed, readPdf } from '../../functions/papers/testing.ts';
import { plain } from '../../shared/papers/plain.ts';
import { papers } from './examples.ts';

/**
 * Every kind of paper as its reader gets it, read and found good by a person. A changed paper is a changed golden file:
 * `UPDATE_PAPERS=1 npx vitest run test/papers` writes them anew, to be read before they are committed.
 */
const dir = path.join(import.meta.dirname, 'golden');
const updating = process.env['UPDATE_PAPERS'] === '1';

function golden(name: string, found: string): void {
  const file = path.join(dir, name);
  if (updating) writeFileSync(file, found);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : `there is no ${name}`).toBe(found);
}

/** Whether the same paper gives the same bytes is tried where a kind of part is drawn for the first time. */
const drawn = new Set<string>();
const isNew = (kinds: readonly string[]): boolean => {
  const before = drawn.size;
  for (const kind of kinds) drawn.add(kind);
  return drawn.size > before;
};

describe.each(Object.entries(papers))('%s', (name, make) => {
  const paper = make();
  test('reads as it did', () => {
    const text = plain(paper);
    expect(text).not.toMatch(/…|undefined|null|NaN|\{|\}/);
    golden(`${name}.txt`, `${text}\n`);
  });

  test('is the same as PDF: tagged, titled, in its language', async () => {
    const bytes = await renderPdf(paper, installed);
    const { pages, title, lang, tagged, ua, foreign, elements } = await readPdf(bytes);
    expect([title, lang, tagged, ua, foreign]).toEqual([paper.title, paper.language === 'nl' ? 'nl-NL' : 'en-GB', true, true, []]);
    const blocks = paper.sections.flatMap((section) => section.blocks);
    if (isNew([paper.language, ...blocks.map(({ is }) => is)])) expect(bytes.equals(await renderPdf(make(), installed))).toBe(true);
    expect([elements['H1'], elements['H2'] ?? 0, elements['H3'] ?? 0, elements['Table'] ?? 0]).toEqual([
      1, paper.sections.filter(({ level }) => level === 2).length, paper.sections.filter(({ level }) => level === 3).length, blocks.filter(({ is }) => is === 'table').length,
    ]);
    golden(`${name}.pdf.txt`, pages.map((text, i) => `== ${i + 1}\n${text}\n`).join('\n'));
  });
});

test('the fonts as they come give the same bytes as unpacked ones', async () => {
  const paper = papers['letter-awarded']?.();
  if (paper === undefined) throw new Error('no such paper');
  expect((await renderPdf(paper, packed)).equals(await renderPdf(paper, installed))).toBe(true);
});

test('no golden file is left over', () => {
  expect(readdirSync(dir).sort()).toEqual(Object.keys(papers).flatMap((name) => [`${name}.txt`, `${name}.pdf.txt`]).sort());
});
