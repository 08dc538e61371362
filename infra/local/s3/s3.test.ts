import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CompleteMultipartUploadCommand, CopyObjectCommand, CreateBucketCommand, CreateMultipartUploadCommand, DeleteObjectCommand, HeadObjectCommand, ListObjectVersionsCommand,
  ListObjectsV2Command, PutBucketVersioningCommand, PutObjectCommand, UploadPartCommand, type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ADMIN, BUCKET, clientOf, makeDir, put, read, refusal, start, startWithBucket } from './testing.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const root = here('../../../');
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** The engine as a process of its own, on a free port. */
async function spawnEngine(dir: string): Promise<{ readonly child: ChildProcess; readonly endpoint: string; readonly ended: Promise<number | null> }> {
  const child = spawn(process.execPath, [here('./main.ts'), '0', dir, ADMIN.accessKeyId, ADMIN.secretAccessKey], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => resolve(/http:\S+(?=,)/.exec(String(text))?.[0] ?? ''));
    child.once('exit', () => reject(new Error('the engine did not start')));
  });
  return { child, endpoint, ended };
}

const filesUnder = (dir: string): string[] => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);

describe('conformance', () => {
  const script = join(root, '../shared/conformance/s3.mjs');
  const missing = !existsSync(script) && process.env['CI'] === undefined;
  if (missing) process.stderr.write(`S3 conformance rows not run: ${script} is not here.\n`);
  it.skipIf(missing)(`passes every row of ${script}`, async () => {
    const { child, endpoint, ended } = await spawnEngine(makeDir());
    const run = spawn(process.execPath, [script, endpoint, 'ours', ADMIN.accessKeyId, ADMIN.secretAccessKey], { cwd: root });
    children.push(run);
    let said = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (text: Buffer) => { said += String(text); });
    const code = await new Promise((resolve) => run.once('close', resolve));
    expect({ code, failed: said.split('\n').filter((line) => !line.startsWith('PASS') && line !== '') }).toEqual({ code: 0, failed: [expect.stringMatching(/^ours: (\d+)\/\1 passed$/)] });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('data on disk', () => {
  it('is all there after a restart: versions, markers, metadata', async () => {
    const dir = makeDir();
    const first = await startWithBucket({ dir });
    await first.client.send(new PutBucketVersioningCommand({ Bucket: BUCKET, VersioningConfiguration: { Status: 'Enabled' } }));
    await put(first.client, 'a', '1', { Metadata: { bid: '7' }, Tagging: 'scan=clean' });
    await put(first.client, 'a', '2');
    await put(first.client, 'b', '3', { ContentType: 'text/plain', Metadata: { bid: '8' } });
    await first.client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'a' }));
    const list = new ListObjectVersionsCommand({ Bucket: BUCKET });
    const before = await first.client.send(list);
    await first.close();
    const { client } = await start({ dir });
    const after = await client.send(list);
    expect([after.Versions, after.DeleteMarkers]).toEqual([before.Versions, before.DeleteMarkers]);
    expect(after.Versions).toHaveLength(3);
    expect(await read(client, 'b')).toBe('3');
    expect((await client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'b' }))).Metadata).toEqual({ bid: '8' });
    expect(await refusal(read(client, 'a'))).toBe('NoSuchKey');
  });

  it('survives SIGKILL in the middle of a put: the old object stays, nothing half is left', async () => {
    const dir = makeDir();
    const { child, endpoint, ended } = await spawnEngine(dir);
    const client = clientOf(endpoint);
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
    for (let i = 0; i < 20; i++) await put(client, `n/${i}`, `body ${i}`);
    await put(client, 'plan', 'old');
    const url = await getSignedUrl(clientOf(endpoint, { requestChecksumCalculation: 'WHEN_REQUIRED' }), new PutObjectCommand({ Bucket: BUCKET, Key: 'plan' }));
    const upload = request(url, { method: 'PUT', headers: { 'content-length': 2_000_000 } });
    upload.on('error', () => undefined);
    upload.write(Buffer.alloc(1_000_000, 1));
    await vi.waitFor(() => expect(readdirSync(join(dir, 'tmp'))).toHaveLength(1), { timeout: 60_000 });
    child.kill('SIGKILL');
    await ended;
    upload.destroy();
    // What a kill between the two renames of a put would leave behind as well.
    const [home = ''] = readdirSync(join(dir, 'buckets', BUCKET, 'objects'));
    writeFileSync(join(dir, 'buckets', BUCKET, 'objects', home, 'orphan.data'), 'x');
    const again = await start({ dir });
    expect(await read(again.client, 'plan')).toBe('old');
    for (let i = 0; i < 20; i++) expect(await read(again.client, `n/${i}`)).toBe(`body ${i}`);
    expect(filesUnder(dir).filter((name) => name.endsWith('.data'))).toHaveLength(21);
    expect(filesUnder(join(dir, 'tmp'))).toEqual([]);
  });

  it('keeps an upload in parts over a restart, and adds its checksum up as S3 does', async () => {
    const dir = makeDir();
    const first = await startWithBucket({ dir });
    const at = { Bucket: BUCKET, Key: 'mp', UploadId: (await first.client.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key: 'mp', ChecksumAlgorithm: 'SHA256' }))).UploadId };
    const bodies = [Buffer.alloc(5 * 1024 * 1024, 1), Buffer.from('end')];
    const upload = (client: S3Client, i: number) => client.send(new UploadPartCommand({ ...at, PartNumber: i + 1, Body: bodies[i] ?? '', ChecksumAlgorithm: 'SHA256' }));
    const one = await upload(first.client, 0);
    await first.close();
    const { client } = await start({ dir });
    const two = await upload(client, 1);
    const Parts = [one, two].map(({ ETag, ChecksumSHA256 }, i) => ({ PartNumber: i + 1, ETag, ChecksumSHA256 }));
    const complete = (parts: typeof Parts) => client.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts: parts } }));
    expect(await refusal(complete(Parts.toReversed()))).toBe('InvalidPartOrder');
    expect(await refusal(complete(Parts.map((part) => ({ ...part, ETag: one.ETag }))))).toBe('InvalidPart');
    const done = await complete(Parts);
    const hashes = (algorithm: string) => createHash(algorithm).update(Buffer.concat(bodies.map((body) => createHash(algorithm).update(body).digest()))).digest();
    expect([done.ETag, done.ChecksumSHA256]).toEqual([`"${hashes('md5').toString('hex')}-2"`, `${hashes('sha256').toString('base64')}-2`]);
    expect((await read(client, 'mp')).length).toBe(5 * 1024 * 1024 + 3);
    expect(filesUnder(dir).filter((name) => name.endsWith('.data'))).toHaveLength(1);
  });

  it('leaves nothing behind of a refused, an overwritten or a deleted object', async () => {
    const dir = makeDir();
    const { client } = await startWithBucket({ dir });
    await put(client, 'a', '1');
    await put(client, 'a', '2');
    await refusal(put(client, 'b', 'x', { ChecksumCRC32: 'AAAAAA==' }));
    await refusal(put(client, 'a', '3', { IfNoneMatch: '*' }));
    expect(filesUnder(dir).filter((name) => name.endsWith('.data'))).toHaveLength(1);
    await client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'a' }));
    expect(filesUnder(dir)).toEqual(['bucket.json']);
  });
});

