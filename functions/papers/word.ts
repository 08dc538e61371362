import { strToU8, zipSync, type Zippable } from 'fflate';
import { paragraphsOf, type Block, type Fact, type Paper } from '../../shared/papers/paper.ts';
import { contentTypes, coreProperties, documentRelations, footer, numbering, packageRelations, settings, styles } from './word-parts.ts';
import { element, styled } from './word-xml.ts';

/**
 * A paper as a Word document (ISO/IEC 29500, Office Open XML), for who has to work on it or put it into a register: real
 * headings, lists, and tables with a row of heads, so that Word and a screen reader know what they are. The moment in it is
 * the paper's own, and so is that of every file in the archive: the same paper gives the same bytes.
 */
export function renderWord(paper: Paper): Uint8Array<ArrayBuffer> {
  const body = [
    styled('Title', paper.title), facts(paper.references), ...paper.opening.map(block),
    ...paper.sections.flatMap(({ level, heading, blocks }) => [styled(`Heading${level - 1}`, heading), ...blocks.map(block)]),
    // A4 with margins of 25 mm, in twentieths of a point.
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>',
  ];
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes, '_rels/.rels': packageRelations, 'docProps/core.xml': coreProperties(paper),
    'word/document.xml': element('w:document', 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"', `<w:body>${body.join('')}</w:body>`),
    'word/_rels/document.xml.rels': documentRelations, 'word/styles.xml': styles(paper.language), 'word/numbering.xml': numbering, 'word/settings.xml': settings, 'word/footer1.xml': footer(paper.foot),
  };
  // The archive has times of its own, without a zone: always that of the paper, in UTC.
  const wall = new Date(paper.at);
  const mtime = new Date(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate(), wall.getUTCHours(), wall.getUTCMinutes());
  const zipped: Zippable = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`), { mtime }]]));
  return new Uint8Array(zipSync(zipped));
}

function block(of: Block): string {
  switch (of.is) {
    case 'text': return paragraphsOf(of.text).map((lines) => styled('Normal', lines.join('\n'))).join('');
    case 'list': return of.items.map((item, i, all) => styled('ListBullet', item, i === all.length - 1 ? '<w:spacing w:after="140"/>' : '')).join('');
    case 'facts': return facts(of.facts);
    case 'table': return styled('Caption', of.caption) + table(of.heads.map(({ text }) => text), of.rows, of.heads.map(({ figures }) => figures === true));
  }
}

/** Terms and what they say: a table without lines, the term in bold. */
const facts = (all: readonly Fact[]): string => (all.length === 0 ? '' : grid([2600, 6470], all.map(({ term, value }) => row([cell(2600, styled('FactTerm', term)), cell(6470, paragraphsOf(value).map((lines) => styled('Fact', lines.join('\n'))).join('') || styled('Fact', ''))])), 'none') + styled('Normal', ''));

const textWidth = 9070;
function table(heads: readonly string[], rows: readonly (readonly string[])[], figures: readonly boolean[]): string {
  const width = Math.floor(textWidth / Math.max(1, heads.length));
  const cells = (texts: readonly string[], style: string): string[] => texts.map((one, i) => cell(width, styled(style, one, figures[i] === true ? '<w:jc w:val="right"/>' : '')));
  return grid(heads.map(() => width), [row(cells(heads, 'TableHead'), true), ...rows.map((texts) => row(cells(texts, 'Fact')))], 'single') + styled('Normal', '');
}

const grid = (widths: readonly number[], rows: readonly string[], line: 'none' | 'single'): string => {
  const borders = line === 'none' ? '' : `<w:tblBorders>${['top', 'bottom', 'insideH'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="767676"/>`).join('')}</w:tblBorders>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="115" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
};
/** A row stays on one page; the row of heads comes again on every page. */
const row = (cells: readonly string[], heads = false): string => `<w:tr><w:trPr><w:cantSplit/>${heads ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
const cell = (width: number, paragraphs: string): string => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphs}</w:tc>`;
