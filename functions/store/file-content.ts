import { GetObjectCommand, HeadObjectCommand, NotFound } from '@aws-sdk/client-s3';
import type { UploadBucket, UploadContent } from '../../shared/kernel/command.ts';
import { s3 } from './clients.ts';
import { bucketOf, nameFrom } from './files.ts';
import { checkFile } from '../check/file-check.ts';

const paper = ['application/pdf', 'image/png', 'image/jpeg'];
const absent: UploadContent = { verdict: 'absent', version: '', size: 0, name: '' };

/** The newest version of a file, checked as every upload is; evidence is a PDF or a picture of a paper. */
export async function contentOf(bucket: UploadBucket, key: string): Promise<UploadContent> {
  const Bucket = bucketOf(bucket);
  const head = await s3().send(new HeadObjectCommand({ Bucket, Key: key })).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
  if (head === undefined) return absent;
  const of = { version: head.VersionId ?? '', size: head.ContentLength ?? 0, name: nameFrom(head.Metadata?.['filename'] ?? '') };
  const got = await s3().send(new GetObjectCommand({ Bucket, Key: key, VersionId: of.version }));
  const { type, reason } = await checkFile(Buffer.from(await got.Body?.transformToByteArray() ?? []));
  if (reason === 'empty' || reason === 'mixed' || reason === 'malware') return { ...of, verdict: reason };
  return { ...of, verdict: reason === undefined && paper.includes(type) ? 'ok' : 'type' };
}
