import { makeRetention, refuseWeaker } from '../store/lock.ts';
import { changeAttributes } from '../store/objects.ts';
import { inTurn, type Bucket } from '../store/store.ts';
import type { Attributes, StoredObject } from '../store/types.ts';
import { S3Error } from '../wire/errors.ts';
import { param } from '../wire/request.ts';
import { needText, onlyChildren } from '../wire/xml.ts';
import { tagsOfXml } from './attributes.ts';
import { callBucket, headerOf, keyOf, mayDo, versionHeader, xmlReply, type Call, type Reply } from './call.ts';
import { readDocument } from './document.ts';
import { wantedObject } from './get.ts';

const target = (call: Call, bucket: Bucket): StoredObject => wantedObject(call, bucket, keyOf(call), param(call.request, 'versionId'));

function lockable(call: Call): Bucket {
  const bucket = callBucket(call);
  if (!bucket.config.objectLock) throw new S3Error('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  return bucket;
}

async function update(call: Call, bucket: Bucket, change: (stored: StoredObject) => Partial<Attributes>, status = 200): Promise<Reply> {
  return inTurn(bucket, keyOf(call), async () => {
    const stored = target(call, bucket);
    await changeAttributes(call.engine.store, bucket, stored, change(stored));
    return { status, headers: versionHeader(bucket, stored.versionId) };
  });
}

export async function putTagging(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  const tags = tagsOfXml(await readDocument(call, 'Tagging', true));
  return update(call, bucket, () => ({ tags }));
}

export async function getTagging(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  const stored = target(call, bucket);
  return xmlReply('Tagging', { TagSet: { Tag: stored.attributes.tags.map(({ Key, Value }) => ({ Key, Value })) } }, versionHeader(bucket, stored.versionId));
}

export const deleteTagging = (call: Call): Promise<Reply> => update(call, callBucket(call), () => ({ tags: [] }), 204);

export async function putRetention(call: Call): Promise<Reply> {
  const bucket = lockable(call);
  const document = await readDocument(call, 'Retention', true);
  onlyChildren(document, ['Mode', 'RetainUntilDate']);
  const now = call.engine.now();
  const retention = document.children.length === 0 ? null : makeRetention(needText(document, 'Mode', ['GOVERNANCE', 'COMPLIANCE']), needText(document, 'RetainUntilDate'), now);
  const bypass = headerOf(call, 'x-amz-bypass-governance-retention')?.toLowerCase() === 'true' && mayDo(call, 's3:BypassGovernanceRetention');
  return update(call, bucket, (stored) => {
    refuseWeaker(stored, retention, now, bypass);
    return { retention };
  });
}

export async function getRetention(call: Call): Promise<Reply> {
  const { retention } = target(call, lockable(call)).attributes;
  if (retention === null) throw new S3Error('NoSuchObjectLockConfiguration', 'The specified object does not have a ObjectLock configuration');
  return xmlReply('Retention', { Mode: retention.mode, RetainUntilDate: retention.until });
}

export async function putLegalHold(call: Call): Promise<Reply> {
  const bucket = lockable(call);
  const document = await readDocument(call, 'LegalHold', true);
  onlyChildren(document, ['Status']);
  const legalHold = needText(document, 'Status', ['ON', 'OFF']) === 'ON';
  return update(call, bucket, () => ({ legalHold }));
}

export async function getLegalHold(call: Call): Promise<Reply> {
  return xmlReply('LegalHold', { Status: target(call, lockable(call)).attributes.legalHold ? 'ON' : 'OFF' });
}
