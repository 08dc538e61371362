import { CopyObjectCommand, DeleteObjectCommand, DeleteObjectsCommand, GetObjectCommand, PutBucketVersioningCommand, PutObjectCommand, PutObjectRetentionCommand, CreateMultipartUploadCommand, UploadPartCommand, CompleteMultipartUploadCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { S3EventRecord } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { ADMIN, BUCKET, clientOf, postForm, put, read, refusal, startWithBucket } from './testing.ts';

const SEAL = { accessKeyId: 'AKSEAL', secretAccessKey: 'seal-secret' };
const credentials = [ADMIN, SEAL];

describe('authorize', () => {
  it('refuses each role what its policy refuses, also in presigned URLs, forms and batches', async () => {
    const asked: string[] = [];
    const { client, endpoint } = await startWithBucket({ credentials, authorize: (who, action, bucket, key) => {
      if (who === ADMIN.accessKeyId) return true;
      asked.push(`${action} ${bucket}/${key}`);
      return action === 's3:GetObject' && key.startsWith('open/');
    } });
    const seal = clientOf(endpoint, { credentials: SEAL, requestChecksumCalculation: 'WHEN_REQUIRED' });
    await put(client, 'open/a', 'a');
    await put(client, 'shut/a', 'a');
    expect(await read(seal, 'open/a')).toBe('a');
    const at = { Bucket: BUCKET, Key: 'open/a' };
    expect(await refusal(read(seal, 'shut/a'))).toBe('AccessDenied');
    expect(await refusal(put(seal, 'open/a', 'b'))).toBe('AccessDenied');
    expect(await refusal(seal.send(new DeleteObjectCommand(at)))).toBe('AccessDenied');
    expect(await refusal(seal.send(new CopyObjectCommand({ ...at, CopySource: `${BUCKET}/open/a` })))).toBe('AccessDenied');
    expect((await fetch(await getSignedUrl(seal, new PutObjectCommand(at)), { method: 'PUT', body: 'b' })).status).toBe(403);
    expect((await fetch(await getSignedUrl(seal, new GetObjectCommand(at)))).status).toBe(200);
    expect((await postForm(seal, { Key: 'open/a' }, { name: 'f', body: 'b' })).status).toBe(403);
    const batch = await seal.send(new DeleteObjectsCommand({ Bucket: BUCKET, Delete: { Objects: [{ Key: 'open/a' }] } }));
    expect([batch.Deleted, batch.Errors?.[0]?.Code]).toEqual([undefined, 'AccessDenied']);
    expect(asked).toContain(`s3:PutObject ${BUCKET}/open/a`);
    expect(asked).toContain(`s3:DeleteObject ${BUCKET}/open/a`);
    expect(await read(client, 'open/a')).toBe('a');
  });

  it('tells a missing key only to who may list, and asks for versions by their own action', async () => {
    const { client, endpoint } = await startWithBucket({ credentials, authorize: (who, action) => who === ADMIN.accessKeyId || action === 's3:GetObject' || action === 's3:DeleteObject' });
    const seal = clientOf(endpoint, { credentials: SEAL });
    await client.send(new PutBucketVersioningCommand({ Bucket: BUCKET, VersioningConfiguration: { Status: 'Enabled' } }));
    const { VersionId } = await put(client, 'a', '1');
    expect([await refusal(read(client, 'none')), await refusal(read(seal, 'none'))]).toEqual(['NoSuchKey', 'AccessDenied']);
    expect(await refusal(seal.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'a', VersionId })))).toBe('AccessDenied');
    expect(await refusal(seal.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'a', VersionId })))).toBe('AccessDenied');
    expect(await refusal(seal.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'a' })))).toBe('');
  });

  it('holds a presigned upload to its signed headers', async () => {
    const { client, endpoint } = await startWithBucket();
    const signer = clientOf(endpoint, { requestChecksumCalculation: 'WHEN_REQUIRED' });
    const url = await getSignedUrl(signer, new PutObjectCommand({ Bucket: BUCKET, Key: 'a' }));
    const sent = await fetch(url, { method: 'PUT', body: 'x', headers: { 'x-amz-meta-role': 'admin' } });
    expect([sent.status, (await sent.text()).includes('not signed: x-amz-meta-role')]).toEqual([403, true]);
    const moved = new URL(url);
    moved.pathname = `/${BUCKET}/b`;
    expect((await fetch(moved, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect([await refusal(read(client, 'a')), await refusal(read(client, 'b'))]).toEqual(['NoSuchKey', 'NoSuchKey']);
    expect(await refusal(read(clientOf(endpoint, { region: 'eu-central-1' }), 'a'))).toBe('AuthorizationHeaderMalformed');
  });
});

describe('events', () => {
  it('tells of every created object in the shape S3 uses, and of nothing else', async () => {
    const records: S3EventRecord[] = [];
    const { client } = await startWithBucket({ onEvent: (record) => {
      records.push(record);
      throw new Error('a listener that fails');
    } });
    const complaint = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await client.send(new PutBucketVersioningCommand({ Bucket: BUCKET, VersioningConfiguration: { Status: 'Enabled' } }));
    const Key = 'bids/7/plan (1)+é.pdf';
    const first = await put(client, Key, 'hello');
    await refusal(put(client, Key, 'again', { IfNoneMatch: '*' }));
    await postForm(client, { Key: 'form' }, { name: 'f', body: 'xyz' });
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key: 'mp' }));
    const { ETag } = await client.send(new UploadPartCommand({ Bucket: BUCKET, Key: 'mp', UploadId, PartNumber: 1, Body: 'part' }));
    await client.send(new CompleteMultipartUploadCommand({ Bucket: BUCKET, Key: 'mp', UploadId, MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] } }));
    await client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key }));
    await vi.waitFor(() => expect(records).toHaveLength(3), { timeout: 60_000 });
    complaint.mockRestore();
    expect(records.map((record) => [record.eventName, record.s3.object.key, record.s3.object.size])).toEqual([
      ['ObjectCreated:Put', 'bids/7/plan+%281%29%2B%C3%A9.pdf', 5], ['ObjectCreated:Post', 'form', 3], ['ObjectCreated:CompleteMultipartUpload', 'mp', 4],
    ]);
    expect(records[0]).toMatchObject({
      eventVersion: '2.1', eventSource: 'aws:s3', awsRegion: 'eu-west-1', userIdentity: { principalId: 'AWS:AKADMIN' },
      s3: { bucket: { name: BUCKET, arn: 'arn:aws:s3:::drafts' }, object: { versionId: first.VersionId, eTag: '5d41402abc4b2a76b9719d911017c592' } },
    });
    expect(records.every(({ eventTime }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(eventTime))).toBe(true);
  });
});

