import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { describe, expect, it } from 'vitest';
import { originOf } from './buckets.ts';
import { nameFrom } from './files.ts';

describe('the name of a file', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    [Buffer.from('begroting café ’t.pdf').toString('latin1'), 'begroting café ’t.pdf'],
    [`=?UTF-8?B?${Buffer.from('naïef.docx').toString('base64')}?=`, 'naïef.docx'],
    ['=?UTF-8?Q?caf=C3=A9_1.pdf?=', 'café 1.pdf'],
    ['../../etc/passwd', '....etcpasswd'],
    [`a${Buffer.from('\u202e').toString('latin1')}fdp.exe`, 'afdp.exe'],
    ['', 'document'],
    ['\u0000\u0001', 'document'],
  ])('%j reads %j', (raw, name) => { expect(nameFrom(raw)).toBe(name); });

  it('is never longer than 200 characters', () => { expect(nameFrom('x'.repeat(5000))).toHaveLength(200); });

  it('is never cut within a character: an address cannot hold half of one', () => {
    const name = nameFrom(Buffer.from(`${'x'.repeat(199)}📎.pdf`).toString('latin1'));
    expect(name).toBe(`${'x'.repeat(199)}📎`);
    expect(() => encodeURIComponent(name)).not.toThrow();
  });
});

describe('the origin that forms of files post to', () => {
  it.each([['in the cloud', undefined], ['on one machine', 'http://127.0.0.1:9000']])('is what the signer puts into the form, %s', async (_, endpoint) => {
    const client = new S3Client({ region: 'eu-west-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' }, ...(endpoint === undefined ? {} : { endpoint }) });
    const { url } = await createPresignedPost(client, { Bucket: 'portal-drafts-123', Key: 'key' });
    expect(originOf('portal-drafts-123', 'eu-west-1', endpoint)).toBe(new URL(url).origin);
    client.destroy();
  });
});
