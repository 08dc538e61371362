import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import { s3 } from './clients.ts';
import { Resource } from './resources.ts';

/**
 * Where the copy without data of its makers lies of a file in the dossier. Its address is shown to people who may not
 * know whose it is: the key of the file holds a random id and version, so that nobody can try out KvK numbers.
 */
export const cleanKey = (tender: string, key: string): string => `${cleanPrefix}${tender}/${sha256Hex(key)}`;
export const cleanPrefix = 'clean/';

export async function readDossierFile(key: string, version: string): Promise<Buffer> {
  const got = await s3().send(new GetObjectCommand({ Bucket: Resource.Dossier.name, Key: key, VersionId: version }));
  return Buffer.from(await got.Body?.transformToByteArray() ?? []);
}

export async function writeCleanCopy(tender: string, key: string, bytes: Buffer): Promise<void> {
  await s3().send(new PutObjectCommand({ Bucket: Resource.Dossier.name, Key: cleanKey(tender, key), Body: bytes, ContentType: 'application/octet-stream', ChecksumAlgorithm: 'SHA256' }));
}
