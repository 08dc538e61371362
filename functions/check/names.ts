import { sheet, typeOf, word } from './file-check.ts';

/** How the name of each kind of file ends; the first is what a name gets that ends otherwise. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  [word]: ['.docx'],
  [sheet]: ['.xlsx'],
};

/**
 * A name that ends as the bytes are: who opens the file starts the program for what was checked, and no other
 * (OWASP ASVS 5.0, 5.2.2). What ends otherwise gets its ending behind it, so that nobody's file is refused for its name.
 */
export function fittingName(name: string, bytes: Buffer): string {
  const [usual = '', ...others] = endings[typeOf(bytes)] ?? [];
  return [usual, ...others].some((ending) => name.toLowerCase().endsWith(ending)) ? name : `${name}${usual}`;
}
