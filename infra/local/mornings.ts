import { amsterdam, dayOf, instantOf, type Instant } from '../../shared/kernel/moments.ts';
import type { Clock } from './clock.ts';

/** The moment of the day's reminder: six o'clock in Amsterdam, as the scheduler has it (infra/stacks/workers.ts). */
export const morningOf = (at: Instant): Instant => amsterdam(dayOf(at), '06:00');

/** Calls once for every morning that the clock comes past, also when it was moved: of many days the last one only. */
export function everyMorning(clock: Pick<Clock, 'now'>, call: (at: Instant) => void): () => void {
  let told = '';
  const look = (): void => {
    const now = instantOf(clock.now());
    const due = morningOf(now);
    if (now < due || due <= told) return;
    told = due;
    call(due);
  };
  look();
  const timer = setInterval(look, 2000);
  return () => { clearInterval(timer); };
}
