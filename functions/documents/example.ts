import { strToU8, zipSync } from 'fflate';

/** For tests: a Word document of these paragraphs, each with the name of its style; a list of lists is a table. */
export type Paragraph = readonly [style: string, text: string] | readonly (readonly string[])[];

const xml = (text: string): string => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
const run = (text: string): string => text.split('\n').map((line, i) => `<w:r>${i > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${xml(line)}</w:t></w:r>`).join('');
const isTable = (one: Paragraph): one is readonly (readonly string[])[] => Array.isArray(one[0]);
const body = (one: Paragraph): string => (isTable(one)
  ? `<w:tbl>${one.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
  : `<w:p><w:pPr><w:pStyle w:val="${idOf(one[0])}"/></w:pPr>${run(one[1])}</w:p>`);
const idOf = (style: string): string => style.replaceAll(' ', '');

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function docxOf(paragraphs: readonly Paragraph[]): Buffer {
  const styles = [...new Set(paragraphs.flatMap((one) => (isTable(one) ? [] : [one[0]])))];
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${word}">${styles.map((name) => `<w:style w:type="paragraph" w:styleId="${idOf(name)}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${paragraphs.map(body).join('')}</w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)])), { mtime: '2026-01-01T12:00:00' }));
}
