import { command } from '../kernel/command.ts';
import { choicesOf, id, integer, long, moment, optional } from '../kernel/fields.ts';
import { must, refuse } from '../kernel/refusal.ts';
import { isApproved } from './extend.ts';
import { mustBe, tenderPage } from './guards.ts';
import { tenderAt, type TenderEvent } from './tender.ts';

/**
 * Carries the decision of two people on an outage to one tender: its closing, the end of its questions, or both. It can
 * be after the closing too, as long as nothing was opened (Aw 2.109, followed voluntarily): until the new moment everybody
 * may submit, replace or withdraw. The closing itself is moved by the keys worker, whose key denies first.
 * A term that is as late already, or later, stays as it is.
 */
export const extendForOutage = command({
  name: 'tender.extend-for-outage',
  door: 'worker',
  path: '/tenders/:tender/extensions/outages',
  fields: { outage: id(), number: integer(1, 1_000_000), beganAt: moment(), endedAt: moment(), by: choicesOf(), reason: long(2000), closesAt: optional(moment()), questionsUntil: optional(moment()) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { outage: of, number, beganAt, endedAt, by, reason, closesAt, questionsUntil }, { at }): TenderEvent[] {
    mustBe(state, 'published');
    const { plan } = state;
    const outage = { id: of, number, beganAt, endedAt, by };
    const closing = closesAt !== undefined && closesAt > plan.closesAt;
    if (closing) {
      // The key may be locked for longer than the gate says: that one is finished first, and this is tried again.
      must(!isApproved(state.extension), refuse('extension.underway'));
      must(closesAt > at, refuse('extension.past', { closesAt }));
    }
    return [
      ...(questionsUntil === undefined || questionsUntil <= plan.questionsUntil ? [] : [{ type: 'questions.extended', data: { from: plan.questionsUntil, to: questionsUntil, outage, closing } } as const]),
      ...(!closing ? [] : [
        { type: 'extension.proposed', data: { closesAt, outage }, content: { by: 'store', value: { reason } } } as const,
        { type: 'extension.approved', data: { closesAt } } as const,
      ]),
    ];
  },
  then: tenderPage,
});
