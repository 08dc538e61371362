import { readClaims, receive } from '../wire/body.ts';
import { S3Error } from '../wire/errors.ts';
import { parseXml, type Xml } from '../wire/xml.ts';
import { headerOf, type Call } from './call.ts';

const MAX_DOCUMENT = 2 * 1024 * 1024;

async function readText(call: Call, checksumNeeded: boolean): Promise<string> {
  const claims = readClaims((name) => headerOf(call, name));
  if (checksumNeeded && claims.md5 === null && claims.checksum === null) throw new S3Error('InvalidRequest', 'Missing required header for this request: Content-MD5 OR x-amz-checksum-*');
  const chunks: Buffer[] = [];
  await receive(call.request, call.identity, claims, (chunk) => void chunks.push(chunk), MAX_DOCUMENT);
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads a request's XML body with the given root element. @throws MissingRequestBodyError, MalformedXML, and InvalidRequest where a checksum is needed and missing */
export async function readDocument(call: Call, root: string, checksumNeeded: boolean): Promise<Xml> {
  const text = await readText(call, checksumNeeded);
  if (text === '') throw new S3Error('MissingRequestBodyError', 'Request Body is empty');
  return parseXml(text, root);
}

/** The same, but an empty body is null. */
export async function readOptionalDocument(call: Call, root: string): Promise<Xml | null> {
  if ((headerOf(call, 'content-length') ?? '0') === '0' && !headerOf(call, 'transfer-encoding')) return null;
  return parseXml(await readText(call, false), root);
}
