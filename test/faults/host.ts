import { clockFrom } from '../../infra/local/clock.ts';
import { startDynamo } from '../../infra/local/dynamodb.ts';
import { startStack } from '../../infra/local/stack.ts';
import type { Bundles } from '../../infra/bundle.ts';
import { startFlaky } from './flaky.ts';

/** The whole portal in a process of its own, to be killed at any moment; started by victim.ts. `seed` draws what goes wrong on the way to its DynamoDB. */
export interface Given { readonly dir: string; readonly port: number; readonly frozen: number; readonly bundles: Bundles; readonly seed: number }
export type Ask = { readonly at: number } | { readonly settle: true } | { readonly calm: true };

const given = JSON.parse(process.argv[2] ?? '') as Given;
const flaky = await startFlaky((await startDynamo(given.dir)).endpoint, given.seed);
process.env['DYNAMODB_ENDPOINT'] = flaky.endpoint;
const stack = await startStack({ dir: given.dir, port: given.port, clock: clockFrom({ frozen: given.frozen }), bundles: given.bundles });
process.on('message', (ask: Ask) => {
  if ('at' in ask) { stack.clock.set(ask.at); process.send?.('done'); return; }
  if ('calm' in ask) { flaky.calm(); process.send?.(flaky.found); return; }
  stack.settle().then(() => process.send?.('done'), (error: unknown) => { throw error; });
});
process.send?.({ engines: { ...stack.engines, secretOf: undefined } });
