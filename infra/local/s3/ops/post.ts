import { checkPolicy, parsePolicy, verifyForm } from '../auth/policy.ts';
import { spool } from '../store/disk.ts';
import { bucketOf, type Bucket } from '../store/store.ts';
import type { StoredObject } from '../store/types.ts';
import { absorb, readClaims } from '../wire/body.ts';
import { S3Error } from '../wire/errors.ts';
import { boundaryOf, readForm } from '../wire/form.ts';
import type { S3Request } from '../wire/request.ts';
import { encodePath } from '../wire/uri.ts';
import { parseXml, writeXml } from '../wire/xml.ts';
import { demandChecksumUnderLock, extraActions, readAttributes, tagsOfHeader, tagsOfXml, type Fields } from './attributes.ts';
import { demand, versionHeader, encryptionHeaders, type Call, type Engine, type Reply } from './call.ts';
import { spooledOf, storeIf } from './put.ts';
import { checkRegion } from './region.ts';

const MAX_KEY_BYTES = 1024;
const invalid = (message: string) => new S3Error('InvalidArgument', message);

/** The part of a file name after its last slash or backslash: some browsers send a whole path. */
const baseName = (filename: string): string => filename.replace(/^.*[/\\]/s, '');

/** Fields with `${filename}` filled in, which S3 does in every field and before the policy is held against them. */
function fillName(fields: Fields, filename: string): Map<string, string> {
  const key = fields.get('key');
  if (key === undefined) throw invalid("Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.");
  const fill = (text: string): string => text.replaceAll('${filename}', () => baseName(filename));
  const filled = fill(key);
  if (filled === '') throw invalid('User key must have a length greater than 0.');
  if (Buffer.byteLength(filled) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError', 'Your key is too long');
  return new Map([...fields].map(([name, value]) => [name, name === 'policy' ? value : fill(value)]));
}

/** An upload by an HTML form (API reference, "POST Object"), judged as the signer of its policy. */
export async function postObject(engine: Engine, request: S3Request, requestId: string): Promise<Reply> {
  const boundary = boundaryOf(request.headers.get('content-type') ?? '');
  const form = await readForm(request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>, boundary);
  const identity = verifyForm(form.fields, engine.secrets);
  const fields = fillName(form.fields, form.filename);
  const policy = parsePolicy(fields.get('policy') ?? '');
  checkPolicy(policy, fields, request.bucket ?? '', engine.now());
  const call: Call = { engine, request, identity, requestId };
  const key = fields.get('key') ?? '';
  for (const action of ['s3:PutObject', ...extraActions(fields)]) demand(call, action, request.bucket ?? '', key);
  const bucket = bucketOf(engine.store, request.bucket);
  checkRegion(bucket, identity);
  // A form's values are UTF-8 text; stored attributes are wire bytes, as they would come in headers.
  const wire = new Map([...fields].map(([name, value]) => [name, Buffer.from(value, 'utf8').toString('latin1')]));
  const tagging = fields.get('tagging');
  const tags = tagging === undefined ? tagsOfHeader(undefined) : tagsOfXml(parseXml(tagging, 'Tagging'));
  const claims = readClaims((name) => fields.get(name));
  const attributes = readAttributes(wire, tags, bucket.config, engine.now());
  demandChecksumUnderLock(attributes, claims);
  const { min, max } = policy.size;
  const { file, result } = await spool(engine.store.tmp, async (write) => {
    const received = await absorb(form.file, claims, write, max);
    if (received.size < min) throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    return received;
  });
  const stored = await storeIf(call, bucket, key, spooledOf(file, result), attributes, 'ObjectCreated:Post', () => undefined);
  return answer(request, bucket, stored, fields);
}

function answer(request: S3Request, bucket: Bucket, stored: StoredObject, fields: Fields): Reply {
  const { key } = stored;
  const etag = `"${stored.etag}"`;
  const location = `http://${request.headers.get('host') ?? ''}/${bucket.name}/${encodePath(key)}`;
  const headers = { etag, location, ...versionHeader(bucket, stored.versionId), ...encryptionHeaders(stored.attributes.encryption) };
  const redirect = URL.parse(fields.get('success_action_redirect') ?? fields.get('redirect') ?? '');
  if (redirect !== null && /^https?:$/.test(redirect.protocol)) {
    for (const [name, value] of Object.entries({ bucket: bucket.name, key, etag })) redirect.searchParams.append(name, value);
    return { status: 303, headers: { ...headers, location: redirect.href } };
  }
  const status = fields.get('success_action_status');
  if (status === '201') return { status: 201, headers, xml: `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml({ PostResponse: { Location: location, Bucket: bucket.name, Key: key, ETag: etag } })}` };
  return { status: status === '200' ? 200 : 204, headers };
}
