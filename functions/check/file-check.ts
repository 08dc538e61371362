import type { DocumentReason } from '../../shared/bid/document.ts';
import { mostBytes } from '../../shared/bid/parts.ts';
import { beginsAs } from '../store/signatures.ts';
import { faultOf } from './ends.ts';
import { scan as scanner } from './scanner.ts';
import { mostUnpacked, unpacked, zipEntries, type ZipEntry, type ZipFault } from './zip.ts';

/** What a file is by its content, whatever its name says. */
export interface Check { readonly type: string; readonly verdict: 'ok' | 'refused'; readonly reason?: DocumentReason }

const unknown = 'application/octet-stream';
const zip = 'application/zip';
export const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Office files are zip files that name their main part. */
const office: readonly (readonly [string, string])[] = [[word, 'word/'], [sheet, 'xl/']];

/**
 * Looks at the bytes of an upload, wherever it is sent. Only PDF, Word, Excel, PNG and JPEG are taken, one at a time:
 * no program, no archive, nothing that is two things at once, nothing that a scanner knows.
 * @throws whatever the scanner throws: then nobody knows yet.
 */
export async function checkFile(bytes: Buffer, scan = scanner): Promise<Check> {
  if (bytes.length === 0) return { type: unknown, verdict: 'refused', reason: 'empty' };
  if (bytes.length > mostBytes) return { type: unknown, verdict: 'refused', reason: 'too-large' };
  const begins = beginsAs(bytes) ?? unknown;
  const look = begins === zip ? lookInto(bytes, mostUnpacked) : { type: begins, contents: [] };
  // What a scanner knows is told as such, whatever else is wrong with it.
  if (await scan(bytes, look.contents) === 'malware') return { type: look.type, verdict: 'refused', reason: 'malware' };
  if (look.fault !== undefined) return { type: look.type, verdict: 'refused', reason: look.fault };
  if (look.type === unknown || look.type === zip) return { type: look.type, verdict: 'refused', reason: 'type' };
  const fault = faultOf(bytes, begins);
  return fault === undefined ? { type: look.type, verdict: 'ok' } : { type: look.type, verdict: 'refused', reason: fault };
}

/** What a file is by its first bytes and, in a zip, by what lies in it; whether it may be taken is not asked. */
export function typeOf(bytes: Buffer): string {
  const begins = beginsAs(bytes) ?? unknown;
  const entries = begins === zip ? zipEntries(bytes) : [];
  return begins === zip && typeof entries !== 'string' ? officeType(entries) : begins;
}

interface Look { readonly type: string; readonly contents: readonly Buffer[]; readonly fault?: ZipFault | 'type' }

/** What a zip is and holds. In a text may lie a sheet, as a chart's figures do; deeper, and archives of other kinds, nothing needs. */
function lookInto(bytes: Buffer, budget: number, deep = false): Look {
  const entries = zipEntries(bytes);
  if (typeof entries === 'string') return { type: zip, contents: [], fault: entries };
  const type = officeType(entries);
  const contents = unpacked(entries, bytes.length, budget);
  if (contents === 'archive') return { type, contents: [], fault: 'archive' };
  let left = budget - contents.reduce((sum, { length }) => sum + length, 0);
  const within: Buffer[] = [];
  for (const content of contents.filter(isArchive)) {
    const inner = deep || beginsAs(content) !== zip ? undefined : lookInto(content, left, true);
    if (inner === undefined || inner.type === zip || inner.fault !== undefined) return { type, contents: [...contents, ...within], fault: 'archive' };
    within.push(...inner.contents);
    left -= inner.contents.reduce((sum, { length }) => sum + length, 0);
  }
  return { type, contents: [...contents, ...within], ...(hasMacros(entries, contents) ? { fault: 'type' as const } : {}) };
}

/**
 * Are there programs in an office file? Its list of types says so whatever the part with them is called. The list may be
 * UTF-16; signs written as figures nobody needs there.
 */
function hasMacros(entries: readonly ZipEntry[], contents: readonly Buffer[]): boolean {
  const types = contents[entries.findIndex(({ name }) => name === '[Content_Types].xml')]?.toString('latin1').replaceAll('\0', '') ?? '';
  return /vbaProject|macroEnabled|&#/i.test(types) || entries.some(({ name }) => /vbaProject\.bin$/i.test(name));
}

function officeType(entries: readonly ZipEntry[]): string {
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return zip;
  return office.find(([, part]) => entries.some(({ name }) => name.startsWith(part)))?.[0] ?? zip;
}

/** Zip, RAR, 7-Zip, xz, bzip2. (gzip is how drawings are kept, one each.) */
const signs = [[0x50, 0x4b, 3, 4], [0x52, 0x61, 0x72, 0x21, 0x1a, 7], [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], [0xfd, 0x37, 0x7a, 0x58, 0x5a], [0x42, 0x5a, 0x68]].map((sign) => Buffer.from(sign));
const isArchive = (content: Buffer): boolean => signs.some((sign) => content.subarray(0, sign.length).equals(sign));
