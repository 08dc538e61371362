import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { cleanKey } from './clean-key.ts';
import { s3 } from './s3.ts';
import { Resource } from './resources.ts';

export async function readDossierFile(key: string, version: string): Promise<Buffer> {
  const got = await s3().send(new GetObjectCommand({ Bucket: Resource.Dossier.name, Key: key, VersionId: version }));
  return Buffer.from(await got.Body?.transformToByteArray() ?? []);
}

export async function writeCleanCopy(tender: string, key: string, bytes: Buffer): Promise<void> {
  await s3().send(new PutObjectCommand({ Bucket: Resource.Dossier.name, Key: cleanKey(tender, key), Body: bytes, ContentType: 'application/octet-stream', ChecksumAlgorithm: 'SHA256' }));
}
