import { command } from '../kernel/command.ts';
import { day, integer, moment, optional, yesNo } from '../kernel/fields.ts';
import { addDays, addYears, amsterdam, dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { invalid, must } from '../kernel/refusal.ts';
import { backwardTerm, checkDeadline } from '../kernel/terms.ts';
import { contractYears, newContractsFrom } from '../region/calendars.ts';
import { mustBe, tenderPage } from './guards.ts';
import { standstillEnd } from './standstill.ts';
import { isPlanned, tenderAt, type Plan, type TenderEvent } from './tender.ts';

/** The strategy wants at least six years "with the possibility of extension" (S001 §3.2.3) and leaves its length open. */
const usualExtension = 2;

/** Sets the moments of the procedure. They stand once the colleges were asked; only the closing can then move, later. */
export const plan = command({
  name: 'tender.plan',
  door: 'staff',
  path: '/tenders/:tender/plans',
  fields: {
    publishAt: optional(moment()), questionsUntil: moment(), closesAt: moment(), assessmentUntil: optional(day()),
    awardPlannedOn: optional(day()), startsOn: optional(day()), extensionYears: optional(integer(0, 10)), tight: optional(yesNo()),
  },
  target: tenderAt,
  facts: () => ({}),
  decide(state, input, { at }): TenderEvent[] {
    mustBe(state, 'concept');
    const { publishAt, questionsUntil, closesAt, assessmentUntil, awardPlannedOn } = input;
    mustBeDeadline('closesAt', closesAt);
    must(closesAt > at, invalid('closesAt', 'plan.past'));
    must(questionsUntil < closesAt, invalid('questionsUntil', 'plan.questions-after-closing', { closesAt }));
    const dueOn = backwardTerm(dayOf(closesAt), answersDays);
    // A question that may still be asked when its answer is overdue (Aw 2.54): whoever plans that knows that the closing will move.
    const tight = dayOf(questionsUntil) > dueOn;
    must(!tight || input.tight === true, invalid('questionsUntil', 'plan.no-room', { dueOn }));
    must(publishAt === undefined || publishAt < questionsUntil, invalid('publishAt', 'plan.published-after-questions', { questionsUntil }));
    must(assessmentUntil === undefined || assessmentUntil >= dayOf(closesAt), invalid('assessmentUntil', 'plan.before-closing', { closesAt }));
    must(awardPlannedOn === undefined || awardPlannedOn >= (assessmentUntil ?? dayOf(closesAt)), invalid('awardPlannedOn', 'plan.award-too-early'));
    const planned: Plan = {
      questionsUntil, closesAt, startsOn: input.startsOn ?? newContractsFrom, extensionYears: input.extensionYears ?? usualExtension,
      ...(publishAt === undefined ? {} : { publishAt }),
      ...(assessmentUntil === undefined ? {} : { assessmentUntil }),
      ...(awardPlannedOn === undefined ? {} : { awardPlannedOn }),
    };
    return [{ type: 'tender.planned', data: { plan: planned, ...(tight ? { tight } : {}) } }];
  },
  then: tenderPage,
  prefill: (state) => ({ values: isPlanned(state) ? { ...state.plan } : { startsOn: newContractsFrom, extensionYears: usualExtension }, offers: {} }),
});

/** Never at a weekend, on a holiday or in the hour that occurs twice (DESIGN, Time). */
export function mustBeDeadline(field: string, at: Instant): void {
  const [problem] = checkDeadline(at);
  if (problem !== undefined) throw invalid(field, `deadline.${problem}`, { at });
}

/** Answers to questions that came in time are out so many days before the closing (Aw 2.54, which binds SAS procedures too). */
export const answersDays = 10;
/** Bids stand for so many calendar days after the closing (contract standards): the region's own rule. */
export const validDays = 90;

/** What follows from a planning. Days are in Amsterdam; a last day belongs to its term. */
export interface PlannedDays {
  /** Answers to questions that came in time: ten days before the closing, not moved (Aw 2.54; Atw art. 1(2)). */
  readonly answersDueOn: Day;
  /** Bids stand for 90 calendar days after the closing (contract standards). */
  readonly bidsValidUntil: Day;
  /** Of a decision on the planned day; absent when none was planned. */
  readonly standstillEndsOn?: Day;
  readonly signFrom?: Day;
  readonly contractsUntil: Day;
  readonly extensionUntil: Day;
}

/** Computes the days that a planning entails. `sentAt`: the moment of the letters, once it is known. */
export function planOf(planned: Plan, sentAt?: Instant): PlannedDays {
  const closing = dayOf(planned.closesAt);
  const letters = sentAt ?? (planned.awardPlannedOn === undefined ? undefined : amsterdam(planned.awardPlannedOn, '12:00'));
  const standstill = letters === undefined ? undefined : standstillEnd(letters);
  return {
    answersDueOn: backwardTerm(closing, answersDays),
    bidsValidUntil: addDays(closing, validDays),
    ...(standstill === undefined || standstill.frozen ? {} : { standstillEndsOn: standstill.endsOn, signFrom: standstill.signFrom }),
    contractsUntil: lastDay(planned.startsOn, contractYears),
    extensionUntil: lastDay(planned.startsOn, contractYears + planned.extensionYears),
  };
}

/** The last day of a term of years of which `from` is the first: six years from 1 January 2027 end on 31 December 2032. */
export const lastDay = (from: Day, years: number): Day => addDays(addYears(from, years), -1);
