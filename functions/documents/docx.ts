import mammoth from 'mammoth';
import { markdownOf } from './markdown.ts';

/** Headings of a Dutch Word and of LibreOffice, beside those that mammoth knows. */
const headings = [1, 2, 3, 4, 5, 6].flatMap((level) => [`p[style-name='Kop ${level}'] => h${level}:fresh`, `p[style-name='kop ${level}'] => h${level}:fresh`]);

/**
 * The text of a Word document as markdown, its headings by their level. Numbers that Word makes by itself are not part of a
 * text; pictures stay behind. The file has passed the check of uploads, so that it is no bomb. @throws for what is no document.
 */
export async function textOfDocx(bytes: Buffer): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap: headings, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) });
  return markdownOf(value);
}
