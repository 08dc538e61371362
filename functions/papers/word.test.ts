import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { composeLetter } from '../../shared/council/letter/compose.ts';
import { factsFor, occasions } from '../../shared/council/letter/example.ts';
import { letter } from '../../shared/council/letter/letter.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { councilLetterPaper } from '../../shared/papers/council-letter.ts';
import { facts, list, section, subsection, table, text, type Paper } from '../../shared/papers/paper.ts';
import { textOfDocx } from '../documents/docx.ts';
import { renderWord } from './word.ts';

const paper: Paper = {
  kind: 'council-letter', name: 'brief', language: 'nl', title: 'Brief over <wonen> & "zorg"', at: instant('2026-06-03T10:00:00+02:00'), references: [{ term: 'Aan', value: 'De gemeenteraad' }], opening: [text('Geachte raad,')],
  sections: [section('Aanleiding', text('Eerste regel\ntweede regel', 'Een alinea.'), list(['één', 'twee'])), subsection('Segment 5', table('Uitkomst', [{ text: 'Perceel' }, { text: 'Aantal', figures: true }], [['A', '1']]), facts({ term: 'Start', value: '1 januari 2027' }))],
  foot: 'Kenmerk x · bladzijde {page} van {pages}',
};
const parts = (of: Paper): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(renderWord(of))).map(([name, bytes]) => [name, strFromU8(bytes)]));
/** Every tag is closed by its own, and no text has a bare sign. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing = '', name = '', alone = ''] of xml.replace(/<\?xml[^?]*\?>/, '').matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing === '/') { if (open.pop() !== name) return false; } else if (alone === '') open.push(name);
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;)/.test(xml);
}

describe('a paper as a Word document', () => {
  it('reads in another program as it was written: headings by their level, lists, every text', async () => {
    const read = await textOfDocx(Buffer.from(renderWord(paper)));
    expect(read).toContain('# Aanleiding');
    expect(read).toContain('## Segment 5');
    for (const said of ['Geachte raad,', 'Eerste regel', 'tweede regel', 'Een alinea.', 'één', 'twee', 'De gemeenteraad', 'Perceel', '1 januari 2027']) expect(read).toContain(said);
  });
  it('has its title, language and moment where programs look for them, and the number of each page', () => {
    const all = parts(paper);
    expect(all['docProps/core.xml']).toContain('<dc:title>Brief over &lt;wonen&gt; &amp; &quot;zorg&quot;</dc:title><dc:language>nl-NL</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2026-06-03T08:00:00Z');
    expect(all['word/styles.xml']).toContain('<w:lang w:val="nl-NL"');
    expect(all['word/footer1.xml']).toMatch(/bladzijde .*w:instr="PAGE".* van .*w:instr="NUMPAGES"/);
    expect(all['word/document.xml']).toContain('<w:tblHeader/>');
  });
  it('is the same to the byte whenever and wherever it is drawn', () => {
    const zone = process.env['TZ'];
    vi.useFakeTimers({ now: new Date('2026-06-04T10:00:00Z') });
    const once = renderWord(paper);
    vi.setSystemTime(new Date('2031-01-01T23:59:00Z'));
    process.env['TZ'] = 'Pacific/Auckland';
    const elsewhere = renderWord(paper);
    if (zone === undefined) delete process.env['TZ']; else process.env['TZ'] = zone;
    vi.useRealTimers();
    expect(Buffer.from(elsewhere).equals(Buffer.from(once))).toBe(true);
  });
  it('names every part that it has, and is well-formed whatever somebody typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (title, typed) => {
      const all = parts({ ...paper, title, sections: [section(typed, text(typed), list([typed]))] });
      for (const xml of Object.values(all)) expect(wellFormed(xml)).toBe(true);
      // eslint-disable-next-line no-control-regex
      expect(all['word/document.xml']).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    }), { numRuns: 50 });
    const named = [...(parts(paper)['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(named.sort()).toEqual(Object.keys(parts(paper)).filter((name) => !name.endsWith('.rels') && !name.startsWith('[')).sort());
  });
  it.each(Object.entries(occasions))('holds all of the letter %s', async (_, occasion) => {
    const of = councilLetterPaper({ ...letter.initial, id: 'x', municipality: occasion.municipality, milestone: occasion.milestone, about: occasion.about, at: occasion.at, version: 1, ...composeLetter(factsFor(occasion)) });
    const read = (await textOfDocx(Buffer.from(renderWord(of)))).replaceAll('\\', '').replace(/\s+/g, ' ');
    for (const { heading, blocks } of of.sections) {
      expect(read).toContain(heading);
      for (const block of blocks) for (const said of block.is === 'list' ? block.items : block.is === 'text' ? block.text.split('\n').filter((line) => line !== '') : []) expect(read).toContain(said.replace(/\s+/g, ' '));
    }
  });
});
