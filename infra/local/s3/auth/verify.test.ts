import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { S3Request } from '../wire/request.ts';
import { parseQuery } from '../wire/uri.ts';
import { parseAmzDate } from './sigv4.ts';
import { verifyRequest } from './verify.ts';

// The worked examples of the S3 API reference, "Signature Calculations: Examples", with their published signatures.
const SECRETS = new Map([['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY']]);
const NOW = parseAmzDate('20130524T000000Z') ?? 0;
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const HOST = 'examplebucket.s3.amazonaws.com';

const request = (query: string, headers: Record<string, string>): S3Request => ({
  method: 'GET', path: '/test.txt', query: parseQuery(query), headers: new Map(Object.entries({ host: HOST, ...headers })), bucket: 'test.txt', key: null, raw: {} as IncomingMessage,
});
const HEADERS = {
  range: 'bytes=0-9', 'x-amz-content-sha256': EMPTY, 'x-amz-date': '20130524T000000Z',
  authorization: 'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
};
const QUERY = 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404';
const MINUTE = 60_000;

function outcome(sent: S3Request, now = NOW): string {
  try {
    return verifyRequest(sent, SECRETS, now).identity.accessKeyId;
  } catch (error) {
    return error instanceof Error ? error.name : 'thrown';
  }
}

describe('a signed request', () => {
  it('is recognised by its header, within fifteen minutes', () => {
    expect(outcome(request('', HEADERS))).toBe('AKIAIOSFODNN7EXAMPLE');
    expect([outcome(request('', HEADERS), NOW + 15 * MINUTE), outcome(request('', HEADERS), NOW + 15 * MINUTE + 1), outcome(request('', HEADERS), NOW - 15 * MINUTE - 1)])
      .toEqual(['AKIAIOSFODNN7EXAMPLE', 'RequestTimeTooSkewed', 'RequestTimeTooSkewed']);
  });

  it('is recognised by its query, until it expires', () => {
    expect([outcome(request(QUERY, {}), NOW + 1440 * MINUTE), outcome(request(QUERY, {}), NOW + 1440 * MINUTE + 1)]).toEqual(['AKIAIOSFODNN7EXAMPLE', 'AccessDenied']);
  });

  it('is refused when anything it signs has changed', () => {
    expect(outcome(request('', { ...HEADERS, range: 'bytes=0-99' }))).toBe('SignatureDoesNotMatch');
    expect(outcome(request('versions', HEADERS))).toBe('SignatureDoesNotMatch');
    expect(outcome({ ...request('', HEADERS), method: 'DELETE' })).toBe('SignatureDoesNotMatch');
    expect(outcome({ ...request('', HEADERS), path: '/Test.txt' })).toBe('SignatureDoesNotMatch');
    expect(outcome(request(QUERY.replace('Expires=86400', 'Expires=604800'), {}))).toBe('SignatureDoesNotMatch');
    expect(outcome(request('', { ...HEADERS, 'x-amz-meta-a': 'b' }))).toBe('AccessDenied');
    expect(outcome(request(QUERY, HEADERS))).toBe('InvalidArgument');
    expect(outcome(request('', {}))).toBe('AccessDenied');
    expect(outcome(request('', { ...HEADERS, authorization: HEADERS.authorization.replace('AKIA', 'AKIB') }))).toBe('InvalidAccessKeyId');
  });

  it('is refused for any other signature', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (signature) => {
      fc.pre(!HEADERS.authorization.endsWith(signature));
      expect(outcome(request('', { ...HEADERS, authorization: HEADERS.authorization.replace(/[0-9a-f]{64}$/, signature) }))).toBe('SignatureDoesNotMatch');
    }));
  });
});
