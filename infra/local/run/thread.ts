import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * Runs one function's bundle in a thread of its own, with its own environment, as Lambda runs it in a machine of its
 * own: what is not linked to it, it cannot reach. `workerData` is the path of the bundle. What the engine made of it lies
 * beside it afterwards, so that the next start need not compile it.
 */
enableCompileCache(path.join(path.dirname(workerData as string), 'compiled'));
const { handler } = await import(workerData as string) as { handler: (event: unknown, context: object) => Promise<unknown> };

/** What each invocation asked DynamoDB, as its own client sent it: the names of the operations, a retry once more. */
const asked = new AsyncLocalStorage<string[]>();
subscribe('http.client.request.start', (message) => {
  const [service, operation] = String((message as { request: ClientRequest }).request.getHeader('x-amz-target') ?? '').split('.');
  if (service?.startsWith('DynamoDB_') === true && operation !== undefined) asked.getStore()?.push(operation);
});

/** An answer tells it to who asks: to others it must be the same whatever had to be read for it. */
function told(event: unknown, result: unknown, operations: readonly string[]): unknown {
  const counts = (event as { headers?: Readonly<Record<string, string>> }).headers?.['x-count-requests'] !== undefined;
  if (!counts || typeof result !== 'object' || result === null || !('statusCode' in result)) return result;
  const { headers } = result as { headers?: object };
  return { ...result, headers: { ...headers, 'server-timing': `dynamodb;desc="${operations.join(' ')}"` } };
}

parentPort?.on('message', ({ id, event }: { id: number; event: unknown }) => {
  const operations: string[] = [];
  asked.run(operations, () => handler(event, {})).then(
    (result) => parentPort?.postMessage({ id, result: told(event, result, operations) }),
    (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { name: 'Error', message: String(error) } }),
  );
});
parentPort?.postMessage({ ready: true });
