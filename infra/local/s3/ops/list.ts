import { listObjects, listVersions, type ListQuery } from '../store/list.ts';
import type { StoredObject } from '../store/types.ts';
import { uploadOf } from '../store/uploads.ts';
import { S3Error } from '../wire/errors.ts';
import { countParam, param } from '../wire/request.ts';
import { encodePath } from '../wire/uri.ts';
import type { XmlTree } from '../wire/xml.ts';
import { callBucket, keyOf, xmlReply, type Call, type Reply } from './call.ts';

const MAX_PAGE = 1000;
export const OWNER: XmlTree = { ID: 'LOCAL', DisplayName: 'local' };

interface Plan extends ListQuery { readonly shown: (text: string) => string; readonly head: XmlTree }

function plan(call: Call): Plan {
  const { request } = call;
  const encoding = param(request, 'encoding-type');
  if (encoding !== undefined && encoding !== 'url') throw new S3Error('InvalidArgument', 'Invalid Encoding Method specified in Request');
  const shown = encoding === 'url' ? encodePath : (text: string) => text;
  const query = { prefix: param(request, 'prefix') ?? '', delimiter: param(request, 'delimiter') ?? '', max: countParam(request, 'max-keys', MAX_PAGE, MAX_PAGE) };
  return { ...query, shown, head: { Name: request.bucket ?? '', Prefix: shown(query.prefix), Delimiter: query.delimiter === '' ? undefined : shown(query.delimiter), MaxKeys: query.max, EncodingType: encoding } };
}

const facts = (stored: StoredObject): XmlTree => ({
  LastModified: stored.at, ETag: `"${stored.etag}"`, ChecksumAlgorithm: stored.checksum.algorithm, ChecksumType: stored.checksum.type,
  Size: stored.size, StorageClass: stored.attributes.storageClass,
});
const prefixesOf = (prefixes: readonly string[], shown: Plan['shown']): XmlTree[] => prefixes.map((prefix) => ({ Prefix: shown(prefix) }));
const nameOf = (last: { readonly key: string } | string | null): string => (typeof last === 'string' ? last : (last?.key ?? ''));

/** ListObjectsV2. The token is where the last page ended, made opaque. */
export async function listV2(call: Call): Promise<Reply> {
  const { request } = call;
  if (param(request, 'list-type') !== '2') throw new S3Error('InvalidArgument', 'Invalid List Type specified in Request');
  const query = plan(call);
  const token = param(request, 'continuation-token');
  const startAfter = param(request, 'start-after');
  const decoded = token === undefined ? undefined : Buffer.from(token, 'base64url').toString('utf8');
  if (token === '' || (decoded !== undefined && Buffer.from(decoded).toString('base64url') !== token)) throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect');
  const page = listObjects(callBucket(call), query, decoded ?? startAfter ?? '');
  const owner = param(request, 'fetch-owner') === 'true' ? OWNER : undefined;
  return xmlReply('ListBucketResult', {
    ...query.head, KeyCount: page.items.length + page.prefixes.length, IsTruncated: page.truncated, ContinuationToken: token,
    NextContinuationToken: page.truncated ? Buffer.from(nameOf(page.last)).toString('base64url') : undefined, StartAfter: startAfter === undefined ? undefined : query.shown(startAfter),
    Contents: page.items.map((item) => ({ Key: query.shown(item.key), ...facts(item), Owner: owner })), CommonPrefixes: prefixesOf(page.prefixes, query.shown),
  });
}

/** ListObjects, the first version. */
export async function listV1(call: Call): Promise<Reply> {
  const query = plan(call);
  const marker = param(call.request, 'marker') ?? '';
  const page = listObjects(callBucket(call), query, marker);
  return xmlReply('ListBucketResult', {
    ...query.head, Marker: query.shown(marker), IsTruncated: page.truncated, NextMarker: page.truncated && query.delimiter !== '' ? query.shown(nameOf(page.last)) : undefined,
    Contents: page.items.map((item) => ({ Key: query.shown(item.key), ...facts(item), Owner: OWNER })), CommonPrefixes: prefixesOf(page.prefixes, query.shown),
  });
}

/** ListObjectVersions: versions and delete markers, newest first within a key. */
export async function listAllVersions(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  const query = plan(call);
  const [keyMarker = '', versionMarker] = [param(call.request, 'key-marker'), param(call.request, 'version-id-marker') || undefined];
  if (versionMarker !== undefined && keyMarker === '') throw new S3Error('InvalidArgument', 'A version-id marker cannot be specified without a key marker.');
  const page = listVersions(bucket, query, keyMarker, versionMarker);
  const rows = page.items.map((item) => ({ item, row: { Key: query.shown(item.key), VersionId: item.versionId, IsLatest: bucket.keys.get(item.key)?.[0] === item, Owner: OWNER } }));
  const { last } = page;
  return xmlReply('ListVersionsResult', {
    ...query.head, KeyMarker: query.shown(keyMarker), VersionIdMarker: versionMarker ?? '', IsTruncated: page.truncated,
    NextKeyMarker: page.truncated ? query.shown(nameOf(last)) : undefined, NextVersionIdMarker: page.truncated && last !== null && typeof last !== 'string' ? last.versionId : undefined,
    Version: rows.flatMap(({ item, row }) => (item.kind === 'object' ? [{ ...row, ...facts(item) }] : [])),
    DeleteMarker: rows.flatMap(({ item, row }) => (item.kind === 'marker' ? [{ ...row, LastModified: item.at }] : [])),
    CommonPrefixes: prefixesOf(page.prefixes, query.shown),
  });
}

/** ListMultipartUploads: all uploads under way below a prefix, in one page. */
export async function listUploads(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  const prefix = param(call.request, 'prefix') ?? '';
  const heads = [...bucket.uploads.values()].map(({ head }) => head).filter((head) => head.key.startsWith(prefix));
  return xmlReply('ListMultipartUploadsResult', {
    Bucket: bucket.name, KeyMarker: '', UploadIdMarker: '', Prefix: prefix, MaxUploads: heads.length, IsTruncated: false,
    Upload: heads.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map((head) => ({ Key: head.key, UploadId: head.id, Initiator: { ID: head.initiator }, Owner: OWNER, StorageClass: head.attributes.storageClass, Initiated: head.at })),
  });
}

/** ListParts. */
export async function listParts(call: Call): Promise<Reply> {
  const { request } = call;
  const upload = uploadOf(callBucket(call), keyOf(call), param(request, 'uploadId'));
  const after = countParam(request, 'part-number-marker', 0, Number.MAX_SAFE_INTEGER);
  const max = countParam(request, 'max-parts', MAX_PAGE, MAX_PAGE);
  const rest = [...upload.parts.values()].filter((part) => part.number > after).sort((a, b) => a.number - b.number);
  const page = rest.slice(0, max);
  return xmlReply('ListPartsResult', {
    Bucket: request.bucket ?? '', Key: upload.head.key, UploadId: upload.head.id, PartNumberMarker: after, NextPartNumberMarker: page.at(-1)?.number ?? 0, MaxParts: max, IsTruncated: rest.length > page.length,
    Part: page.map((part) => ({ PartNumber: part.number, LastModified: part.at, ETag: `"${part.md5}"`, Size: part.size, [`Checksum${part.checksum.algorithm}`]: part.checksum.value })),
    Initiator: { ID: upload.head.initiator }, Owner: OWNER, StorageClass: upload.head.attributes.storageClass,
  });
}
