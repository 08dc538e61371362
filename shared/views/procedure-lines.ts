import type { Admission } from '../admission/state.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import { termsOn } from '../admission/terms.ts';
import { stageOf, type Stage } from '../tender/stage.ts';
import type { Tender } from '../tender/state.ts';
import type { ProcedurePhase, Searched } from './procedure-search.ts';

/** One can bid; it runs without new bids; nothing comes any more. */
export function phaseOf(stage: Stage): ProcedurePhase {
  if (stage === 'questions' || stage === 'submission') return 'open';
  return stage === 'signed' || stage === 'withdrawn' ? 'ended' : 'running';
}

/** What the search looks at of a published tender. */
export const tenderSearched = (of: Tender, at: Instant): Searched => ({
  kind: 'tender', segment: of.segment, phase: phaseOf(stageOf(of, at)), since: of.publishedAt,
  texts: [of.id, of.title, of.description, of.publication?.tenderNedNumber ?? '', ...of.lots.flatMap(({ id, title }) => [id, title])],
});

/** What it looks at of an open house; of its products those of the terms that count today. */
export const admissionSearched = (of: Admission, at: Instant): Searched => ({
  kind: 'open-house', segment: of.segment, phase: of.status === 'open' ? 'open' : 'ended', since: of.openedAt,
  texts: [of.id, of.title, of.description, ...(termsOn(of, dayOf(at))?.products ?? []).map(({ title }) => title)],
});
