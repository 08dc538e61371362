import { AsyncLocalStorage } from 'node:async_hooks';
import type { World } from './world.ts';

/**
 * One run of a function of ours. A run that dies stops where it waits: nothing that it asked for comes back, though what
 * it had sent may still arrive. `direct`: a view from outside, whose requests take no time and meet no fault.
 */
export class Process {
  readonly world: World;
  readonly name: string;
  readonly direct: boolean;
  /** The number of the request that it serves, of those that came in; -1 for none. */
  readonly arrival: number;
  alive = true;
  onDeath: () => void = () => undefined;

  constructor(world: World, name: string, { direct = false, arrival = -1 } = {}) {
    this.world = world;
    this.name = name;
    this.direct = direct;
    this.arrival = arrival;
  }

  kill(): void {
    if (!this.alive) return;
    this.alive = false;
    this.onDeath();
  }
}

/** The run that the code belongs to that asks. */
export const current = new AsyncLocalStorage<Process>();
