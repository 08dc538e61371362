import { parentPort } from 'node:worker_threads';
import { install } from './install.ts';
import type { Tally } from './sum.ts';

/** Seeds from `first` up to, not with, `last`. */
export interface Asked { readonly first: number; readonly last: number; readonly weak: string | undefined; readonly trace: boolean }
export interface Found { readonly tally: Tally; readonly trace: readonly string[] }

install();
// Only now, so that our code finds everything in its place.
const { prepare } = await import('./prepare.ts');
const { range, tallyOf } = await import('./tally.ts');
const { ours } = await import('./protocol.ts');
const { weak: designs } = await import('./weak.ts');
const start = prepare();

parentPort?.on('message', ({ first, last, weak, trace }: Asked) => {
  const lines: string[] = [];
  const protocol = weak === undefined ? ours : designs[weak];
  if (protocol === undefined) throw new TypeError(`no design ${weak}; there are ${Object.keys(designs).join(', ')}`);
  void start.then((from) => tallyOf(from, range(first, last), { protocol, ...(trace ? { trace: (line: string) => { lines.push(line); } } : {}) }))
    .then((tally) => { parentPort?.postMessage({ tally, trace: lines } satisfies Found); });
});
