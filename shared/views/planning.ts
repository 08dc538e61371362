import { backwardTerm } from '../kernel/terms.ts';
import { amsterdam, dayOf, endOfDay, type Day, type Instant } from '../kernel/moments.ts';
import { standstillOf } from '../tender/stage.ts';
import type { Tender } from '../tender/state.ts';

/** `answers`: ten days before the closing at the latest (Aw 2.54, which binds SAS procedures too). */
export type PlanningName = 'published' | 'questions' | 'answers' | 'closing' | 'assessment' | 'award' | 'letters' | 'standstill' | 'signing' | 'start';

/** A date of a procedure: a moment with its hour, or a whole day. */
export interface PlanningStep { readonly name: PlanningName; readonly at?: Instant; readonly day?: Day; readonly passed: boolean }

/**
 * All dates of a published tender in their order: what happened, what is computed, what is planned. What is planned for
 * the award makes way for what was decided; while proceedings freeze the standstill it has no end to tell.
 */
export function planningOf(tender: Tender, at: Instant): PlanningStep[] {
  const { plan, publishedAt, decision, contractsFrom } = tender;
  const standstill = standstillOf(tender);
  const steps: (PlanningStep | undefined)[] = [
    moment('published', publishedAt, at),
    moment('questions', plan.questionsUntil, at),
    onDay('answers', backwardTerm(dayOf(plan.closesAt), 10), at),
    moment('closing', plan.closesAt, at),
    plan.assessmentUntil && onDay('assessment', plan.assessmentUntil, at),
    decision === null ? plan.awardPlannedOn && onDay('award', plan.awardPlannedOn, at) : moment('letters', decision.at, at),
    standstill?.frozen === false ? onDay('standstill', standstill.endsOn, at) : undefined,
    standstill?.frozen === false ? onDay('signing', standstill.signFrom, at, 'start') : undefined,
    onDay('start', contractsFrom === '' ? plan.startsOn : contractsFrom, at, 'start'),
  ];
  return steps.filter((step): step is PlanningStep => step !== undefined);
}

/** The first date that has not passed and concerns a reader: when answers are due is a duty of ours. */
export const nextStep = (planning: readonly PlanningStep[]): PlanningStep | null =>
  planning.find(({ name, passed }) => !passed && name !== 'answers') ?? null;

/** On the moment itself it has passed: a bid at the closing instant is late. */
const moment = (name: PlanningName, when: Instant | '', at: Instant): PlanningStep | undefined =>
  (when === '' ? undefined : { name, at: when, passed: at >= when });

/** Until and including a day, or from the start of it on. */
const onDay = (name: PlanningName, day: Day, at: Instant, edge: 'start' | 'end' = 'end'): PlanningStep =>
  ({ name, day, passed: at >= (edge === 'start' ? amsterdam(day, '00:00') : endOfDay(day)) });
