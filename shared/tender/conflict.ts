import { command } from '../kernel/command.ts';
import { choice, long, optional } from '../kernel/fields.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { mustNotBeWithdrawn, tenderPage } from './guards.ts';
import { tenderAt, type TenderEvent } from './tender.ts';

/**
 * An assessor states whether there is a conflict of interest, before anything of a bid is shown (Aw 1.10b: the
 * contracting authority prevents, finds and remedies conflicts of interest). A conflict ends the appointment. It can
 * be stated later as well, for an interest may come to light while the bids are read.
 */
export const stateConflict = command({
  name: 'tender.state-conflict',
  door: 'staff',
  path: '/tenders/:tender/statements',
  fields: { conflict: choice('none', 'conflict'), what: optional(long(2000)) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { conflict, what }, { actor }): TenderEvent[] {
    mustNotBeWithdrawn(state);
    must(state.assessors.includes(actor.person), missing());
    must(['concept', 'colleges-asked', 'published', 'opened'].includes(state.status), refuse('conflict.too-late'));
    must(conflict === 'none' || what !== undefined, invalid('what', 'conflict.what-missing'));
    const before = state.statements[actor.person];
    if (before?.conflict === false && conflict === 'none') return [];
    return [{ type: 'conflict.stated', data: { conflict: conflict === 'conflict' }, content: { by: 'store', value: { what: conflict === 'none' ? '' : what ?? '' } } }];
  },
  then: tenderPage,
});
