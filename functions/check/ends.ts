import { endOfDirectory } from './zip.ts';

/**
 * Is a PDF or picture nothing but that (`mixed`), and is all of it there (`type`)? A file that is two types at once shows
 * a person one thing and a program another; it needs room before the beginning or after the end of what it shows, and that
 * is where this looks.
 */
export function faultOf(bytes: Buffer, type: string): 'mixed' | 'type' | undefined {
  // Readers of PDF look for its beginning in the first kilobyte (ISO 32000-1, annex H.3, note 13).
  const pdfAt = bytes.subarray(0, 1024).indexOf('%PDF-');
  if (type === 'application/pdf' ? pdfAt !== 0 : pdfAt >= 0) return 'mixed';
  if (type === 'application/zip') return undefined;
  if (endOfDirectory(bytes) >= 0 || archives.some((sign) => bytes.includes(sign))) return 'mixed';
  if (bytes.toString('latin1', 257, 262) === 'ustar' || bytes.toString('latin1', 0x8001, 0x8006) === 'CD001') return 'mixed';
  const end = endOf(bytes, type);
  if (end < 0) return 'type';
  return bytes.subarray(end).every(isBlank) ? undefined : 'mixed';
}

/** What RAR and 7-Zip look for wherever it stands. */
const archives = [Buffer.from('Rar!\x1a\x07', 'latin1'), Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])];
/** Line ends and padding: programs put these after the end. */
const isBlank = (byte: number): boolean => byte === 0 || byte === 9 || byte === 10 || byte === 13 || byte === 32;

/** Where what is shown ends; -1 when it has no end. */
function endOf(bytes: Buffer, type: string): number {
  if (type === 'application/pdf') {
    const at = bytes.lastIndexOf('%%EOF');
    return at < 0 ? -1 : at + 5;
  }
  return type === 'image/png' ? endOfPng(bytes) : endOfJpeg(bytes);
}

/** Chunk by chunk to the last (PNG, 5.3): length, name, data, check. */
function endOfPng(bytes: Buffer): number {
  for (let at = 8; at + 12 <= bytes.length;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length) return -1;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next;
    at = next;
  }
  return -1;
}

/** Marker by marker to the end of the image (ITU T.81, annex B); pictures of one take may follow each other (CIPA DC-007). */
function endOfJpeg(bytes: Buffer): number {
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return -1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) {
      const after = at + 2;
      if (bytes[after] !== 0xff || bytes[after + 1] !== 0xd8) return after;
      at = after + 2;
    } else if (marker === 0xff) {
      at += 1;
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
    } else {
      if (at + 4 > bytes.length) return -1;
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === 0xda) at = afterScan(bytes, at);
    }
  }
  return -1;
}

/** A scan's data end at the next marker that is not one of its own: `ff 00` is a byte, `ff d0` to `ff d7` mark places in it. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at += 1) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}
