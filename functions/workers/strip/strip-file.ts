import { checkFile } from '../../check/file-check.ts';
import { stripJpeg, stripPng } from './images.ts';
import { stripOffice } from './office.ts';
import { stripPdf } from './pdf.ts';

/**
 * A file without what it tells of its makers, its content unchanged: what an assessor reads where bidders' names are
 * hidden. What a bidder wrote in the text itself nobody can take out.
 * @throws when the file cannot be cleaned; then nobody gets it as if it were.
 */
export async function stripFile(bytes: Buffer): Promise<Buffer> {
  const { type } = await checkFile(bytes);
  const clean = await how(type, bytes);
  if ((await checkFile(clean)).type !== type) throw new TypeError(`no ${type} was left`);
  return clean;
}

function how(type: string, bytes: Buffer): Promise<Buffer> | Buffer {
  if (type === 'application/pdf') return stripPdf(bytes);
  if (type === 'image/png') return stripPng(bytes);
  if (type === 'image/jpeg') return stripJpeg(bytes);
  if (type.startsWith('application/vnd.openxmlformats-officedocument.')) return stripOffice(bytes);
  throw new TypeError(`nobody knows how to clean ${type}`);
}
