import type { DocumentReason } from '../../shared/bid/document.ts';
import { mostBytes } from '../store/files.ts';
import { beginsAs } from '../store/signatures.ts';

/** What a file is by its content, whatever its name says. */
export interface Check { readonly type: string; readonly verdict: 'ok' | 'refused'; readonly reason?: DocumentReason }

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
  const found = beginsAs(bytes);
  if (found !== 'application/zip') return found ?? 'application/octet-stream';
  return office.find(([, part]) => bytes.includes(part) && bytes.includes('[Content_Types].xml'))?.[0] ?? found;
}
