import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScope, signingKey } from '../auth/sigv4.ts';
import { decodeChunked, type ChunkedOptions } from './chunked.ts';

async function* pieces(body: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
}

async function decode(body: Buffer, options: ChunkedOptions, size = 1000): Promise<{ readonly text: string; readonly trailers: Record<string, string> } | string> {
  const trailers = new Map<string, string>();
  const out: Buffer[] = [];
  try {
    for await (const piece of decodeChunked(pieces(body, size), options, trailers)) out.push(piece);
  } catch (error) {
    return error instanceof Error ? error.name : 'thrown';
  }
  return { text: Buffer.concat(out).toString('latin1'), trailers: Object.fromEntries(trailers) };
}

const scope = parseScope('AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request');
if (scope === null) throw new Error('the scope of the example');
const seedOf = (signature: string) => ({ signingKey: signingKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', scope), at: '20130524T000000Z', scope: scope.text, signature });
const A = (n: number) => 'a'.repeat(n);

// The worked examples of the S3 API reference, "Transferring payload in multiple chunks", with their published signatures.
const SIGNED = Buffer.from(`10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n${A(65536)}\r\n`
  + `400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n${A(1024)}\r\n`
  + '0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n');
const WITH_TRAILER = Buffer.from(`10000;chunk-signature=b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2\r\n${A(65536)}\r\n`
  + `400;chunk-signature=1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7\r\n${A(1024)}\r\n`
  + '0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n'
  + 'x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n');
const plain: ChunkedOptions = { seed: seedOf('4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9'), trailer: [], trailerExpected: false, length: 66_560 };
const trailed: ChunkedOptions = { seed: seedOf('106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e'), trailer: ['x-amz-checksum-crc32c'], trailerExpected: true, length: 66_560 };
const swap = (body: Buffer, from: string, to: string) => Buffer.from(body.toString('latin1').replace(from, to), 'latin1');

describe('a signed aws-chunked body', () => {
  it('comes out whole when each chunk is what was signed', async () => {
    expect(await decode(SIGNED, plain)).toEqual({ text: A(66_560), trailers: {} });
    expect(await decode(WITH_TRAILER, trailed)).toEqual({ text: A(66_560), trailers: { 'x-amz-checksum-crc32c': 'sOO8/Q==' } });
  });

  it('is refused with a changed byte, trailer or signature, cut short or made longer', async () => {
    expect(await decode(swap(SIGNED, 'aaa\r\n400', 'aab\r\n400'), plain)).toBe('SignatureDoesNotMatch');
    expect(await decode(swap(SIGNED, 'b6c6ea', 'b6c6eb'), plain)).toBe('SignatureDoesNotMatch');
    expect(await decode(swap(SIGNED, ';chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9', ''), plain)).toBe('SignatureDoesNotMatch');
    expect(await decode(swap(WITH_TRAILER, 'sOO8/Q==', 'sOO8/A=='), trailed)).toBe('SignatureDoesNotMatch');
    expect(await decode(WITH_TRAILER.subarray(0, -40), trailed)).toBe('MalformedTrailerError');
    expect(await decode(SIGNED.subarray(0, 5000), plain)).toBe('IncompleteBody');
    expect(await decode(SIGNED, { ...plain, length: 66_559 })).toBe('IncompleteBody');
    expect(await decode(SIGNED, { ...plain, length: 66_561 })).toBe('IncompleteBody');
    expect(await decode(Buffer.concat([SIGNED, Buffer.from('x')]), plain)).toBe('MalformedTrailerError');
  });
});

describe('an unsigned aws-chunked body', () => {
  const open = (length: number): ChunkedOptions => ({ seed: null, trailer: ['x-amz-checksum-crc32'], trailerExpected: true, length });
  const wrap = (chunks: readonly string[], trailer = 'x-amz-checksum-crc32:AAAAAA==') => Buffer.from([...chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`), `0\r\n${trailer}\r\n\r\n`].join(''), 'latin1');

  it('comes out whole however the network cuts it', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 8192, max: 9000 }), { maxLength: 3 }), fc.string({ minLength: 1, maxLength: 50 }), fc.integer({ min: 1, max: 4000 }), async (sizes, end, cut) => {
      const ascii = end.replace(/[^ -~]/g, '?');
      const chunks = [...sizes.map((size) => '\r\n0'.repeat(size).slice(0, size)), ascii];
      const text = chunks.join('');
      expect(await decode(wrap(chunks), open(text.length), cut)).toEqual({ text, trailers: { 'x-amz-checksum-crc32': 'AAAAAA==' } });
    }), { numRuns: 40 });
  });

  it('is refused with a small chunk before the last, a signature nobody asked for, or a trailer not announced or not there', async () => {
    expect(await decode(wrap(['abc', 'def']), open(6))).toBe('InvalidChunkSizeError');
    expect(await decode(SIGNED, open(66_560))).toBe('IncompleteBody');
    expect(await decode(wrap(['abc'], 'x-amz-meta-a:b'), open(3))).toBe('MalformedTrailerError');
    expect(await decode(Buffer.from('3\r\nabc\r\n0\r\n\r\n'), open(3))).toBe('MalformedTrailerError');
  });
});
