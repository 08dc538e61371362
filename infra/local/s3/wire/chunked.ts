import { createHash } from 'node:crypto';
import { sha256Hex } from '../../signing-key.ts';
import { sameSignature, sign, type Seed } from '../auth/sigv4.ts';
import { mismatch } from '../auth/verify.ts';
import { S3Error } from './errors.ts';
import { ByteReader } from './reader.ts';

export interface ChunkedOptions {
  /** Present when every chunk is signed. */
  readonly seed: Seed | null;
  /** Lower-case names that x-amz-trailer announced; empty when the body has no trailer. */
  readonly trailer: readonly string[];
  /** x-amz-decoded-content-length. */
  readonly length: number;
  /** Whether the announced trailers themselves are signed (x-amz-trailer-signature). */
  readonly trailerExpected: boolean;
}

const EMPTY = sha256Hex('');
const MIN_CHUNK = 8192;
const MAX_LINE = 4096;
const incomplete = () => new S3Error('IncompleteBody', 'The request body terminated unexpectedly');
const badTrailer = () => new S3Error('MalformedTrailerError', 'The request contained trailing data that was not well-formed or did not conform to our published schema.');

/** Takes an `aws-chunked` body apart and checks each chunk's signature; `trailers` is filled when the last piece is out. */
export async function* decodeChunked(source: AsyncIterable<Buffer>, options: ChunkedOptions, trailers: Map<string, string>): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source);
  const { seed } = options;
  let previous = seed?.signature ?? '';
  let total = 0;
  let short = false;
  const check = (kind: string, parts: readonly string[], given: string | undefined) => {
    if (seed === null) return;
    const expected = sign(seed.signingKey, [`AWS4-HMAC-SHA256-${kind}`, seed.at, seed.scope, previous, ...parts].join('\n'));
    if (given === undefined || !sameSignature(given, expected)) throw mismatch();
    previous = expected;
  };
  for (;;) {
    const line = await reader.until('\r\n', MAX_LINE);
    if (line === null) throw incomplete();
    const found = /^([0-9a-f]{1,12})(?:;chunk-signature=([0-9a-f]{64}))?$/i.exec(line.toString('latin1'));
    if (found === null || (seed === null && found[2] !== undefined)) throw incomplete();
    const size = Number.parseInt(found[1] ?? '', 16);
    if (size === 0) {
      check('PAYLOAD', [EMPTY, EMPTY], found[2]);
      break;
    }
    if (short) throw new S3Error('InvalidChunkSizeError', 'Only the last chunk is allowed to have a size less than 8192 bytes');
    short = size < MIN_CHUNK;
    total += size;
    if (total > options.length) throw incomplete();
    const hash = createHash('sha256');
    const pieces = reader.take(size);
    for (let next = await pieces.next(); ; next = await pieces.next()) {
      if (next.done === true) {
        if (!next.value) throw incomplete();
        break;
      }
      if (seed !== null) hash.update(next.value);
      yield next.value;
    }
    check('PAYLOAD', [EMPTY, hash.digest('hex')], found[2]);
    if ((await reader.until('\r\n', 0)) === null) throw incomplete();
  }
  if (total !== options.length) throw incomplete();
  await readTrailers(reader, options, trailers, check);
}

async function readTrailers(reader: ByteReader, options: ChunkedOptions, trailers: Map<string, string>, check: (kind: string, parts: string[], given: string | undefined) => void): Promise<void> {
  let signature: string | undefined;
  let signed = '';
  for (;;) {
    const line = (await reader.until('\r\n', MAX_LINE))?.toString('latin1').replace(/\n$/, '');
    if (line === undefined) throw badTrailer();
    if (line === '') break;
    const [, name = '', text = ''] = /^([^:\s]+):(.*)$/.exec(line) ?? [];
    const [lower, value] = [name.toLowerCase(), text.trim()];
    if (lower === 'x-amz-trailer-signature') {
      signature = value;
    } else {
      if (!options.trailer.includes(lower) || trailers.has(lower)) throw badTrailer();
      trailers.set(lower, value);
      signed += `${lower}:${value}\n`;
    }
  }
  if (options.trailer.some((name) => !trailers.has(name)) || !(await reader.atEnd())) throw badTrailer();
  if (options.trailerExpected && options.seed !== null) check('TRAILER', [sha256Hex(signed)], signature);
}
