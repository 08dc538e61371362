import type { Language } from '../../shared/messages/fill.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { element, escaped, runs } from './word-xml.ts';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const contentTypes = element('Types', 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"', [
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
  ...[['document', 'document.main'], ['styles', 'styles'], ['numbering', 'numbering'], ['settings', 'settings'], ['footer1', 'footer']].map(([file, type]) => `<Override PartName="/word/${file}.xml" ContentType="${word}.${type}+xml"/>`),
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
].join(''));

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  element('Relationships', 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"', all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join(''));
export const packageRelations = relations([
  ['rId1', `${relationship}/officeDocument`, 'word/document.xml'], ['rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
]);
export const documentRelations = relations([['rId1', `${relationship}/styles`, 'styles.xml'], ['rId2', `${relationship}/numbering`, 'numbering.xml'], ['rId3', `${relationship}/settings`, 'settings.xml'], ['rId4', `${relationship}/footer`, 'footer1.xml']]);

const tag = (language: Language): string => (language === 'nl' ? 'nl-NL' : 'en-GB');

/** Title, language and moment of the paper, where a program and a screen reader look for them. */
export const coreProperties = ({ title, language, at }: Paper): string => element('cp:coreProperties',
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  `<dc:title>${escaped(title)}</dc:title><dc:language>${tag(language)}</dc:language>${['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at.slice(0, 19)}Z</dcterms:${name}>`).join('')}`);

interface Look { readonly name: string; readonly size?: number; readonly bold?: true; readonly before?: number; readonly after?: number; readonly level?: number; readonly next?: string; readonly list?: true; readonly keep?: true }

/** Names that Word and LibreOffice know, so that headings are headings. Sizes in points, spaces in twentieths. */
const looks: Readonly<Record<string, Look>> = {
  Normal: { name: 'Normal', after: 140 }, Title: { name: 'Title', size: 18, bold: true, after: 200, next: 'Normal', keep: true },
  Heading1: { name: 'heading 1', size: 14, bold: true, before: 280, after: 100, level: 0, next: 'Normal', keep: true }, Heading2: { name: 'heading 2', size: 12, bold: true, before: 180, after: 60, level: 1, next: 'Normal', keep: true },
  ListBullet: { name: 'List Bullet', after: 60, list: true }, Caption: { name: 'caption', bold: true, after: 60, keep: true },
  Fact: { name: 'Fact', after: 20 }, FactTerm: { name: 'Fact Term', bold: true, after: 20 }, TableHead: { name: 'Table Head', bold: true, after: 20 }, Footer: { name: 'footer', size: 8.5, after: 0 },
};

export const styles = (language: Language): string => element('w:styles', main, [
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${tag(language)}" w:eastAsia="${tag(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
  ...Object.entries(looks).map(([id, look]) => style(id, look)),
].join(''));

function style(id: string, { name, size, bold, before = 0, after = 0, level, next, list, keep }: Look): string {
  const paragraph = `${keep === undefined ? '' : '<w:keepNext/>'}${list === undefined ? '' : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'}<w:spacing w:before="${before}" w:after="${after}"/>${level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`}`;
  const run = `${bold === undefined ? '' : '<w:b/><w:bCs/>'}${size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`}`;
  return `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;
}

export const numbering = element('w:numbering', main, '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>');

/** For Word 2013 and later: without it Word opens the document in a mode for old ones. */
export const settings = element('w:settings', main, '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>');

/** The foot of every page; its number and how many there are Word counts. */
export const footer = (foot: string): string => element('w:ftr', main, `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${foot.split(/(\{pages?\})/).map((part) => (part === '{page}' ? field('PAGE') : part === '{pages}' ? field('NUMPAGES') : part === '' ? '' : runs(part))).join('')}</w:p>`);
const field = (name: string): string => `<w:fldSimple w:instr="${name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
