import type { Day } from '../kernel/moments.ts';
import type { AdmissionPlan } from './state.ts';

/**
 * The first day of the contract of who is admitted on this day: the day itself where entry is continuous, else the next
 * day of entry; never before contracts start. Undefined when no day is left on which one could start.
 */
export function contractFrom({ startsOn, until, entry }: Pick<AdmissionPlan, 'startsOn' | 'until' | 'entry'>, on: Day): Day | undefined {
  const earliest = on > startsOn ? on : startsOn;
  const from = entry.kind === 'continuous' ? earliest : entry.days.find((day) => day >= earliest);
  return from === undefined || from > until ? undefined : from;
}
