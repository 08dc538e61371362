import type { DocumentReason } from '../../shared/bid/document.ts';
import { mostBytes } from '../store/files.ts';

/** What a file is by its content, whatever its name says. */
export interface Check { readonly type: string; readonly verdict: 'ok' | 'refused'; readonly reason?: DocumentReason }

/** First bytes of the types that a bid may hold (PDF 32000-1 §7.5.2; PKZIP APPNOTE 4.3.7; PNG; JPEG). */
const signatures: readonly (readonly [string, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['application/zip', Buffer.from([0x50, 0x4b, 0x03, 0x04])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
];

/** Office files are zip files that name their main part. */
const office: readonly (readonly [string, string])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/'],
];

/** Looks at the bytes of an upload. Only PDF, Word, Excel, PNG and JPEG are taken; executables have no business here. */
export function checkFile(bytes: Buffer): Check {
  const type = typeOf(bytes);
  if (bytes.length === 0) return { type, verdict: 'refused', reason: 'empty' };
  if (bytes.length > mostBytes) return { type, verdict: 'refused', reason: 'too-large' };
  if (type === 'application/octet-stream' || type === 'application/zip') return { type, verdict: 'refused', reason: 'type' };
  return { type, verdict: 'ok' };
}

function typeOf(bytes: Buffer): string {
  const found = signatures.find(([, start]) => bytes.subarray(0, start.length).equals(start))?.[0];
  if (found !== 'application/zip') return found ?? 'application/octet-stream';
  return office.find(([, part]) => bytes.includes(part) && bytes.includes('[Content_Types].xml'))?.[0] ?? found;
}
