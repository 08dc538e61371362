import { command, proved, stateOf, type At } from '../kernel/command.ts';
import { choice, day, long } from '../kernel/fields.ts';
import { dayOf } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { mustBe } from './guards.ts';
import { overlapRef, overlapsOf, type Overlap, type OverlapEvent } from './overlap.ts';
import { tenderAt, type Tender } from './tender.ts';

const pair = ({ lot = '', kvk = '', other = '' }: At) => ({ lot, kvk, other });
const found = (tender: Tender, at: At): Overlap | undefined => {
  const { lot, kvk, other } = pair(at);
  return overlapsOf(tender).find((one) => one.lot === lot && one.kvk === kvk && one.other === other);
};

/**
 * Decides whether two bids were made apart from each other. Nobody is kept out for being of one group only: the bidders
 * are heard first and may show that they were independent (C-538/07, Assitur).
 */
export const judgeOverlap = command({
  name: 'overlap.judge',
  door: 'staff',
  path: '/tenders/:tender/overlaps/:lot/:kvk/:other/judgments',
  fields: { outcome: choice('independent', 'not-independent'), heardOn: day(), motivation: long(4000) },
  target: (at) => overlapRef(at['tender'] ?? '', pair(at)),
  facts: (at) => ({ tender: proved(stateOf(tenderAt(at))) }),
  decide(state, { outcome, heardOn, motivation }, { at, path, facts: { tender: { state: tender } } }): OverlapEvent[] {
    must(found(tender, path) !== undefined, missing());
    mustBe(tender, 'opened');
    must(tender.openedAt !== '' && heardOn >= dayOf(tender.openedAt) && heardOn <= dayOf(at), invalid('heardOn', 'overlap.heard', { from: tender.openedAt === '' ? '' : dayOf(tender.openedAt), until: dayOf(at) }));
    if (state.outcome === outcome && state.heardOn === heardOn && state.motivation === motivation) return [];
    return [{ type: 'overlap.judged', data: { ...pair(path), outcome, heardOn }, content: { by: 'store', value: { motivation } } }];
  },
  then: (at) => `/staff/tenders/${at['tender'] ?? ''}/overlaps`,
  prefill: (state) => ({ values: state.outcome === '' ? {} : { outcome: state.outcome, heardOn: state.heardOn, motivation: state.motivation }, offers: {} }),
});

/** @throws Refusal while an overlap is open, or a bid that is not independent was not screened out. */
export function mustBeSettled(open: readonly string[], dependent: readonly string[]): void {
  must(open.length === 0, refuse('overlap.unjudged', { count: open.length, overlaps: open.slice(0, 5) }));
  must(dependent.length === 0, refuse('overlap.not-screened', { count: dependent.length, files: dependent.slice(0, 5) }));
}
