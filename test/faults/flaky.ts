import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { principalOf } from '../../infra/local/principals.ts';

/** What goes wrong between a function and DynamoDB, below the retry of its SDK; in percent of requests. */
const kinds = { 'lost request': 4, 'lost answer': 4, throttled: 3, 'server error': 3, twice: 3, late: 8 } as const;
export type FaultKind = keyof typeof kinds;
export type Faults = Readonly<Record<FaultKind, number>>;

export interface Flaky { readonly endpoint: string; /** From now on nothing goes wrong. */ calm(): void; /** How often what went wrong. */ readonly found: Faults }

/**
 * Stands before an engine and passes on what it is asked, but for some of it. Only the portal's functions meet faults:
 * whoever makes tables, reads the stream or looks afterwards does not.
 */
export async function startFlaky(engine: string, seed: number): Promise<Flaky> {
  const spared = principalOf('stack').accessKeyId;
  const found: Record<FaultKind, number> = { 'lost request': 0, 'lost answer': 0, throttled: 0, 'server error': 0, twice: 0, late: 0 };
  const draw = drawing(seed);
  let calm = false;
  const server = createServer((asked, answer) => {
    handle(asked, answer).catch(() => { asked.socket.destroy(); });
  });

  async function handle(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const kind = calm || (asked.headers.authorization ?? '').includes(spared) ? undefined : draw();
    if (kind !== undefined) found[kind] += 1;
    switch (kind) {
      case 'lost request': asked.socket.destroy(); return;
      case 'throttled': refuse(answer, 400, 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'); return;
      case 'server error': refuse(answer, 500, 'com.amazonaws.dynamodb.v20120810#InternalServerError'); return;
      case 'twice': await forward(engine, asked, body); break;
      case 'late': await new Promise((resolve) => { setTimeout(resolve, 150); }); break;
      case 'lost answer': case undefined: break;
    }
    const { status, headers, bytes } = await forward(engine, asked, body);
    if (kind === 'lost answer') { asked.socket.destroy(); return; }
    answer.writeHead(status, headers).end(bytes);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  return { endpoint: `http://127.0.0.1:${(server.address() as { port: number }).port}`, calm: () => { calm = true; }, found };
}

function refuse(answer: ServerResponse, status: number, type: string): void {
  answer.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify({ __type: type, message: 'injected' }));
}

async function forward(engine: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<{ status: number; headers: IncomingMessage['headers']; bytes: Buffer }> {
  const asking = request(new URL(url ?? '/', engine), { method, headers });
  asking.end(body);
  const [answered] = await once(asking, 'response') as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answered) chunks.push(chunk as Buffer);
  return { status: answered.statusCode ?? 500, headers: answered.headers, bytes: Buffer.concat(chunks) };
}

/** A linear congruential generator (Numerical Recipes): the same seed draws the same kinds in the same order. */
function drawing(seed: number): () => FaultKind | undefined {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    let percent = (state / 2 ** 32) * 100;
    for (const [kind, share] of Object.entries(kinds)) {
      percent -= share;
      if (percent < 0) return kind as FaultKind;
    }
    return undefined;
  };
}
