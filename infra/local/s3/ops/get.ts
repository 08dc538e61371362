import { findVersion, openData } from '../store/objects.ts';
import { inTurn, type Bucket } from '../store/store.ts';
import type { StoredObject } from '../store/types.ts';
import { S3Error, accessDenied } from '../wire/errors.ts';
import { param } from '../wire/request.ts';
import { callBucket, checksumHeaders, encryptionHeaders, headerOf, keyOf, mayDo, versionHeader, type Call, type Reply } from './call.ts';
import { checkRead } from './conditions.ts';

/** The object a call asks for. @throws NoSuchKey, NoSuchVersion, MethodNotAllowed, and AccessDenied when the signer may not know what is there */
export function wantedObject(call: Call, bucket: Bucket, key: string, versionId: string | undefined): StoredObject {
  const version = findVersion(bucket, key, versionId);
  if (version?.kind === 'object') return version;
  const list = versionId === undefined ? 's3:ListBucket' : 's3:ListBucketVersions';
  if (version === undefined && !mayDo(call, list, bucket.name, '')) throw accessDenied();
  const marked = version === undefined ? {} : { 'x-amz-delete-marker': 'true', ...versionHeader(bucket, version.versionId) };
  if (version !== undefined && versionId !== undefined) throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', marked);
  if (versionId !== undefined) throw new S3Error('NoSuchVersion', 'The specified version does not exist.');
  throw new S3Error('NoSuchKey', 'The specified key does not exist.', marked);
}

/** First and last byte of a single range; null when the whole is to be sent. @throws InvalidRange */
export function parseRange(header: string | undefined, size: number): { readonly start: number; readonly end: number } | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (found === null || found[0] === 'bytes=-') return null;
  const [, from = '', to = ''] = found;
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start > end || start >= size) throw new S3Error('InvalidRange', 'The requested range is not satisfiable', { 'content-range': `bytes */${size}` });
  return { start, end };
}

const OVERRIDES = ['content-type', 'content-disposition', 'content-encoding', 'content-language', 'cache-control', 'expires'];

function overrides(call: Call): Record<string, string> {
  return Object.fromEntries(OVERRIDES.flatMap((name) => {
    const value = param(call.request, `response-${name}`);
    if (value !== undefined && /[^\t\x20-\x7e\xa0-\xff]/.test(value)) throw new S3Error('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
    return value === undefined ? [] : [[name, value] as const];
  }));
}

function describe(call: Call, bucket: Bucket, stored: StoredObject): Record<string, string> {
  const { system, meta, tags, retention, legalHold, encryption, storageClass } = stored.attributes;
  return {
    ...system, ...overrides(call), ...Object.fromEntries(Object.entries(meta).map(([name, value]) => [`x-amz-meta-${name}`, value])),
    etag: `"${stored.etag}"`, 'last-modified': new Date(stored.at).toUTCString(), 'accept-ranges': 'bytes',
    ...versionHeader(bucket, stored.versionId), ...encryptionHeaders(encryption),
    ...(tags.length > 0 ? { 'x-amz-tagging-count': String(tags.length) } : {}),
    ...(storageClass === 'STANDARD' ? {} : { 'x-amz-storage-class': storageClass }),
    ...(retention !== null && mayDo(call, 's3:GetObjectRetention') ? { 'x-amz-object-lock-mode': retention.mode, 'x-amz-object-lock-retain-until-date': retention.until } : {}),
    ...(legalHold && mayDo(call, 's3:GetObjectLegalHold') ? { 'x-amz-object-lock-legal-hold': 'ON' } : {}),
  };
}

/** GetObject and HeadObject. */
export async function getObject(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  const key = keyOf(call);
  return inTurn(bucket, key, async () => {
    const stored = wantedObject(call, bucket, key, param(call.request, 'versionId'));
    const headers = describe(call, bucket, stored);
    if (checkRead((name) => headerOf(call, name), stored) === 'not modified') return { status: 304, headers };
    const range = parseRange(headerOf(call, 'range'), stored.size);
    if (range === null && headerOf(call, 'x-amz-checksum-mode') === 'ENABLED') Object.assign(headers, checksumHeaders(stored));
    if (range !== null) headers['content-range'] = `bytes ${range.start}-${range.end}/${stored.size}`;
    const { start, end } = range ?? { start: 0, end: stored.size - 1 };
    headers['content-length'] = String(end - start + 1);
    const status = range === null ? 200 : 206;
    if (call.request.method === 'HEAD') return { status, headers };
    return { status, headers, file: { handle: await openData(bucket, stored), start, end } };
  });
}
