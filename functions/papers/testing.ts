import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extractText, getDocumentProxy } from 'unpdf';
import type { FontReader } from './fonts.ts';
import { unpacked } from './unpacked.ts';

const { resolve } = createRequire(import.meta.url);
/** For tests: the fonts where they are installed, as they come. */
export const packed: FontReader = (part, weight) => readFileSync(resolve(`@fontsource/source-sans-3/files/source-sans-3-${part}-${weight}-normal.woff`));

const fonts = new Map<string, Buffer>();
/** For tests: the same fonts, unpacked once. */
export const installed: FontReader = (part, weight) => {
  const name = `${part}-${weight}`;
  const font = fonts.get(name) ?? unpacked(packed(part, weight));
  fonts.set(name, font);
  return font;
};

export interface Node { readonly role: string; readonly children: readonly (Node | { readonly type: string })[] }
export interface ReadPdf {
  readonly pages: readonly string[];
  readonly title: unknown;
  readonly lang: unknown;
  readonly tagged: boolean;
  /** XMP names the part of ISO 14289 that it follows. */
  readonly ua: boolean;
  /** Roles of the first page's structure in order, and how often each stands in the whole document. */
  readonly roles: readonly string[];
  readonly elements: Readonly<Record<string, number>>;
  /** Fonts that are not embedded. */
  readonly foreign: readonly string[];
}

/** For tests: reads a PDF as another program does. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf);
  const { info, metadata } = await pdf.getMetadata();
  const roles: string[] = [];
  const walk = (node: Node): void => {
    if (node.role !== 'Root') roles.push(node.role);
    for (const child of node.children) if ('role' in child) walk(child);
  };
  walk(await (await pdf.getPage(1)).getStructTree() as unknown as Node);
  const raw = bytes.toString('latin1');
  const all = Map.groupBy([...raw.matchAll(/^\/S \/(\w+)$/gm)], ([, role = '']) => role);
  return {
    pages: text, title: (info as { Title?: unknown }).Title, lang: (info as { Language?: unknown }).Language, tagged: (await pdf.getMarkInfo())?.['Marked'] === true,
    ua: raw.includes('<pdfuaid:part>1</pdfuaid:part>') && metadata !== null, roles, elements: Object.fromEntries([...all].map(([role, found]) => [role, found.length])), foreign: [...raw.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name = '']) => name).filter((name) => !/^[A-Z]{6}\+/.test(name)),
  };
}
