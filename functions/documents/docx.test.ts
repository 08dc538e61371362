import { describe, expect, test } from 'vitest';
import { checkFile } from '../check/file-check.ts';
import { textOfDocx } from './docx.ts';
import { docxOf } from './example.ts';
import { markdownOf } from './markdown.ts';

describe('a Word document', () => {
  test('becomes markdown with its headings by their level, in Dutch and in English', async () => {
    const bytes = docxOf([
      ['heading 1', '1 Algemeen'], ['Kop 2', '1.1 Doel & reden'], ['Normal', 'Kinderen groeien\nthuis op.'], ['Normal', 'Is dat < 18 jaar?'], ['kop 1', 'Artikel 2: Tarief'],
      ['Normal', '# geen kop'], [['Product', 'Tarief'], ['45A04', '€ 62,00']], ['Normal', ''],
    ]);
    expect((await checkFile(bytes)).verdict).toBe('ok');
    expect(await textOfDocx(bytes)).toBe('# 1 Algemeen\n\n## 1.1 Doel & reden\n\nKinderen groeien\nthuis op.\n\nIs dat < 18 jaar?\n\n# Artikel 2: Tarief\n\ngeen kop\n\nProduct | Tarief\n45A04 | € 62,00');
  });
  test('that is none is told by throwing', async () => {
    await expect(textOfDocx(Buffer.from('geen document'))).rejects.toThrow();
  });
});

test('markdown has lists, tables of several paragraphs a cell, and nothing of what only looks', () => {
  const html = '<h2><a id="x"></a>3.1 <strong>Wacht</strong>tijd</h2><p>Hulp <em>begint</em>:</p><ol><li>snel</li><li>dichtbij<ul><li>thuis</li></ul></li></ol><ul><li><p>samen</p></li></ul><p>Slot<sup>1</sup>.<img src="" /></p>'
    + '<table><tr><th><p>Een</p></th><th><p>Twee</p><p>drie</p></th></tr><tr><td></td><td><p>vier</p></td></tr></table><p>&#8364; 5 &lt; 6 &quot;x&quot;</p><h3></h3>';
  expect(markdownOf(html)).toBe('## 3.1 Wachttijd\n\nHulp begint:\n\n1. snel\n2. dichtbij\n- thuis\n- samen\n\nSlot1.\n\nEen | Twee drie\n– | vier\n\n€ 5 < 6 "x"');
  expect(markdownOf('')).toBe('');
});
