import { S3Client } from '@aws-sdk/client-s3';
import { once, patience, silent } from './client.ts';

/** WHEN_REQUIRED: a presigned upload must not carry the checksum of an empty body (TOOLCHAIN, Traps). */
export const s3 = once(() => silent(new S3Client({ ...patience, requestHandler: { requestTimeout: 20_000 }, requestChecksumCalculation: 'WHEN_REQUIRED' })));
