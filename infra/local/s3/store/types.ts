import type { Algorithm } from '../wire/checksums.ts';

export type RetentionMode = 'GOVERNANCE' | 'COMPLIANCE';
/** `until` is an ISO 8601 instant. */
export interface Retention { readonly mode: RetentionMode; readonly until: string }
export interface Tag { readonly Key: string; readonly Value: string }
/** A whole-object checksum, or for a multipart object one over its parts' checksums ("base64-N"). */
export interface StoredChecksum { readonly algorithm: Algorithm; readonly value: string; readonly type: 'FULL_OBJECT' | 'COMPOSITE' }

/** What a writer says of an object; header values are wire bytes, one character a byte. */
export interface Attributes {
  /** content-type, content-disposition, content-encoding, content-language, cache-control, expires. */
  readonly system: Readonly<Record<string, string>>;
  /** Names without x-amz-meta-. */
  readonly meta: Readonly<Record<string, string>>;
  readonly tags: readonly Tag[];
  readonly retention: Retention | null;
  readonly legalHold: boolean;
  readonly encryption: { readonly algorithm: string; readonly keyId: string | null; readonly bucketKey: boolean };
  readonly storageClass: string;
}

interface VersionBase {
  readonly key: string;
  /** 'null' when written without versioning. */
  readonly versionId: string;
  /** Rises with every write to the key; the highest is the current version. */
  readonly seq: number;
  readonly at: string;
}

export interface Marker extends VersionBase { readonly kind: 'marker' }

export interface StoredObject extends VersionBase {
  readonly kind: 'object';
  /** File beside the metadata that holds the bytes. */
  readonly data: string;
  readonly size: number;
  /** Without quotes. */
  readonly etag: string;
  readonly checksum: StoredChecksum;
  readonly attributes: Attributes;
}

export type Version = StoredObject | Marker;

export interface CorsRule {
  readonly id: string | undefined;
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly expose: readonly string[];
  readonly maxAge: number | undefined;
}

/** Settings of a bucket, stored as bucket.json; `documents` holds configurations that are kept as the XML they came in. */
export interface BucketConfig {
  readonly name: string;
  readonly region: string;
  readonly createdAt: string;
  readonly versioning: 'Unversioned' | 'Enabled' | 'Suspended';
  readonly objectLock: boolean;
  readonly defaultRetention: { readonly mode: RetentionMode; readonly unit: 'Days' | 'Years'; readonly count: number } | null;
  readonly cors: readonly CorsRule[] | null;
  readonly documents: Readonly<Record<string, string>>;
}

export interface Part {
  readonly number: number;
  readonly data: string;
  readonly size: number;
  readonly md5: string;
  readonly checksum: { readonly algorithm: Algorithm; readonly value: string };
  readonly at: string;
}

export interface UploadHead {
  readonly id: string;
  readonly key: string;
  readonly at: string;
  readonly initiator: string;
  readonly algorithm: Algorithm;
  readonly type: StoredChecksum['type'];
  /** False when the writer named no algorithm: then parts need not carry one. */
  readonly named: boolean;
  readonly attributes: Attributes;
}

export interface Upload { readonly head: UploadHead; readonly parts: Map<number, Part> }