describe('object lock', () => {
  it('lets COMPLIANCE be lengthened, never shortened or lifted, and a version go when its time is over', async () => {
    let shift = 0;
    const { client, endpoint } = await startWithBucket({ now: () => Date.now() + shift }, true);
    const day = (n: number) => new Date(Date.now() + n * 86_400_000);
    const { VersionId } = await put(client, 'a', '1', { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: day(10) });
    const at = { Bucket: BUCKET, Key: 'a', VersionId };
    const retain = (Mode: 'COMPLIANCE' | 'GOVERNANCE', RetainUntilDate: Date) => refusal(client.send(new PutObjectRetentionCommand({ ...at, BypassGovernanceRetention: true, Retention: { Mode, RetainUntilDate } })));
    expect(await retain('COMPLIANCE', day(9))).toBe('AccessDenied');
    expect(await retain('GOVERNANCE', day(20))).toBe('AccessDenied');
    expect(await retain('COMPLIANCE', day(12))).toBe('');
    expect(await refusal(client.send(new DeleteObjectCommand({ ...at, BypassGovernanceRetention: true })))).toBe('AccessDenied');
    expect((await client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'a' }))).DeleteMarker).toBe(true);
    shift = 13 * 86_400_000;
    expect(await refusal(clientOf(endpoint, { systemClockOffset: shift }).send(new DeleteObjectCommand(at)))).toBe('');
  });

  it('asks for a checksum on what goes under a lock', async () => {
    const { endpoint } = await startWithBucket({}, true);
    const bare = clientOf(endpoint, { requestChecksumCalculation: 'WHEN_REQUIRED' });
    const until = new Date(Date.now() + 1e6);
    const url = await getSignedUrl(bare, new PutObjectCommand({ Bucket: BUCKET, Key: 'a', ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: until }));
    const sent = await fetch(url, { method: 'PUT', body: 'x' });
    expect([sent.status, (await sent.text()).includes('Object Lock parameters')]).toEqual([400, true]);
  });
});
