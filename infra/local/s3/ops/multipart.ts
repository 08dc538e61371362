import { rm } from 'node:fs/promises';
import { defaultRetention } from '../store/lock.ts';
import { findVersion } from '../store/objects.ts';
import { inTurn } from '../store/store.ts';
import type { Part, Upload } from '../store/types.ts';
import { addPart, dropUpload, joinParts, startUpload, uploadOf } from '../store/uploads.ts';
import { readClaims } from '../wire/body.ts';
import { checksumHeader, isAlgorithm, type Algorithm } from '../wire/checksums.ts';
import { S3Error } from '../wire/errors.ts';
import { countParam, param } from '../wire/request.ts';
import { encodePath } from '../wire/uri.ts';
import { childrenOf, needText, onlyChildren, textOf, type Xml } from '../wire/xml.ts';
import { demandChecksumUnderLock, extraActions, readAttributes, tagsOfHeader } from './attributes.ts';
import { callBucket, checksumHeaders, demand, encryptionHeaders, headerOf, keyOf, versionHeader, xmlReply, type Call, type Reply } from './call.ts';
import { checkWrite } from './conditions.ts';
import { readDocument } from './document.ts';
import { spoolBody, storeSpooled } from './put.ts';

const MIN_PART = 5 * 1024 * 1024;
const MAX_PARTS = 10_000;
const invalid = (message: string) => new S3Error('InvalidRequest', message);

/** Algorithm and kind of checksum of an upload; without a named one S3 takes CRC64NVME over the whole. @throws InvalidRequest */
function checksumPlan(call: Call): { readonly algorithm: Algorithm; readonly type: 'FULL_OBJECT' | 'COMPOSITE'; readonly named: boolean } {
  const named = headerOf(call, 'x-amz-checksum-algorithm')?.toUpperCase();
  const wanted = headerOf(call, 'x-amz-checksum-type')?.toUpperCase();
  if (named !== undefined && !isAlgorithm(named)) throw invalid('Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]');
  const algorithm = named ?? 'CRC64NVME';
  const type = wanted ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE');
  const possible = type === 'COMPOSITE' ? algorithm !== 'CRC64NVME' : type === 'FULL_OBJECT' && !algorithm.startsWith('SHA');
  if (!possible) throw invalid(`The ${type} checksum type cannot be used with the ${algorithm} checksum algorithm.`);
  return { algorithm, type: type === 'COMPOSITE' ? 'COMPOSITE' : 'FULL_OBJECT', named: named !== undefined };
}

/** CreateMultipartUpload. */
export async function createUpload(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  for (const action of extraActions(call.request.headers)) demand(call, action);
  const now = call.engine.now();
  const attributes = readAttributes(call.request.headers, tagsOfHeader(headerOf(call, 'x-amz-tagging')), bucket.config, now);
  const plan = checksumPlan(call);
  const facts = { key: keyOf(call), at: new Date(now).toISOString(), initiator: call.identity.accessKeyId, attributes, ...plan };
  const head = await inTurn(bucket, facts.key, () => startUpload(call.engine.store, bucket, facts));
  return xmlReply('InitiateMultipartUploadResult', { Bucket: bucket.name, Key: head.key, UploadId: head.id },
    { ...encryptionHeaders(attributes.encryption), ...(plan.named ? { 'x-amz-checksum-algorithm': plan.algorithm, 'x-amz-checksum-type': plan.type } : {}) });
}

/** UploadPart. */
export async function uploadPart(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  const key = keyOf(call);
  const number = countParam(call.request, 'partNumber', 0, MAX_PARTS + 1);
  if (number < 1 || number > MAX_PARTS) throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
  const { head } = uploadOf(bucket, key, param(call.request, 'uploadId'));
  const claims = readClaims((name) => headerOf(call, name));
  demandChecksumUnderLock(head.attributes, claims);
  if (head.named && claims.checksum?.algorithm !== head.algorithm) throw invalid(`Checksum Type mismatch occurred, expected checksum Type: ${head.algorithm.toLowerCase()}, actual checksum Type: ${claims.checksum?.algorithm.toLowerCase() ?? 'null'}`);
  const { file, result } = await spoolBody(call, claims);
  try {
    await inTurn(bucket, key, async () => {
      const upload = uploadOf(bucket, key, head.id);
      await addPart(call.engine.store, bucket, upload, file, { number, size: result.size, md5: result.md5, checksum: result.checksum, at: new Date(call.engine.now()).toISOString() });
    });
  } finally {
    await rm(file, { force: true });
  }
  return { status: 200, headers: { etag: `"${result.md5}"`, ...encryptionHeaders(head.attributes.encryption), [checksumHeader(result.checksum.algorithm)]: result.checksum.value } };
}

