import type { Store } from '../store/store.ts';
import type { CorsRule } from '../store/types.ts';
import { S3Error } from '../wire/errors.ts';
import type { S3Request } from '../wire/request.ts';
import type { Reply } from './call.ts';

/** One `*` stands for any run of characters. */
function matches(pattern: string, text: string): boolean {
  const [head = '', tail] = pattern.split('*');
  return tail === undefined ? pattern === text : text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}

function ruleFor(store: Store, request: S3Request, method: string, asked: readonly string[]): CorsRule | undefined {
  const origin = request.headers.get('origin') ?? '';
  const rules = store.buckets.get(request.bucket ?? '')?.config.cors ?? [];
  return rules.find((rule) => rule.methods.includes(method) && rule.origins.some((pattern) => matches(pattern, origin))
    && asked.every((name) => rule.headers.some((pattern) => matches(pattern.toLowerCase(), name))));
}

function allow(rule: CorsRule, request: S3Request): Record<string, string> {
  const any = rule.origins.includes('*');
  return {
    'access-control-allow-origin': any ? '*' : (request.headers.get('origin') ?? ''),
    'access-control-allow-methods': rule.methods.join(', '),
    ...(any ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(rule.expose.length > 0 ? { 'access-control-expose-headers': rule.expose.join(', ') } : {}),
    ...(rule.maxAge === undefined ? {} : { 'access-control-max-age': String(rule.maxAge) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/** Headers for the answer to a request of another origin; none when no rule of the bucket fits. */
export function corsHeaders(store: Store, request: S3Request): Record<string, string> {
  const rule = request.headers.has('origin') ? ruleFor(store, request, request.method, []) : undefined;
  return rule === undefined ? {} : allow(rule, request);
}

/** Answers a browser's question beforehand. @throws AccessForbidden when no rule of the bucket fits */
export function preflight(store: Store, request: S3Request): Reply {
  const method = request.headers.get('access-control-request-method');
  if (!request.headers.has('origin') || method === undefined) throw new S3Error('InvalidRequest', 'Insufficient information. Origin request header needed.');
  const asked = (request.headers.get('access-control-request-headers') ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '');
  const rule = ruleFor(store, request, method, asked);
  if (rule === undefined) throw new S3Error('AccessForbidden', 'This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource\'s CORS spec.');
  return { status: 200, headers: { ...allow(rule, request), ...(asked.length > 0 ? { 'access-control-allow-headers': asked.join(', ') } : {}) } };
}
