import type { Cents } from '../kernel/money.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { MunicipalityCode } from '../region/municipalities.ts';
import type { SegmentNumber } from '../region/segments.ts';

/**
 * What was recorded last. `reacting`: a draft lies with the providers; `answering`: nothing can come in any more;
 * `replied`: the nota van beantwoording is out, and another round or the final text follows; `signing`: the text is
 * final; `signed`: the term for signing is over. That a term is over before somebody records it `stageOf` tells.
 */
export type RevisionStatus = 'concept' | 'consultation' | 'reacting' | 'answering' | 'replied' | 'colleges-asked' | 'signing' | 'signed' | 'withdrawn';

/** A provider with a running agreement. `turnover`: a year's, in cents; `youths`: how many it helped in that year. */
export interface Invited { readonly kvk: string; readonly name: string; readonly turnover: Cents; readonly youths: number }

/** When what is meant to happen. Only what is announced binds: a planning can be wrong, and the calendar says by how much. */
export interface RevisionPlan { readonly consultOn: Day; readonly draftOn: Day; readonly repliesOn: Day; readonly finalOn: Day; readonly signUntil: Day; readonly startsOn: Day }

/** How reactions stand in the nota van beantwoording: with the name of their provider, or without. */
export const nameRules = ['named', 'anonymous'] as const;
export type NameRule = (typeof nameRules)[number];

/** What one provider reacted to in a round, as it counted when the round closed: article ids, those of them in confidence, and the line of its ledger. */
export interface Reacted { readonly kvk: string; readonly seq: number; readonly hash: string; readonly articles: readonly string[]; readonly confidential: readonly string[] }

/** One round: consultation, draft text, reactions, replies. An empty moment has not come. */
export interface Round {
  /** From 1. */
  readonly number: number;
  readonly consultedAt: Instant;
  /** Last day on which written input is taken. */
  readonly inputUntil: Day;
  readonly presentedAt: Instant | '';
  /** Number of the text that was presented, and the ids of its articles in order; 0 before that. */
  readonly version: number;
  readonly articles: readonly string[];
  readonly names: NameRule;
  readonly reactUntil: Instant | '';
  readonly closedAt: Instant | '';
  /** Every provider that reacted, sorted by KvK number. */
  readonly reacted: readonly Reacted[];
  readonly repliedAt: Instant | '';
}

/** A text that was shown to somebody, and so never changes: numbers run from 1. `hash`: `hashOfText`. */
export interface Frozen { readonly number: number; readonly at: Instant; readonly hash: string; readonly articles: number }
/** That a text is ready, said by one person; `seq` is the version of its aggregate then, so that a later edit shows. */
export interface Prepared { readonly version: number; readonly seq: number; readonly by: string; readonly at: Instant }

export const terms = ['reactions', 'signing'] as const;
/** Which running term moves. */
export type Term = (typeof terms)[number];
export interface Later { readonly term: Term; readonly from: Instant; readonly to: Instant; readonly reason: string; readonly by: string; readonly at: Instant }

/** What a refusal to sign means, by the running agreement: that it ends, or that it goes on as it was (contract standards 1.4.2). */
export const refusalMeans = ['ends', 'continues'] as const;
export type RefusalMeans = (typeof refusalMeans)[number];

/** What the jurist found of a revision that limits or selects providers: it may be a new public contract (Aw 2.163a–g). */
export const limitFindings = ['no-limit', 'allowed', 'new-contract'] as const;
export type LimitFinding = (typeof limitFindings)[number];

export interface Final { readonly at: Instant; readonly version: number; readonly hash: string; readonly signUntil: Instant; readonly startsOn: Day }
/** How the signing ended, in numbers of providers. */
export interface Signing { readonly endedAt: Instant; readonly accepted: number; readonly refused: number; readonly unanswered: number }

/**
 * The revision of the development agreements of one segment with the providers that have one (S001 ch. 5): no tender and
 * no admission, but a negotiated text that each of them accepts or refuses. Texts, reactions and replies are other aggregates.
 */
export interface Revision {
  readonly id: string;
  readonly segment: SegmentNumber | 0;
  readonly title: string;
  readonly description: string;
  readonly status: RevisionStatus;
  readonly refusal: RefusalMeans;
  /** The clause of the running agreement on which that rests. */
  readonly refusalClause: string;
  /** Does the revision limit or select providers? Then `limitsWhy` says how, and a jurist has to find something of it. */
  readonly limits: boolean;
  readonly limitsWhy: string;
  readonly limitsFound: { readonly finding: LimitFinding; readonly motivation: string; readonly by: string; readonly at: Instant } | null;
  readonly plan: RevisionPlan | null;
  /** Sorted by KvK number. */
  readonly invited: readonly Invited[];
  /** The newest last. */
  readonly rounds: readonly Round[];
  readonly frozen: readonly Frozen[];
  readonly prepared: Prepared | null;
  readonly pendingLater: Omit<Later, 'from'> | null;
  readonly laters: readonly Later[];
  readonly asked: { readonly at: Instant; readonly version: number; readonly preparedBy: string; readonly municipalities: readonly MunicipalityCode[]; /** Until when their decisions are asked, where that was said. */ readonly decideBy: Day | '' } | null;
  /** Why a text was taken back from the colleges, the newest last. */
  readonly takenBack: readonly { readonly at: Instant; readonly version: number; readonly reason: string }[];
  readonly final: Final | null;
  readonly signing: Signing | null;
  readonly withdrawnAt: Instant | '';
  readonly withdrawalReason: string;
}

export const newRevision: Revision = {
  id: '', segment: 0, title: '', description: '', status: 'concept', refusal: 'ends', refusalClause: '', limits: false, limitsWhy: '', limitsFound: null,
  plan: null, invited: [], rounds: [], frozen: [], prepared: null, pendingLater: null, laters: [], asked: null, takenBack: [], final: null, signing: null,
  withdrawnAt: '', withdrawalReason: '',
};
