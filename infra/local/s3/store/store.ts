import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { S3Error } from '../wire/errors.ts';
import { erase, syncDir, writeJson } from './disk.ts';
import { loadObjects, loadUploads } from './load.ts';
import type { BucketConfig, Upload, Version } from './types.ts';

/** One bucket: its directory, and an index in memory of what the metadata files there say. */
export interface Bucket {
  readonly name: string;
  readonly dir: string;
  config: BucketConfig;
  /** Versions of each key, newest first. */
  readonly keys: Map<string, Version[]>;
  readonly uploads: Map<string, Upload>;
  /** The last piece of work on each key: writes to one key happen one after another. */
  readonly queue: Map<string, Promise<unknown>>;
  gone: boolean;
}

export interface Store {
  readonly dir: string;
  readonly tmp: string;
  readonly buckets: Map<string, Bucket>;
  /** Names being created: not yet there, no longer free. */
  readonly claimed: Set<string>;
}

export const noSuchBucket = () => new S3Error('NoSuchBucket', 'The specified bucket does not exist');

/** Opens the data under `dir` and clears away what an interrupted write left behind. */
export function openStore(dir: string): Store {
  const store: Store = { dir, tmp: join(dir, 'tmp'), buckets: new Map(), claimed: new Set() };
  rmSync(store.tmp, { recursive: true, force: true });
  mkdirSync(store.tmp, { recursive: true });
  mkdirSync(join(dir, 'buckets'), { recursive: true });
  for (const name of readdirSync(join(dir, 'buckets'))) {
    const home = join(dir, 'buckets', name);
    const file = join(home, 'bucket.json');
    if (!existsSync(file)) {
      rmSync(home, { recursive: true, force: true });
      continue;
    }
    const config = JSON.parse(readFileSync(file, 'utf8')) as BucketConfig;
    store.buckets.set(name, {
      name, dir: home, config, keys: loadObjects(join(home, 'objects')), uploads: loadUploads(join(home, 'uploads')), queue: new Map(), gone: false,
    });
  }
  return store;
}

/** @throws NoSuchBucket */
export function bucketOf(store: Store, name: string | null): Bucket {
  const bucket = store.buckets.get(name ?? '');
  if (bucket === undefined) throw noSuchBucket();
  return bucket;
}

/** The name must be checked before: it becomes a directory. @throws BucketAlreadyOwnedByYou */
export async function createBucket(store: Store, config: BucketConfig): Promise<void> {
  const { name } = config;
  if (store.buckets.has(name) || store.claimed.has(name)) throw new S3Error('BucketAlreadyOwnedByYou', 'Your previous request to create the named bucket succeeded and you already own it.');
  const dir = join(store.dir, 'buckets', name);
  store.claimed.add(name);
  try {
    await mkdir(join(dir, 'objects'), { recursive: true });
    await mkdir(join(dir, 'uploads'), { recursive: true });
    await syncDir(join(store.dir, 'buckets'));
    await writeJson(store.tmp, join(dir, 'bucket.json'), config);
    store.buckets.set(name, { name, dir, config, keys: new Map(), uploads: new Map(), queue: new Map(), gone: false });
  } finally {
    store.claimed.delete(name);
  }
}

/** Changes a bucket's settings; on disk when it returns. */
export async function configure(store: Store, bucket: Bucket, change: (now: BucketConfig) => BucketConfig): Promise<void> {
  await inTurn(bucket, '', async () => {
    const config = change(bucket.config);
    await writeJson(store.tmp, join(bucket.dir, 'bucket.json'), config);
    bucket.config = config;
  });
}

/** @throws BucketNotEmpty when there is a version, a marker, an upload or a write under way */
export async function deleteBucket(store: Store, bucket: Bucket): Promise<void> {
  if (bucket.keys.size > 0 || bucket.uploads.size > 0 || bucket.queue.size > 0) throw new S3Error('BucketNotEmpty', 'The bucket you tried to delete is not empty. You must delete all versions in the bucket.');
  bucket.gone = true;
  await erase(join(bucket.dir, 'bucket.json'));
  await rm(bucket.dir, { recursive: true, force: true });
  store.buckets.delete(bucket.name);
}

/** Runs `work` after all earlier work on the same key (the empty key stands for the bucket itself). @throws NoSuchBucket */
export async function inTurn<T>(bucket: Bucket, key: string, work: () => Promise<T>): Promise<T> {
  const before = bucket.queue.get(key) ?? Promise.resolve();
  const mine = before.then(() => {
    if (bucket.gone) throw noSuchBucket();
    return work();
  });
  const settled = mine.catch(() => undefined);
  bucket.queue.set(key, settled);
  try {
    return await mine;
  } finally {
    if (bucket.queue.get(key) === settled) bucket.queue.delete(key);
  }
}
