import { S3Error, accessDenied } from '../wire/errors.ts';
import { param, type S3Request } from '../wire/request.ts';
import { ALGORITHM, canonicalRequest, parseAmzDate, parseScope, requestSignature, sameSignature, signingKey, type Scope, type Seed } from './sigv4.ts';

/** Who signed, for which region, and what was said of the body. */
export interface Identity {
  readonly accessKeyId: string;
  readonly region: string;
  readonly payloadHash: string;
  readonly seed: Seed;
}

export type Secrets = ReadonlyMap<string, string>;

const SKEW_MS = 15 * 60 * 1000;
const WEEK_SECONDS = 604_800;
const HASHES = /^(?:[0-9a-f]{64}|UNSIGNED-PAYLOAD|STREAMING-UNSIGNED-PAYLOAD-TRAILER|STREAMING-AWS4-HMAC-SHA256-PAYLOAD(?:-TRAILER)?)$/;

/** Judges a request by its Authorization header or its query, as SigV4 for S3 says (API reference, "Authenticating Requests"). */
export function verifyRequest(request: S3Request, secrets: Secrets, now: number): { readonly identity: Identity; readonly request: S3Request } {
  const header = request.headers.get('authorization');
  const presigned = request.query.some(([name]) => /^x-amz-(?:algorithm|signature|credential)$/i.test(name));
  if (header !== undefined && presigned) throw new S3Error('InvalidArgument', 'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter or the Authorization header should be specified');
  if (presigned) return verifyQuery(request, secrets, now);
  if (header === undefined) throw accessDenied();
  return { identity: verifyHeader(request, header, secrets, now), request };
}

/** The secret of an access key. @throws InvalidAccessKeyId */
export function secretOf(secrets: Secrets, accessKeyId: string): string {
  const secret = secrets.get(accessKeyId);
  if (secret === undefined) throw new S3Error('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  return secret;
}

export const mismatch = (): S3Error =>
  new S3Error('SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided. Check your key and signing method.');

function verifyHeader(request: S3Request, header: string, secrets: Secrets, now: number): Identity {
  const malformed = (why: string) => new S3Error('AuthorizationHeaderMalformed', `The authorization header is malformed; ${why}`);
  if (!header.startsWith(`${ALGORITHM} `)) throw new S3Error('InvalidRequest', `The authorization mechanism you have provided is not supported. Please use ${ALGORITHM}.`);
  const found = /^AWS4-HMAC-SHA256 Credential=([^, ]+), ?SignedHeaders=([a-z0-9;_-]+), ?Signature=([0-9a-f]{64})$/.exec(header);
  if (found === null) throw malformed('it must hold Credential, SignedHeaders and Signature.');
  const [, credential = '', signed = '', signature = ''] = found;
  const scope = parseScope(credential);
  if (scope === null) throw malformed('the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/s3/aws4_request".');
  const at = request.headers.get('x-amz-date') ?? '';
  const time = parseAmzDate(at);
  if (time === null) throw accessDenied('AWS authentication requires a valid Date or x-amz-date header');
  if (!at.startsWith(scope.date)) throw malformed('the date in the credential scope does not match the date of the request.');
  const payloadHash = request.headers.get('x-amz-content-sha256');
  if (payloadHash === undefined) throw new S3Error('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  if (!HASHES.test(payloadHash)) throw new S3Error('InvalidArgument', 'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, a STREAMING- value or a valid sha256 value.');
  const seed = judge(request, scope, at, signed.split(';'), payloadHash, signature, secrets);
  if (Math.abs(now - time) > SKEW_MS) throw new S3Error('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.');
  return { accessKeyId: scope.accessKeyId, region: scope.region, payloadHash, seed };
}

function verifyQuery(sent: S3Request, secrets: Secrets, now: number): { readonly identity: Identity; readonly request: S3Request } {
  const broken = (why: string) => new S3Error('AuthorizationQueryParametersError', why);
  const need = (name: string): string => {
    const values = sent.query.filter(([n]) => n === name);
    if (values.length !== 1) throw broken('Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.');
    return values[0]?.[1] ?? '';
  };
  if (need('X-Amz-Algorithm') !== ALGORITHM) throw broken(`X-Amz-Algorithm only supports "${ALGORITHM}"`);
  const scope = parseScope(need('X-Amz-Credential'));
  if (scope === null) throw broken('Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/s3/aws4_request".');
  const at = need('X-Amz-Date');
  const time = parseAmzDate(at);
  if (time === null) throw broken('X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd\'T\'HHmmss\'Z\'"');
  if (!at.startsWith(scope.date)) throw broken('Invalid credential date. This date is not the same as X-Amz-Date.');
  const expires = need('X-Amz-Expires');
  if (!/^\d{1,7}$/.test(expires) || Number(expires) < 1) throw broken('X-Amz-Expires must be a number of at least 1');
  if (Number(expires) > WEEK_SECONDS) throw broken(`X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${WEEK_SECONDS} seconds`);
  const payloadHash = param(sent, 'X-Amz-Content-Sha256') ?? sent.headers.get('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD';
  if (!HASHES.test(payloadHash) || payloadHash.startsWith('STREAMING-')) throw new S3Error('InvalidArgument', 'x-amz-content-sha256 must be UNSIGNED-PAYLOAD or a valid sha256 value.');
  const signature = need('X-Amz-Signature');
  const seed = judge(sent, scope, at, need('X-Amz-SignedHeaders').split(';'), payloadHash, signature, secrets);
  if (time > now + SKEW_MS) throw accessDenied('Request is not yet valid');
  if (now > time + Number(expires) * 1000) throw accessDenied('Request has expired');
  return { identity: { accessKeyId: scope.accessKeyId, region: scope.region, payloadHash, seed }, request: foldQuery(sent) };
}

function judge(request: S3Request, scope: Scope, at: string, signed: readonly string[], payloadHash: string, signature: string, secrets: Secrets): Seed {
  const key = signingKey(secretOf(secrets, scope.accessKeyId), scope);
  if (request.headers.has('x-amz-security-token') || param(request, 'X-Amz-Security-Token') !== undefined) throw new S3Error('InvalidToken', 'The provided token is malformed or otherwise invalid.');
  const unsigned = ['host', ...[...request.headers.keys()].filter((name) => name.startsWith('x-amz-'))].filter((name) => !signed.includes(name));
  if (unsigned.length > 0) throw accessDenied(`There were headers present in the request which were not signed: ${unsigned.join(', ')}`);
  if (!sameSignature(signature, requestSignature(key, at, scope, canonicalRequest(request, signed, payloadHash)))) throw mismatch();
  return { signingKey: key, at, scope: scope.text, signature };
}

const AUTH_PARAMS = /^x-amz-(?:algorithm|credential|date|expires|signedheaders|signature|content-sha256|security-token)$/i;

/** In a presigned URL a parameter such as x-amz-checksum-crc32 stands for the header of that name. @throws InvalidRequest when both differ */
function foldQuery(request: S3Request): S3Request {
  const headers = new Map(request.headers);
  for (const [name, value] of request.query) {
    const header = name.toLowerCase();
    if (!header.startsWith('x-amz-') || AUTH_PARAMS.test(header)) continue;
    const wire = Buffer.from(value, 'utf8').toString('latin1');
    if ((headers.get(header) ?? wire) !== wire) throw new S3Error('InvalidRequest', `The header ${header} and the query parameter of that name differ.`);
    headers.set(header, wire);
  }
  return { ...request, headers };
}
