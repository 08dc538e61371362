import { inflateSync } from 'node:zlib';

/**
 * A font of WOFF 1.0 (W3C, 2012, §§3–5) as the OpenType file that it was made of, tables in the same order. What draws a
 * PDF unpacks a WOFF in JavaScript for every paper anew, which costs more than all the rest of it.
 * @throws Error for anything else than WOFF 1.0
 */
export function unpacked(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0');
  const count = woff.readUInt16BE(12);
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, i) => head.writeUInt16BE(value, 4 + i * 2));
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let i = 0; i < count; i += 1) {
    const from = 44 + i * 20;
    const [at, packed, length] = [woff.readUInt32BE(from + 4), woff.readUInt32BE(from + 8), woff.readUInt32BE(from + 12)];
    const bytes = woff.subarray(at, at + packed);
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(bytes) : bytes).copy(table);
    woff.copy(head, 12 + i * 16, from, from + 4);
    woff.copy(head, 16 + i * 16, from + 16, from + 20);
    head.writeUInt32BE(offset, 20 + i * 16);
    head.writeUInt32BE(length, 24 + i * 16);
    tables.push(table);
    offset += table.length;
  }
  return Buffer.concat([head, ...tables]);
}
