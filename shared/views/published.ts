import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { participants } from '../region/participants.ts';
import type { AwardMethod, Criterion } from '../tender/criteria.ts';
import { mustBePublished } from '../tender/guards.ts';
import type { Rectification } from '../tender/rectification.ts';
import { membersOf } from '../tender/parties.ts';
import { stageOf, standstillOf, type Stage } from '../tender/stage.ts';
import type { Requirement } from '../tender/requirements.ts';
import type { Extension, Limits, Lot, Tender } from '../tender/state.ts';
import { nextStep, planningOf, type PlanningStep } from './planning.ts';

/** A tender in a list. */
export interface TenderSummary {
  readonly id: string;
  readonly segment: Tender['segment'];
  readonly title: string;
  readonly stage: Stage;
  readonly publishedAt: Instant | '';
  readonly closesAt: Instant;
  readonly next: PlanningStep | null;
}

export interface AwardedLot { readonly id: string; readonly awarded: readonly Awarded[] }
/** `members`: the others of a combination on this lot; a subcontractor is none. */
export interface Awarded { readonly kvk: string; readonly name: string; readonly members: readonly { readonly kvk: string; readonly name: string }[] }

/** What anybody may know of a tender at a moment. */
export interface PublishedTender extends TenderSummary {
  readonly description: string;
  /** Assessors judge without knowing whose bid it is. */
  readonly namesHidden: boolean;
  readonly method: AwardMethod;
  readonly rounding: number;
  readonly lots: readonly Lot[];
  readonly limits: Limits;
  readonly criteria: readonly Criterion[];
  readonly requirements: readonly Requirement[];
  readonly questionsUntil: Instant;
  readonly planning: readonly PlanningStep[];
  readonly extensions: readonly Extension[];
  /** Numbered changes of the documents, the newest first. */
  readonly rectifications: readonly Pick<Rectification, 'number' | 'at' | 'summary'>[];
  readonly extensionYears: number;
  readonly tenderNedNumber: string;
  /** Names of the municipalities that take part. */
  readonly municipalities: readonly string[];
  readonly standstill: { readonly endsOn: Day; readonly endsAt: Instant; readonly signFrom: Day } | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}

export { mustBePublished };

export function summaryOf(tender: Tender, at: Instant): TenderSummary {
  const { id, segment, title, publishedAt, plan } = tender;
  const stage = stageOf(tender, at);
  return { id, segment, title, stage, publishedAt, closesAt: plan.closesAt, next: stage === 'withdrawn' ? null : nextStep(planningOf(tender, at)) };
}

/** Who was awarded what, and how many bid, is told once the award is final; prices and points never (Aw 2.57, 2.138). */
export const outcomeOf = ({ status, decision, received, bidsOf }: Tender, names: ReadonlyMap<string, string>): { lots: AwardedLot[]; received: number } | null =>
  (status !== 'final' && status !== 'signed' ? null : {
    received,
    lots: (decision?.lots ?? []).map(({ id, ranked }) => ({
      id, awarded: ranked.filter((one) => one.status === 'awarded').map(({ kvk }) => ({ kvk, name: names.get(kvk) ?? '', members: membersOf({ bidsOf }, kvk, id).map((one) => ({ kvk: one.kvk, name: one.name })) })),
    })),
  });

export function publishedOf(tender: Tender, at: Instant): PublishedTender {
  mustBePublished(tender);
  const { description, namesHidden, method, rounding, lots, limits, criteria, requirements, plan, extensions, publication, segment, publishedAt, withdrawnAt, withdrawalReason } = tender;
  const standstill = standstillOf(tender);
  return {
    ...summaryOf(tender, at),
    description, namesHidden, method, rounding, lots, limits, criteria, requirements, extensions,
    rectifications: [...tender.rectifications].reverse().map(({ number, at: when, summary }) => ({ number, at: when, summary })),
    questionsUntil: plan.questionsUntil, extensionYears: plan.extensionYears, planning: planningOf(tender, at),
    tenderNedNumber: publication?.tenderNedNumber ?? '',
    municipalities: segment === 0 || publishedAt === '' ? [] : participants(segment, dayOf(publishedAt)).map(({ name }) => name),
    standstill: standstill?.frozen === false ? { endsOn: standstill.endsOn, endsAt: standstill.endsAt, signFrom: standstill.signFrom } : null,
    withdrawn: withdrawnAt === '' ? null : { at: withdrawnAt, reason: withdrawalReason },
  };
}

const acceptsBids = ({ stage }: TenderSummary): boolean => stage === 'questions' || stage === 'submission';

/** First those that one can still bid on, the soonest closing first; then the others, the newest first. */
export const inOrderOfInterest = (tenders: readonly TenderSummary[]): TenderSummary[] => [...tenders].sort((a, b) => {
  if (acceptsBids(a) !== acceptsBids(b)) return acceptsBids(a) ? -1 : 1;
  return acceptsBids(a) ? order(a.closesAt, b.closesAt) : order(b.publishedAt, a.publishedAt);
});
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
