import { inflateRawSync } from 'node:zlib';

/** One file in a zip, as its directory and its own header agree on it. */
export interface ZipEntry { readonly name: string; readonly method: number; readonly data: Buffer; readonly size: number }
/** `archive`: broken, encrypted, or more in it than a document has. `mixed`: something stands before, between or after its files. */
export type ZipFault = 'archive' | 'mixed';

/** More than any text or sheet has. */
const mostEntries = 5000;
/** Of everything in it, unpacked. A bomb says less than it is; so unpacking ends there too. */
export const mostUnpacked = 200_000_000;
/** How many times larger unpacked. Text packs to a tenth; a bomb to a thousandth. Small files may be anything. */
const mostRatio = 200;
const smallUnpacked = 20_000_000;

const [localSign, centralSign, endSign] = [0x04034b50, 0x02014b50, 0x06054b50];
const endLength = 22;

/**
 * Where a directory's end stands whose length fits the directory before it; -1 when there is none. Programs look for it
 * from the end of a file, up to the longest comment, so that a zip may hide at the end of anything.
 * Source: PKWARE APPNOTE 6.3.10, 4.3.16.
 */
export function endOfDirectory(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - endLength - 0xffff);
  for (let at = bytes.length - endLength; at >= lowest; at -= 1) {
    if (bytes[at] !== 0x50 || bytes.readUInt32LE(at) !== endSign) continue;
    const length = bytes.readUInt32LE(at + 12);
    if (length === 0 ? bytes.readUInt16LE(at + 10) === 0 : at >= length && bytes.readUInt32LE(at - length) === centralSign) return at;
  }
  return -1;
}

/** The files in a zip. Strict: they follow each other from the first byte, then the directory, then the end, and nothing else. */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] | ZipFault {
  const end = endOfDirectory(bytes);
  if (end < 0) return 'archive';
  const [count, length, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (end + endLength !== bytes.length || start + length !== end) return 'mixed';
  if (count > mostEntries || count === 0xffff) return 'archive';
  const entries: ZipEntry[] = [];
  let [at, next] = [start, 0];
  for (let i = 0; i < count; i += 1) {
    const read = readEntry(bytes, at, next, start);
    if (typeof read === 'string') return read;
    entries.push(read.entry);
    [at, next] = [read.after, read.ends];
  }
  // Of two parts of one name each program reads another; names are compared without regard to case (ECMA-376-2, 6.2.2.3).
  const twice = new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length;
  return at !== end || next !== start || twice ? 'mixed' : entries;
}

/** A name that leads to another place than below where a program unpacks it: no part of a document has one. */
// eslint-disable-next-line no-control-regex
const leadsOut = /^[/\\]|^[a-z]:|\u0000|(?:^|[/\\])\.\.(?:[/\\]|$)/i;

/** Most that a file's data may be followed by: the sizes, when they were not known in front of it (4.3.9). */
const longestDescriptor = 24;

function readEntry(bytes: Buffer, at: number, from: number, directory: number): { entry: ZipEntry; after: number; ends: number } | ZipFault {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralSign) return 'archive';
  const [flags, method, packed, size] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const [nameLength, extra, comment, local] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
  const name = bytes.toString('latin1', at + 46, at + 46 + nameLength);
  // Encrypted, or packed otherwise than an office file is: nobody can look into it. Nor does a part lie outside.
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8) || (method === 0 && packed !== size) || leadsOut.test(name)) return 'archive';
  if (local !== from || local + 30 > directory || bytes.readUInt32LE(local) !== localSign) return 'mixed';
  const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (bytes.toString('latin1', local + 30, local + 30 + bytes.readUInt16LE(local + 26)) !== name || data + packed > directory) return 'mixed';
  const described = (flags & 8) === 0 ? 0 : longestDescriptor;
  const ends = nextSign(bytes, data + packed, described, directory);
  return ends < 0 ? 'mixed' : { entry: { name, method, data: bytes.subarray(data, data + packed), size }, after: at + 46 + nameLength + extra + comment, ends };
}

/** Where the next file or the directory begins, at most `slack` further; -1 when something else stands there. */
function nextSign(bytes: Buffer, from: number, slack: number, directory: number): number {
  for (let at = from; at <= from + slack && at <= directory; at += 1) {
    if (at === directory || (at + 4 <= directory && bytes.readUInt32LE(at) === localSign)) return at;
  }
  return -1;
}

/** Everything in a zip, unpacked; `archive` when that is more than `budget` bytes, too many times the zip, or not what it says. */
export function unpacked(entries: readonly ZipEntry[], zipSize: number, budget = mostUnpacked): readonly Buffer[] | 'archive' {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > budget || (total > smallUnpacked && total > mostRatio * zipSize)) return 'archive';
  const contents: Buffer[] = [];
  for (const { method, data, size } of entries) {
    const content = method === 0 ? data : inflated(data, size);
    if (content?.length !== size) return 'archive';
    contents.push(content);
  }
  return contents;
}

/** At most as much as was said, so that what says too little ends there. */
function inflated(data: Buffer, size: number): Buffer | undefined {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
