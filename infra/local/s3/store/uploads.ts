import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasher } from '../wire/checksums.ts';
import { S3Error } from '../wire/errors.ts';
import { erase, spool, syncDir, writeJson } from './disk.ts';
import type { Bucket, Store } from './store.ts';
import type { Part, StoredChecksum, Upload, UploadHead } from './types.ts';

const homeOf = (bucket: Bucket, id: string): string => join(bucket.dir, 'uploads', id);

/** @throws NoSuchUpload also when the upload is for another key */
export function uploadOf(bucket: Bucket, key: string, id: string | undefined): Upload {
  const upload = bucket.uploads.get(id ?? '');
  if (upload?.head.key !== key) throw new S3Error('NoSuchUpload', 'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.');
  return upload;
}

/** Opens an upload. Call it in the key's turn, so that the bucket stays. */
export async function startUpload(store: Store, bucket: Bucket, facts: Omit<UploadHead, 'id'>): Promise<UploadHead> {
  const head: UploadHead = { id: randomBytes(24).toString('base64url'), ...facts };
  await mkdir(homeOf(bucket, head.id));
  await syncDir(join(bucket.dir, 'uploads'));
  await writeJson(store.tmp, join(homeOf(bucket, head.id), 'upload.json'), head);
  bucket.uploads.set(head.id, { head, parts: new Map() });
  return head;
}

/** Stores a spooled file as a part, in place of an earlier one of that number. Call it in the key's turn. */
export async function addPart(store: Store, bucket: Bucket, upload: Upload, file: string, facts: Omit<Part, 'data'>): Promise<void> {
  const home = homeOf(bucket, upload.head.id);
  const part: Part = { ...facts, data: `${randomUUID()}.data` };
  await rename(file, join(home, part.data));
  await writeJson(store.tmp, join(home, `${part.number}.json`), part);
  const before = upload.parts.get(part.number);
  upload.parts.set(part.number, part);
  if (before !== undefined) await rm(join(home, before.data), { force: true });
}

/** Removes an upload with its parts. Call it in the key's turn. */
export async function dropUpload(bucket: Bucket, upload: Upload): Promise<void> {
  bucket.uploads.delete(upload.head.id);
  await erase(join(homeOf(bucket, upload.head.id), 'upload.json'));
  await rm(homeOf(bucket, upload.head.id), { recursive: true, force: true });
}

/** Strings the parts together in a spooled file, with the ETag and checksum S3 gives such an object. Call it in the key's turn. */
export async function joinParts(store: Store, bucket: Bucket, upload: Upload, parts: readonly Part[]): Promise<{ readonly file: string; readonly size: number; readonly etag: string; readonly checksum: StoredChecksum }> {
  const { algorithm, type, id } = upload.head;
  const whole = hasher(algorithm);
  const { file } = await spool(store.tmp, async (write) => {
    for (const part of parts) {
      const handle = await open(join(homeOf(bucket, id), part.data), 'r');
      for await (const chunk of handle.createReadStream({ highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
        if (type === 'FULL_OBJECT') whole.update(chunk);
        await write(chunk);
      }
    }
  });
  if (type === 'COMPOSITE') for (const part of parts) whole.update(Buffer.from(part.checksum.value, 'base64'));
  const md5 = createHash('md5');
  for (const part of parts) md5.update(part.md5, 'hex');
  const value = whole.digest().toString('base64') + (type === 'COMPOSITE' ? `-${parts.length}` : '');
  return { file, size: parts.reduce((sum, part) => sum + part.size, 0), etag: `${md5.digest('hex')}-${parts.length}`, checksum: { algorithm, value, type } };
}