/** Holds the writer's list against the parts that came in. @throws InvalidPartOrder, InvalidPart, EntityTooSmall, InvalidRequest, MalformedXML */
function chooseParts(upload: Upload, document: Xml): Part[] {
  onlyChildren(document, ['Part']);
  const { algorithm, named, type } = upload.head;
  const listed = childrenOf(document, 'Part').map((part) => ({ number: Number(needText(part, 'PartNumber')), etag: needText(part, 'ETag').replace(/^"(.*)"$/, '$1'), sum: textOf(part, `Checksum${algorithm}`) }));
  if (listed.length === 0) throw new S3Error('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
  if (listed.some(({ number }, i) => i > 0 && number <= (listed[i - 1]?.number ?? 0))) throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order. Parts must be ordered by part number.');
  return listed.map(({ number, etag, sum }, i) => {
    const part = upload.parts.get(number);
    if (part === undefined || part.md5 !== etag || (sum !== undefined && part.checksum.algorithm === algorithm && part.checksum.value !== sum)) throw new S3Error('InvalidPart', 'One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part\'s entity tag.');
    if (named && type === 'COMPOSITE' && sum === undefined) throw invalid(`The upload was created using a ${algorithm.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${number} in the request.`);
    if (i < listed.length - 1 && part.size < MIN_PART) throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    return part;
  });
}

/** CompleteMultipartUpload. */
export async function completeUpload(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  const key = keyOf(call);
  const { head } = uploadOf(bucket, key, param(call.request, 'uploadId'));
  const document = await readDocument(call, 'CompleteMultipartUpload', false);
  const stored = await inTurn(bucket, key, async () => {
    const upload = uploadOf(bucket, key, head.id);
    const parts = chooseParts(upload, document);
    checkWrite((name) => headerOf(call, name), findVersion(bucket, key, undefined));
    const joined = await joinParts(call.engine.store, bucket, upload, parts);
    try {
      const expected = headerOf(call, checksumHeader(head.algorithm));
      if (expected !== undefined && expected.replace(/-\d+$/, '') !== joined.checksum.value.replace(/-\d+$/, '')) throw new S3Error('BadDigest', `The ${head.algorithm} you specified did not match the calculated checksum.`);
      const size = headerOf(call, 'x-amz-mp-object-size');
      if (size !== undefined && size !== String(joined.size)) throw invalid('The x-amz-mp-object-size you specified did not match the size of the object.');
      const attributes = { ...head.attributes, retention: head.attributes.retention ?? defaultRetention(bucket.config, call.engine.now()) };
      const made = await storeSpooled(call, bucket, key, joined, attributes, 'ObjectCreated:CompleteMultipartUpload');
      await dropUpload(bucket, upload);
      return made;
    } finally {
      await rm(joined.file, { force: true });
    }
  });
  const location = `http://${headerOf(call, 'host') ?? ''}/${bucket.name}/${encodePath(key)}`;
  const { 'x-amz-checksum-type': type, ...sums } = checksumHeaders(stored);
  return xmlReply('CompleteMultipartUploadResult', { Location: location, Bucket: bucket.name, Key: key, ETag: `"${stored.etag}"`, [`Checksum${stored.checksum.algorithm}`]: Object.values(sums)[0], ChecksumType: type },
    { ...versionHeader(bucket, stored.versionId), ...encryptionHeaders(stored.attributes.encryption) });
}

/** AbortMultipartUpload. */
export async function abortUpload(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  await inTurn(bucket, keyOf(call), () => dropUpload(bucket, uploadOf(bucket, keyOf(call), param(call.request, 'uploadId'))));
  return { status: 204 };
}
