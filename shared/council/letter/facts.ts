import type { Admission } from '../../admission/state.ts';
import type { Instant } from '../../kernel/moments.ts';
import type { MunicipalityCode } from '../../region/municipalities.ts';
import type { Revision } from '../../revision/revision.ts';
import type { RouteState } from '../../route/route.ts';
import type { Tender } from '../../tender/state.ts';
import type { Decision } from '../decision.ts';
import type { Figure } from '../figures.ts';
import type { RiskView } from '../risk.ts';
import type { Milestone } from './milestone.ts';

/** Everything that a letter is made from: what is recorded, and nothing else. Bids and prices stand in a tender and are not asked. */
export interface LetterFacts {
  readonly municipality: MunicipalityCode;
  readonly milestone: Milestone;
  /** Id of the procedure of the milestone. */
  readonly about: string;
  /** Moment of the milestone: what was recorded later is not told, however late the letter is made. */
  readonly at: Instant;
  /** Procedures of segments in which the municipality takes part, in the order of their ids. */
  readonly tenders: readonly Tender[];
  readonly admissions: readonly Admission[];
  readonly revisions: readonly Revision[];
  /** Of its own college, by the id of the procedure. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** By segment. */
  readonly routes: Readonly<Record<string, RouteState>>;
  /** Those that were recorded. */
  readonly risks: readonly RiskView[];
  /** The municipality's own, by year and segment. */
  readonly figures: readonly Figure[];
  /** Years of which the college entered them itself; others are the strategy's. */
  readonly entered: readonly number[];
}
