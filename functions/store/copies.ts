import { PutObjectCommand } from '@aws-sdk/client-s3';
import { randomUUID } from 'node:crypto';
import { download } from './file-links.ts';
import { Resource } from './resources.ts';
import { s3 } from './s3.ts';

/**
 * Puts what is too large for an answer under a name that nobody guesses, where only this door may read, for the few minutes
 * in which its maker fetches it; a rule of the bucket removes it (`keeping.copy`). @returns the address that gives it.
 */
export async function copyFor(door: string, bytes: Uint8Array, name: string): Promise<string> {
  const key = `${door}/${randomUUID()}`;
  const { VersionId } = await s3().send(new PutObjectCommand({ Bucket: Resource.Copies.name, Key: key, Body: bytes, ContentType: 'application/octet-stream', ChecksumAlgorithm: 'SHA256' }));
  if (VersionId === undefined) throw new Error('the bucket of copies keeps no versions');
  return download('copies', { key, version: VersionId }, name);
}
