import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client, type PutObjectCommandInput, type S3ClientConfig } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterEach, vi } from 'vitest';
import { startS3, type S3Options, type S3Server } from './server.ts';

export const ADMIN = { accessKeyId: 'AKADMIN', secretAccessKey: 'admin-secret' };
export const BUCKET = 'drafts';
// A busy machine must not turn a test red.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A directory that is gone after the test. */
export function makeDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 's3-'));
  cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export function clientOf(endpoint: string, config: S3ClientConfig = {}): S3Client {
  const client = new S3Client({ endpoint, region: 'eu-west-1', forcePathStyle: true, credentials: ADMIN, maxAttempts: 1, ...config });
  cleanups.push(() => client.destroy());
  return client;
}

/** An engine that ends after the test, and its administrator's client. */
export async function start(options: Partial<S3Options> = {}): Promise<S3Server & { readonly client: S3Client }> {
  const server = await startS3({ dir: options.dir ?? makeDir(), port: 0, credentials: [ADMIN], ...options });
  cleanups.push(() => server.close());
  return { ...server, client: clientOf(server.endpoint) };
}

/** The same with the bucket there. */
export async function startWithBucket(options: Partial<S3Options> = {}, lock = false): ReturnType<typeof start> {
  const server = await start(options);
  await server.client.send(new CreateBucketCommand({ Bucket: BUCKET, ObjectLockEnabledForBucket: lock }));
  return server;
}

export const put = (client: S3Client, Key: string, Body: string, more: Partial<PutObjectCommandInput> = {}) => client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body, ...more }));

export async function read(client: S3Client, Key: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
  return (await Body?.transformToString()) ?? '';
}

/** Name of the refusal a promise ends in; the empty text when it does not. */
export const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => '', (error: unknown) => (error instanceof Error ? error.name : String(error)));

/** Posts a form as a browser would: fields in order, then the file, then what comes after it. */
export async function postForm(client: S3Client, options: Partial<PresignedPostOptions>, file: { readonly name: string; readonly body: string }, change: (form: FormData) => void = () => undefined): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }> {
  const { url, fields } = await createPresignedPost(client, { Bucket: BUCKET, Key: 'k', ...options });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([file.body]), file.name);
  change(form);
  const response = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
