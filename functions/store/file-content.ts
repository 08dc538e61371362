import { GetObjectCommand, HeadObjectCommand, NotFound } from '@aws-sdk/client-s3';
import type { UploadBucket, UploadContent } from '../../shared/kernel/command.ts';
import { s3 } from './clients.ts';
import { bucketOf, nameFrom } from './files.ts';
import { beginsAs } from './signatures.ts';

const absent: UploadContent = { verdict: 'absent', version: '', size: 0, name: '' };

/** The newest version of a file, judged by its first bytes: evidence is a PDF or a picture of a paper. */
export async function contentOf(bucket: UploadBucket, key: string): Promise<UploadContent> {
  const Bucket = bucketOf(bucket);
  const head = await s3().send(new HeadObjectCommand({ Bucket, Key: key })).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
  if (head === undefined) return absent;
  const of = { version: head.VersionId ?? '', size: head.ContentLength ?? 0, name: nameFrom(head.Metadata?.['filename'] ?? '') };
  // A range of nothing cannot be read.
  if (of.size === 0) return { ...of, verdict: 'empty' };
  const got = await s3().send(new GetObjectCommand({ Bucket, Key: key, VersionId: of.version, Range: 'bytes=0-15' }));
  const type = beginsAs(Buffer.from(await got.Body?.transformToByteArray() ?? []));
  return { ...of, verdict: type === undefined || type === 'application/zip' ? 'type' : 'ok' };
}
