import type { Random } from './random.ts';

/** What can go wrong, in the words of the summary. */
export const faultNames = [
  'lost request', 'lost answer', 'duplicate request', 'conflict', 'throttling', 'delay', 'crash', 'stale read', 'torn read',
  'click lost', 'page lost', 'click doubled', 'clock step', 'record late', 'record twice', 'time limit',
] as const;
export type FaultName = (typeof faultNames)[number];
export type FaultCounts = Record<FaultName, number>;
export const noFaults = (): FaultCounts => Object.fromEntries(faultNames.map((name) => [name, 0])) as FaultCounts;

/** How often things go wrong in one world; every world has a weather of its own, with some faults rare and some absent. */
export class Faults {
  readonly counts = noFaults();
  readonly #random: Random;
  readonly #rates: Partial<Record<FaultName, number>>;
  #calm = false;

  constructor(random: Random) {
    this.#random = random;
    this.#rates = Object.fromEntries(faultNames.flatMap((name) => (random.chance(0.45) ? [[name, random.pick([0.01, 0.03, 0.1])]] : [])));
  }

  /** From now on nothing goes wrong any more, so that everything can come to its end. */
  calm(): void { this.#calm = true; }

  /** Does it go wrong now? It is counted then. @param weight for what is asked seldom. */
  strikes(name: FaultName, weight = 1): boolean {
    if (this.#calm || !this.#random.chance((this.#rates[name] ?? 0) * weight)) return false;
    this.counts[name] += 1;
    return true;
  }

  /** What happens by itself is only counted. */
  count(name: FaultName): void { this.counts[name] += 1; }
}
