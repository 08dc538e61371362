import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { instantOf, type Instant } from '../../shared/kernel/moments.ts';

/** What API Gateway stamped on the request: the one clock reading there is, and the id that logs and events carry. */
export interface Arrival { readonly at: Instant; readonly requestId: string }

/** What no Request can be made of (Fetch, 2.2.1), and no route of ours knows. */
const forbidden = /^(?:connect|trace|track)$/i;
/** Bytes that may stand in a header's value (RFC 9110, 5.5); what says otherwise is left out, as if it had not been sent. */
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;
const fieldName = /^[\w!#$%&'*+.^`|~-]+$/;

/** API Gateway's event (HTTP API, format 2.0) as a standard Request. Whatever somebody sent, it can be answered. */
export function requestOf(event: APIGatewayProxyEventV2, origin: string): Request {
  const url = new URL(origin);
  // Set, not appended: whatever the path is, it is one below our own origin.
  url.pathname = event.rawPath;
  url.search = event.rawQueryString;
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined && fieldName.test(name) && fieldValue.test(value)) headers.set(name, value);
  const cookies = event.cookies?.filter((one) => fieldValue.test(one)) ?? [];
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  const { method } = event.requestContext.http;
  const body = event.body === undefined ? undefined : Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8');
  return new Request(url, { method: forbidden.test(method) ? 'OPTIONS' : method, headers, ...(body === undefined || method === 'GET' || method === 'HEAD' ? {} : { body }) });
}

export const arrivalOf = (event: APIGatewayProxyEventV2): Arrival =>
  ({ at: instantOf(event.requestContext.timeEpoch), requestId: event.requestContext.requestId });

/** A standard Response as API Gateway wants it; every cookie on its own. */
export async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => { if (name !== 'set-cookie') headers[name] = value; });
  const cookies = response.headers.getSetCookie();
  const body = Buffer.from(await response.arrayBuffer());
  const isText = /^(text\/|application\/(json|problem\+json|javascript))/.test(headers['content-type'] ?? 'text/plain');
  return {
    statusCode: response.status, headers, ...(cookies.length === 0 ? {} : { cookies }),
    body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText,
  };
}
