import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { Call } from '../bare/submit.ts';

/** Stands before a store and hands every request on as it came; tells what was asked. */
export interface Recorder { readonly endpoint: string; close(): Promise<void> }

/** @param told hears each request in the words of its client. */
export async function startRecorder(store: string, told: (call: Call) => void = () => undefined): Promise<Recorder> {
  const server = createServer((asked, answer) => {
    pass(asked).then(({ status, headers, bytes }) => { answer.writeHead(status, headers).end(bytes); }, () => { asked.socket.destroy(); });
  });
  async function pass(asked: IncomingMessage) {
    const body = await read(asked);
    told(callOf(asked, body));
    const asking = request(new URL(asked.url ?? '/', store), { method: asked.method, headers: asked.headers });
    asking.end(body);
    const [answered] = await once(asking, 'response') as [IncomingMessage];
    return { status: answered.statusCode ?? 500, headers: answered.headers, bytes: await read(answered) };
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The input that the SDK made this request of. @throws TypeError for an operation of S3 that no submission asks. */
export function callOf({ headers, method, url = '/' }: Pick<IncomingMessage, 'headers' | 'method' | 'url'>, body: Buffer): Call {
  const target = headers['x-amz-target'];
  if (target !== undefined) return { operation: String(target).split('.')[1] ?? '', input: withBytes(JSON.parse(body.toString())) as never };
  const { pathname, searchParams } = new URL(url, 'http://store');
  if (method !== 'GET' || !searchParams.has('versions')) throw new TypeError(`${String(method)} ${url} is not known`);
  return { operation: 'ListObjectVersions', input: { Bucket: pathname.split('/')[1] ?? '', Prefix: searchParams.get('prefix') ?? '' } as never };
}

/** Bytes go over the line in base64. */
function withBytes(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return name === 'B' || name === 'CiphertextBlob' ? Buffer.from(value, 'base64') : value;
  if (Array.isArray(value)) return value.map((one) => withBytes(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBytes(inner, key)]));
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
