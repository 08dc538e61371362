import { CreateBucketCommand, PutBucketCorsCommand, PutBucketVersioningCommand, PutObjectLockConfigurationCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { bucketNames, principalOf } from './principals.ts';

/** Makes the buckets that are not there yet: all with versions, sealed bids and copies of the ledger locked besides; the page of files sends parts to the drafts. */
export async function makeBuckets(endpoint: string, origin: string): Promise<void> {
  const client = new S3Client({ endpoint, region: 'eu-west-1', forcePathStyle: true, credentials: principalOf('stack') });
  for (const Bucket of Object.values(bucketNames)) {
    const locked = Bucket === bucketNames.SealedBids || Bucket === bucketNames.Anchor;
    try {
      await client.send(new CreateBucketCommand({ Bucket, ...(locked ? { ObjectLockEnabledForBucket: true } : {}) }));
    } catch (error) {
      if (error instanceof S3ServiceException && error.name === 'BucketAlreadyOwnedByYou') continue;
      throw error;
    }
    if (locked) {
      await client.send(new PutObjectLockConfigurationCommand({
        Bucket, ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1 } } },
      }));
    } else {
      await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
    }
  }
  await client.send(new PutBucketCorsCommand({ Bucket: bucketNames.Drafts, CORSConfiguration: { CORSRules: [{ AllowedMethods: ['PUT'], AllowedOrigins: [origin], AllowedHeaders: ['content-type'], MaxAgeSeconds: 3600 }] } }));
  client.destroy();
}
