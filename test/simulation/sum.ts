import { faultNames, noFaults, type FaultCounts } from './faults.ts';

/** One thing that did not hold in the world of a seed. */
export interface Violation { readonly seed: number; readonly invariant: string; readonly what: string }
/** What came of some worlds. */
export interface Tally { worlds: number; requests: number; readonly faults: FaultCounts; readonly violations: Violation[] }
export const emptyTally = (): Tally => ({ worlds: 0, requests: 0, faults: noFaults(), violations: [] });

export function add(to: Tally, { worlds, requests, faults, violations }: Tally): void {
  to.worlds += worlds;
  to.requests += requests;
  for (const name of faultNames) to.faults[name] += faults[name];
  to.violations.push(...violations);
}
