import { command } from '../kernel/command.ts';
import { choice } from '../kernel/fields.ts';
import { mustBe, tenderPage } from './guards.ts';
import { tenderAt, type Tender, type TenderEvent } from './tender.ts';

/**
 * The round trip of a procedure's key, before anything is sealed to it (Directive 2014/24 Annex IV (c)): made under a past
 * date, it is used once by who will open the bids; then its policy moves to the closing moment, and the same person of the
 * house must be denied. A key that cannot be opened would cost every bid, one that can be opened too early the secret of
 * them all; this shows both beforehand. Each step is the work of one role, and starts when the step before is recorded.
 */
export const recordTrial = command({
  name: 'tender.record-trial',
  door: 'worker',
  path: '/tenders/:tender/key/trials',
  fields: { found: choice('opened', 'denied') },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { found }): TenderEvent[] {
    const { step, closesAt } = state.keyTrial;
    if (found === 'opened') return step === 'made' && waits(state) ? [{ type: 'key.opened', data: {} }] : [];
    return step === 'locked' && closesAt !== '' && waits(state) ? [{ type: 'key.denied', data: { closesAt } }] : [];
  },
  then: tenderPage,
});

/** The keys worker moved the key's policy to the closing moment. */
export const lockKey = command({
  name: 'tender.lock-key',
  door: 'worker',
  path: '/tenders/:tender/key/locks',
  fields: {},
  target: tenderAt,
  facts: () => ({}),
  decide(state): TenderEvent[] {
    if (state.keyTrial.step !== 'opened') return [];
    mustBe(state, 'colleges-asked');
    return [{ type: 'key.locked', data: { closesAt: state.plan.closesAt } }];
  },
  then: tenderPage,
});

const waits = ({ key, status }: Tender): boolean => key !== null && status === 'colleges-asked';

/** Was the key opened when it could be, and denied under the closing moment that the tender has now? */
export const isTried = ({ keyTrial, plan }: Tender): boolean => keyTrial.step === 'denied' && keyTrial.closesAt === plan.closesAt;
