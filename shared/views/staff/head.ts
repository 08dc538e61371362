import type { Instant } from '../../kernel/moments.ts';
import { stageOf, type Stage } from '../../tender/stage.ts';
import type { Lot, Tender } from '../../tender/state.ts';
import { mustExist } from '../../tender/guards.ts';

/** What every page of a tender says first. */
export interface StaffHead {
  readonly id: string;
  readonly title: string;
  readonly segment: Tender['segment'];
  readonly stage: Stage;
  readonly lots: readonly Lot[];
}

/** @throws Refusal `missing` for a tender that was never created. */
export function headOf(tender: Tender, at: Instant): StaffHead {
  mustExist(tender);
  const { id, title, segment, lots } = tender;
  return { id, title, segment, stage: stageOf(tender, at), lots };
}

/** The stages of a procedure in their order (docs/sas.md), as the bar of steps shows them. */
export const procedureStages = ['concept', 'colleges', 'questions', 'submission', 'opening', 'assessment', 'award', 'standstill', 'final', 'signed'] as const;
export type ProcedureStage = (typeof procedureStages)[number];

const placeOf: Readonly<Record<Exclude<Stage, 'withdrawn'>, ProcedureStage>> = {
  concept: 'concept', colleges: 'colleges', questions: 'questions', submission: 'submission', closed: 'opening', opened: 'assessment',
  assessed: 'award', standstill: 'standstill', frozen: 'standstill', 'standstill-over': 'standstill', final: 'final', signed: 'signed',
};

/** Which stages are behind, which is now; empty for a tender that was withdrawn, as it goes nowhere any more. */
export function stepsOf(stage: Stage): { readonly name: ProcedureStage; readonly state: 'done' | 'current' | 'todo' }[] {
  if (stage === 'withdrawn') return [];
  const now = procedureStages.indexOf(placeOf[stage]);
  return procedureStages.map((name, i) => ({ name, state: i < now || stage === 'signed' ? 'done' : i === now ? 'current' : 'todo' }));
}
