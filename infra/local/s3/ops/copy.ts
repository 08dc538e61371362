import { spool } from '../store/disk.ts';
import { openData } from '../store/objects.ts';
import { bucketOf, inTurn } from '../store/store.ts';
import { NO_CLAIMS, absorb } from '../wire/body.ts';
import { isAlgorithm } from '../wire/checksums.ts';
import { S3Error } from '../wire/errors.ts';
import { decodeUri, parseQuery } from '../wire/uri.ts';
import { extraActions, readAttributes, tagsOfHeader } from './attributes.ts';
import { MAX_OBJECT, callBucket, demand, headerOf, keyOf, versionHeader, writeHeaders, xmlReply, type Call, type Reply } from './call.ts';
import { checkRead } from './conditions.ts';
import { wantedObject } from './get.ts';
import { spooledOf, storeIf } from './put.ts';

function parseSource(header: string): { readonly from: string; readonly key: string; readonly versionId: string | undefined } {
  const mark = header.indexOf('?');
  const path = decodeUri((mark < 0 ? header : header.slice(0, mark)).replace(/^\//, ''));
  const slash = path.indexOf('/');
  if (slash < 1 || slash === path.length - 1) throw new S3Error('InvalidArgument', 'Invalid copy source object key');
  const versionId = mark < 0 ? undefined : parseQuery(header.slice(mark + 1)).find(([name]) => name === 'versionId')?.[1];
  return { from: path.slice(0, slash), key: path.slice(slash + 1), versionId };
}

function directive(call: Call, name: string): 'COPY' | 'REPLACE' {
  const value = headerOf(call, name) ?? 'COPY';
  if (value !== 'COPY' && value !== 'REPLACE') throw new S3Error('InvalidArgument', `Unknown ${name}.`);
  return value;
}

/** CopyObject: bytes and, unless replaced, metadata and tags; lock and encryption are the copy's own. */
export async function copyObject(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  const key = keyOf(call);
  const get = (name: string) => headerOf(call, name);
  const { from, key: sourceKey, versionId } = parseSource(get('x-amz-copy-source') ?? '');
  demand(call, versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion', from, sourceKey);
  for (const action of extraActions(call.request.headers)) demand(call, action);
  const named = get('x-amz-checksum-algorithm')?.toUpperCase();
  if (named !== undefined && !isAlgorithm(named)) throw new S3Error('InvalidRequest', 'Checksum algorithm provided is unsupported.');
  const source = bucketOf(call.engine.store, from);
  const { stored, handle } = await inTurn(source, sourceKey, async () => {
    const found = wantedObject(call, source, sourceKey, versionId);
    if (checkRead(get, found, 'x-amz-copy-source-') === 'not modified') throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    return { stored: found, handle: await openData(source, found) };
  });
  try {
    const [metadata, tagging] = [directive(call, 'x-amz-metadata-directive'), directive(call, 'x-amz-tagging-directive')];
    if (source === bucket && sourceKey === key && metadata === 'COPY' && versionId === undefined) {
      throw new S3Error('InvalidRequest', "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");
    }
    const tags = tagging === 'COPY' ? stored.attributes.tags : tagsOfHeader(get('x-amz-tagging'));
    const own = readAttributes(call.request.headers, tags, bucket.config, call.engine.now());
    const attributes = metadata === 'COPY' ? { ...own, system: stored.attributes.system, meta: stored.attributes.meta } : own;
    const otherwise = named ?? stored.checksum.algorithm;
    const { file, result } = await spool(call.engine.store.tmp, (write) => absorb(handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>, NO_CLAIMS, write, MAX_OBJECT, { otherwise }));
    const copied = await storeIf(call, bucket, key, spooledOf(file, result), attributes, 'ObjectCreated:Copy', get);
    const { etag = '', ...headers } = writeHeaders(bucket, copied);
    const { 'x-amz-version-id': sourceVersion } = versionHeader(source, stored.versionId);
    return xmlReply('CopyObjectResult', { LastModified: copied.at, ETag: etag, ChecksumType: copied.checksum.type, [`Checksum${copied.checksum.algorithm}`]: copied.checksum.value },
      { ...headers, ...(sourceVersion === undefined ? {} : { 'x-amz-copy-source-version-id': sourceVersion }) });
  } finally {
    await handle.close();
  }
}
