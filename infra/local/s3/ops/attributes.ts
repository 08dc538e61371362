import { defaultRetention, makeRetention } from '../store/lock.ts';
import type { Attributes, BucketConfig, Retention, Tag } from '../store/types.ts';
import type { Claims } from '../wire/body.ts';
import { S3Error } from '../wire/errors.ts';
import { parseQuery } from '../wire/uri.ts';
import { childrenOf, needText, onlyChildren, textOf, type Xml } from '../wire/xml.ts';

const SYSTEM = ['content-type', 'content-disposition', 'content-encoding', 'content-language', 'cache-control', 'expires'];
const ENCRYPTIONS = ['AES256', 'aws:kms', 'aws:kms:dsse'];
const STORAGE = ['STANDARD', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER_IR'];
const ACLS = ['private', 'bucket-owner-full-control'];
const MAX_META_BYTES = 2048;
const MAX_TAGS = 10;
const invalid = (message: string) => new S3Error('InvalidArgument', message);

/** The fields of a write, from headers or from a form: lower-case names, wire bytes. */
export type Fields = ReadonlyMap<string, string>;

/** What a writer says of an object. @throws InvalidArgument, InvalidRequest, MetadataTooLarge, InvalidTag and their like */
export function readAttributes(fields: Fields, tags: readonly Tag[], config: BucketConfig, now: number): Attributes {
  for (const [name, value] of fields) if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) throw invalid(`The value of ${name} holds a character that no header can hold.`);
  const system = Object.fromEntries(SYSTEM.flatMap((name) => {
    const value = name === 'content-encoding' ? withoutChunked(fields.get(name)) : fields.get(name);
    return value === undefined || value === '' ? [] : [[name, value] as const];
  }));
  const meta = Object.fromEntries([...fields].filter(([name]) => name.startsWith('x-amz-meta-')).map(([name, value]) => [name.slice('x-amz-meta-'.length), value]));
  const bytes = Object.entries(meta).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (bytes > MAX_META_BYTES) throw new S3Error('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size');
  const acl = fields.get('x-amz-acl') ?? fields.get('acl') ?? 'private';
  if (!ACLS.includes(acl)) throw new S3Error('AccessControlListNotSupported', 'The bucket does not allow ACLs');
  const storageClass = fields.get('x-amz-storage-class') ?? 'STANDARD';
  if (!STORAGE.includes(storageClass)) throw new S3Error('InvalidStorageClass', 'The storage class you specified is not valid');
  return { system: { 'content-type': 'binary/octet-stream', ...system }, meta, tags, storageClass, encryption: readEncryption(fields), ...readLock(fields, config, now) };
}

function withoutChunked(encoding: string | undefined): string | undefined {
  return encoding?.split(',').map((part) => part.trim()).filter((part) => part !== 'aws-chunked').join(',');
}

function readEncryption(fields: Fields): Attributes['encryption'] {
  const algorithm = fields.get('x-amz-server-side-encryption') ?? 'AES256';
  const keyId = fields.get('x-amz-server-side-encryption-aws-kms-key-id') ?? null;
  if (!ENCRYPTIONS.includes(algorithm)) throw invalid('The encryption method specified is not supported');
  if (keyId !== null && !algorithm.startsWith('aws:kms')) throw invalid('Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms');
  return { algorithm, keyId, bucketKey: fields.get('x-amz-server-side-encryption-bucket-key-enabled') === 'true' };
}

const LOCK_FIELDS = ['x-amz-object-lock-mode', 'x-amz-object-lock-retain-until-date', 'x-amz-object-lock-legal-hold'] as const;

function readLock(fields: Fields, config: BucketConfig, now: number): { readonly retention: Retention | null; readonly legalHold: boolean } {
  const [mode, until, hold] = LOCK_FIELDS.map((name) => fields.get(name));
  if (!config.objectLock && (mode ?? until ?? hold) !== undefined) throw new S3Error('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  if ((mode === undefined) !== (until === undefined)) throw invalid('x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied');
  if (hold !== undefined && hold !== 'ON' && hold !== 'OFF') throw invalid('Legal Hold must be either of \'ON\' or \'OFF\'');
  const retention = mode === undefined || until === undefined ? defaultRetention(config, now) : makeRetention(mode, until, now);
  return { retention, legalHold: hold === 'ON' };
}

/** Bytes that go under a lock must come with a checksum. @throws InvalidRequest */
export function demandChecksumUnderLock(attributes: Attributes, claims: Claims): void {
  if ((attributes.retention === null && !attributes.legalHold) || claims.md5 !== null || claims.checksum !== null) return;
  throw new S3Error('InvalidRequest', 'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters');
}

/** IAM actions beyond s3:PutObject that these fields need. */
export function extraActions(fields: Fields): string[] {
  return [
    ...(fields.has('x-amz-tagging') || fields.has('tagging') ? ['s3:PutObjectTagging'] : []),
    ...(fields.has('x-amz-object-lock-mode') ? ['s3:PutObjectRetention'] : []),
    ...(fields.has('x-amz-object-lock-legal-hold') ? ['s3:PutObjectLegalHold'] : []),
  ];
}

/** Tags as the x-amz-tagging header has them. @throws InvalidArgument, InvalidTag */
export const tagsOfHeader = (header: string | undefined): Tag[] => checkTags(parseQuery(header ?? '').map(([Key, Value]) => ({ Key, Value })));

/** Tags as a Tagging document has them. @throws MalformedXML, InvalidTag */
export function tagsOfXml(document: Xml): Tag[] {
  onlyChildren(document, ['TagSet']);
  const sets = childrenOf(document, 'TagSet').flatMap((set) => childrenOf(set, 'Tag'));
  return checkTags(sets.map((tag) => ({ Key: needText(tag, 'Key'), Value: textOf(tag, 'Value') ?? '' })));
}

function checkTags(tags: Tag[]): Tag[] {
  const plain = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
  if (tags.length > MAX_TAGS) throw new S3Error('InvalidTag', 'Object tags cannot be greater than 10');
  if (new Set(tags.map((tag) => tag.Key)).size !== tags.length) throw new S3Error('InvalidTag', 'Cannot provide multiple Tags with the same key');
  for (const { Key, Value } of tags) {
    if (Key === '' || [...Key].length > 128 || !plain.test(Key)) throw new S3Error('InvalidTag', 'The TagKey you have provided is invalid');
    if ([...Value].length > 256 || !plain.test(Value)) throw new S3Error('InvalidTag', 'The TagValue you have provided is invalid');
  }
  return tags;
}
