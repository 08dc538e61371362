import { S3Error } from '../wire/errors.ts';
import { param, type S3Request } from '../wire/request.ts';
import * as buckets from './buckets.ts';
import type { Call, Reply } from './call.ts';
import * as configs from './configs.ts';
import { copyObject } from './copy.ts';
import { deleteObject, deleteObjects } from './delete.ts';
import { getObject } from './get.ts';
import * as lists from './list.ts';
import * as multipart from './multipart.ts';
import * as settings from './object-settings.ts';
import { putObject } from './put.ts';

/** What a request asks for: chosen by method, level and the one query name that picks a sub-resource ('' is the thing itself). */
export interface Operation {
  readonly run: (call: Call) => Promise<Reply>;
  /** IAM action, or two: without and with a version id. Null where the operation asks for itself. */
  readonly action: string | readonly [string, string] | null;
  /** Query names it knows besides its sub-resource. */
  readonly query: readonly string[];
}

const op = (action: Operation['action'], run: Operation['run'], ...query: string[]): Operation => ({ action, run, query });
const LIST = ['prefix', 'delimiter', 'max-keys', 'encoding-type'];
const RESPONSE = ['type', 'disposition', 'encoding', 'language'].map((name) => `response-content-${name}`).concat('response-cache-control', 'response-expires');
const versioned = (verb: string, rest: string): readonly [string, string] => [`s3:${verb}Object${rest}`, `s3:${verb}ObjectVersion${rest}`];
const read = op(versioned('Get', ''), getObject, 'versionId', ...RESPONSE);

const SERVICE: Readonly<Record<string, Operation>> = { 'GET ': op('s3:ListAllMyBuckets', buckets.listBuckets) };

const BUCKET: Readonly<Record<string, Operation>> = {
  'PUT ': op('s3:CreateBucket', buckets.makeBucket),
  'HEAD ': op('s3:ListBucket', buckets.headBucket),
  'DELETE ': op('s3:DeleteBucket', buckets.dropBucket),
  'GET ': op('s3:ListBucket', lists.listV1, ...LIST, 'marker'),
  'GET list-type': op('s3:ListBucket', lists.listV2, ...LIST, 'continuation-token', 'start-after', 'fetch-owner'),
  'GET versions': op('s3:ListBucketVersions', lists.listAllVersions, ...LIST, 'key-marker', 'version-id-marker'),
  'GET uploads': op('s3:ListBucketMultipartUploads', lists.listUploads, 'prefix'),
  'GET location': op('s3:GetBucketLocation', buckets.getLocation),
  'PUT versioning': op('s3:PutBucketVersioning', buckets.putVersioning),
  'GET versioning': op('s3:GetBucketVersioning', buckets.getVersioning),
  'PUT object-lock': op('s3:PutBucketObjectLockConfiguration', buckets.putObjectLock),
  'GET object-lock': op('s3:GetBucketObjectLockConfiguration', buckets.getObjectLock),
  'PUT cors': op('s3:PutBucketCORS', configs.putCors),
  'GET cors': op('s3:GetBucketCORS', configs.getCors),
  'DELETE cors': op('s3:PutBucketCORS', configs.deleteCors),
  'PUT lifecycle': op('s3:PutLifecycleConfiguration', configs.putLifecycle),
  'GET lifecycle': op('s3:GetLifecycleConfiguration', configs.getLifecycle),
  'DELETE lifecycle': op('s3:PutLifecycleConfiguration', configs.deleteLifecycle),
  'PUT notification': op('s3:PutBucketNotification', configs.putNotification),
  'GET notification': op('s3:GetBucketNotification', configs.getNotification),
  'POST delete': op(null, deleteObjects),
};

