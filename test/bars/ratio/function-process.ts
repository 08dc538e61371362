import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Call } from '../bare/submit.ts';

/** What some events took together: CPU of the whole process in ms, and how each was answered. */
export interface Spent { readonly ms: number; readonly statuses: readonly number[] }
export interface FunctionProcess { run(events: readonly APIGatewayProxyEventV2[], calls?: readonly (readonly Call[])[]): Promise<Spent>; close(): Promise<void> }

/** Nothing is counted of handing over what is asked: events and calls lie ready before the first reading. */
const serving = `
const bundle = await import(process.argv[2]);
process.on('message', async ({ events, calls }) => {
  bundle.next?.push(...calls);
  const before = process.cpuUsage();
  const statuses = [];
  for (const event of events) statuses.push((await bundle.handler(event, {})).statusCode);
  const { user, system } = process.cpuUsage(before);
  process.send({ ms: (user + system) / 1000, statuses });
});
process.send('ready');
`;

/** A function's bundle in a process of its own, which answers events one after another and tells what CPU they took. */
export async function startFunction(bundle: string, env: Record<string, string>): Promise<FunctionProcess> {
  const dir = mkdtempSync(path.join(tmpdir(), 'bars-function-'));
  const script = path.join(dir, 'serving.mjs');
  writeFileSync(script, serving);
  const child = fork(script, [bundle], { env, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const ended = once(child, 'exit').then(([code]) => { throw new Error(`the process of ${path.basename(bundle)} ended with ${String(code)}`); });
  ended.catch(() => undefined);
  const told = (): Promise<unknown> => Promise.race([new Promise((resolve) => { child.once('message', resolve); }), ended]);
  await told();
  return {
    async run(events, calls = []) {
      const answer = told();
      child.send({ events, calls } as never);
      return await answer as Spent;
    },
    async close() {
      if (child.exitCode === null) {
        child.kill();
        await once(child, 'exit');
      }
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
