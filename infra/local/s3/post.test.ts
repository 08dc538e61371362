import { HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { BUCKET, postForm, read, startWithBucket } from './testing.ts';

const FILE = { name: 'plan.pdf', body: 'inhoud' };

describe('upload by form', () => {
  it('fills the file name into the key, also an odd one', async () => {
    const { client } = await startWithBucket();
    for (const [name, key] of [['offerte 1+1=2 €.pdf', 'offerte 1+1=2 €.pdf'], ['C:\\Users\\Zoë\\plan.pdf', 'plan.pdf'], ['../../etc/passwd', 'passwd'], ['日本.txt', '日本.txt']] as const) {
      const answer = await postForm(client, { Key: 'bids/7/${filename}', Conditions: [['starts-with', '$key', 'bids/7/']] }, { name, body: name });
      expect(answer.status, answer.text).toBe(204);
      expect(await read(client, `bids/7/${key}`)).toBe(name);
    }
  });

  it('holds the key as filled in against starts-with', async () => {
    const { client } = await startWithBucket();
    const evil = await postForm(client, { Key: 'bids/7/${filename}' }, FILE, (form) => form.set('key', 'bids/8/${filename}'));
    expect(evil.status).toBe(403);
    expect(evil.text).toContain('Policy Condition failed: [&quot;starts-with&quot;, &quot;$key&quot;, &quot;bids/7/&quot;]');
  });

  it('sends the browser on with bucket, key and etag', async () => {
    const { client } = await startWithBucket();
    const { status, headers } = await postForm(client, { Key: 'a b/é.txt', Fields: { success_action_redirect: 'http://portal.test/klaar?bid=7' } }, FILE);
    expect(status).toBe(303);
    const to = new URL(headers.get('location') ?? '');
    expect(to.origin + to.pathname).toBe('http://portal.test/klaar');
    // MD5 of "inhoud", from md5sum.
    expect(Object.fromEntries(to.searchParams)).toEqual({ bid: '7', bucket: BUCKET, key: 'a b/é.txt', etag: '"5518918e4eac25221f0c3a3f7b442470"' });
  });

  it('answers 201 with a document, 200, and 204 for anything else', async () => {
    const { client, endpoint } = await startWithBucket();
    const say = (status: string) => postForm(client, { Key: 's', Fields: { success_action_status: status } }, FILE);
    const made = await say('201');
    expect(made.status).toBe(201);
    expect(made.text).toContain(`<PostResponse><Location>${endpoint}/${BUCKET}/s</Location><Bucket>${BUCKET}</Bucket><Key>s</Key>`);
    expect([(await say('200')).status, (await say('418')).status]).toEqual([200, 204]);
  });

  it('keeps type, metadata and encryption of the form', async () => {
    const { client } = await startWithBucket();
    const Fields = { 'Content-Type': 'application/pdf', 'x-amz-meta-bid': '7', 'x-amz-server-side-encryption': 'aws:kms', 'x-amz-server-side-encryption-aws-kms-key-id': 'alias/drafts' };
    expect((await postForm(client, { Fields }, FILE)).status).toBe(204);
    const head = await client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'k' }));
    expect([head.ContentType, head.Metadata, head.ServerSideEncryption, head.SSEKMSKeyId]).toEqual(['application/pdf', { bid: '7' }, 'aws:kms', 'alias/drafts']);
  });

  it('refuses a field that the policy does not name, but not an x-ignore- one', async () => {
    const { client } = await startWithBucket();
    const before = (name: string) => async () => {
      const answer = await postForm(client, { Fields: {} }, FILE, (form) => {
        const file = form.get('file');
        form.delete('file');
        form.append(name, 'x');
        if (file !== null) form.append('file', file);
      });
      return [answer.status, /<Message>(.*)<\/Message>/.exec(answer.text)?.[1]];
    };
    expect(await before('x-amz-meta-role')()).toEqual([403, 'Invalid according to Policy: Extra input fields: x-amz-meta-role']);
    expect(await before('x-ignore-token')()).toEqual([204, undefined]);
  });

  it('ignores a field after the file, misses a key that comes too late, refuses a second file', async () => {
    const { client } = await startWithBucket();
    expect((await postForm(client, {}, FILE, (form) => form.append('x-amz-meta-late', 'x'))).status).toBe(204);
    expect((await client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'k' }))).Metadata).toEqual({});
    const late = await postForm(client, { Key: 'late' }, FILE, (form) => {
      form.delete('key');
      form.append('key', 'late');
    });
    expect([late.status, late.text.includes("must contain a field named 'key'")]).toEqual([400, true]);
    const two = await postForm(client, { Key: 'two' }, FILE, (form) => form.append('file', new Blob(['more']), 'more.pdf'));
    expect([two.status, two.text.includes('IncorrectNumberOfFilesInPostRequest')]).toEqual([400, true]);
    const list = await client.send(new ListObjectsV2Command({ Bucket: BUCKET }));
    expect(list.Contents?.map(({ Key }) => Key)).toEqual(['k']);
  });

  it('holds both ends of the size range to the byte, and expiry to the clock', async () => {
    let shift = 0;
    const { client } = await startWithBucket({ now: () => Date.now() + shift });
    const size = async (length: number) => (await postForm(client, { Conditions: [['content-length-range', 3, 5]] }, { name: 'f', body: 'x'.repeat(length) })).text.match(/<Code>(.*)<\/Code>/)?.[1] ?? 'stored';
    expect([await size(2), await size(3), await size(5), await size(6)]).toEqual(['EntityTooSmall', 'stored', 'stored', 'EntityTooLarge']);
    shift = 61_000;
    const late = await postForm(client, { Expires: 60 }, FILE);
    expect([late.status, late.text.includes('Policy expired.')]).toEqual([403, true]);
  });

  it('refuses a changed policy and a form without one', async () => {
    const { client, endpoint } = await startWithBucket();
    const wide = Buffer.from(JSON.stringify({ expiration: '2099-01-01T00:00:00Z', conditions: [{ bucket: BUCKET }, ['starts-with', '$key', '']] })).toString('base64');
    expect((await postForm(client, {}, FILE, (form) => form.set('Policy', wide))).text).toContain('SignatureDoesNotMatch');
    const bare = new FormData();
    bare.append('key', 'x');
    bare.append('file', new Blob(['x']), 'x');
    expect((await fetch(`${endpoint}/${BUCKET}`, { method: 'POST', body: bare })).status).toBe(403);
  });
});
