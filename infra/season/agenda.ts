import { millis, type Instant } from '../../shared/kernel/moments.ts';

/**
 * What happens when: acts in the order of their instants, and at one instant in the order in which they were put in.
 * What lies after `until` (ms) is not played.
 */
export interface Agenda { add(at: Instant, act: () => Promise<void>): void; play(move: (ms: number) => void, until?: number): Promise<void> }

export function newAgenda(): Agenda {
  const waiting: { ms: number; order: number; act: () => Promise<void> }[] = [];
  let order = 0;
  return {
    add(at, act) {
      order += 1;
      waiting.push({ ms: millis(at), order, act });
    },
    /** Acts may put in further acts; one that lies in the past is played next. */
    async play(move, until = Number.POSITIVE_INFINITY) {
      let now = Number.NEGATIVE_INFINITY;
      while (waiting.length > 0) {
        waiting.sort((a, b) => a.ms - b.ms || a.order - b.order);
        const next = waiting.shift();
        if (next === undefined || next.ms > until) return;
        if (next.ms > now) { now = next.ms; move(now); }
        await next.act();
      }
    },
  };
}

/** Runs over many at once, `width` at a time, in order of starting. */
export async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(Array.from({ length: Math.min(width, queue.length) }, async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  }));
}
