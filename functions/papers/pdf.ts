import { paragraphsOf, type Block, type Fact, type Paper } from '../../shared/papers/paper.ts';
import { besideBundle, type FontReader } from './fonts.ts';
import { page, Sheet, textWidth, type Style } from './sheet.ts';
import { drawTable } from './table.ts';

const body: Style = { size: 10.5, weight: 400, gap: 8 };
const title: Style = { size: 19, weight: 700, gap: 14 };
const headings: Readonly<Record<2 | 3, Style>> = { 2: { size: 14, weight: 700, gap: 5 }, 3: { size: 11.5, weight: 700, gap: 3 } };

/**
 * A paper as PDF: tagged, with title, language and embedded fonts (ISO 14289-1, PDF/UA-1), A4. The same paper gives the
 * same bytes, so that its hash can be kept.
 */
export async function renderPdf(paper: Paper, fonts: FontReader = besideBundle): Promise<Buffer> {
  const sheet = new Sheet(paper, fonts);
  const { doc } = sheet;
  sheet.tagged('H1', paper.title, title);
  doc.y += title.gap;
  drawFacts(sheet, paper.references);
  for (const block of paper.opening) drawBlock(sheet, block);
  for (const { level, heading, blocks } of paper.sections) {
    const style = headings[level];
    doc.y += level === 2 ? 12 : 4;
    // A heading never stands alone at the end of a page.
    sheet.ensure(style.size * 1.5 + 40);
    sheet.tagged(`H${level}`, heading, style);
    doc.y += style.gap;
    for (const block of blocks) drawBlock(sheet, block);
  }
  return sheet.finish((number, pages) => paper.foot.replace('{page}', String(number)).replace('{pages}', String(pages)));
}

function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.is) {
    case 'text':
      for (const lines of paragraphsOf(block.text)) {
        sheet.ensure(30);
        sheet.tagged('P', lines.join('\n'), body);
        sheet.doc.y += body.gap;
      }
      break;
    case 'list': drawList(sheet, block.items); break;
    case 'facts': drawFacts(sheet, block.facts); break;
    case 'table': drawTable(sheet, block); break;
  }
}

function drawList(sheet: Sheet, items: readonly string[]): void {
  const { doc } = sheet;
  sheet.within('L', () => {
    for (const item of items) {
      sheet.ensure(30);
      const { y } = doc;
      sheet.within('LI', () => {
        sheet.tagged('Lbl', '•', body, { x: page.left + 4, y, width: 12 });
        sheet.tagged('LBody', item, body, { x: page.left + 18, y, width: textWidth - 18 });
      });
      doc.x = page.left;
      doc.y += 3;
    }
  });
  doc.y += body.gap - 3;
}

/** Terms and what they say, as a list in the structure: PDF 1.7 knows no list of descriptions. */
function drawFacts(sheet: Sheet, facts: readonly Fact[]): void {
  if (facts.length === 0) return;
  const { doc } = sheet;
  const [left, gap] = [150, 8];
  const bold: Style = { ...body, weight: 700 };
  sheet.within('L', () => {
    for (const { term, value } of facts) {
      const height = Math.max(sheet.heightOf(term, bold, left - gap), sheet.heightOf(value, body, textWidth - left));
      sheet.ensure(Math.min(height, 200));
      const { y } = doc;
      const before = doc.bufferedPageRange().count;
      sheet.within('LI', () => {
        sheet.tagged('Lbl', term, bold, { x: page.left, y, width: left - gap });
        sheet.tagged('LBody', value, body, { x: page.left + left, y, width: textWidth - left });
      });
      doc.x = page.left;
      if (doc.bufferedPageRange().count === before) doc.y = y + height;
      doc.y += 2;
    }
  });
  doc.y += body.gap;
}