const OBJECT: Readonly<Record<string, Operation>> = {
  'GET ': read,
  'HEAD ': read,
  'PUT ': op('s3:PutObject', putObject),
  'COPY ': op('s3:PutObject', copyObject),
  'DELETE ': op(null, deleteObject, 'versionId'),
  'PUT tagging': op(versioned('Put', 'Tagging'), settings.putTagging, 'versionId'),
  'GET tagging': op(versioned('Get', 'Tagging'), settings.getTagging, 'versionId'),
  'DELETE tagging': op(versioned('Delete', 'Tagging'), settings.deleteTagging, 'versionId'),
  'PUT retention': op('s3:PutObjectRetention', settings.putRetention, 'versionId'),
  'GET retention': op('s3:GetObjectRetention', settings.getRetention, 'versionId'),
  'PUT legal-hold': op('s3:PutObjectLegalHold', settings.putLegalHold, 'versionId'),
  'GET legal-hold': op('s3:GetObjectLegalHold', settings.getLegalHold, 'versionId'),
  'POST uploads': op('s3:PutObject', multipart.createUpload),
  'PUT uploadId': op('s3:PutObject', multipart.uploadPart, 'partNumber'),
  'POST uploadId': op('s3:PutObject', multipart.completeUpload),
  'DELETE uploadId': op('s3:AbortMultipartUpload', multipart.abortUpload),
  'GET uploadId': op('s3:ListMultipartUploadParts', lists.listParts, 'max-parts', 'part-number-marker'),
};

const PICKS = ['list-type', 'versions', 'uploads', 'uploadId', 'location', 'versioning', 'object-lock', 'cors', 'lifecycle', 'notification', 'delete', 'tagging', 'retention', 'legal-hold'];
const notImplemented = (what: string) => new S3Error('NotImplemented', `A header or query you provided implies functionality that is not implemented: ${what}`);

/** Finds the operation. What this engine does not know is refused, never passed over. @throws NotImplemented, MethodNotAllowed */
export function route(request: S3Request): Operation {
  checkHeaders(request);
  const names = request.query.map(([name]) => name).filter((name) => !/^x-/i.test(name));
  const picks = names.filter((name) => PICKS.includes(name));
  const table = request.bucket === null ? SERVICE : request.key === null ? BUCKET : OBJECT;
  const method = request.method === 'PUT' && request.key !== null && request.headers.has('x-amz-copy-source') ? 'COPY' : request.method;
  const operation = table[`${method} ${picks[0] ?? ''}`];
  const strange = names.find((name) => !picks.includes(name) && operation !== undefined && !operation.query.includes(name));
  if (strange !== undefined || picks.length > 1 || new Set(names).size !== names.length) throw notImplemented(strange ?? names.join(', '));
  if (operation === undefined) throw picks.length === 0 && names.length === 0 ? new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.') : notImplemented(`${method} ${names.join(', ')}`);
  return operation;
}

/** The IAM action of an operation as asked. */
export const actionOf = ({ action }: Operation, request: S3Request): string | null =>
  (action === null || typeof action === 'string' ? action : action[param(request, 'versionId') === undefined ? 0 : 1]);

const HEADERS = new Set([
  'date', 'content-sha256', 'security-token', 'user-agent', 'sdk-checksum-algorithm', 'trailer', 'decoded-content-length', 'checksum-crc32', 'checksum-crc32c', 'checksum-crc64nvme',
  'checksum-sha1', 'checksum-sha256', 'checksum-mode', 'checksum-type', 'checksum-algorithm', 'tagging', 'tagging-directive', 'object-lock-mode', 'object-lock-retain-until-date',
  'object-lock-legal-hold', 'bucket-object-lock-enabled', 'bypass-governance-retention', 'server-side-encryption', 'server-side-encryption-aws-kms-key-id', 'storage-class', 'acl',
  'server-side-encryption-bucket-key-enabled', 'copy-source', 'copy-source-if-match', 'copy-source-if-none-match', 'copy-source-if-modified-since', 'copy-source-if-unmodified-since',
  'metadata-directive', 'mp-object-size',
].map((name) => `x-amz-${name}`));

function checkHeaders(request: S3Request): void {
  const strange = [...request.headers.keys()].find((name) => name.startsWith('x-amz-') && !name.startsWith('x-amz-meta-') && !HEADERS.has(name));
  if (strange !== undefined) throw notImplemented(strange);
}
