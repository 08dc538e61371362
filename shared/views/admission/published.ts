import { mustBeSeen } from '../../admission/guards.ts';
import { contractFrom } from '../../admission/entry.ts';
import type { Admission, AdmissionPlan, Condition, Product, Terms } from '../../admission/state.ts';
import { termsOn } from '../../admission/terms.ts';
import { dayOf, type Day, type Instant } from '../../kernel/moments.ts';
import { missing, must } from '../../kernel/refusal.ts';
import { municipality } from '../../region/municipalities.ts';
import { participants } from '../../region/participants.ts';

/** An open house in a list. `entry`: the first day on which a contract of who is admitted today starts. */
export interface AdmissionLine {
  readonly id: string;
  readonly segment: Admission['segment'];
  readonly title: string;
  readonly status: 'open' | 'closed';
  readonly openedAt: Instant;
  readonly closedAt: Instant | '';
  readonly entry: Day | '';
}

/** Terms that were told after the opening: those that count now with their reason, and those to come. */
export interface ToldTerms extends Pick<Terms, 'number' | 'from' | 'summary'> { readonly coming: boolean }

/** What anybody may know of an open house: everything but who applied. */
export interface PublishedAdmission extends AdmissionLine {
  readonly description: string;
  readonly closingReason: string;
  /** Number of the terms that count today. */
  readonly terms: number;
  readonly conditions: readonly Condition[];
  readonly products: readonly Product[];
  readonly clauses: string;
  /** Does the text of a revision belong to the contract? */
  readonly revised: boolean;
  readonly plan: AdmissionPlan;
  /** Names of the municipalities that take part. */
  readonly municipalities: readonly string[];
  /** Changes since the opening, the newest first. */
  readonly changes: readonly ToldTerms[];
  /** The terms that follow, whole, as far as they were decided on. */
  readonly coming: readonly Terms[];
}

/** @throws Refusal `missing` before the opening. */
export function admissionLine(of: Admission, at: Instant): AdmissionLine {
  mustBeSeen(of);
  const { id, segment, title, status, openedAt, closedAt, plan } = of;
  return {
    id, segment, title, status: status === 'open' ? 'open' : 'closed', openedAt: openedAt as Instant, closedAt,
    entry: status !== 'open' || plan === null ? '' : contractFrom(plan, dayOf(at)) ?? '',
  };
}

/** @throws Refusal `missing` before the opening. */
export function publishedAdmission(of: Admission, at: Instant): PublishedAdmission {
  const line = admissionLine(of, at);
  const today = dayOf(at);
  const now = termsOn(of, today);
  must(of.plan !== null && now !== undefined, missing());
  const coming = of.versions.filter(({ from }) => from > today);
  return {
    ...line, description: of.description, closingReason: of.closingReason,
    terms: now.number, conditions: now.conditions, products: now.products, clauses: now.clauses, revised: of.follows !== null, plan: of.plan, coming,
    municipalities: of.segment === 0 ? [] : participants(of.segment, today).map(({ name }) => name),
    changes: of.versions.filter(({ number }) => number > 1).map(({ number, from, summary }) => ({ number, from, summary, coming: from > today })).reverse(),
  };
}

/** Names of municipalities by their codes. */
export const placeNames = (codes: readonly string[]): string[] => codes.map((code) => municipality(code as never).name);

/** Open ones first; otherwise as they came. */
export const openFirst = <T extends { readonly status: string }>(lines: readonly T[]): T[] =>
  [...lines].sort((a, b) => Number(a.status !== 'open') - Number(b.status !== 'open'));
