import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Cell, Sheet } from '../../shared/papers/sheet.ts';

/** The most signs that Excel takes in one cell (UTF-16 units); a file with more is called damaged. */
const most = 32_767;
/** Styles of cells, as `styles` counts them. */
const [heads, texts, numbers] = [1, 2, 3];

/**
 * A list as a workbook (ISO/IEC 29500, SpreadsheetML). Every text is a cell of type text, whatever it begins with: no
 * spreadsheet reads a formula in it, and none is ever written (OWASP, CSV Injection). The row of heads stays in sight. The
 * same list gives the same bytes.
 */
export function renderXlsx({ head, rows }: Sheet): Uint8Array<ArrayBuffer> {
  const widths = head.map((text, i) => rows.reduce((width, row) => Math.max(width, longestLine(row[i] ?? '') + 2), longestLine(text) + 3)).map((width) => Math.min(60, width));
  const sheet = [
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${[head, ...rows].map((cells, r) => `<row r="${r + 1}">${cells.map((one, c) => cell(`${column(c)}${r + 1}`, one, r === 0)).join('')}</row>`).join('')}</sheetData>`,
  ].join('');
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes, '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']]),
    'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  };
  const zipped: Zippable = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, [strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`), { mtime: new Date(1980, 0, 1) }]]));
  return new Uint8Array(zipSync(zipped));
}

const longestLine = (of: Cell): number => String(of).split('\n').reduce((longest, { length }) => Math.max(longest, length), 0);
/** A, B, …, Z, AA, … */
const column = (n: number): string => (n < 26 ? '' : column(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
const cell = (at: string, of: Cell, isHead: boolean): string => (typeof of === 'number' && Number.isFinite(of)
  ? `<c r="${at}" s="${numbers}"><v>${of}</v></c>`
  : `<c r="${at}" s="${isHead ? heads : texts}" t="inlineStr"><is><t xml:space="preserve">${cellText(String(of))}</t></is></c>`);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text as XML 1.0 can hold it: control characters, halves of a pair and what is no character become a question mark. Excel
 * reads `_x0041_` as the sign of that number, so that such a text says so of its first sign.
 */
function cellText(text: string): string {
  const held = text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?').replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
  const fits = held.length <= most ? held : `${held.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  return fits.replace(/[&<>]/g, (sign) => entities[sign] ?? '');
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
  + `<Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/></Types>`;
const relations = (all: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
/** Heads in bold; texts as text (format 49, `@`), so that who edits one makes no formula of it either; numbers as they are. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
  + '<cellXfs count="4"><xf/><xf fontId="1" applyFont="1" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>';
