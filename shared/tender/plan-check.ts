import { daysBetween, dayOf, type Instant } from '../kernel/moments.ts';
import { checkDeadline } from '../kernel/terms.ts';
import { planOf } from './plan.ts';
import type { Plan } from './state.ts';

/**
 * What to consider in a planning. `answers-before-questions`: questions that come in time can come too late to answer
 * ten days before the closing (Aw 2.54). `short`: fewer than thirty days for bidders, which few would call
 * proportionate (Aw 1.10). `no-deadline`: the closing is not on a working day or in an hour that
 * occurs twice. `past`: the closing has been.
 */
export type PlanWarning = 'answers-before-questions' | 'short' | 'no-deadline' | 'past';

/** A SAS procedure has no least term (Aw 2.39(2) leaves 2.71 out); thirty days are the custom. */
const usualDays = 30;

/** Checks a planning as it is seen at a moment. Bidders' days count from the publication, planned or real, or else from now. */
export function checkPlan(plan: Plan, publishedAt: Instant | '', at: Instant): PlanWarning[] {
  const from = publishedAt !== '' ? publishedAt : plan.publishAt ?? at;
  return [
    ...(checkDeadline(plan.closesAt).length > 0 ? ['no-deadline' as const] : []),
    ...(dayOf(plan.questionsUntil) >= planOf(plan).answersDueOn ? ['answers-before-questions' as const] : []),
    ...(daysBetween(dayOf(from), dayOf(plan.closesAt)) < usualDays ? ['short' as const] : []),
    ...(publishedAt === '' && plan.closesAt <= at ? ['past' as const] : []),
  ];
}
