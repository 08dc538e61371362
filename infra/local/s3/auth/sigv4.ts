import { timingSafeEqual } from 'node:crypto';
import { hmac, sha256Hex, signingKey as keyFor } from '../../signing-key.ts';
import type { S3Request } from '../wire/request.ts';
import { encodePath, encodeUri } from '../wire/uri.ts';

/** The `AKID/20260512/eu-west-1/s3/aws4_request` of a signature, taken apart. */
export interface Scope { readonly accessKeyId: string; readonly date: string; readonly region: string; readonly text: string }

/** What the signatures of the chunks of a body build on. */
export interface Seed { readonly signingKey: Buffer; readonly at: string; readonly scope: string; readonly signature: string }

export const ALGORITHM = 'AWS4-HMAC-SHA256';

/** Null when the text is not a credential for S3. */
export function parseScope(credential: string): Scope | null {
  const found = /^([A-Za-z0-9_-]{1,128})\/(\d{8})\/([a-z0-9-]{1,32})\/s3\/aws4_request$/.exec(credential);
  if (found === null) return null;
  const [, accessKeyId = '', date = '', region = ''] = found;
  return { accessKeyId, date, region, text: `${date}/${region}/s3/aws4_request` };
}

/** The key that signs for one day and region at S3. */
export const signingKey = (secret: string, { date, region }: Scope): Buffer => keyFor(secret, { date, region, service: 's3' });

/** Signature in hex over any string to sign. */
export const sign = (key: Buffer, stringToSign: string): string => hmac(key, stringToSign).toString('hex');

export const sameSignature = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Milliseconds of a `20260512T095959Z`, or null. */
export function parseAmzDate(text: string): number | null {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (found === null) return null;
  const [, y, mo, d, h, mi, s] = found;
  const at = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  return Number.isNaN(at) ? null : at;
}

/** The canonical request of the SigV4 specification; S3 encodes the path once and does not normalise it. */
export function canonicalRequest(request: S3Request, signed: readonly string[], payloadHash: string): string {
  const query = request.query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encodeUri(name), encodeUri(value)] as const)
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const headers = signed.map((name) => `${name}:${request.headers.get(name) ?? ''}\n`).join('');
  return [request.method, encodePath(request.path), query, headers, signed.join(';'), payloadHash].join('\n');
}

/** Signature of a request; header bytes count as they came over the wire. */
export function requestSignature(key: Buffer, at: string, scope: Scope, canonical: string): string {
  return sign(key, [ALGORITHM, at, scope.text, sha256Hex(Buffer.from(canonical, 'latin1'))].join('\n'));
}
