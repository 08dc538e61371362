import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The algorithms S3 offers, with the length of a digest in bytes. */
export const ALGORITHMS = { CRC32: 4, CRC32C: 4, CRC64NVME: 8, SHA1: 20, SHA256: 32 } as const;
export type Algorithm = keyof typeof ALGORITHMS;

export interface Hasher {
  update(chunk: Buffer): void;
  digest(): Buffer;
}

export const isAlgorithm = (name: string): name is Algorithm => Object.hasOwn(ALGORITHMS, name);
export const checksumHeader = (algorithm: Algorithm): string => `x-amz-checksum-${algorithm.toLowerCase()}`;

/** A digest in base64 of the right length for the algorithm. */
export function isDigest(algorithm: Algorithm, text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === ALGORITHMS[algorithm] && bytes.toString('base64') === text;
}

/** A running checksum; digests are big-endian, as S3 writes them. */
export function hasher(algorithm: Algorithm): Hasher {
  switch (algorithm) {
    case 'SHA1': return createHash('sha1');
    case 'SHA256': return createHash('sha256');
    case 'CRC32': return crc((chunk, value) => crc32(chunk, value));
    case 'CRC32C': return crc(castagnoli);
    case 'CRC64NVME': return nvme();
  }
}

function crc(next: (chunk: Buffer, value: number) => number): Hasher {
  let value = 0;
  return {
    update: (chunk) => { value = next(chunk, value); },
    digest: () => { const out = Buffer.alloc(4); out.writeUInt32BE(value >>> 0); return out; },
  };
}

/** Table of a reflected CRC for each byte; a 32-bit one leaves the high half zero. */
function table(high: number, low: number): { readonly hi: Uint32Array; readonly lo: Uint32Array } {
  const hi = new Uint32Array(256), lo = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let h = 0, l = n;
    for (let bit = 0; bit < 8; bit++) {
      const odd = l & 1;
      l = (l >>> 1) | (h << 31);
      h >>>= 1;
      if (odd === 1) { l ^= low; h ^= high; }
    }
    hi[n] = h; lo[n] = l;
  }
  return { hi, lo };
}

const CASTAGNOLI = table(0, 0x82f63b78).lo;
const NVME = table(0x9a6c9329, 0xac4bc9b5);

function castagnoli(chunk: Buffer, before: number): number {
  let value = ~before;
  for (let i = 0; i < chunk.length; i++) value = (value >>> 8) ^ (CASTAGNOLI[(value ^ (chunk[i] as number)) & 0xff] as number);
  return ~value;
}

/** CRC-64/NVME, in two halves of 32 bits because BigInt is ten times slower. */
function nvme(): Hasher {
  let hi = -1, lo = -1;
  return {
    update(chunk) {
      for (let i = 0; i < chunk.length; i++) {
        const at = (lo ^ (chunk[i] as number)) & 0xff;
        lo = ((lo >>> 8) | (hi << 24)) ^ (NVME.lo[at] as number);
        hi = (hi >>> 8) ^ (NVME.hi[at] as number);
      }
    },
    digest() {
      const out = Buffer.alloc(8);
      out.writeUInt32BE(~hi >>> 0, 0);
      out.writeUInt32BE(~lo >>> 0, 4);
      return out;
    },
  };
}
