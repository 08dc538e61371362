import { configure, createBucket, deleteBucket } from '../store/store.ts';
import type { BucketConfig } from '../store/types.ts';
import { S3Error } from '../wire/errors.ts';
import { childrenOf, needText, onlyChildren, textOf } from '../wire/xml.ts';
import { callBucket, headerOf, xmlReply, type Call, type Reply } from './call.ts';
import { readDocument, readOptionalDocument } from './document.ts';
import { OWNER } from './list.ts';

const malformed = () => new S3Error('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');

/** CreateBucket: the bucket lives in the region that the request is signed for. */
export async function makeBucket(call: Call): Promise<Reply> {
  const name = call.request.bucket ?? '';
  if (!/^(?=.{3,63}$)[a-z0-9]+(?:(?:\.|-+)[a-z0-9]+)*$/.test(name) || /^\d+\.\d+\.\d+\.\d+$/.test(name)) throw new S3Error('InvalidBucketName', 'The specified bucket is not valid.');
  const { region } = call.identity;
  const document = await readOptionalDocument(call, 'CreateBucketConfiguration');
  const location = (document === null ? undefined : textOf(document, 'LocationConstraint')) ?? 'us-east-1';
  if (location !== region) throw new S3Error('IllegalLocationConstraintException', `The ${location} location constraint is incompatible for the region specific endpoint this request was sent to.`);
  const objectLock = headerOf(call, 'x-amz-bucket-object-lock-enabled')?.toLowerCase() === 'true';
  await createBucket(call.engine.store, {
    name, region, createdAt: new Date(call.engine.now()).toISOString(), versioning: objectLock ? 'Enabled' : 'Unversioned', objectLock, defaultRetention: null, cors: null, documents: {},
  });
  return { status: 200, headers: { location: `/${name}` } };
}

export async function dropBucket(call: Call): Promise<Reply> {
  await deleteBucket(call.engine.store, callBucket(call));
  return { status: 204 };
}

export async function headBucket(call: Call): Promise<Reply> {
  return { status: 200, headers: { 'x-amz-bucket-region': callBucket(call).config.region } };
}

/** ListBuckets. */
export async function listBuckets(call: Call): Promise<Reply> {
  const buckets = [...call.engine.store.buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return xmlReply('ListAllMyBucketsResult', { Owner: OWNER, Buckets: { Bucket: buckets.map(({ config }) => ({ Name: config.name, CreationDate: config.createdAt, BucketRegion: config.region })) } });
}

export async function getLocation(call: Call): Promise<Reply> {
  const { region } = callBucket(call).config;
  return { status: 200, xml: `<?xml version="1.0" encoding="UTF-8"?>\n<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${region === 'us-east-1' ? '' : region}</LocationConstraint>` };
}

const change = (call: Call, by: (now: BucketConfig) => BucketConfig): Promise<void> => configure(call.engine.store, callBucket(call), by);

export async function putVersioning(call: Call): Promise<Reply> {
  callBucket(call);
  const document = await readDocument(call, 'VersioningConfiguration', false);
  onlyChildren(document, ['Status', 'MfaDelete']);
  if (textOf(document, 'MfaDelete') === 'Enabled') throw new S3Error('NotImplemented', 'A header you provided implies functionality that is not implemented');
  const versioning = needText(document, 'Status', ['Enabled', 'Suspended']);
  await change(call, (now) => {
    if (now.objectLock && versioning === 'Suspended') throw new S3Error('InvalidBucketState', 'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.');
    return { ...now, versioning };
  });
  return { status: 200 };
}

export async function getVersioning(call: Call): Promise<Reply> {
  const { versioning } = callBucket(call).config;
  return xmlReply('VersioningConfiguration', { Status: versioning === 'Unversioned' ? undefined : versioning });
}

const MAX_DAYS = 36_500;

export async function putObjectLock(call: Call): Promise<Reply> {
  callBucket(call);
  const document = await readDocument(call, 'ObjectLockConfiguration', true);
  onlyChildren(document, ['ObjectLockEnabled', 'Rule']);
  needText(document, 'ObjectLockEnabled', ['Enabled']);
  const retention = childrenOf(document, 'Rule').flatMap((rule) => childrenOf(rule, 'DefaultRetention'))[0];
  let defaultRetention: BucketConfig['defaultRetention'] = null;
  if (retention !== undefined) {
    const [days, years] = [textOf(retention, 'Days'), textOf(retention, 'Years')];
    if ((days === undefined) === (years === undefined)) throw malformed();
    const count = Number(days ?? years);
    const unit = days === undefined ? 'Years' : 'Days';
    if (!Number.isInteger(count) || count < 1 || count > (unit === 'Days' ? MAX_DAYS : 100)) throw new S3Error('InvalidArgument', 'Default retention period must be a positive integer value.');
    defaultRetention = { mode: needText(retention, 'Mode', ['GOVERNANCE', 'COMPLIANCE']), unit, count };
  }
  await change(call, (now) => {
    if (now.versioning !== 'Enabled') throw new S3Error('InvalidBucketState', 'Versioning must be \'Enabled\' on the bucket to apply a Object Lock configuration');
    return { ...now, objectLock: true, defaultRetention };
  });
  return { status: 200 };
}

export async function getObjectLock(call: Call): Promise<Reply> {
  const { objectLock, defaultRetention } = callBucket(call).config;
  if (!objectLock) throw new S3Error('ObjectLockConfigurationNotFoundError', 'Object Lock configuration does not exist for this bucket');
  const rule = defaultRetention === null ? undefined : { DefaultRetention: { Mode: defaultRetention.mode, [defaultRetention.unit]: defaultRetention.count } };
  return xmlReply('ObjectLockConfiguration', { ObjectLockEnabled: 'Enabled', Rule: rule });
}
