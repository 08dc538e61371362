import { decision, isOpen, type Decision } from '../council/decision.ts';
import type { ProcedureKind } from '../council/procedure.ts';
import type { Offer } from '../kernel/command.ts';
import type { Day } from '../kernel/moments.ts';
import { municipality, type MunicipalityCode } from '../region/municipalities.ts';
import type { AttachView } from './provider.ts';
import type { Download } from './public.ts';

/** What one college decided on the documents; an empty outcome is no decision yet. What it remarked is between it and the Servicebureau. */
export interface CollegeDecision {
  readonly municipality: MunicipalityCode;
  readonly name: string;
  readonly outcome: Decision['outcome'];
  readonly decidedOn: Day | '';
  readonly reference: string;
  /** Its remarks wait for an answer. */
  readonly open: boolean;
}

/** The decisions of the colleges that were asked, in the order in which they were. */
export const collegeDecisions = (asked: readonly MunicipalityCode[], decisions: Readonly<Record<string, Decision>>): CollegeDecision[] =>
  asked.map((code) => {
    const one = decisions[code] ?? decision.initial;
    return { municipality: code, name: municipality(code).name, outcome: one.outcome, decidedOn: one.decidedOn, reference: one.reference, open: isOpen(one) };
  });

type Told = Pick<Decision, 'outcome' | 'decidedOn' | 'reference' | 'remarks' | 'answer' | 'answeredAt' | 'recordedAt'>;

/** Where a college's contact uploads documents, and which of those that lie there are ticked in the form of the decision. */
export interface DecisionAttach extends Pick<AttachView, 'upload' | 'added'> { readonly offers: { readonly documents?: readonly Offer[] }; readonly ticked: { readonly documents?: readonly string[] } }

/** What a municipality reads of its own college's decision; `attach` is null for who cannot record one. */
export interface OwnDecision extends Told { readonly documents: readonly Download[]; readonly attach: DecisionAttach | null }

/** What staff reads of a decision. */
export interface WholeDecision extends CollegeDecision, Told { readonly documents: readonly Download[] }

/** The procedure of which decisions are shown; `open`: they can still change, and remarks can be answered. */
export interface DecidedOn { readonly id: string; readonly kind: ProcedureKind; readonly title: string; readonly segment: number; readonly decideBy: Day | ''; readonly open: boolean }
