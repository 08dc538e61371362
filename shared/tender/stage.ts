import type { Instant } from '../kernel/moments.ts';
import { standstillEnd, type Proceedings, type Standstill } from './standstill.ts';
import type { Tender } from './state.ts';

/** Where a tender stands for people: what was recorded, seen at a moment. */
export type Stage =
  | 'concept' | 'colleges' | 'questions' | 'submission' | 'closed' | 'opened' | 'assessed'
  | 'standstill' | 'frozen' | 'standstill-over' | 'final' | 'signed' | 'withdrawn';

/**
 * Derives the stage: nothing happens because a timer fires, a tender has closed because its moment has passed. On the
 * last moment itself it has: questions until, and bids before, the moments of the planning.
 */
export function stageOf(tender: Tender, at: Instant): Stage {
  switch (tender.status) {
    case 'colleges-asked': return 'colleges';
    case 'published': return at < tender.plan.questionsUntil ? 'questions' : at < tender.plan.closesAt ? 'submission' : 'closed';
    case 'provisional': {
      const standstill = standstillOf(tender);
      if (standstill === undefined || standstill.frozen) return 'frozen';
      return at < standstill.endsAt ? 'standstill' : 'standstill-over';
    }
    default: return tender.status;
  }
}

/** The standstill after the letters of the present decision; undefined when there is none. */
export const standstillOf = (tender: Tender): Standstill | undefined =>
  (tender.decision === null ? undefined : standstillEnd(tender.decision.at, proceedingsOf(tender)));

/** Proceedings against the present decision: those against one that was struck freeze nothing any more. */
export const proceedingsOf = ({ proceedings, round }: Tender): readonly Proceedings[] =>
  proceedings.filter((one) => one.round === round);
