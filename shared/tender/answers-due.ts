import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { invalid, must } from '../kernel/refusal.ts';
import { backwardTerm } from '../kernel/terms.ts';
import { answersDays } from './plan.ts';
import type { Question } from './question.ts';
import type { Tender } from './state.ts';

/** The last day for answers to questions that came in time. Counted backward, so that it never moves (Aw 2.54; Atw art. 1(2)). */
export const answersDueOn = ({ plan, rules }: Pick<Tender, 'plan' | 'rules'>): Day =>
  backwardTerm(dayOf(plan.closesAt), rules?.answersDays ?? answersDays);

/** Did it come in time, so that the law gives it a right to an answer ten days before the closing? */
export const cameInTime = ({ askedAt }: Pick<Question, 'askedAt'>, { plan }: Pick<Tender, 'plan'>): boolean => askedAt < plan.questionsUntil;

/** Would answering these now be later than ten days before the closing, for one at least that came in time? */
export const areLate = (answered: readonly Question[], tender: Tender, at: Instant): boolean =>
  dayOf(at) > answersDueOn(tender) && answered.some((one) => cameInTime(one, tender));

/**
 * Aw 2.54: answers less than ten days before the closing come too late. Then the closing moves first, so that there are
 * ten days again; or staff records why these answers change nothing for a bid.
 * @returns the reason, empty when none was needed.
 */
export function mustBeInTime(answered: readonly Question[], tender: Tender, at: Instant, lateReason: string | undefined): string {
  if (!areLate(answered, tender, at)) return '';
  must(lateReason !== undefined, invalid('lateReason', 'nota.too-late', { dueOn: answersDueOn(tender), closesAt: tender.plan.closesAt }));
  return lateReason;
}
