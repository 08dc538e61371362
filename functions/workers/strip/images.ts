/** Chunks of a PNG that draw the picture (PNG §5.6, APNG); text, time, Exif and everything unknown goes. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT']);

/** A PNG without words about it. @throws RangeError for what does not end as a PNG does. */
export function stripPng(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; ;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) throw new RangeError('a PNG that is cut off');
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(parts);
    at = end;
  }
}

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda];
/** JFIF, the colour profile and Adobe's colour transform: what is needed to show the picture as it was. */
const drawing = new Set([0xe0, 0xe2, 0xee]);
const isWords = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef && !drawing.has(marker)) || marker === 0xfe;
const standsAlone = (marker: number): boolean => marker === SOI || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** A JPEG without Exif, XMP, IPTC and comments (ITU-T T.81, annex B); what lies behind its end is cut off. */
export function stripJpeg(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    if (bytes.readUInt8(at) !== 0xff) throw new RangeError('a JPEG without a marker where one must be');
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) { at += 1; continue; }
    if (marker === EOI) return Buffer.concat([...parts, bytes.subarray(at, at + 2)]);
    const segment = standsAlone(marker) ? at + 2 : at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === SOS ? endOfScan(bytes, segment) : segment;
    if (!isWords(marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
}

/** Where the next marker stands; in a scan 0xff is followed by 0x00 or by a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new RangeError('a JPEG that is cut off');
}
