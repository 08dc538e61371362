import type { Actor } from '../../access/actor.ts';
import type { Instant } from '../../kernel/moments.ts';
import { nextStepFor, waitsFor, type NextStep } from '../../tender/next-step.ts';
import { isPlanned, type Tender } from '../../tender/state.ts';
import { nextStep as nextDateOf, planningOf, type PlanningStep } from '../planning.ts';
import { headOf, type StaffHead } from './head.ts';

/** A tender in the list: what has to happen, whether it waits for the reader, and which date comes next. */
export interface StaffTenderRow extends StaffHead { readonly next: NextStep; readonly forMe: boolean; readonly nextDate: PlanningStep | null }

export function rowOf(tender: Tender, actor: Actor, at: Instant): StaffTenderRow {
  const head = headOf(tender, at);
  const next = nextStepFor(tender, actor, at);
  const ended = head.stage === 'withdrawn' || !isPlanned(tender);
  return { ...head, next, forMe: waitsFor(next, tender, actor), nextDate: ended ? null : nextDateOf(planningOf(tender, at)) };
}

/** What waits for the reader first, then what still goes on, then what has ended; otherwise as they came. */
export const inOrderOfWork = (rows: readonly StaffTenderRow[]): StaffTenderRow[] => [...rows].sort((a, b) => weight(a) - weight(b));
const weight = ({ forMe, next }: StaffTenderRow): number => (forMe ? 0 : next.name === 'none' ? 2 : 1);
