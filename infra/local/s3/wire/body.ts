import { createHash, type Hash } from 'node:crypto';
import type { Identity } from '../auth/verify.ts';
import { ALGORITHMS, checksumHeader, hasher, isAlgorithm, isDigest, type Algorithm } from './checksums.ts';
import { decodeChunked } from './chunked.ts';
import { S3Error } from './errors.ts';
import type { S3Request } from './request.ts';

/** What the sender says the bytes are; `checksum.value` is null when it comes in the trailer. */
export interface Claims {
  readonly md5: string | null;
  readonly checksum: { readonly algorithm: Algorithm; readonly value: string | null } | null;
}

/** What the bytes turned out to be. */
export interface Received {
  readonly size: number;
  readonly md5: string;
  readonly checksum: { readonly algorithm: Algorithm; readonly value: string };
}

export type Sink = (chunk: Buffer) => Promise<unknown> | void;
const invalid = (message: string) => new S3Error('InvalidRequest', message);

/** Reads Content-MD5 and the x-amz-checksum-* fields of a request or form. @throws InvalidDigest, InvalidRequest */
export function readClaims(get: (name: string) => string | undefined): Claims {
  const md5 = get('content-md5') ?? null;
  if (md5 !== null && !/^[A-Za-z0-9+/]{22}==$/.test(md5)) throw new S3Error('InvalidDigest', 'The Content-MD5 you specified is not valid.');
  const trailer = get('x-amz-trailer')?.toLowerCase();
  const given = (Object.keys(ALGORITHMS) as Algorithm[]).flatMap((algorithm) => {
    const value = get(checksumHeader(algorithm));
    const trailed = trailer === checksumHeader(algorithm);
    return [...(value === undefined ? [] : [{ algorithm, value }]), ...(trailed ? [{ algorithm, value: null }] : [])];
  });
  const [checksum = null, second] = given;
  if (second !== undefined) throw invalid('Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.');
  if (trailer !== undefined && checksum === null) throw invalid('The value specified in the x-amz-trailer header is not supported');
  if (checksum !== null && checksum.value !== null && !isDigest(checksum.algorithm, checksum.value)) throw invalid(`Value for ${checksumHeader(checksum.algorithm)} header is invalid.`);
  const sdk = get('x-amz-sdk-checksum-algorithm')?.toUpperCase();
  if (sdk !== undefined && !isAlgorithm(sdk)) throw invalid('Value for x-amz-sdk-checksum-algorithm header is invalid.');
  if (sdk !== undefined && checksum === null) throw invalid('x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.');
  if (sdk !== undefined && checksum?.algorithm !== sdk) throw invalid('Value for x-amz-sdk-checksum-algorithm header is invalid.');
  return { md5, checksum };
}

/** Claims of one who says nothing. */
export const NO_CLAIMS: Claims = { md5: null, checksum: null };

export interface AbsorbOptions {
  readonly trailers?: ReadonlyMap<string, string>;
  /** Fed with the bytes as well. */
  readonly bodyHash?: Hash | null;
  /** Checksum to take where none is claimed; S3's own is CRC64NVME. */
  readonly otherwise?: Algorithm;
}

/** Lets the bytes flow into `sink`, hashing as they go, and holds them against the claims. Nothing is kept in memory. */
export async function absorb(source: AsyncIterable<Buffer>, claims: Claims, sink: Sink, max: number, options: AbsorbOptions = {}): Promise<Received> {
  const { trailers, bodyHash, otherwise = 'CRC64NVME' } = options;
  const algorithm = claims.checksum?.algorithm ?? otherwise;
  const sum = hasher(algorithm);
  const md5 = createHash('md5');
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > max) throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    sum.update(chunk);
    md5.update(chunk);
    bodyHash?.update(chunk);
    await sink(chunk);
  }
  const value = sum.digest().toString('base64');
  const claimed = claims.checksum === null ? value : (claims.checksum.value ?? trailers?.get(checksumHeader(algorithm)) ?? '');
  if (!isDigest(algorithm, claimed)) throw invalid(`Value for ${checksumHeader(algorithm)} trailing header is invalid.`);
  if (claimed !== value) throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
  const digest = md5.digest();
  if (claims.md5 !== null && claims.md5 !== digest.toString('base64')) throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  return { size, md5: digest.toString('hex'), checksum: { algorithm, value } };
}

/** Receives the body of a signed request: plain or aws-chunked. @throws MissingContentLength, BadDigest, XAmzContentSHA256Mismatch, EntityTooLarge and what the chunks give */
export async function receive(request: S3Request, identity: Identity, claims: Claims, sink: Sink, max: number): Promise<Received> {
  const source = request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  const { payloadHash } = identity;
  if (payloadHash.startsWith('STREAMING-')) {
    const length = request.headers.get('x-amz-decoded-content-length') ?? '';
    if (!/^\d{1,15}$/.test(length)) throw new S3Error('MissingContentLength', 'You must provide the x-amz-decoded-content-length HTTP header.');
    const trailerExpected = payloadHash.endsWith('-TRAILER');
    const trailer = trailerExpected ? (request.headers.get('x-amz-trailer') ?? '').toLowerCase().split(',').filter((name) => name !== '') : [];
    const seed = payloadHash.startsWith('STREAMING-AWS4') ? identity.seed : null;
    const trailers = new Map<string, string>();
    return absorb(decodeChunked(source, { seed, trailer, trailerExpected, length: Number(length) }, trailers), claims, sink, max, { trailers });
  }
  if (request.headers.has('transfer-encoding')) throw new S3Error('NotImplemented', 'A header you provided implies functionality that is not implemented: Transfer-Encoding');
  if (!request.headers.has('content-length')) throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  const hash = payloadHash === 'UNSIGNED-PAYLOAD' ? null : createHash('sha256');
  const received = await absorb(source, claims, sink, max, { bodyHash: hash });
  if (hash !== null && hash.digest('hex') !== payloadHash) throw new S3Error('XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.");
  return received;
}
