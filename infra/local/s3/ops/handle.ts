import type { IncomingMessage } from 'node:http';
import { verifyRequest } from '../auth/verify.ts';
import { S3Error } from '../wire/errors.ts';
import { parseRequest, type S3Request } from '../wire/request.ts';
import { writeXml } from '../wire/xml.ts';
import { demand, type Call, type Engine, type Reply } from './call.ts';
import { corsHeaders, preflight } from './cors.ts';
import { postObject } from './post.ts';
import { checkRegion } from './region.ts';
import { actionOf, route } from './router.ts';

async function answer(engine: Engine, sent: S3Request, requestId: string): Promise<Reply> {
  if (sent.method === 'OPTIONS') return preflight(engine.store, sent);
  const isForm = sent.method === 'POST' && sent.bucket !== null && sent.key === null && (sent.headers.get('content-type') ?? '').toLowerCase().startsWith('multipart/form-data');
  if (isForm) return postObject(engine, sent, requestId);
  const { identity, request } = verifyRequest(sent, engine.secrets, engine.now());
  const operation = route(request);
  const call: Call = { engine, request, identity, requestId };
  const action = actionOf(operation, request);
  if (action !== null) demand(call, action);
  const bucket = engine.store.buckets.get(request.bucket ?? '');
  if (bucket !== undefined) checkRegion(bucket, identity);
  return operation.run(call);
}

/** Answers one request; every refusal and every failure becomes an S3 error document. */
export async function handle(engine: Engine, raw: IncomingMessage, requestId: string): Promise<Reply> {
  let request: S3Request | undefined;
  const common = () => ({ 'x-amz-request-id': requestId, 'x-amz-id-2': requestId, ...(request === undefined || request.method === 'OPTIONS' ? {} : corsHeaders(engine.store, request)) });
  try {
    request = parseRequest(raw);
    const reply = await answer(engine, request, requestId);
    return { ...reply, headers: { ...common(), ...reply.headers } };
  } catch (error) {
    const refusal = error instanceof S3Error ? error : new S3Error('InternalError', 'We encountered an internal error. Please try again.');
    if (refusal !== error && !raw.destroyed) process.stderr.write(`S3 ${raw.method ?? ''} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    const document = writeXml({ Error: { Code: refusal.code, Message: refusal.message, Resource: request?.path ?? '', RequestId: requestId, HostId: requestId } });
    return { status: refusal.status, headers: { ...common(), ...refusal.headers }, xml: `<?xml version="1.0" encoding="UTF-8"?>\n${document}` };
  }
}
