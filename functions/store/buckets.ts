import type { UploadBucket } from '../../shared/kernel/command.ts';
import { Resource } from './resources.ts';

export type BucketName = UploadBucket | 'dossier' | 'copies';
const buckets = { drafts: () => Resource.Drafts.name, documents: () => Resource.Documents.name, evidence: () => Resource.Evidence.name, dossier: () => Resource.Dossier.name, copies: () => Resource.Copies.name } as const;
export const bucketOf = (name: BucketName): string => buckets[name]();

/**
 * The origin that upload forms post to, for the Content-Security-Policy of every page. The signer would tell it too, but to
 * ask it makes a client of S3, for which the first page after a cold start would wait; a test compares the two.
 */
export const uploadOrigin = (bucket: BucketName): string => originOf(bucketOf(bucket), process.env['AWS_REGION'] ?? '', process.env['AWS_ENDPOINT_URL_S3']);

/** @param elsewhere the address of another S3 than that of AWS, which has its buckets in the path. */
export const originOf = (bucket: string, region: string, elsewhere: string | undefined): string =>
  (elsewhere === undefined ? `https://${bucket}.s3.${region}.amazonaws.com` : new URL(elsewhere).origin);
