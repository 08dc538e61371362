import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';

/** Made when first used, so that a door that needs no KMS does not pay for it at a cold start. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Ends before API Gateway gives up (29 s) and after the slowest request that is still of use (DESIGN, AWS). */
const patience = { requestHandler: { requestTimeout: 5000, connectionTimeout: 1000 }, maxAttempts: 3 } as const;

export const dynamo = once(() => new DynamoDBClient(patience));
export const kms = once(() => new KMSClient(patience));
/** WHEN_REQUIRED: a presigned upload must not carry the checksum of an empty body (TOOLCHAIN, Traps). */
export const s3 = once(() => new S3Client({ ...patience, requestHandler: { requestTimeout: 20_000 }, requestChecksumCalculation: 'WHEN_REQUIRED' }));
