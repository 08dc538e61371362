import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../../shared/kernel/moments.ts';
import { duin, facts as letterFacts } from '../../shared/letters/example.ts';
import { letterFor } from '../../shared/letters/letter.ts';
import { facts, list, section, subsection, table, text, type Paper } from '../../shared/papers/paper.ts';
import { manyLines } from '../../test/fuzz/hostile.ts';
import { renderPdf } from './pdf.ts';
import { installed, readPdf } from './testing.ts';

const paper = (over: Partial<Paper> = {}): Paper => ({
  kind: 'record', name: 'x', language: 'nl', title: 'Proef & <co>', at: instant('2026-06-01T10:00:00+02:00'), foot: 'bladzijde {page} van {pages}', references: [{ term: 'Aan', value: 'De Linde' }],
  opening: [text('Een.\n\nTwee\nregels.')], sections: [section('Kop', list(['a', 'b']), facts({ term: 't', value: 'v' })), subsection('Onder', table('Tabel', [{ text: 'Naam' }, { text: 'Bedrag', figures: true }], [['x', '1,00'], ['y', '2,00']]))],
  ...over,
});
const read = async (of: Paper) => readPdf(await renderPdf(of, installed));
const said = ({ pages }: { pages: readonly string[] }): string => pages.join(' ').replace(/\s+/g, ' ');

describe('a paper as PDF', () => {
  test('is tagged, titled, in its language, with its fonts inside', async () => {
    const { title, lang, tagged, ua, foreign, roles } = await read(paper());
    expect([title, lang, tagged, ua, foreign]).toEqual(['Proef & <co>', 'nl-NL', true, true, []]);
    expect(roles).toEqual([
      'Document', 'H1', 'L', 'LI', 'Lbl', 'LBody', 'P', 'P', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody', 'L', 'LI', 'Lbl', 'LBody', 'H3',
      'Table', 'Caption', 'TR', 'TH', 'TH', 'TR', 'TH', 'TD', 'TR', 'TH', 'TD',
    ]);
    expect((await read(paper({ language: 'en' }))).lang).toBe('en-GB');
  });

  test('has metadata that an XML reader takes', async () => {
    const raw = (await renderPdf(paper(), installed)).toString('latin1');
    expect(raw).toContain('Proef &amp; &lt;co&gt;</rdf:li>');
  });

  test('gives the same bytes twice, and other bytes for another moment', async () => {
    const { paper: letter } = letterFor(letterFacts(duin));
    const first = await renderPdf(letter, installed);
    expect(first.equals(await renderPdf(letter, installed))).toBe(true);
    expect(first.equals(await renderPdf({ ...letter, at: instant('2026-06-01T10:00:01+02:00') }, installed))).toBe(false);
  });

  test('numbers its pages outside the structure; heads of a table that goes on are read once', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [`Rij ${i + 1}`, `${i},00`]);
    const found = await read(paper({ sections: [section('Lang', table('Veel', [{ text: 'Naamkop' }, { text: 'Bedrag', figures: true }], rows))] }));
    expect(found.pages.length).toBeGreaterThan(2);
    expect(found.pages.map((one, i) => one.includes(`bladzijde ${i + 1} van ${found.pages.length}`))).toEqual(found.pages.map(() => true));
    expect(found.pages.every((one) => one.includes('Naamkop'))).toBe(true);
    expect([found.elements['Caption'], found.elements['TR'], found.elements['TH']]).toEqual([1, 91, 92]);
    for (const [name = ''] of rows) expect(said(found)).toContain(name);
  });

  test('writes names in all scripts it has letters for, and a question mark for others', async () => {
    expect(said(await read(paper({ title: 'Łukasz Ő Ελένη Жанна Việt' })))).toContain('Łukasz Ő Ελένη Жанна Việt');
    expect(said(await read(paper({ title: 'a 漢 b' })))).toContain('a ? b');
  });

  test('draws whatever anybody typed, and nothing of it does anything', async () => {
    // Latin letters and all of the general punctuation, and each text that some reader would take for more.
    const signs = [...Array(0x180).keys(), ...Array.from({ length: 0x70 }, (_, at) => 0x2000 + at)].map((point) => String.fromCodePoint(point)).join('');
    const bytes = await renderPdf(paper({ title: manyLines.slice(0, 4).join(' '), opening: [text('thin\u2009space, zero\u200b\ufeff width, turned: \u202ea\u2066b')], sections: [section(signs, text(...manyLines))] }), installed);
    expect(said(await readPdf(bytes))).toContain('thin space, zero width, turned: ab');
    expect(bytes.toString('latin1')).not.toMatch(/\/(?:JavaScript|JS|URI|Launch|OpenAction|EmbeddedFile|AA)\b/);
  });

  test('keeps every word, however long the text', async () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 900 });
    await fc.assert(fc.asyncProperty(words, async (some) => {
      // Between capitals, so that a short text is not found in the other words of the paper.
      const whole = `XX ${some.join(' ')} XX`;
      const found = said(await read(paper({ opening: [text(whole)], sections: [section('K', facts({ term: 'Motivering', value: whole }))] })));
      const letters = found.replace(/bladzijde \d+ van \d+|\s/g, '');
      expect(letters.split(whole.replaceAll(' ', '')).length - 1).toBe(2);
    }), { numRuns: 15 });
  }, 60_000);
});
