import { GetObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { mostBytes } from '../../shared/bid/parts.ts';
import { bucketOf, type BucketName } from './buckets.ts';
import { s3 } from './s3.ts';

/**
 * A plain form that posts one file straight to the bucket, within an hour, at most 100 MB, to one key only. An
 * empty file comes in and is then refused by the check, in the portal's own words instead of S3's.
 */
export async function uploadForm(bucket: BucketName, key: string, redirect: string): Promise<{ url: string; fields: Record<string, string> }> {
  // The redirect tells the page which key came back; S3 appends bucket, key and etag.
  const { url, fields } = await createPresignedPost(s3(), {
    Bucket: bucketOf(bucket), Key: key, Expires: 3600, Fields: { success_action_redirect: redirect },
    Conditions: [['content-length-range', 0, mostBytes], ['starts-with', '$x-amz-meta-filename', '']],
  });
  // S3 puts the file's own name here before it judges the policy, so that an exact condition on it could never hold.
  return { url, fields: { ...fields, 'x-amz-meta-filename': '${filename}' } };
}

/** An address that gives one version of a file for five minutes, always as a download under its own name. */
export async function download(bucket: BucketName, { key, version }: { key: string; version: string }, name: string): Promise<string> {
  const disposition = `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${attribute(name)}`;
  return getSignedUrl(s3(), new GetObjectCommand({ Bucket: bucketOf(bucket), Key: key, VersionId: version, ResponseContentDisposition: disposition, ResponseContentType: 'application/octet-stream' }), { expiresIn: 300 });
}

/** A text as the value of an extended parameter (RFC 8187 §3.2.1), which is stricter than a URL: quotation marks and brackets too. */
const attribute = (text: string): string => encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
