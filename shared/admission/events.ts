import type { Kept } from '../kernel/aggregate.ts';
import type { Day } from '../kernel/moments.ts';
import type { MunicipalityCode } from '../region/municipalities.ts';
import type { SegmentNumber } from '../region/segments.ts';
import type { AdmissionPlan, AdmissionStatus, Condition, Follows, Product, Terms } from './state.ts';

interface Event<T extends string, D extends object> { readonly type: T; readonly data: D }
interface EventWith<T extends string, D extends object, C extends object> extends Event<T, D> { readonly content: Kept<C> }

/** The ledger has what changes, in numbers and codes; the words that people typed are kept beside it. */
export type AdmissionEvent =
  | EventWith<'admission.created', { readonly admission: string; readonly segment: SegmentNumber; readonly follows: Follows | null }, { title: string; description: string; clauses: string }>
  | EventWith<'admission.described', object, { title: string; description: string; clauses: string }>
  | EventWith<'condition.added', { readonly condition: string; readonly evidence: Condition['evidence'] }, { title: string; text: string }>
  | Event<'condition.removed', { readonly condition: string }>
  | EventWith<'product.added', { readonly product: Omit<Product, 'title'> }, { title: string }>
  | Event<'product.removed', { readonly product: string }>
  | Event<'admission.planned', { readonly plan: AdmissionPlan }>
  | Event<'admission.colleges-asked', { readonly municipalities: readonly MunicipalityCode[]; readonly decideBy: Day | '' }>
  | Event<'admission.prepared', object>
  | Event<'admission.opened', { readonly segment: SegmentNumber; readonly plan: AdmissionPlan; readonly from: Day }>
  | EventWith<'change.proposed', { readonly number: number; readonly from: Day }, Omit<Terms, 'number' | 'from'>>
  | EventWith<'admission.changed', { readonly number: number; readonly from: Day }, Omit<Terms, 'number' | 'from'>>
  | EventWith<'admission.closed', object, { reason: string }>
  | EventWith<'admission.withdrawn', { readonly from: AdmissionStatus }, { reason: string }>;
