import PDFDocument from 'pdfkit';
import type { Paper } from '../../shared/papers/paper.ts';
import { fontParts, type FontPart, type FontReader, type FontWeight } from './fonts.ts';

/** A4 with margins, in points (1/72 inch). */
export const page = { width: 595.28, height: 841.89, left: 68, right: 68, top: 64, bottom: 76 } as const;
export const textWidth = page.width - page.left - page.right;
export const textEnd = page.height - page.bottom;

/** How a text is set. `gap` is the space below it. */
export interface Style { readonly size: number; readonly weight: FontWeight; readonly gap: number }
export interface Where { readonly x: number; readonly y: number; readonly width: number; readonly align?: 'right' }

type Element = PDFKit.PDFStructureElement;
interface Covered { readonly hasGlyphForCodePoint: (point: number) => boolean }

/**
 * A PDF while it is drawn: text in fonts that have its letters, and a tree of structure beside it (ISO 32000-1 §14.7) that
 * a screen reader reads. What is no content of the paper is an artifact.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly #fonts: FontReader;
  readonly #open: Element[] = [];
  readonly #known = new Set<string>();

  /** Nothing in it depends on when or where it is drawn: the moment is the paper's own. */
  constructor({ title, language, at }: Paper, fonts: FontReader) {
    this.#fonts = fonts;
    const producer = 'Haaglanden tender portal';
    this.doc = new Titled({
      size: 'A4', margins: { top: page.top, bottom: page.bottom, left: page.left, right: page.right }, bufferPages: true, autoFirstPage: false,
      pdfVersion: '1.7', subset: 'PDF/UA' as never, tagged: true, displayTitle: true, lang: language === 'nl' ? 'nl-NL' : 'en-GB',
      // PDFKit would begin with a font of its own that is not embedded.
      font: null as never,
      info: { Title: title, Author: 'Servicebureau Jeugdhulp Haaglanden', Creator: producer, Producer: producer, CreationDate: new Date(at), ModDate: new Date(at) },
    });
    this.doc.addPage();
    const root = this.doc.struct('Document');
    this.doc.addStructure(root);
    this.#open.push(root);
  }

  /** An element of the structure around everything that `draw` draws. */
  within(type: string, draw: () => void, options: object = {}): void {
    const element = this.doc.struct(type as never, options as never);
    this.#open.at(-1)?.add(element);
    this.#open.push(element);
    draw();
    this.#open.pop();
    element.end();
  }

  /** An element that holds a text. */
  tagged(type: string, text: string, style: Style, where?: Where, options: object = {}): void {
    this.within(type, () => this.#open.at(-1)?.add(() => { this.write(text, style, where); }), options);
  }

  /** What a screen reader passes over: lines, page numbers, heads of a table that goes on. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type } as never);
    draw();
    this.doc.endMarkedContent();
  }

  write(text: string, style: Style, where?: Where): void {
    const { doc } = this;
    const runs = this.#runs(text, style);
    doc.fontSize(style.size).fillColor('#1a1a1a');
    runs.forEach(([part, run], i) => {
      this.#use(part, style.weight);
      const options: PDFKit.Mixins.TextOptions = { lineGap: style.size * 0.22, continued: i < runs.length - 1, ...(where === undefined ? { width: textWidth } : { width: where.width, align: where.align ?? 'left' }) };
      if (where !== undefined && i === 0) doc.text(run, where.x, where.y, options);
      else doc.text(run, options);
    });
  }

  heightOf(text: string, style: Style, width: number): number {
    this.#use('latin', style.weight);
    return this.doc.fontSize(style.size).heightOfString(drawable(text), { width, lineGap: style.size * 0.22 });
  }

  /** Begins a new page unless so much space is left on this one. */
  ensure(height: number): void {
    if (this.doc.y + height > textEnd) this.doc.addPage();
  }

  /** Ends the document. `foot` is written below every page. */
  finish(foot: (page: number, pages: number) => string): Promise<Buffer> {
    const { doc } = this;
    while (this.#open.length > 0) this.#open.pop()?.end();
    const { start, count } = doc.bufferedPageRange();
    for (let i = start; i < start + count; i += 1) {
      doc.switchToPage(i);
      // Below the margin PDFKit would begin another page.
      doc.page.margins.bottom = 0;
      this.artifact(() => { this.write(foot(i + 1, count), { size: 8.5, weight: 400, gap: 0 }, { x: page.left, y: page.height - 46, width: textWidth }); }, 'Pagination');
    }
    const chunks: Buffer[] = [];
    return new Promise((resolve, reject) => {
      doc.on('data', (chunk: Uint8Array) => { chunks.push(Buffer.from(chunk)); });
      doc.on('end', () => { resolve(Buffer.concat(chunks)); });
      doc.on('error', reject);
      doc.end();
    });
  }

  /** The text in runs of one font part each; a letter that no part has becomes a question mark. */
  #runs(text: string, { weight }: Style): [FontPart, string][] {
    const runs: [FontPart, string][] = [];
    for (const sign of drawable(text)) {
      const part = sign === '\n' ? 'latin' : fontParts.find((one) => this.#covers(one, weight, sign.codePointAt(0) ?? 0));
      const last = runs.at(-1);
      const shown = part === undefined ? '?' : sign;
      if (last?.[0] === (part ?? 'latin')) last[1] += shown;
      else runs.push([part ?? 'latin', shown]);
    }
    return runs;
  }

  #covers(part: FontPart, weight: FontWeight, point: number): boolean {
    this.#use(part, weight);
    const { _font: { font } } = this.doc as unknown as { readonly _font: { readonly font: Covered } };
    return font.hasGlyphForCodePoint(point);
  }

  #use(part: FontPart, weight: FontWeight): void {
    const name = `${part}-${weight}`;
    if (!this.#known.has(name)) {
      this.doc.registerFont(name, this.#fonts(part, weight));
      this.#known.add(name);
    }
    this.doc.font(name);
  }
}

/**
 * Text as signs that are drawn: one kind of blank beside the one that does not break, one kind of line end, and nothing that
 * is not seen. Thin spaces come along from text processors, and the fonts' own cannot be measured; signs that turn the
 * direction of writing around would show another text than there is (Unicode TR 36).
 */
const drawable = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/\t|[^\P{Zs}\u00a0]/gu, ' ').replace(/\p{Cf}/gu, '');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** PDFKit writes the title into XML as it is; a title with an ampersand would make the metadata unreadable. */
class Titled extends PDFDocument {
  _addInfo(): void {
    const plain = this.info;
    this.info = { ...plain, Title: (plain.Title ?? '').replace(/[&<>]/g, (sign) => entities[sign] ?? '') };
    (PDFDocument.prototype as unknown as { _addInfo: () => void })._addInfo.call(this);
    this.info = plain;
  }
}
