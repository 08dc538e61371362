import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** A function that runs in its own thread, which is started by the first event, as Lambda does. */
export interface LocalFunction {
  readonly name: string;
  invoke(event: unknown): Promise<unknown>;
  close(): Promise<void>;
}

interface Waiting { resolve(value: unknown): void; reject(error: Error): void }
type Told = { ready: true } | { id: number; result?: unknown; error?: { name: string; message: string; stack?: string } };

export interface FunctionOptions {
  readonly name: string;
  /** Where its bundle lies, and that of `thread.ts`. */
  readonly dir: string;
  /** All that it sees of the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Where its log lines go. */
  readonly write: (text: string) => void;
}

export function localFunction(options: FunctionOptions): LocalFunction {
  let running: Promise<Running> | undefined;
  return {
    name: options.name,
    async invoke(event) {
      // What could not be started is tried anew with the next event.
      running ??= start(options).catch((error: unknown) => { running = undefined; throw error; });
      return (await running).invoke(event);
    },
    async close() { await (await running?.catch(() => undefined))?.end(); },
  };
}

interface Running { invoke(event: unknown): Promise<unknown>; end(): Promise<unknown> }

async function start({ name, dir, env, write }: FunctionOptions): Promise<Running> {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const thread = new Worker(path.join(dir, 'thread.mjs'), { workerData: path.join(dir, `${name}.mjs`), env: { ...env }, stdout: true, stderr: true, name });
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
    invoke: (event) => new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      thread.postMessage({ id: count, event });
    }),
    end: () => thread.terminate(),
  };
}
