import type { Day, Instant } from '../kernel/moments.ts';
import type { FundingCriterionId, RouteCriterionId } from '../region/criteria.ts';
import type { Route, SegmentNumber } from '../region/segments.ts';

/** Does a criterion of S001 §4.2 hold for the segment, and why? */
export interface FundingJudgment { readonly holds: boolean; readonly motivation: string }

/** The weighing of a segment: every criterion with its motivation, and the routes to which they point, one or more. */
export interface Judgments {
  readonly funding: Readonly<Record<FundingCriterionId, FundingJudgment>>;
  readonly criteria: Readonly<Record<RouteCriterionId, string>>;
  readonly direction: readonly Route[];
  readonly conclusion: string;
  readonly by: string;
  readonly name: string;
  readonly at: Instant;
}

/**
 * `routes`: one, or several that go beside each other (S003: a revision with the possible admission of others), in the
 * order of `routeChoices`; `whyMore` tells why they are more than one. `decidedBy` and `decidedOn`: who took the decision
 * outside the portal, and when. `number` is that of the event that proposed it.
 */
interface Chosen { readonly number: number; readonly routes: readonly Route[]; readonly decidedBy: string; readonly decidedOn: Day; readonly reason: string; readonly whyMore: string }
export interface RouteProposal extends Chosen { readonly by: string; readonly name: string; readonly at: Instant }
/** By two people, with the judgments on which it rests. */
export interface RouteDecision extends Chosen {
  readonly proposedBy: string;
  readonly proposerName: string;
  readonly by: string;
  readonly name: string;
  readonly at: Instant;
  readonly judgments: Judgments;
}

/** How one segment is bought. */
export interface RouteState {
  /** 0 before anything was judged. */
  readonly segment: SegmentNumber | 0;
  readonly judgments: Judgments | null;
  readonly proposal: RouteProposal | null;
  readonly decided: RouteDecision | null;
  /** Decisions that count no more, the oldest first. */
  readonly earlier: readonly RouteDecision[];
  /** From when each of the present routes counts; a decision that keeps a route does not move it. */
  readonly since: Readonly<Partial<Record<Route, Instant>>>;
}

export const newRoute: RouteState = { segment: 0, judgments: null, proposal: null, decided: null, earlier: [], since: {} };
