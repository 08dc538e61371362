import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { S3Error } from '../wire/errors.ts';
import { erase, syncDir, writeJson } from './disk.ts';
import type { Bucket, Store } from './store.ts';
import type { Attributes, Marker, StoredObject, Version } from './types.ts';

/** Directory of a key: a hash, so that no key ever is a path. */
const homeOf = (bucket: Bucket, key: string): string => join(bucket.dir, 'objects', createHash('sha256').update(key).digest('hex'));
const metaFile = (bucket: Bucket, version: Version): string => join(homeOf(bucket, version.key), `${version.versionId}.json`);

export const versionsOf = (bucket: Bucket, key: string): readonly Version[] => bucket.keys.get(key) ?? [];

/** The version asked for, or the current one; undefined when there is none. @throws InvalidArgument for an id that cannot be one */
export function findVersion(bucket: Bucket, key: string, versionId: string | undefined): Version | undefined {
  if (versionId !== undefined && !/^(?:null|[A-Za-z0-9_-]{32})$/.test(versionId)) throw new S3Error('InvalidArgument', 'Invalid version id specified');
  const versions = versionsOf(bucket, key);
  return versionId === undefined ? versions[0] : versions.find((version) => version.versionId === versionId);
}

function nextOf(bucket: Bucket, key: string, now: number) {
  const versionId = bucket.config.versioning === 'Enabled' ? randomBytes(24).toString('base64url') : 'null';
  return { key, versionId, seq: (versionsOf(bucket, key)[0]?.seq ?? 0) + 1, at: new Date(now).toISOString() };
}

async function prepareHome(bucket: Bucket, key: string): Promise<string> {
  const home = homeOf(bucket, key);
  if ((await mkdir(home, { recursive: true })) !== undefined) await syncDir(join(bucket.dir, 'objects'));
  return home;
}

/** Makes a version current; the metadata file's rename is the moment it exists. A null version before it goes. Call it in the key's turn. */
async function commit(store: Store, bucket: Bucket, version: Version): Promise<void> {
  await writeJson(store.tmp, metaFile(bucket, version), version);
  const versions = versionsOf(bucket, version.key);
  const replaced = versions.find((old) => old.versionId === version.versionId);
  bucket.keys.set(version.key, [version, ...versions.filter((old) => old !== replaced)]);
  if (replaced?.kind === 'object') await rm(join(homeOf(bucket, version.key), replaced.data), { force: true });
}

/** Stores a spooled file as the current version of a key. Call it in the key's turn. */
export async function addObject(store: Store, bucket: Bucket, key: string, file: string, now: number, facts: Pick<StoredObject, 'size' | 'etag' | 'checksum' | 'attributes'>): Promise<StoredObject> {
  const home = await prepareHome(bucket, key);
  const data = `${randomUUID()}.data`;
  await rename(file, join(home, data));
  await syncDir(home);
  const version: StoredObject = { ...nextOf(bucket, key, now), kind: 'object', data, ...facts };
  await commit(store, bucket, version);
  return version;
}

/** Puts a delete marker on a key. Call it in the key's turn. */
export async function addMarker(store: Store, bucket: Bucket, key: string, now: number): Promise<Marker> {
  await prepareHome(bucket, key);
  const version: Marker = { ...nextOf(bucket, key, now), kind: 'marker' };
  await commit(store, bucket, version);
  return version;
}

/** Changes tags, retention or legal hold of a version. Call it in the key's turn. */
export async function changeAttributes(store: Store, bucket: Bucket, version: StoredObject, change: Partial<Attributes>): Promise<void> {
  const next: StoredObject = { ...version, attributes: { ...version.attributes, ...change } };
  await writeJson(store.tmp, metaFile(bucket, version), next);
  bucket.keys.set(version.key, versionsOf(bucket, version.key).map((old) => (old === version ? next : old)));
}

/** Removes one version for good. Call it in the key's turn, after the lock is checked. */
export async function removeVersion(bucket: Bucket, version: Version): Promise<void> {
  await erase(metaFile(bucket, version));
  const rest = versionsOf(bucket, version.key).filter((old) => old !== version);
  if (rest.length > 0) bucket.keys.set(version.key, rest);
  else bucket.keys.delete(version.key);
  const home = homeOf(bucket, version.key);
  if (version.kind === 'object') await rm(join(home, version.data), { force: true });
  if (rest.length === 0) await rm(home, { recursive: true, force: true });
}

/** Opens the bytes of a version. Call it in the key's turn, so that the file is still there; once open it stays readable. */
export const openData = (bucket: Bucket, version: StoredObject): Promise<FileHandle> => open(join(homeOf(bucket, version.key), version.data), 'r');

