import { neverLate, neverRefused, onceOnly, onlyOne, openedIsStored, receiptsHold, truthIsTold } from './bids.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { oneEventEach, replayGivesState } from './ledger.ts';
import type { Invariant } from './names.ts';
import { noticesOnce } from './notices.ts';
import { byTwo, oneDeadline, openedOnce } from './opening.ts';
import type { Lived } from '../story.ts';

const invariants: Readonly<Record<Invariant, (evidence: Evidence) => string[] | Promise<string[]>>> = {
  I1: neverLate, I2: neverRefused, I3: receiptsHold, I4: openedIsStored, I5: truthIsTold, I6: onlyOne,
  I10: byTwo, I11: openedOnce, I12: oneDeadline, I14: oneEventEach, I16: replayGivesState, I17: onceOnly, I18: noticesOnce,
};

/** What did not hold: by invariant, what was seen. A worker that never came to its end counts against I4. */
export async function violations(lived: Lived): Promise<{ invariant: string; what: string }[]> {
  const evidence = await evidenceOf(lived);
  const found = await Promise.all(Object.entries(invariants).map(async ([invariant, check]) => (await check(evidence)).map((what) => ({ invariant, what }))));
  return [...found.flat(), ...lived.delivery.dead.map((what) => ({ invariant: 'I4', what: `never done: ${what}` }))];
}
