import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Asked, Found } from './lives.ts';
import { add, emptyTally, type Tally } from './sum.ts';

/** How many seeds a thread is given at a time. */
const portion = 200;

/**
 * Deals the seeds out to as many threads as there are cores, and sums up what came of them.
 * @param told hears the sum so far, and what a traced world says of itself.
 */
export async function simulate(all: Asked, told: (tally: Tally, trace: readonly string[]) => void = () => undefined): Promise<Tally> {
  const tally = emptyTally();
  let next = all.first;
  const threads = all.trace ? 1 : Math.max(1, availableParallelism());
  const share = Math.max(1, Math.min(portion, Math.ceil((all.last - all.first) / threads)));
  await Promise.all(Array.from({ length: threads }, () => new Promise<void>((resolve, reject) => {
    const thread = new Worker(new URL('./lives.ts', import.meta.url));
    const deal = (): void => {
      if (next >= all.last) { void thread.terminate().then(() => { resolve(); }); return; }
      const first = next;
      next = Math.min(next + share, all.last);
      thread.postMessage({ ...all, first, last: next } satisfies Asked);
    };
    thread.on('error', reject);
    thread.on('message', (found: Found) => {
      add(tally, found.tally);
      told(tally, found.trace);
      deal();
    });
    deal();
  })));
  return tally;
}
