import { command } from '../kernel/command.ts';
import { choice, integer, optional, yesNo } from '../kernel/fields.ts';
import { invalid, must } from '../kernel/refusal.ts';
import { mustBe, tenderPage } from './guards.ts';
import type { Limits } from './state.ts';
import { tenderAt, type TenderEvent } from './tender.ts';

/** By which a bidder that would be awarded more lots than it may keeps some: its own order, or where it ranks best. */
export const limitRules = ['preference', 'best-rank'] as const;

/**
 * How many lots one bidder may bid on, and how many it may be awarded, with the objective rule by which is decided which
 * (Aw 2.10); and whether a subcontractor may stand in one bid on a lot only. Published with the documents.
 */
export const setLimits = command({
  name: 'tender.set-limits',
  door: 'staff',
  path: '/tenders/:tender/limits',
  fields: { mostBids: optional(integer(1, 100)), mostAwards: optional(integer(1, 100)), rule: optional(choice(...limitRules)), subcontractorsOnce: optional(yesNo()) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { mostBids = null, mostAwards = null, rule, subcontractorsOnce = false }): TenderEvent[] {
    mustBe(state, 'concept');
    must(mostAwards === null || rule !== undefined, invalid('rule', 'limits.no-rule'));
    must(mostBids === null || mostAwards === null || mostAwards <= mostBids, invalid('mostAwards', 'limits.awards-above-bids', { mostBids: mostBids ?? 0 }));
    const limits: Limits = { mostBids, mostAwards, rule: mostAwards === null ? '' : rule ?? '', subcontractorsOnce };
    return [{ type: 'limits.set', data: { limits } }];
  },
  then: tenderPage,
  prefill: ({ limits: { mostBids, mostAwards, rule, subcontractorsOnce } }) => ({
    values: { ...(mostBids === null ? {} : { mostBids }), ...(mostAwards === null ? {} : { mostAwards }), ...(rule === '' ? {} : { rule }), subcontractorsOnce }, offers: {},
  }),
});

/** Does a bidder say in which order it wants its lots? */
export const asksPreference = ({ limits }: { readonly limits: Limits }): boolean => limits.mostAwards !== null && limits.rule === 'preference';
