import { configure } from '../store/store.ts';
import type { CorsRule } from '../store/types.ts';
import { S3Error } from '../wire/errors.ts';
import { childrenOf, needText, onlyChildren, rewriteXml, textOf, xmlDocument, type Xml } from '../wire/xml.ts';
import { callBucket, xmlReply, type Call, type Reply } from './call.ts';
import { readDocument } from './document.ts';

const malformed = () => new S3Error('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
const texts = (rule: Xml, name: string): string[] => childrenOf(rule, name).map((child) => child.text);
const METHODS = ['GET', 'PUT', 'HEAD', 'POST', 'DELETE'];
const MAX_RULES = 100;

function corsRule(rule: Xml): CorsRule {
  onlyChildren(rule, ['ID', 'AllowedOrigin', 'AllowedMethod', 'AllowedHeader', 'ExposeHeader', 'MaxAgeSeconds']);
  const [origins, methods, headers, expose] = [texts(rule, 'AllowedOrigin'), texts(rule, 'AllowedMethod'), texts(rule, 'AllowedHeader'), texts(rule, 'ExposeHeader')];
  const age = textOf(rule, 'MaxAgeSeconds');
  if (origins.length === 0 || methods.length === 0 || (age !== undefined && !/^\d{1,9}$/.test(age))) throw malformed();
  const odd = methods.find((method) => !METHODS.includes(method));
  if (odd !== undefined) throw new S3Error('InvalidRequest', `Found unsupported HTTP method in CORS config. Unsupported method is ${odd}`);
  if ([...origins, ...headers].some((text) => text.split('*').length > 2)) throw new S3Error('InvalidRequest', 'AllowedOrigin can not have more than one wildcard.');
  return { id: textOf(rule, 'ID'), origins, methods, headers, expose, maxAge: age === undefined ? undefined : Number(age) };
}

export async function putCors(call: Call): Promise<Reply> {
  const bucket = callBucket(call);
  const document = await readDocument(call, 'CORSConfiguration', true);
  onlyChildren(document, ['CORSRule']);
  const cors = document.children.map(corsRule);
  if (cors.length === 0 || cors.length > MAX_RULES) throw malformed();
  await configure(call.engine.store, bucket, (now) => ({ ...now, cors }));
  return { status: 200 };
}

export async function getCors(call: Call): Promise<Reply> {
  const { cors } = callBucket(call).config;
  if (cors === null) throw new S3Error('NoSuchCORSConfiguration', 'The CORS configuration does not exist');
  return xmlReply('CORSConfiguration', { CORSRule: cors.map((rule) => ({ ID: rule.id, AllowedOrigin: rule.origins, AllowedMethod: rule.methods, AllowedHeader: rule.headers, ExposeHeader: rule.expose, MaxAgeSeconds: rule.maxAge })) });
}

export async function deleteCors(call: Call): Promise<Reply> {
  await configure(call.engine.store, callBucket(call), (now) => ({ ...now, cors: null }));
  return { status: 204 };
}

const saveDocument = (call: Call, document: Xml): Promise<void> => {
  const inner = document.children.map(rewriteXml).join('');
  return configure(call.engine.store, callBucket(call), (now) => ({ ...now, documents: { ...now.documents, [document.name]: inner } }));
};

/** Lifecycle rules are kept and given back; nothing expires by itself here. */
export async function putLifecycle(call: Call): Promise<Reply> {
  callBucket(call);
  const document = await readDocument(call, 'LifecycleConfiguration', true);
  onlyChildren(document, ['Rule']);
  if (document.children.length === 0) throw malformed();
  for (const rule of document.children) {
    onlyChildren(rule, ['ID', 'Status', 'Filter', 'Prefix', 'Expiration', 'Transition', 'NoncurrentVersionExpiration', 'NoncurrentVersionTransition', 'AbortIncompleteMultipartUpload']);
    needText(rule, 'Status', ['Enabled', 'Disabled']);
    if (childrenOf(rule, 'Filter').length + childrenOf(rule, 'Prefix').length !== 1) throw malformed();
    if (!rule.children.some(({ name }) => /Expiration|Transition|Abort/.test(name))) throw new S3Error('InvalidRequest', 'At least one action needs to be specified in a rule');
  }
  await saveDocument(call, document);
  return { status: 200 };
}

export async function getLifecycle(call: Call): Promise<Reply> {
  const inner = callBucket(call).config.documents['LifecycleConfiguration'];
  if (inner === undefined) throw new S3Error('NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist');
  return { status: 200, xml: xmlDocument('LifecycleConfiguration', inner) };
}

export async function deleteLifecycle(call: Call): Promise<Reply> {
  await configure(call.engine.store, callBucket(call), (now) => ({ ...now, documents: Object.fromEntries(Object.entries(now.documents).filter(([name]) => name !== 'LifecycleConfiguration')) }));
  return { status: 204 };
}

const TARGETS: Readonly<Record<string, string>> = { QueueConfiguration: 'Queue', TopicConfiguration: 'Topic', CloudFunctionConfiguration: 'CloudFunction' };

/** Notification settings are kept and given back; the listener passed to the engine hears of every created object. */
export async function putNotification(call: Call): Promise<Reply> {
  callBucket(call);
  const document = await readDocument(call, 'NotificationConfiguration', false);
  onlyChildren(document, [...Object.keys(TARGETS), 'EventBridgeConfiguration']);
  for (const target of document.children.filter(({ name }) => name in TARGETS)) {
    const arn = needText(target, TARGETS[target.name] ?? '');
    const events = texts(target, 'Event');
    if (!arn.startsWith('arn:aws:') || events.length === 0 || events.some((event) => !/^s3:[A-Za-z]+:(?:\*|[A-Za-z]+)$/.test(event))) throw new S3Error('InvalidArgument', 'Unable to validate the following destination configurations');
  }
  await saveDocument(call, document);
  return { status: 200 };
}

export async function getNotification(call: Call): Promise<Reply> {
  return { status: 200, xml: xmlDocument('NotificationConfiguration', callBucket(call).config.documents['NotificationConfiguration'] ?? '') };
}
