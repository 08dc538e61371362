import type { Instant } from '../kernel/moments.ts';
import { runningTerm, type Revision, type RevisionStatus } from './revision.ts';

/** Where a revision stands at a moment: a term is over because its moment has passed, not because somebody said so. */
export type RevisionStage = RevisionStatus | 'reactions-over' | 'signing-over';

export function stageOf(state: Revision, at: Instant): RevisionStage {
  const running = runningTerm(state);
  if (running === undefined || at < running.until) return state.status;
  return running.term === 'reactions' ? 'reactions-over' : 'signing-over';
}
