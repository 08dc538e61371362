import { parentPort, workerData } from 'node:worker_threads';

/**
 * Runs one function's bundle in a thread of its own, with its own environment, as Lambda runs it in a machine of its
 * own: what is not linked to it, it cannot reach. `workerData` is the path of the bundle.
 */
const { handler } = await import(workerData as string) as { handler: (event: unknown, context: object) => Promise<unknown> };

parentPort?.on('message', ({ id, event }: { id: number; event: unknown }) => {
  handler(event, {}).then(
    (result) => parentPort?.postMessage({ id, result }),
    (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { name: 'Error', message: String(error) } }),
  );
});
parentPort?.postMessage({ ready: true });
