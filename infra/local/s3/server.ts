import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { S3EventRecord } from 'aws-lambda';
import type { Authorize, Engine, Reply } from './ops/call.ts';
import { handle } from './ops/handle.ts';
import { openStore } from './store/store.ts';

export interface S3Options {
  /** Directory for all data; made when missing. One engine at a time. */
  readonly dir: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly credentials: readonly { readonly accessKeyId: string; readonly secretAccessKey: string }[];
  /** Asked for every action of a signer; without it every signer may do everything. */
  readonly authorize?: Authorize;
  /** Hears of every created object once it is on disk. A crash between the two loses the record, so readers must be able to find what they missed. */
  readonly onEvent?: (record: S3EventRecord) => void;
  readonly host?: string;
  /** Milliseconds since 1970; the system's clock when left out. Signatures, expiry and retention go by it. */
  readonly now?: () => number;
}

export interface S3Server {
  readonly port: number;
  readonly endpoint: string;
  /** Takes no new requests, lets those under way finish for up to three seconds, and ends. */
  close(): Promise<void>;
}

const KEEP_ALIVE_MS = 65_000;
const GRACE_MS = 3000;
const SLOWEST_UPLOAD_MS = 3_600_000;

/** Starts a strict S3 for local use and tests: path style, SigV4, data under `dir`. Rejects with EADDRINUSE when the port is taken. */
export async function startS3(options: S3Options): Promise<S3Server> {
  const { host = '127.0.0.1' } = options;
  const engine: Engine = {
    store: openStore(options.dir),
    secrets: new Map(options.credentials.map(({ accessKeyId, secretAccessKey }) => [accessKeyId, secretAccessKey])),
    authorize: options.authorize ?? (() => true), onEvent: options.onEvent ?? (() => undefined), now: options.now ?? Date.now,
  };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: SLOWEST_UPLOAD_MS }, (request, response) => {
    const requestId = randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase();
    handle(engine, request, requestId).then((reply) => send(request, response, reply)).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
  return { port, endpoint: `http://${host}:${port}`, close };
}

async function send(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const { status, headers, xml, file } = reply;
  const body = Buffer.from(xml ?? '', 'utf8');
  const silent = request.method === 'HEAD' || status === 204 || status === 304;
  // What is left of a refused body is read to its end: cutting it off would hide the refusal from the sender.
  request.resume();
  try {
    response.writeHead(status, {
      ...(xml === undefined ? {} : { 'content-type': 'application/xml' }), ...(file === undefined && !silent ? { 'content-length': String(body.length) } : {}), ...headers,
    });
    if (file === undefined) response.end(silent ? undefined : body);
    else if (file.end < file.start) response.end();
    else await pipeline(file.handle.createReadStream({ start: file.start, end: file.end, autoClose: false, highWaterMark: 1 << 18 }), response);
  } finally {
    await file?.handle.close();
  }
}
