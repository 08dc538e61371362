import { GetObjectCommand, HeadObjectCommand, ListObjectVersionsCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { markedBy, markPrefix, presentOf } from '../../shared/bid/uploads.ts';
import type { FileVersion, Upload } from '../../shared/kernel/command.ts';
import { instantOf } from '../../shared/kernel/moments.ts';
import { bucketOf, type BucketName } from './buckets.ts';
import { s3 } from './s3.ts';

/**
 * The newest version of every file under a prefix; the bucket itself is the record of what was uploaded, also of drafts
 * that were sealed and cleared away.
 */
export async function uploads(bucket: BucketName, prefix: string): Promise<Upload[]> {
  const newest = (await listed(bucket, prefix)).filter((one) => one.newest).map(({ newest: _, ...upload }) => upload);
  if (bucket !== 'drafts') return newest;
  return presentOf(newest.filter(({ key }) => markedBy(key) === undefined), newest.flatMap(({ key }) => markedBy(key) ?? []));
}

/** Every version of the files under a prefix with the name that it was given (one HEAD a version). */
export async function versions(bucket: BucketName, prefix: string): Promise<FileVersion[]> {
  const all = await listed(bucket, prefix);
  return Promise.all(all.map(async (one) => ({ ...one, name: (await fileNames(bucket, [one]))[one.key] ?? '' })));
}

/** Every version under a prefix, the oldest first. */
export async function listed(bucket: BucketName, prefix: string): Promise<(Upload & { newest: boolean })[]> {
  const found: (Upload & { newest: boolean })[] = [];
  let from: { KeyMarker?: string; VersionIdMarker?: string } | undefined;
  do {
    const answer = await s3().send(new ListObjectVersionsCommand({ Bucket: bucketOf(bucket), Prefix: prefix, ...from }));
    for (const one of answer.Versions ?? []) {
      found.push({ key: one.Key ?? '', version: one.VersionId ?? '', size: one.Size ?? 0, at: instantOf(one.LastModified?.getTime() ?? 0), newest: one.IsLatest === true });
    }
    from = answer.IsTruncated === true
      ? { ...(answer.NextKeyMarker === undefined ? {} : { KeyMarker: answer.NextKeyMarker }), ...(answer.NextVersionIdMarker === undefined ? {} : { VersionIdMarker: answer.NextVersionIdMarker }) }
      : undefined;
  } while (from !== undefined);
  return found.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Whether the bucket answers, whatever it says of a file that is not there. */
export const answers = (bucket: BucketName): Promise<boolean> => s3().send(new HeadObjectCommand({ Bucket: bucketOf(bucket), Key: 'status' }))
  .then(() => true, (error: unknown) => error instanceof S3ServiceException && (error.$metadata.httpStatusCode ?? 500) < 500);

/** The names that people's own machines gave the files, from their metadata; kept in the bucket only, so a file that is gone has none. */
export async function fileNames(bucket: BucketName, files: readonly Upload[]): Promise<Record<string, string>> {
  const names = await Promise.all(files.map(async (file) => {
    const name = await nameAt(bucket, file.cleared === undefined ? { Key: file.key, VersionId: file.version } : { Key: file.cleared })
      ?? (bucket === 'drafts' ? await nameOfCleared(file) : undefined);
    return name === undefined ? [] : [[file.key, name] as const];
  }));
  return Object.fromEntries(names.flat());
}

/** Undefined where nothing lies. */
async function nameAt(bucket: BucketName, place: { Key: string; VersionId?: string }): Promise<string | undefined> {
  try {
    const head = await s3().send(new HeadObjectCommand({ Bucket: bucketOf(bucket), ...place }));
    return nameFrom(head.Metadata?.['filename'] ?? '');
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
    throw error;
  }
}

/** Of a draft of which only key and version are known, as a receipt does. */
async function nameOfCleared(file: Pick<Upload, 'key' | 'version'>): Promise<string | undefined> {
  const [mark] = await listed('drafts', markPrefix(file));
  return mark === undefined ? undefined : nameAt('drafts', { Key: mark.key });
}

/** A file's name for people: what S3 hands back may be UTF-8 read as Latin-1, or MIME-encoded by S3. */
export function nameFrom(raw: string): string {
  const bytes = Buffer.from(raw.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, text: string) => mimeWord(how, text)), 'latin1').toString('utf8');
  const name = bytes.includes('\ufffd') ? raw : bytes;
  // eslint-disable-next-line no-control-regex
  const plain = name.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069/\\]/g, '').trim();
  // Cut between characters: half of one cannot be written into an address.
  return plain === '' ? 'document' : [...plain.toWellFormed()].slice(0, 200).join('');
}

/** S3 gives metadata that is not ASCII back as RFC 2047 words; here as the bytes that they stand for. */
const mimeWord = (how: string, text: string): string => (how.toLowerCase() === 'b'
  ? Buffer.from(text, 'base64').toString('latin1')
  : text.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));

/** One version of a file, whole: at most 100 MB (`mostBytes`, shared/bid/parts.ts). */
export async function content(bucket: BucketName, { key, version }: { key: string; version: string }): Promise<Uint8Array> {
  const got = await s3().send(new GetObjectCommand({ Bucket: bucketOf(bucket), Key: key, VersionId: version }));
  return await got.Body?.transformToByteArray() ?? new Uint8Array();
}
