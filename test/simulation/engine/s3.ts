import { createHash } from 'node:crypto';
import { NoSuchKey, NotFound, S3ServiceException, type PutObjectCommandInput } from '@aws-sdk/client-s3';

interface Stored { readonly version: string; readonly body: Buffer; readonly metadata: Record<string, string>; readonly at: number; readonly checksum: string }
type Bucket = Map<string, readonly Stored[]>;
interface Asked { readonly Bucket: string; readonly Key: string; readonly VersionId?: string; readonly Prefix?: string; readonly Range?: string }

/** Buckets that keep every version, the newest first, in memory. They list moments in whole seconds, as S3 does. */
export class S3 {
  readonly #buckets: Map<string, Bucket>;
  /** Makes the ids of versions. */
  newVersion: () => string = () => 'v';
  now: () => number = () => 0;
  onPut: (bucket: string, key: string, version: string) => void = () => undefined;
  /** Hears of every version that is removed, just after. */
  onRemove: (bucket: string, key: string, version: string, body: Buffer) => void = () => undefined;

  constructor(from?: S3) { this.#buckets = new Map([...from === undefined ? [] : from.#buckets].map(([name, keys]) => [name, new Map(keys)])); }
  copy(): S3 { return new S3(this); }

  apply(name: string, input: object): object {
    const asked = input as Asked;
    switch (name) {
      case 'PutObjectCommand': return this.#put(input as PutObjectCommandInput & Asked);
      case 'HeadObjectCommand': {
        const found = this.#find(asked);
        if (found === undefined) throw new NotFound({ message: 'Not Found', $metadata: { httpStatusCode: 404 } });
        return { VersionId: found.version, ContentLength: found.body.length, Metadata: found.metadata, ChecksumSHA256: found.checksum };
      }
      case 'GetObjectCommand': {
        const found = this.#find(asked);
        if (found === undefined) throw new NoSuchKey({ message: 'No such key', $metadata: { httpStatusCode: 404 } });
        const [, from = '0', to] = /^bytes=(\d+)-(\d+)$/.exec(asked.Range ?? '') ?? [];
        const body = found.body.subarray(Number(from), to === undefined ? undefined : Number(to) + 1);
        return { VersionId: found.version, Metadata: found.metadata, Body: { transformToByteArray: () => Promise.resolve(body) } };
      }
      case 'ListObjectVersionsCommand':
        return { IsTruncated: false, Versions: [...this.#bucket(asked.Bucket)].filter(([key]) => key.startsWith(asked.Prefix ?? '')).sort(([a], [b]) => (a < b ? -1 : 1))
          .flatMap(([key, versions]) => versions.map(({ version, body, at }, i) => ({ Key: key, VersionId: version, IsLatest: i === 0, Size: body.length, LastModified: new Date(at - at % 1000) }))) };
      case 'DeleteObjectCommand': {
        const [bucket, found] = [this.#bucket(asked.Bucket), this.#find(asked)];
        bucket.set(asked.Key, (bucket.get(asked.Key) ?? []).filter((one) => one !== found));
        if (found !== undefined) this.onRemove(asked.Bucket, asked.Key, found.version, found.body);
        return {};
      }
      default: throw new TypeError(`the simulation's S3 has no ${name}`);
    }
  }

  /** What lies under a key now; undefined when nothing does. */
  bytes(bucket: string, key: string): Buffer | undefined { return this.#bucket(bucket).get(key)?.[0]?.body; }

  /** One version's bytes; undefined when it is gone. */
  version(bucket: string, key: string, version: string): Buffer | undefined { return this.#bucket(bucket).get(key)?.find((one) => one.version === version)?.body; }

  #bucket(name: string): Bucket {
    const found = this.#buckets.get(name) ?? new Map<string, readonly Stored[]>();
    this.#buckets.set(name, found);
    return found;
  }

  #find({ Bucket, Key, VersionId }: Asked): Stored | undefined {
    const versions = this.#bucket(Bucket).get(Key) ?? [];
    return VersionId === undefined ? versions[0] : versions.find(({ version }) => version === VersionId);
  }

  #put({ Bucket, Key, Body, Metadata = {}, IfNoneMatch }: PutObjectCommandInput & Asked): object {
    const versions = this.#bucket(Bucket).get(Key) ?? [];
    if (IfNoneMatch === '*' && versions.length > 0) throw new S3ServiceException({ name: 'PreconditionFailed', message: 'At least one of the pre-conditions you specified did not hold', $fault: 'client', $metadata: { httpStatusCode: 412 } });
    const version = this.newVersion();
    const body = Buffer.from(Body as Uint8Array);
    const checksum = createHash('sha256').update(body).digest('base64');
    this.#bucket(Bucket).set(Key, [{ version, body, metadata: Metadata, at: this.now(), checksum }, ...versions]);
    this.onPut(Bucket, Key, version);
    return { VersionId: version, ChecksumSHA256: checksum };
  }
}
