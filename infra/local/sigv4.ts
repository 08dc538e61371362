import { randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import { hmac, sha256Hex, signingKey } from './signing-key.ts';

/** A role of the local stack and the key pair it signs with; `arn` is its role ARN. */
export interface LocalPrincipal { readonly accessKeyId: string; readonly secretAccessKey: string; readonly arn: string }

/** What was signed: `target` is path and query as they came over the wire. */
export interface SignedRequest {
  readonly method: string; readonly target: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer;
}

/** A verified request: who sent it, and to which region it was addressed. */
export interface SignedCall extends SignedRequest { readonly principal: LocalPrincipal; readonly region: string }

/** An error as AWS puts it on the wire: the SDK raises the class that `code` names. */
export class WireError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

// encodeURIComponent leaves !'()* alone; Signature Version 4 leaves only RFC 3986's unreserved characters.
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function canonicalQuery(query: string): string {
  try {
    return query.split('&').filter(pair => pair !== '').map(pair => {
      const at = pair.indexOf('=');
      const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return [encode(decodeURIComponent(name)), encode(decodeURIComponent(value))] as const;
    }).sort((a, b) => order(a[0], b[0]) || order(a[1], b[1])).map(pair => pair.join('=')).join('&');
  } catch {
    throw new WireError('IncompleteSignatureException', 'The query string is not percent-encoded correctly.');
  }
}

function canonicalRequest(request: SignedRequest, signed: readonly string[]): string {
  const at = request.target.indexOf('?');
  const [path, query] = at < 0 ? [request.target, ''] : [request.target.slice(0, at), request.target.slice(at + 1)];
  const headers = signed.map(name => {
    const value = request.headers[name];
    if (value === undefined) throw new WireError('InvalidSignatureException', `The signed header ${name} is missing.`);
    return `${name}:${[value].flat().join(',').trim().replace(/ +/g, ' ')}\n`;
  });
  // Every service but S3 signs the path as sent, encoded once more.
  const uri = path.split('/').map(encode).join('/');
  return [request.method, uri, canonicalQuery(query), headers.join(''), signed.join(';'), sha256Hex(request.body)].join('\n');
}

const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/\s,]+)\/(\d{8})\/([^/\s,]+)\/([^/\s,]+)\/aws4_request,\s*SignedHeaders=([a-z0-9;_-]+),\s*Signature=([0-9a-f]{64})$/;

// AWS accepts a request for five minutes either side of the moment it was signed.
const maxSkewMs = 5 * 60_000;

function signedAt(stamp: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp);
  if (parts === null) return NaN;
  const [, year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/**
 * Verifies an AWS Signature Version 4 in the Authorization header and says who signed.
 * `clock` gives the real time in milliseconds since 1970; the signature may be five minutes off either way.
 * @throws WireError MissingAuthenticationTokenException, IncompleteSignatureException, UnrecognizedClientException,
 *   InvalidSignatureException, as the AWS JSON services name them.
 * Source: IAM User Guide, "Create a signed AWS API request".
 */
export function verifySigV4(
  request: SignedRequest,
  trust: { readonly principals: readonly LocalPrincipal[]; readonly service: string; readonly clock: () => number },
): { readonly principal: LocalPrincipal; readonly region: string } {
  const header = request.headers.authorization;
  if (header === undefined) throw new WireError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const parts = authorization.exec(header);
  const stamp = request.headers['x-amz-date'];
  if (parts === null || typeof stamp !== 'string' || Number.isNaN(signedAt(stamp)))
    throw new WireError('IncompleteSignatureException', 'The Authorization header or X-Amz-Date is malformed.');
  const [, keyId = '', day = '', region = '', service = '', names = '', signature = ''] = parts;
  const principal = trust.principals.find(p => p.accessKeyId === keyId);
  if (principal === undefined || request.headers['x-amz-security-token'] !== undefined)
    throw new WireError('UnrecognizedClientException', 'The security token included in the request is invalid.');
  if (service !== trust.service || day !== stamp.slice(0, 8))
    throw new WireError('InvalidSignatureException', `Credential should be scoped to service '${trust.service}' and the day of the request.`);
  const signed = names.split(';');
  // A header that steers the request but is not signed could be changed on the way.
  const unsigned = ['host', ...Object.keys(request.headers).filter(name => name.startsWith('x-amz-'))].find(name => !signed.includes(name));
  if (unsigned !== undefined) throw new WireError('InvalidSignatureException', `The header ${unsigned} must be signed.`);
  const bodyHash = request.headers['x-amz-content-sha256'];
  if (bodyHash !== undefined && bodyHash !== sha256Hex(request.body))
    throw new WireError('InvalidSignatureException', 'X-Amz-Content-Sha256 does not match the body.');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', stamp, scope, sha256Hex(canonicalRequest(request, signed))].join('\n');
  const key = signingKey(principal.secretAccessKey, { date: day, region, service });
  if (!timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex')))
    throw new WireError('InvalidSignatureException', 'The request signature we calculated does not match the signature you provided.');
  if (Math.abs(trust.clock() - signedAt(stamp)) > maxSkewMs)
    throw new WireError('InvalidSignatureException', `Signature expired or not yet current: signed at ${stamp}.`);
  return { principal, region };
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // Reads on without keeping: a client that is cut off while it sends never sees the answer.
    if (size <= maxBytes) parts.push(part);
  }
  if (size > maxBytes) throw new WireError('RequestEntityTooLargeException', `The request is larger than ${maxBytes} bytes.`, 413);
  return Buffer.concat(parts);
}

export interface SignedService {
  readonly port: number;
  readonly service: string;
  readonly principals: readonly LocalPrincipal[];
  readonly maxBytes: number;
  readonly contentType: string;
  /** Answers a verified call with a JSON document, or throws a WireError. */
  readonly answer: (call: SignedCall) => Promise<object>;
}

export interface Running { readonly port: number; readonly endpoint: string; close(): Promise<void> }

/** Serves JSON to signed requests on 127.0.0.1; port 0 takes a free one. */
export async function serveSigned(service: SignedService): Promise<Running> {
  const server: Server = createServer((incoming, outgoing) => {
    const respond = (status: number, document: object, headers: Record<string, string> = {}): void => {
      outgoing.writeHead(status, { 'content-type': service.contentType, 'x-amzn-requestid': randomUUID(), ...headers });
      outgoing.end(JSON.stringify(document));
    };
    const handle = async (): Promise<object> => {
      const body = await readBody(incoming, service.maxBytes);
      const request = { method: incoming.method ?? 'GET', target: incoming.url ?? '/', headers: incoming.headers, body };
      return service.answer({ ...request, ...verifySigV4(request, { ...service, clock: Date.now }) });
    };
    handle().then(document => respond(200, document), (error: unknown) => {
      if (!(error instanceof WireError)) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      const { code, message, status } = error instanceof WireError ? error : new WireError('InternalFailure', 'Internal failure', 500);
      respond(status, { __type: code, message }, { 'x-amzn-errortype': code });
    });
  });
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(service.port, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : service.port;
  const close = (): Promise<void> => new Promise((closed, failed) => {
    server.close(error => (error === undefined ? closed() : failed(error)));
    server.closeAllConnections();
  });
  return { port, endpoint: `http://127.0.0.1:${port}`, close };
}
