import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import path from 'node:path';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { assetHeaders } from '../../../functions/doors/headers.ts';

/** What API Gateway does: turns HTTP into events and answers back. Nothing of the portal is decided here. */
export interface Gateway { readonly port: number; close(): Promise<void> }

export interface GatewayOptions {
  readonly port: number;
  readonly assets: string;
  readonly now: () => number;
  /** The function for a path. */
  readonly route: (pathname: string) => { invoke(event: unknown): Promise<unknown> };
  /** What exists on one machine only: the clock, the outbox, the people. Undefined means: not mine. */
  readonly local: (request: Request) => Promise<Response | undefined>;
  readonly decorate: (html: string, pathname: string) => string;
  /** Told after every request that may have changed something. */
  readonly touched: () => void;
}

export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch(() => {
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' });
      response.end('The function did not answer.');
    });
  });
  server.listen(options.port, '127.0.0.1');
  await Promise.race([once(server, 'listening'), once(server, 'error').then(([error]) => { throw error as Error; })]);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, options: GatewayOptions): Promise<void> {
  // Behind CloudFront an address that is no address never gets here; `//x` and `http://x` are read as paths.
  const url = new URL(`http://127.0.0.1:${options.port}${(request.url ?? '/').replace(/^\/+/, '/')}`);
  if (url.pathname.startsWith('/assets/')) { asset(url.pathname, response, options.assets); return; }
  const body = await bytes(request);
  if (url.pathname.startsWith('/_local/')) {
    const own = await options.local(new Request(url, { method: request.method ?? 'GET', headers: plain(request), ...(body.length === 0 ? {} : { body: new Uint8Array(body) }) }));
    if (own !== undefined) { await relay(own, response); return; }
  }
  const event = eventOf(request, url, body, options.now());
  const result = await options.route(url.pathname).invoke(event) as APIGatewayProxyStructuredResultV2;
  const headers: Record<string, string | string[]> = Object.fromEntries(Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]));
  if (result.cookies !== undefined) headers['set-cookie'] = result.cookies;
  const isPage = String(headers['content-type'] ?? '').startsWith('text/html');
  const text = result.body ?? '';
  response.writeHead(result.statusCode ?? 200, headers);
  response.end(result.isBase64Encoded === true ? Buffer.from(text, 'base64') : isPage ? options.decorate(text, url.pathname) : text);
  if (request.method !== 'GET') options.touched();
}

/** API Gateway's HTTP API, payload format 2.0; `timeEpoch` is the portal's clock. */
const eventOf = (request: IncomingMessage, url: URL, body: Buffer, now: number): object => ({
  version: '2.0', routeKey: '$default', rawPath: url.pathname, rawQueryString: url.search.slice(1),
  headers: plain(request), ...(request.headers.cookie === undefined ? {} : { cookies: request.headers.cookie.split('; ') }),
  ...(body.length === 0 ? {} : { body: body.toString('base64') }), isBase64Encoded: body.length > 0,
  requestContext: {
    accountId: '000000000000', apiId: 'local', domainName: '127.0.0.1', domainPrefix: '127', requestId: randomUUID(), routeKey: '$default', stage: '$default',
    time: new Date(now).toISOString(), timeEpoch: now,
    http: { method: request.method ?? 'GET', path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: request.headers['user-agent'] ?? '' },
  },
});

const plain = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== 'cookie').map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value ?? '']));

async function bytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function relay(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Built assets, named by their content, so that they may be kept for ever. */
function asset(pathname: string, response: ServerResponse, dir: string): void {
  const file = path.join(dir, path.basename(pathname));
  if (!existsSync(file)) { response.writeHead(404, assetHeaders).end(); return; }
  const type = file.endsWith('.css') ? 'text/css; charset=utf-8' : file.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/octet-stream';
  response.writeHead(200, { ...assetHeaders, 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' });
  createReadStream(file).pipe(response);
}
