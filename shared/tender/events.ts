import type { Kept } from '../kernel/aggregate.ts';
import type { Cents } from '../kernel/money.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { MunicipalityCode } from '../region/municipalities.ts';
import type { EvidenceType } from '../provider/evidence-types.ts';
import type { SegmentNumber } from '../region/segments.ts';
import type { AwardMethod, PriceCriterion, QualityCriterion } from './criteria.ts';
import type { Change, RectifiedPart } from './rectification.ts';
import type { Rules } from './rules-statement.ts';
import type { TurnoverRequirement } from './requirements.ts';
import type { Unread } from './unread.ts';
import type { Limits, OfOutage, Parties, PinnedDocument, Plan, ProcedureKey, RankedLot, TenderStatus } from './state.ts';

interface Event<T extends string, D extends object> { readonly type: T; readonly data: D }
interface EventWith<T extends string, D extends object, C extends object> extends Event<T, D> { readonly content: Kept<C> }

/** Of a criterion the ledger has the numbers; the words are kept beside it. */
export type CriterionNumbers = Omit<QualityCriterion, 'title' | 'questions'> | Omit<PriceCriterion, 'title'>;
export interface CriterionWords { readonly title: string; readonly questions: readonly string[] }

/** One opened bid for one lot, with its price in cents where one was asked. */
export interface OpenedLot { readonly lot: string; readonly price: Cents | null; readonly standing?: 'confirmed' | 'unconfirmed'; /** What could not be read; the bid counts as received all the same. */ readonly unread?: readonly Unread[] }
export interface OpenedBid extends Parties { readonly kvk: string; readonly lots: readonly OpenedLot[] }

/** While it is prepared. */
type Preparation =
  | EventWith<'tender.created', { readonly tender: string; readonly segment: SegmentNumber }, { title: string; description: string }>
  | EventWith<'tender.described', object, { title: string; description: string }>
  | EventWith<'lot.added', { readonly lot: string; readonly maxAwards: number }, { title: string }>
  | Event<'lot.removed', { readonly lot: string }>
  | EventWith<'criterion.added', { readonly criterion: CriterionNumbers }, CriterionWords>
  | Event<'criterion.removed', { readonly criterion: string }>
  | EventWith<'requirement.added', { readonly requirement: string; readonly evidence: readonly EvidenceType[]; readonly turnover?: Omit<TurnoverRequirement, 'reason'> }, { title: string; text: string; reason: string }>
  | Event<'requirement.removed', { readonly requirement: string }>
  | EventWith<'method.set', { readonly method: AwardMethod; readonly rounding: number }, { seed: string }>
  | Event<'limits.set', { readonly limits: Limits }>
  /** `tight`: questions may come when their answers are overdue, and its maker knows. */
  | Event<'names.set', { readonly hidden: boolean }>
  | Event<'tender.planned', { readonly plan: Plan; readonly tight?: boolean }>
  | EventWith<'assessors.appointed', { readonly assessors: readonly string[] }, { names: Readonly<Record<string, string>> }>
  | EventWith<'conflict.stated', { readonly conflict: boolean }, { what: string }>
  | Event<'colleges.asked', { readonly municipalities: readonly MunicipalityCode[]; readonly decideBy: Day | '' }>;

/** The ledger has which parts change, and when; the words themselves are kept beside it, as a redline of old and new. */
interface RectificationData { readonly number: number; readonly substantial: boolean; readonly closesAt: Instant | ''; readonly parts: readonly RectifiedPart[] }
interface RectificationWords { summary: string; changes: readonly Change[]; documents: readonly PinnedDocument[] }

/** From publication to the opening. `deadline.extended` is the keys worker's: the key's policy has moved already. */
type InPublic =
  | EventWith<'publication.prepared', { readonly tenderNedNumber: string; readonly sentAt: Instant; readonly tenderNedPublishedAt: Instant | '' }, { documents: readonly PinnedDocument[] }>
  | Event<'key.recorded', ProcedureKey>
  /** The opener used the key under a past date; its policy moved to the closing moment; the opener was denied. */
  | Event<'key.opened', object>
  | Event<'key.locked', { readonly closesAt: Instant }>
  | Event<'key.denied', { readonly closesAt: Instant }>
  | Event<'tender.published', { readonly segment: SegmentNumber; readonly closesAt: Instant; readonly questionsUntil: Instant; readonly rules: Rules }>
  | EventWith<'extension.proposed', { readonly closesAt: Instant; readonly outage?: OfOutage }, { reason: string }>
  | Event<'extension.approved', { readonly closesAt: Instant }>
  | Event<'deadline.extended', { readonly from: Instant; readonly to: Instant; readonly outage?: OfOutage }>
  /** `closing`: it moves too, and is told with it. */
  | Event<'questions.extended', { readonly from: Instant; readonly to: Instant; readonly outage: OfOutage; readonly closing: boolean }>
  | EventWith<'rectification.proposed', RectificationData, RectificationWords>
  | EventWith<'tender.rectified', RectificationData, RectificationWords>
  | EventWith<'opening.approved', object, { name: string }>
  | EventWith<'tender.opened', { readonly closesAt: Instant; readonly openers: readonly string[] }, { name: string }>
  | EventWith<'opening.recorded', { readonly received: number; /** Bids of which something could not be read. */ readonly unread?: number }, { bids: readonly OpenedBid[]; aliases: Readonly<Record<string, number>> }>
  /** Bids of which more could be read than when they were recorded. */
  | EventWith<'opening.completed', { readonly bids: number }, { bids: readonly OpenedBid[] }>;

/** From the assessment to the contracts. `gateClosesAt` is set when the withdrawal shuts a gate that still stood open. */
type Outcome =
  | Event<'bids.admitted', { readonly lot: string; readonly bids: readonly string[] }>
  | Event<'assessment.closed', { readonly assessment: number }>
  | Event<'award.proposed', { readonly round: number }>
  | Event<'award.provisional', { readonly round: number; readonly assessment: number; readonly lots: readonly RankedLot[] }>
  | EventWith<'lapse.proposed', { readonly round: number; readonly kvk: string }, { reason: string }>
  | Event<'award.lapsed', { readonly round: number; readonly kvk: string }>
  | EventWith<'proceedings.started', { readonly proceedings: string; readonly round: number; readonly startedAt: Instant }, { reference: string }>
  | Event<'proceedings.ended', { readonly proceedings: string; readonly outcome: 'upheld' | 'struck'; readonly judgmentAt: Instant; readonly strikes: boolean }>
  | Event<'award.final', { readonly contractsFrom: Day; readonly contractsUntil: Day; readonly extensionYears: number }>
  | Event<'award-notice.recorded', { readonly number: string; readonly sentAt: Instant }>
  | Event<'contracts.signed', { readonly contracts: number }>
  | EventWith<'tender.withdrawn', { readonly from: TenderStatus; readonly gateClosesAt: Instant | '' }, { reason: string }>;

export type TenderEvent = Preparation | InPublic | Outcome;
