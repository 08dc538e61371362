import { GetObjectCommand, HeadObjectCommand, NotFound, PutObjectCommand, S3ServiceException, type HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import { createHash, type KeyObject } from 'node:crypto';
import { s3 } from './s3.ts';
import { nameFrom } from './files.ts';
import { Resource } from './resources.ts';
import { BrokenSeal, seal, unseal, untoldSuite, type Envelope } from './seal.ts';

/** One version of an uploaded file. */
export interface Version { readonly key: string; readonly version: string }
/** A file and the name that its sender gave it. */
export interface NamedFile { readonly name: string; readonly bytes: Buffer }

/** Where the sealed copy of a version lies; S3 version ids are URL-safe. */
const sealedKey = ({ key, version }: Version): string => `${key}@${version}`;

/** A version of a file that is not where it should be. */
export class AbsentFile extends Error {
  override readonly name = 'AbsentFile';
}

/** @throws AbsentFile */
export async function readDraftFile({ key, version }: Version): Promise<NamedFile> {
  const got = await s3().send(new GetObjectCommand({ Bucket: Resource.Drafts.name, Key: key, VersionId: version })).catch((error: unknown) => {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) throw new AbsentFile();
    throw error;
  });
  const bytes = Buffer.from(await got.Body?.transformToByteArray() ?? []);
  return { name: nameFrom(got.Metadata?.['filename'] ?? ''), bytes };
}

/**
 * Writes the sealed copy, name included, once: what is there is never overwritten, a second try finds it done.
 * @returns the checksum of the copy as the bucket has it.
 */
export async function sealFile(publicKey: string, version: Version, file: NamedFile): Promise<string> {
  const name = Buffer.from(file.name);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(name.length);
  const { suite, key, iv, tag, body } = seal(publicKey, sealedKey(version), Buffer.concat([length, name, file.bytes]));
  const written = await once(new PutObjectCommand({
    Bucket: Resource.SealedBids.name, Key: sealedKey(version), Body: body, Metadata: { suite: String(suite), key, iv, tag }, IfNoneMatch: '*', ChecksumAlgorithm: 'SHA256',
  })) ?? await sealedChecksum(version);
  if (written === undefined) throw new Error('the bucket has a sealed copy and no checksum of it');
  return written;
}

/** The SHA-256, in hexadecimal, of the sealed copy that lies there: of its sealed bytes, as the bucket checked them. Undefined where none lies. */
export async function sealedChecksum(version: Version): Promise<string | undefined> {
  const head = await headOf(version);
  return head?.ChecksumSHA256 === undefined ? undefined : hex(head.ChecksumSHA256);
}
const hex = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');

/** Opens a sealed copy; undefined when the sealing worker has not come to it yet. @throws BrokenSeal */
export async function unsealFile(privateKey: KeyObject, version: Version): Promise<NamedFile | undefined> {
  if (await headOf(version) === undefined) return undefined;
  const got = await s3().send(new GetObjectCommand({ Bucket: Resource.SealedBids.name, Key: sealedKey(version) }));
  const { suite = String(untoldSuite), key = '', iv = '', tag = '' } = got.Metadata ?? {};
  const envelope: Envelope = { suite: Number(suite), key, iv, tag, body: Buffer.from(await got.Body?.transformToByteArray() ?? []) };
  const plain = unseal(privateKey, sealedKey(version), envelope);
  const end = plain.length < 2 ? Infinity : 2 + plain.readUInt16BE(0);
  if (end > plain.length) throw new BrokenSeal(`no file is sealed at ${sealedKey(version)}`);
  return { name: plain.subarray(2, end).toString('utf8'), bytes: plain.subarray(end) };
}

const headOf = (version: Version): Promise<HeadObjectCommandOutput | undefined> =>
  s3().send(new HeadObjectCommand({ Bucket: Resource.SealedBids.name, Key: sealedKey(version), ChecksumMode: 'ENABLED' })).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });

/**
 * Puts an opened document into the dossier, for whoever the access table allows. Its name goes along as an RFC 2047 word:
 * a request with metadata that is not ASCII is signed as UTF-8, sent as Latin-1 and so refused, and one bidder's accent
 * would keep everybody's bids closed. Written once: an opening that is repeated finds it done.
 */
export const writeDossierFile = (key: string, file: NamedFile): Promise<unknown> => once(new PutObjectCommand({
  Bucket: Resource.Dossier.name, Key: key, Body: file.bytes, ContentType: 'application/octet-stream', IfNoneMatch: '*',
  Metadata: { filename: `=?UTF-8?B?${Buffer.from(file.name).toString('base64')}?=` }, ChecksumAlgorithm: 'SHA256',
}));

/**
 * What is there is never overwritten; who comes second finds it done. What the bucket says that it kept is held against
 * what was sent. @returns its SHA-256 in hexadecimal, undefined for who comes second.
 * @throws Error when it is something else: then nothing may rest on it.
 */
async function once(put: PutObjectCommand): Promise<string | undefined> {
  const sent = createHash('sha256').update(put.input.Body as Buffer).digest('base64');
  try {
    const { ChecksumSHA256: kept } = await s3().send(put);
    if (kept !== sent) throw new Error('the bucket kept something else than was sent');
    return hex(sent);
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return undefined;
    throw error;
  }
}
