import type { Admission, AdmissionPlan, AdmissionStatus, Condition, Product } from '../../admission/state.ts';
import { termsOn } from '../../admission/terms.ts';
import type { Decision } from '../../council/decision.ts';
import { dayOf, type Instant } from '../../kernel/moments.ts';
import { isMunicipalityCode } from '../../region/municipalities.ts';
import { participants } from '../../region/participants.ts';

/** Was its college asked, or does the municipality take part in the segment now? Before the request it concerns nobody outside. */
export function admissionConcerns({ asked, segment }: Admission, municipality: string, at: Instant): boolean {
  if (asked === null || segment === 0 || !isMunicipalityCode(municipality)) return false;
  return asked.municipalities.includes(municipality) || participants(segment, dayOf(at)).some(({ code }) => code === municipality);
}

/** An open house in the list of a municipality. `waits`: its college's decision is asked and not there yet. */
export interface CouncilAdmissionRow {
  readonly id: string;
  readonly title: string;
  readonly segment: Admission['segment'];
  readonly status: AdmissionStatus;
  readonly outcome: Decision['outcome'];
  readonly waits: boolean;
}

export const councilAdmissionRow = ({ id, title, segment, status }: Admission, { outcome }: Decision): CouncilAdmissionRow =>
  ({ id, title, segment, status, outcome, waits: status === 'colleges-asked' && outcome === '' });

/** What colleges decide on, before anybody else can read it. Of applications nothing: each is between the region and its provider. */
export interface CouncilAdmission {
  readonly id: string;
  readonly title: string;
  readonly segment: Admission['segment'];
  readonly status: AdmissionStatus;
  readonly description: string;
  readonly clauses: string;
  readonly conditions: readonly Condition[];
  readonly products: readonly Product[];
  readonly plan: AdmissionPlan | null;
  readonly openedAt: Instant | '';
  readonly ended: { readonly at: Instant; readonly reason: string } | null;
}

/** Before the opening as it was laid before the colleges, after it as it counts today. */
export function councilAdmission(of: Admission, at: Instant): CouncilAdmission {
  const { id, title, segment, status, description, plan, openedAt, closedAt, closingReason } = of;
  const { conditions, products, clauses } = termsOn(of, dayOf(at)) ?? of;
  return { id, title, segment, status, description, clauses, conditions, products, plan, openedAt, ended: closedAt === '' ? null : { at: closedAt, reason: closingReason } };
}
