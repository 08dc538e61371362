import { DeleteObjectCommand, HeadObjectCommand, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { isAlone, markKey, markedBy } from '../../shared/bid/uploads.ts';
import { s3 } from './s3.ts';
import { listed, nameFrom } from './files.ts';
import { Resource } from './resources.ts';
import type { Version } from './sealed-files.ts';

/**
 * Removes one version of a draft for good and leaves an empty object in its place, with the name that its sender gave the
 * file: first the one, then the other, so that a listing always tells of it. Safe to repeat.
 */
export async function clearDraft({ key, version }: Version): Promise<void> {
  const there = await listed('drafts', key);
  const mine = there.find((one) => one.key === key && one.version === version);
  if (mine === undefined || !isAlone(mine, there.map((one) => markedBy(one.key) ?? one))) return;
  const Bucket = Resource.Drafts.name;
  const { Metadata } = await s3().send(new HeadObjectCommand({ Bucket, Key: key, VersionId: version }));
  const filename = `=?UTF-8?B?${Buffer.from(nameFrom(Metadata?.['filename'] ?? '')).toString('base64')}?=`;
  await s3().send(new PutObjectCommand({ Bucket, Key: markKey(mine), Body: new Uint8Array(), Metadata: { filename }, IfNoneMatch: '*' })).catch((error: unknown) => {
    if (!(error instanceof S3ServiceException) || error.$metadata.httpStatusCode !== 412) throw error;
  });
  await s3().send(new DeleteObjectCommand({ Bucket, Key: key, VersionId: version }));
}
