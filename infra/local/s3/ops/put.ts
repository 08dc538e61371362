import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { spool } from '../store/disk.ts';
import { addObject, findVersion } from '../store/objects.ts';
import { inTurn, type Bucket } from '../store/store.ts';
import type { Attributes, StoredChecksum, StoredObject } from '../store/types.ts';
import { readClaims, receive, type Claims, type Received } from '../wire/body.ts';
import { demandChecksumUnderLock, extraActions, readAttributes, tagsOfHeader } from './attributes.ts';
import { MAX_OBJECT, callBucket, demand, headerOf, keyOf, writeHeaders, type Call, type Reply } from './call.ts';
import { checkWrite } from './conditions.ts';
import { announce, type EventName } from './events.ts';

/** A spooled file with what is known of it. */
export interface Spooled { readonly file: string; readonly size: number; readonly etag: string; readonly checksum: StoredChecksum }

export const spooledOf = (file: string, received: Received): Spooled =>
  ({ file, size: received.size, etag: received.md5, checksum: { ...received.checksum, type: 'FULL_OBJECT' } });

/** Stores a spooled file as the current version and announces it. Call it in the key's turn, after the conditions are checked. */
export async function storeSpooled(call: Call, bucket: Bucket, key: string, spooled: Spooled, attributes: Attributes, event: EventName): Promise<StoredObject> {
  const { engine } = call;
  const { file, size, checksum } = spooled;
  // The ETag of an object under KMS is not the MD5 of its bytes: who takes it for that must notice here.
  const etag = attributes.encryption.algorithm === 'AES256' ? spooled.etag : createHash('md5').update(randomUUID()).digest('hex') + (/-\d+$/.exec(spooled.etag)?.[0] ?? '');
  const stored = await addObject(engine.store, bucket, key, file, engine.now(), { size, etag, checksum, attributes });
  announce(call, event, bucket, stored);
  return stored;
}

/** Waits for the key's turn, checks the conditions and stores; the spooled file is gone afterwards either way. @throws S3Error */
export async function storeIf(call: Call, bucket: Bucket, key: string, spooled: Spooled, attributes: Attributes, event: EventName, conditions: (name: string) => string | undefined): Promise<StoredObject> {
  try {
    return await inTurn(bucket, key, () => {
      checkWrite(conditions, findVersion(bucket, key, undefined));
      return storeSpooled(call, bucket, key, spooled, attributes, event);
    });
  } finally {
    await rm(spooled.file, { force: true });
  }
}

/** Streams a request's body into a spooled file. */
export function spoolBody(call: Call, claims: Claims): Promise<{ readonly file: string; readonly result: Received }> {
  return spool(call.engine.store.tmp, (write) => receive(call.request, call.identity, claims, write, MAX_OBJECT));
}

/** PutObject. */
export async function putObject(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  const fields = call.request.headers;
  for (const action of extraActions(fields)) demand(call, action);
  const get = (name: string) => headerOf(call, name);
  const claims = readClaims(get);
  const attributes = readAttributes(fields, tagsOfHeader(get('x-amz-tagging')), bucket.config, call.engine.now());
  demandChecksumUnderLock(attributes, claims);
  const { file, result } = await spoolBody(call, claims);
  const stored = await storeIf(call, bucket, keyOf(call), spooledOf(file, result), attributes, 'ObjectCreated:Put', get);
  return { status: 200, headers: writeHeaders(bucket, stored) };
}
