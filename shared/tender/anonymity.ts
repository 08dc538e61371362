import { command } from '../kernel/command.ts';
import { choice } from '../kernel/fields.ts';
import { mustBe, tenderPage } from './guards.ts';
import { tenderAt, type TenderEvent } from './tender.ts';

/** Sets whether assessors judge without knowing whose bid it is. It is published with the documents and binds from then on. */
export const setNames = command({
  name: 'tender.set-names',
  door: 'staff',
  path: '/tenders/:tender/anonymity',
  fields: { names: choice('shown', 'hidden') },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { names }): TenderEvent[] {
    mustBe(state, 'concept');
    const hidden = names === 'hidden';
    return hidden === state.namesHidden ? [] : [{ type: 'names.set', data: { hidden } }];
  },
  then: tenderPage,
  prefill: ({ namesHidden }) => ({ values: { names: namesHidden ? 'hidden' : 'shown' }, offers: {} }),
});
