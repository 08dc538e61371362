import { GetObjectCommand, HeadObjectCommand, NotFound } from '@aws-sdk/client-s3';
import type { StoredFile, UploadBucket, UploadContent } from '../../shared/kernel/command.ts';
import { s3 } from './s3.ts';
import { mostBytes } from '../../shared/bid/parts.ts';
import { bucketOf } from './buckets.ts';
import { nameFrom } from './files.ts';
import { checkFile } from '../check/file-check.ts';
import { fittingName } from '../check/names.ts';

const paper = ['application/pdf', 'image/png', 'image/jpeg'];

/** Several files, one after another: together no more than one file may be, so that there is room and time to read them all. */
export async function contentsOf(bucket: UploadBucket, keys: readonly string[]): Promise<StoredFile[]> {
  if (keys.length === 0) return [];
  const heads = await Promise.all(keys.map(async (key) => ({ key, ...await headOf(bucket, key) })));
  const large = heads.reduce((sum, { size }) => sum + size, 0) > mostBytes;
  const found: StoredFile[] = [];
  for (const { key, ...of } of heads) found.push({ key, ...of.verdict === 'absent' ? of : large ? { ...of, verdict: 'large' as const } : await judged(bucket, key, of) });
  return found;
}

const absent: UploadContent = { verdict: 'absent', version: '', size: 0, name: '' };

/** The newest version of a file, checked as every upload is; evidence is a PDF or a picture of a paper. */
export async function contentOf(bucket: UploadBucket, key: string): Promise<UploadContent> {
  const of = await headOf(bucket, key);
  return of.verdict === 'absent' ? of : judged(bucket, key, of);
}

/** The newest version of a file, without reading it. */
export async function headOf(bucket: UploadBucket, key: string): Promise<UploadContent> {
  const head = await s3().send(new HeadObjectCommand({ Bucket: bucketOf(bucket), Key: key })).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
  return head === undefined ? absent : { verdict: 'ok', version: head.VersionId ?? '', size: head.ContentLength ?? 0, name: nameFrom(head.Metadata?.['filename'] ?? '') };
}

/** With what the check says of it, under a name that fits what it is. */
async function judged(bucket: UploadBucket, key: string, of: UploadContent): Promise<UploadContent> {
  const got = await s3().send(new GetObjectCommand({ Bucket: bucketOf(bucket), Key: key, VersionId: of.version }));
  const bytes = Buffer.from(await got.Body?.transformToByteArray() ?? []);
  const { type, reason } = await checkFile(bytes);
  if (reason === 'empty' || reason === 'mixed' || reason === 'malware') return { ...of, verdict: reason };
  return reason === undefined && paper.includes(type) ? { ...of, verdict: 'ok', name: fittingName(of.name, bytes) } : { ...of, verdict: 'type' };
}
