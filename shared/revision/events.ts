import type { Kept } from '../kernel/aggregate.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { MunicipalityCode } from '../region/municipalities.ts';
import type { SegmentNumber } from '../region/segments.ts';
import type { Invited, LimitFinding, NameRule, Reacted, RefusalMeans, RevisionPlan, RevisionStatus, Term } from './state.ts';

interface Event<T extends string, D extends object> { readonly type: T; readonly data: D }
interface EventWith<T extends string, D extends object, C extends object> extends Event<T, D> { readonly content: Kept<C> }
interface S { readonly segment: SegmentNumber }
interface R { readonly round: number }
interface Words { readonly title: string; readonly description: string; readonly refusalClause: string; readonly limitsWhy: string }
interface Means { readonly refusal: RefusalMeans; readonly limits: boolean }

/**
 * The ledger has what changes, in numbers and codes. What people typed, and what a provider earns, is kept beside it.
 * The types of the rounds are those that municipalities are told under (docs/rehearsal.md).
 */
export type RevisionEvent =
  | EventWith<'revision.created', S & Means & { readonly revision: string }, Words>
  | EventWith<'revision.described', Means, Words>
  /** `joins`: it is new on the list of a revision that others know of already, and is told. */
  | EventWith<'provider.invited', { readonly kvk: string; readonly joins: boolean }, Omit<Invited, 'kvk'>>
  | Event<'provider.left-out', { readonly kvk: string }>
  | Event<'revision.planned', { readonly plan: RevisionPlan }>
  | Event<'revision.consultation', S & R & { readonly inputUntil: Day; readonly invited: readonly string[] }>
  | Event<'text.prepared', { readonly version: number; readonly seq: number }>
  | Event<'revision.draft', S & R & { readonly version: number; readonly hash: string; readonly articles: readonly string[]; readonly names: NameRule; readonly reactUntil: Instant }>
  | EventWith<'later.proposed', { readonly term: Term; readonly to: Instant }, { reason: string }>
  | Event<'revision.extended', S & { readonly term: Term; readonly from: Instant; readonly to: Instant; readonly outage?: string }>
  | Event<'reactions.closed', R & { readonly reactUntil: Instant; readonly reacted: readonly Reacted[] }>
  | Event<'revision.replied', S & R & { readonly reactions: number }>
  | EventWith<'limits.found', { readonly finding: LimitFinding }, { motivation: string }>
  | Event<'revision.colleges-asked', { readonly version: number; readonly hash: string; readonly articles: number; readonly municipalities: readonly MunicipalityCode[]; readonly decideBy: Day | '' }>
  | EventWith<'revision.taken-back', { readonly version: number }, { reason: string }>
  | Event<'revision.final', S & { readonly version: number; readonly hash: string; readonly signUntil: Instant; readonly startsOn: Day }>
  | Event<'revision.signed', S & { readonly signUntil: Instant; readonly accepted: number; readonly refused: number; readonly unanswered: number }>
  | EventWith<'revision.withdrawn', { readonly from: RevisionStatus }, { reason: string }>;
