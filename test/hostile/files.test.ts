import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../functions/check/file-check.ts';
import { textOfDocx } from '../../functions/documents/docx.ts';
import { docxOf } from '../../functions/documents/example.ts';
import { stripFile } from '../../functions/workers/strip/strip-file.ts';
import { corpus, zipped } from './corpus.ts';

describe('a hostile file', () => {
  test.for(corpus)('$what: $check', async ({ bytes, check, copy, gone }, { task }) => {
    const outcome = (wrong: number): void => { task.meta.measured = { files: { judged: 1, refused: check === 'ok' ? 0 : 1, wrong } }; };
    // Until it has ended as it should.
    outcome(1);
    const { verdict, reason } = await checkFile(bytes);
    expect(reason ?? verdict).toBe(check);
    if (copy === undefined) { outcome(0); return; }
    const cleaned = await stripFile(bytes).catch(() => undefined);
    expect(cleaned === undefined ? 'none' : 'clean').toBe(copy);
    if (cleaned === undefined) { outcome(0); return; }
    // What was cleaned is still what it was, and nobody finds in it what had to go.
    expect((await checkFile(cleaned)).verdict).toBe('ok');
    const inside = cleaned[0] === 0x50 ? Object.values(unzipSync(cleaned)).map((part) => strFromU8(part)).join('\n') : cleaned.toString('latin1');
    if (gone !== undefined) expect(inside).not.toContain(gone);
    outcome(0);
  });
  test('each is another, and each outcome occurs', () => {
    expect(new Set(corpus.map(({ what }) => what)).size).toBe(corpus.length);
    expect([...new Set(corpus.map(({ check }) => check))].sort()).toEqual(['archive', 'empty', 'malware', 'mixed', 'ok', 'too-large', 'type']);
  });
});

describe('a Word text that is read into the portal', () => {
  const withBody = (dtd: string, said: string): Buffer => {
    const parts = unzipSync(docxOf([['Normal', 'Tekst']]));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/(<\?xml[^>]*\?>)/, `$1${dtd}`).replace('Tekst', said);
    return zipped({ ...parts, 'word/document.xml': body });
  };
  test('fetches nothing from elsewhere', async () => {
    const bytes = withBody('<!DOCTYPE x [<!ENTITY x9 SYSTEM "file:///etc/hostname">]>', '&x9;');
    expect(await textOfDocx(bytes).catch(() => '')).not.toMatch(/\w{4}/);
  });
  test('does not grow from little into much', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY x${i + 1} "${`&x${i};`.repeat(10)}">`).join('');
    const bytes = withBody(`<!DOCTYPE x [<!ENTITY x0 "x9x9">${levels}]>`, '&x9;');
    expect((await textOfDocx(bytes).catch(() => '')).length).toBeLessThan(100);
  });
});
