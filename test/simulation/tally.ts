import { violations } from './checks/all.ts';
import { live } from './live.ts';
import type { Start } from './prepare.ts';
import { ours, type Protocol } from './protocol.ts';
import { Story } from './story.ts';
import { add, emptyTally, type Tally } from './sum.ts';

/** `enough`: ends early when this says so. */
export interface How { readonly protocol?: Protocol; readonly trace?: (line: string) => void; readonly enough?: (tally: Tally) => boolean }

/** Lives the worlds of these seeds and checks each. */
export async function tallyOf(start: Start, seeds: Iterable<number>, { protocol = ours, trace, enough = () => false }: How = {}): Promise<Tally> {
  const tally = emptyTally();
  const left = seeds[Symbol.iterator]();
  // Where a refusal was thrown from nobody reads here, and finding it out takes half of the time.
  const lines = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  await live(() => {
    const next = enough(tally) ? { done: true } as const : left.next();
    return next.done === true ? undefined : new Story(next.value, start, protocol, trace);
  }, async (story) => {
    const { seed, faults, requests } = story.world;
    const found = (await violations(story)).map((one) => ({ seed, ...one }));
    add(tally, { worlds: 1, requests, faults: faults.counts, violations: found });
  });
  Error.stackTraceLimit = lines;
  return tally;
}

/** The seeds from the first up to, not with, the last. */
export function* range(first: number, last: number): Generator<number> { for (let seed = first; seed < last; seed += 1) yield seed; }
