import type { Cents } from '../kernel/money.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { EvidenceType } from '../provider/evidence-types.ts';
import type { SegmentNumber } from '../region/segments.ts';

/** What was recorded last. An open admission takes applications; a closed one decides on what it has and takes no more. */
export type AdmissionStatus = 'concept' | 'colleges-asked' | 'open' | 'closed' | 'withdrawn';

/** Codes of iJw 3.2 (WJ756) by which care is counted: minute, hour, day and night, half-day, piece. */
export const unitCodes = ['01', '04', '14', '16', '84'] as const;
export type UnitCode = (typeof unitCodes)[number];

/**
 * Of what a tariff is made, in cents: what a real price must cover (Besluit Jeugdwet 2.3; Stb. 2024, 69). Together they
 * are the tariff.
 */
export interface CostModel { readonly professionals: Cents; readonly otherClient: Cents; readonly overhead: Cents; readonly indexation: Cents }
/** A kind of care that is bought, at the same tariff for everyone. */
export interface Product { readonly id: string; readonly title: string; readonly unit: UnitCode; readonly tariff: Cents; readonly cost: CostModel }

/** What whoever wants to be admitted must meet. `evidence` proves it, any one of these kinds; without, a statement does. */
export interface Condition { readonly id: string; readonly title: string; readonly text: string; readonly evidence: readonly EvidenceType[] }

/** When contracts can start: any day, or on these days only, sorted. */
export type Entry = { readonly kind: 'continuous' } | { readonly kind: 'fixed'; readonly days: readonly Day[] };

/** `startsOn`: no contract starts earlier; `until`: the last day of every contract, the same for all. Terms in calendar days. */
export interface AdmissionPlan {
  readonly startsOn: Day;
  readonly until: Day;
  readonly entry: Entry;
  readonly decisionDays: number;
  readonly supplementDays: number;
  readonly hearingDays: number;
}

/** The final text of a revision: its hash is what the providers of the revision signed. */
export interface Follows { readonly revision: string; readonly version: number; readonly hash: string }

/** What counts from a day on: the conditions and tariffs with their number, 1 at the opening. */
export interface Terms { readonly number: number; readonly from: Day; readonly summary: string; readonly conditions: readonly Condition[]; readonly products: readonly Product[]; readonly clauses: string }

/** A change of the terms that was proposed; it reaches everyone who has a contract, equally. */
export interface PendingChange extends Terms { readonly proposedBy: string; readonly proposedAt: Instant }

/**
 * An open house (Falk Pharma, C-410/14): whoever meets the conditions is admitted. There is no ranking, no score and no
 * maximum, so the model has no place for any of them.
 */
export interface Admission {
  readonly id: string;
  readonly segment: SegmentNumber | 0;
  readonly title: string;
  readonly description: string;
  /** The revision whose final text others take part in through this open house (S003, planning C); null for one that stands by itself. */
  readonly follows: Follows | null;
  /** What the contract says beyond the standard text. */
  readonly clauses: string;
  readonly status: AdmissionStatus;
  readonly conditions: readonly Condition[];
  readonly products: readonly Product[];
  readonly plan: AdmissionPlan | null;
  readonly asked: { readonly at: Instant; readonly municipalities: readonly string[]; /** Until when their decisions are asked, where that was said. */ readonly decideBy: Day | '' } | null;
  readonly preparedBy: string;
  readonly preparedAt: Instant | '';
  readonly openedAt: Instant | '';
  /** Terms since the opening, the newest last. */
  readonly versions: readonly Terms[];
  readonly change: PendingChange | null;
  readonly closedAt: Instant | '';
  readonly closingReason: string;
}

export const newAdmission: Admission = {
  id: '', segment: 0, title: '', description: '', follows: null, clauses: '', status: 'concept', conditions: [], products: [], plan: null, asked: null,
  preparedBy: '', preparedAt: '', openedAt: '', versions: [], change: null, closedAt: '', closingReason: '',
};
