import { clockFrom } from '../../infra/local/clock.ts';
import { startStack } from '../../infra/local/stack.ts';
import type { Bundles } from '../../infra/bundle.ts';

/** The whole portal in a process of its own, to be killed at any moment; started by victim.ts. */
export interface Given { readonly dir: string; readonly port: number; readonly frozen: number; readonly bundles: Bundles }
export type Ask = { readonly at: number } | { readonly settle: true };

const given = JSON.parse(process.argv[2] ?? '') as Given;
const stack = await startStack({ dir: given.dir, port: given.port, clock: clockFrom({ frozen: given.frozen }), bundles: given.bundles });
process.on('message', (ask: Ask) => {
  if ('at' in ask) { stack.clock.set(ask.at); process.send?.('done'); return; }
  stack.settle().then(() => process.send?.('done'), (error: unknown) => { throw error; });
});
process.send?.({ engines: { ...stack.engines, secretOf: undefined } });
