import { addMarker, findVersion, removeVersion } from '../store/objects.ts';
import { refuseLocked } from '../store/lock.ts';
import { inTurn, type Bucket } from '../store/store.ts';
import { S3Error } from '../wire/errors.ts';
import { param } from '../wire/request.ts';
import { childrenOf, needText, onlyChildren, textOf, type XmlTree } from '../wire/xml.ts';
import { callBucket, demand, headerOf, keyOf, mayDo, xmlReply, type Call, type Reply } from './call.ts';
import { checkWrite } from './conditions.ts';
import { readDocument } from './document.ts';

interface Deleted { readonly versionId: string | undefined; readonly marker: boolean }

const MAX_BATCH = 1000;

/** Removes a version, or puts a delete marker when none is named. @throws AccessDenied for a locked version */
async function remove(call: Call, bucket: Bucket, key: string, versionId: string | undefined, ifMatch: string | undefined): Promise<Deleted> {
  demand(call, versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion', bucket.name, key);
  const bypass = headerOf(call, 'x-amz-bypass-governance-retention')?.toLowerCase() === 'true' && mayDo(call, 's3:BypassGovernanceRetention', bucket.name, key);
  const { store, now } = call.engine;
  return inTurn(bucket, key, async () => {
    const target = findVersion(bucket, key, versionId);
    if (ifMatch !== undefined) checkWrite((name) => (name === 'if-match' ? ifMatch : undefined), target);
    if (versionId === undefined && bucket.config.versioning !== 'Unversioned') return { versionId: (await addMarker(store, bucket, key, now())).versionId, marker: true };
    if (target === undefined) return { versionId, marker: false };
    refuseLocked(target, now(), bypass);
    await removeVersion(bucket, target);
    return { versionId, marker: target.kind === 'marker' };
  });
}

/** DeleteObject. Deleting what is not there succeeds, as in S3. */
export async function deleteObject(call: Call): Promise<Reply> {
  const { versionId, marker } = await remove(call, callBucket(call), keyOf(call), param(call.request, 'versionId'), headerOf(call, 'if-match'));
  return { status: 204, headers: { ...(versionId === undefined ? {} : { 'x-amz-version-id': versionId }), ...(marker ? { 'x-amz-delete-marker': 'true' } : {}) } };
}

/** DeleteObjects: up to a thousand, each judged by itself. */
export async function deleteObjects(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  const document = await readDocument(call, 'Delete', true);
  onlyChildren(document, ['Object', 'Quiet']);
  const wanted = childrenOf(document, 'Object').map((object) => ({ key: needText(object, 'Key'), versionId: textOf(object, 'VersionId'), ifMatch: textOf(object, 'ETag') }));
  if (wanted.length === 0 || wanted.length > MAX_BATCH) throw new S3Error('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
  const done: XmlTree[] = [], failed: XmlTree[] = [];
  for (const { key, versionId, ifMatch } of wanted) {
    try {
      const gone = await remove(call, bucket, key, versionId, ifMatch);
      done.push({ Key: key, VersionId: versionId, DeleteMarker: gone.marker || undefined, DeleteMarkerVersionId: gone.marker ? gone.versionId : undefined });
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      failed.push({ Key: key, VersionId: versionId, Code: error.code, Message: error.message });
    }
  }
  return xmlReply('DeleteResult', { Deleted: textOf(document, 'Quiet') === 'true' ? [] : done, Error: failed });
}
