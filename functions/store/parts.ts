import { AbortMultipartUploadCommand, CompleteMultipartUploadCommand, CreateMultipartUploadCommand, ListPartsCommand, S3ServiceException, UploadPartCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { missing } from '../../shared/kernel/refusal.ts';
import { s3 } from './s3.ts';
import { Resource } from './resources.ts';

/** An upload in parts (S3 multipart) into the drafts bucket. Nothing of it is a file before it is completed. */
export interface PartUpload { readonly key: string; readonly upload: string }
export interface HavePart { readonly number: number; readonly size: number; readonly etag: string }

/** Begins one. The file's name goes along as an RFC 2047 word, as what S3 keeps must be ASCII. */
export async function beginParts(key: string, name: string): Promise<string> {
  const made = await s3().send(new CreateMultipartUploadCommand({
    Bucket: Resource.Drafts.name, Key: key, Metadata: { filename: `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=` },
  }));
  if (made.UploadId === undefined) throw new Error('S3 began no upload');
  return made.UploadId;
}

/** The parts that came in whole. @throws Refusal `missing` for an upload that is not there, or is done. */
export async function partsOf({ key, upload }: PartUpload): Promise<HavePart[]> {
  const answer = await known(() => s3().send(new ListPartsCommand({ Bucket: Resource.Drafts.name, Key: key, UploadId: upload })));
  return (answer.Parts ?? []).map(({ PartNumber = 0, Size = 0, ETag = '' }) => ({ number: PartNumber, size: Size, etag: ETag }));
}

/** An address that takes this part, with exactly so many bytes, for an hour. */
export const partUrl = ({ key, upload }: PartUpload, number: number, size: number): Promise<string> => getSignedUrl(
  s3(), new UploadPartCommand({ Bucket: Resource.Drafts.name, Key: key, UploadId: upload, PartNumber: number, ContentLength: size }),
  { expiresIn: 3600, signableHeaders: new Set(['host', 'content-length']) },
);

/** Makes the file of its parts; from then on it lies under its key like any other. */
export async function completeParts({ key, upload }: PartUpload, parts: readonly HavePart[]): Promise<void> {
  await known(() => s3().send(new CompleteMultipartUploadCommand({
    Bucket: Resource.Drafts.name, Key: key, UploadId: upload, MultipartUpload: { Parts: parts.map(({ number, etag }) => ({ PartNumber: number, ETag: etag })) },
  })));
}

export async function abortParts({ key, upload }: PartUpload): Promise<void> {
  await known(() => s3().send(new AbortMultipartUploadCommand({ Bucket: Resource.Drafts.name, Key: key, UploadId: upload })));
}

async function known<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === 'NoSuchUpload') throw missing();
    throw error;
  }
}
