import type { Block } from '../../shared/papers/paper.ts';
import { page, textEnd, textWidth, type Sheet, type Style } from './sheet.ts';

type TableBlock = Extract<Block, { is: 'table' }>;
const body: Style = { size: 9.5, weight: 400, gap: 0 };
const head: Style = { ...body, weight: 700 };
const pad = { x: 5, y: 4 } as const;

/** A table with its caption and heads in the structure; a row is never cut by the end of a page, and heads come again. */
export function drawTable(sheet: Sheet, { caption, heads, rows }: TableBlock): void {
  const widths = widthsOf(heads.map(({ text, figures }, i) => longest(sheet, [text, ...rows.map((row) => row[i] ?? '')], figures === true)));
  const starts = widths.map((_, i) => page.left + widths.slice(0, i).reduce((sum, one) => sum + one, 0));
  const cell = (i: number, y: number) => ({ x: (starts[i] ?? 0) + pad.x, y: y + pad.y, width: (widths[i] ?? 0) - 2 * pad.x, ...(heads[i]?.figures === true ? { align: 'right' as const } : {}) });
  const heightOf = (cells: readonly string[], style: Style): number =>
    Math.max(...cells.map((text, i) => sheet.heightOf(text, i === 0 ? head : style, (widths[i] ?? 0) - 2 * pad.x))) + 2 * pad.y;
  const headHeight = heightOf(heads.map(({ text }) => text), head);
  const line = (y: number, weight: number): void => {
    sheet.artifact(() => { sheet.doc.lineWidth(weight).strokeColor('#767676').moveTo(page.left, y).lineTo(page.left + textWidth, y).stroke(); });
  };

  sheet.within('Table', () => {
    const [first = 0, ...others] = rows.map((row) => heightOf(row, body));
    // A short table stays together.
    sheet.ensure(20 + headHeight + (others.length < 9 ? others.reduce((sum, one) => sum + one, first) : first));
    sheet.tagged('Caption', caption, { ...head, size: 10 });
    sheet.doc.y += 3;
    let y = sheet.doc.y;
    sheet.within('TR', () => { heads.forEach(({ text }, i) => { sheet.tagged('TH', text, head, cell(i, y), { scope: 'Column' }); }); });
    y += headHeight;
    line(y, 1);
    for (const row of rows) {
      const height = heightOf(row, body);
      if (y + height > textEnd) {
        sheet.doc.addPage();
        const top = page.top;
        sheet.artifact(() => { heads.forEach(({ text }, i) => { sheet.write(text, head, cell(i, top)); }); });
        y = top + headHeight;
        line(y, 1);
      }
      const top = y;
      sheet.within('TR', () => {
        row.forEach((text, i) => {
          if (i === 0) sheet.tagged('TH', text, head, cell(i, top), { scope: 'Row' });
          else sheet.tagged('TD', text, body, cell(i, top));
        });
      });
      y += height;
      line(y, 0.5);
    }
    sheet.doc.x = page.left;
    sheet.doc.y = y + 12;
  });
}

/** What a column wants: its longest text, a figure never broken. */
interface Wanted { readonly least: number; readonly most: number }
function longest(sheet: Sheet, cells: readonly string[], figures: boolean): Wanted {
  const width = (text: string): number => { sheet.heightOf('', head, 100); return sheet.doc.widthOfString(text) + 2 * pad.x + 1; };
  const most = Math.max(...cells.map(width));
  const words = Math.max(...cells.flatMap((text) => text.split(/[\s-]/).map(width)));
  return { least: figures ? Math.max(words, ...cells.slice(1).map(width)) : Math.min(words, 160), most };
}

/** Shares the page: every column its least, and what is left by how much more it wants. */
function widthsOf(wanted: readonly Wanted[]): number[] {
  const least = wanted.reduce((sum, one) => sum + one.least, 0);
  if (least >= textWidth) return wanted.map((one) => one.least * textWidth / least);
  const more = wanted.map((one) => Math.max(0, one.most - one.least));
  const all = more.reduce((sum, one) => sum + one, 0);
  const left = textWidth - least;
  // A table that could be narrower takes the whole width all the same, in its first column.
  if (all <= left) return wanted.map((one, i) => one.least + (more[i] ?? 0) + (i === 0 ? left - all : 0));
  return wanted.map((one, i) => one.least + left * (more[i] ?? 0) / all);
}
