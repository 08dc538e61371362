import { PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { s3 } from './s3.ts';
import { Resource } from './resources.ts';

/** Where copies of ledger lines lie, and where what should never happen to the ledger is told. */
export const copiesPrefix = 'lines/';
export const alarmsPrefix = 'alarms/';

/**
 * Writes a file to the locked bucket once: the same name a second time is the same file, because a stream's numbers
 * name one write each (DESIGN, Ledger).
 */
export async function anchor(key: string, text: string): Promise<void> {
  try {
    await s3().send(new PutObjectCommand({
      Bucket: Resource.Anchor.name, Key: key, Body: text, IfNoneMatch: '*', ContentType: 'application/jsonl', ChecksumAlgorithm: 'SHA256',
    }));
  } catch (error) {
    if (!(error instanceof S3ServiceException) || error.name !== 'PreconditionFailed') throw error;
  }
}
