import type { Identity } from '../auth/verify.ts';
import type { Bucket } from '../store/store.ts';
import { S3Error } from '../wire/errors.ts';

/** A request must be signed for the region its bucket lives in. @throws AuthorizationHeaderMalformed */
export function checkRegion(bucket: Bucket, identity: Identity): void {
  const { region } = bucket.config;
  if (region !== identity.region) throw new S3Error('AuthorizationHeaderMalformed', `The authorization header is malformed; the region '${identity.region}' is wrong; expecting '${region}'`, { 'x-amz-bucket-region': region });
}