const ODD = ['spatie en +plus', 'Zoë & Björn (1).pdf', 'aé', 'ae\u0301', '日本語/🗂️.txt', '../../../../tmp/buiten', './.', 'a//b', '-rf *', "quote'\"<&>", '100%25%2F', 'tab\tnew\nline', 'x'.repeat(1024), '\uffee', '😀'];

describe('odd names', () => {
  it('come back as they were put, listed in the order of their bytes', async () => {
    const { client } = await startWithBucket();
    for (const key of ODD) await put(client, key, `<${key}>`);
    for (const key of ODD) expect(await read(client, key)).toBe(`<${key}>`);
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: BUCKET }));
    expect(Contents.map(({ Key }) => Key)).toEqual(ODD.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(await refusal(put(client, 'x'.repeat(1025), ''))).toBe('KeyTooLongError');
  });

  it('are copied from a source that is written percent-encoded', async () => {
    const { client } = await startWithBucket();
    for (const key of ODD.filter((name) => name.length < 100)) {
      await put(client, key, key);
      await client.send(new CopyObjectCommand({ Bucket: BUCKET, Key: 'copy', CopySource: `${BUCKET}/${encodeURIComponent(key)}` }));
      expect(await read(client, 'copy')).toBe(key);
    }
  });
});

describe('command line', () => {
  it('says how it is used', () => {
    const run = spawnSync(process.execPath, [here('./main.ts'), 'port'], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([2, 'Usage: node infra/local/s3/main.ts PORT DIR KEY SECRET\n']);
  });

  it('says when the port is taken', async () => {
    const { port } = await start();
    const run = spawnSync(process.execPath, [here('./main.ts'), String(port), makeDir(), 'AK', 'secret'], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([1, `Port ${port} is taken by another program.\n`]);
  });
});
