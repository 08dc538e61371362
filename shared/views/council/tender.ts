import type { Decision } from '../../council/decision.ts';
import { dayOf, type Instant } from '../../kernel/moments.ts';
import { isMunicipalityCode } from '../../region/municipalities.ts';
import { participants } from '../../region/participants.ts';
import type { AwardMethod, Criterion } from '../../tender/criteria.ts';
import { stageOf, standstillOf, type Stage } from '../../tender/stage.ts';
import { isPlanned, type Extension, type Lot, type Plan, type Tender } from '../../tender/state.ts';
import type { Standstill } from '../../tender/standstill.ts';
import { seesBids } from '../../tender/visibility.ts';
import { nextStep, planningOf, type PlanningStep } from '../planning.ts';

/**
 * Does the procedure concern the municipality: was its college asked, or does it take part in the segment at this
 * moment? Before the colleges were asked a procedure concerns nobody outside the organisation.
 */
export function concerns(tender: Tender, municipality: string, at: Instant): boolean {
  if (tender.asked === null || tender.segment === 0 || !isMunicipalityCode(municipality)) return false;
  return tender.asked.municipalities.includes(municipality) || participants(tender.segment, dayOf(at)).some(({ code }) => code === municipality);
}

/** A procedure in the list of a municipality. `waits`: its college's decision is asked and not there yet. */
export interface CouncilTenderRow {
  readonly id: string;
  readonly title: string;
  readonly segment: Tender['segment'];
  readonly stage: Stage;
  readonly outcome: Decision['outcome'];
  readonly waits: boolean;
  readonly next: PlanningStep | null;
}

export function councilRow(tender: Tender, decision: Decision, at: Instant): CouncilTenderRow {
  const { id, title, segment } = tender;
  const stage = stageOf(tender, at);
  const next = stage === 'withdrawn' || !isPlanned(tender) ? null : nextStep(planningOf(tender, at));
  return { id, title, segment, stage, outcome: decision.outcome, waits: stage === 'colleges' && decision.outcome === '', next };
}

/** What a municipality may know of a procedure: its documents before everybody, of the bids only how many there were. */
export interface CouncilTender {
  readonly id: string;
  readonly title: string;
  readonly segment: Tender['segment'];
  readonly stage: Stage;
  readonly description: string;
  readonly method: AwardMethod;
  readonly rounding: number;
  readonly lots: readonly Lot[];
  readonly criteria: readonly Criterion[];
  readonly plan: Plan;
  readonly planning: readonly PlanningStep[];
  readonly extensions: readonly Extension[];
  readonly publishedAt: Instant | '';
  /** Null before the opening was recorded. */
  readonly received: number | null;
  readonly standstill: Standstill | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}

export function councilTender(tender: Tender, at: Instant): CouncilTender {
  const { id, title, segment, description, method, rounding, lots, criteria, plan, extensions, publishedAt, withdrawnAt } = tender;
  return {
    id, title, segment, description, method, rounding, lots, criteria, plan, extensions, publishedAt,
    stage: stageOf(tender, at), planning: isPlanned(tender) ? planningOf(tender, at) : [],
    received: seesBids(tender) ? tender.received : null,
    standstill: standstillOf(tender) ?? null,
    withdrawn: withdrawnAt === '' ? null : { at: withdrawnAt, reason: tender.withdrawalReason },
  };
}
