import { Worker } from 'node:worker_threads';

/** A function that runs in its own thread. */
export interface LocalFunction {
  readonly name: string;
  invoke(event: unknown): Promise<unknown>;
  close(): Promise<void>;
}

interface Waiting { resolve(value: unknown): void; reject(error: Error): void }
type Told = { ready: true } | { id: number; result?: unknown; error?: { name: string; message: string; stack?: string } };

/** Starts a bundle in a thread with this environment only. Its log lines go where `write` says. */
export async function startFunction(name: string, bundle: string, env: Readonly<Record<string, string>>, write: (text: string) => void): Promise<LocalFunction> {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: bundle, env: { ...env }, stdout: true, stderr: true, name });
  thread.stdout.on('data', (chunk: Buffer) => { write(chunk.toString()); });
  thread.stderr.on('data', (chunk: Buffer) => { write(chunk.toString()); });
  await new Promise<void>((resolve, reject) => {
    thread.once('error', reject);
    thread.on('message', (told: Told) => {
      if ('ready' in told) { resolve(); return; }
      const one = waiting.get(told.id);
      waiting.delete(told.id);
      if (told.error === undefined) one?.resolve(told.result);
      else one?.reject(Object.assign(new Error(told.error.message), { name: told.error.name, stack: told.error.stack }));
    });
  });
  thread.on('error', (error: Error) => { for (const one of waiting.values()) one.reject(error); waiting.clear(); });
  return {
    name,
    invoke: (event) => new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      thread.postMessage({ id: count, event });
    }),
    async close() { await thread.terminate(); },
  };
}
