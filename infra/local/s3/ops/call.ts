import type { FileHandle } from 'node:fs/promises';
import type { S3EventRecord } from 'aws-lambda';
import type { Identity, Secrets } from '../auth/verify.ts';
import { bucketOf, type Bucket, type Store } from '../store/store.ts';
import type { StoredObject } from '../store/types.ts';
import { accessDenied } from '../wire/errors.ts';
import type { S3Request } from '../wire/request.ts';
import { writeXml, xmlDocument, type XmlTree } from '../wire/xml.ts';

/** May this signer do this? `action` is an IAM action such as 's3:GetObject'; `bucket` and `key` are '' where there is none. */
export type Authorize = (accessKeyId: string, action: string, bucket: string, key: string) => boolean;

export interface Engine {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly authorize: Authorize;
  readonly onEvent: (record: S3EventRecord) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One request that is known to come from its signer. */
export interface Call {
  readonly engine: Engine;
  readonly request: S3Request;
  readonly identity: Identity;
  readonly requestId: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly xml?: string;
  /** Bytes `start` up to and with `end` of an open file, which the sender closes. */
  readonly file?: { readonly handle: FileHandle; readonly start: number; readonly end: number };
}

export const MAX_OBJECT = 5 * 1024 ** 3;

export const headerOf = (call: Call, name: string): string | undefined => call.request.headers.get(name);
export const keyOf = (call: Call): string => call.request.key ?? '';
export const callBucket = (call: Call): Bucket => bucketOf(call.engine.store, call.request.bucket);

export const mayDo = (call: Call, action: string, bucket = call.request.bucket ?? '', key = keyOf(call)): boolean =>
  call.engine.authorize(call.identity.accessKeyId, action, bucket, key);

/** @throws AccessDenied with the action and resource in its message */
export function demand(call: Call, action: string, bucket = call.request.bucket ?? '', key = keyOf(call)): void {
  if (mayDo(call, action, bucket, key)) return;
  const resource = `arn:aws:s3:::${bucket}${key === '' ? '' : `/${key}`}`;
  throw accessDenied(`User: ${call.identity.accessKeyId} is not authorized to perform: ${action} on resource: "${resource}"`);
}

export const xmlReply = (root: string, tree: XmlTree, headers: Readonly<Record<string, string>> = {}): Reply =>
  ({ status: 200, headers, xml: xmlDocument(root, writeXml(tree)) });

/** The version header that S3 leaves out for a bucket that never was versioned. */
export const versionHeader = (bucket: Bucket, versionId: string): Record<string, string> =>
  (bucket.config.versioning === 'Unversioned' ? {} : { 'x-amz-version-id': versionId });

/** Headers that answer a write. */
export function writeHeaders(bucket: Bucket, stored: StoredObject): Record<string, string> {
  return { etag: `"${stored.etag}"`, ...versionHeader(bucket, stored.versionId), ...encryptionHeaders(stored.attributes.encryption), ...checksumHeaders(stored) };
}

export function encryptionHeaders(encryption: StoredObject['attributes']['encryption']): Record<string, string> {
  return {
    'x-amz-server-side-encryption': encryption.algorithm,
    ...(encryption.keyId === null ? {} : { 'x-amz-server-side-encryption-aws-kms-key-id': encryption.keyId }),
    ...(encryption.bucketKey ? { 'x-amz-server-side-encryption-bucket-key-enabled': 'true' } : {}),
  };
}

export function checksumHeaders({ checksum }: StoredObject): Record<string, string> {
  return { [`x-amz-checksum-${checksum.algorithm.toLowerCase()}`]: checksum.value, 'x-amz-checksum-type': checksum.type };
}
