import type { Instant } from '../../kernel/moments.ts';
import { mustExist } from '../../revision/guards.ts';
import { stageOf, type RevisionStage } from '../../revision/stage.ts';
import type { Revision, RevisionSummary } from '../../revision/revision.ts';

/** What every page about a revision shows above the rest. `round`: how many there were; 0 in a concept. */
export interface RevisionHead { readonly id: string; readonly title: string; readonly segment: Revision['segment']; readonly stage: RevisionStage; readonly round: number }

/** @throws Refusal `missing` for what was never begun. */
export function revisionHead(of: Revision, at: Instant): RevisionHead {
  mustExist(of);
  const { id, title, segment, rounds } = of;
  return { id, title, segment, stage: stageOf(of, at), round: rounds.length };
}

/** The same of a line in a list, with the moment until which providers are asked something; empty where nothing is. */
export interface RevisionRow extends RevisionHead { readonly until: Instant | '' }
export function revisionRow({ id, title, segment, status, round, until }: RevisionSummary, at: Instant): RevisionRow {
  const over = until !== '' && at >= until;
  return { id, title, segment, round, until, stage: over && status === 'reacting' ? 'reactions-over' : over && status === 'signing' ? 'signing-over' : status };
}
