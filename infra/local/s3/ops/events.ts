import type { S3EventRecord } from 'aws-lambda';
import type { Bucket } from '../store/store.ts';
import type { StoredObject } from '../store/types.ts';
import { encodeEventKey } from '../wire/uri.ts';
import type { Call } from './call.ts';

export type EventName = 'ObjectCreated:Put' | 'ObjectCreated:Post' | 'ObjectCreated:Copy' | 'ObjectCreated:CompleteMultipartUpload';

/** One record in the shape of S3's event notifications (User Guide, "Event message structure"). */
export function eventRecord(call: Call, name: EventName, bucket: Bucket, stored: StoredObject): S3EventRecord {
  return {
    eventVersion: '2.1', eventSource: 'aws:s3', awsRegion: bucket.config.region, eventTime: stored.at, eventName: name,
    userIdentity: { principalId: `AWS:${call.identity.accessKeyId}` },
    requestParameters: { sourceIPAddress: call.request.raw.socket.remoteAddress ?? '' },
    responseElements: { 'x-amz-request-id': call.requestId, 'x-amz-id-2': call.requestId },
    s3: {
      s3SchemaVersion: '1.0', configurationId: 'local',
      bucket: { name: bucket.name, ownerIdentity: { principalId: 'LOCAL' }, arn: `arn:aws:s3:::${bucket.name}` },
      object: {
        key: encodeEventKey(stored.key), size: stored.size, eTag: stored.etag,
        ...(bucket.config.versioning === 'Unversioned' ? {} : { versionId: stored.versionId }),
        sequencer: stored.seq.toString(16).toUpperCase().padStart(16, '0'),
      },
    },
  };
}

/** Tells the listener of a write that is on disk; what the listener throws never reaches the writer. */
export function announce(call: Call, name: EventName, bucket: Bucket, stored: StoredObject): void {
  const record = eventRecord(call, name, bucket, stored);
  setImmediate(() => {
    try {
      call.engine.onEvent(record);
    } catch (error) {
      process.stderr.write(`S3 event listener failed for ${bucket.name}/${stored.key}: ${String(error)}\n`);
    }
  });
}
