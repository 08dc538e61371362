import { decision, isOpen, type Decision } from '../council/decision.ts';
import type { Day } from '../kernel/moments.ts';
import { municipality, type MunicipalityCode } from '../region/municipalities.ts';

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

/** What a municipality reads of its own college's decision. */
export interface OwnDecision extends Pick<Decision, 'outcome' | 'decidedOn' | 'reference' | 'remarks' | 'answer' | 'answeredAt' | 'recordedAt'> {}
export const ownDecision = ({ outcome, decidedOn, reference, remarks, answer, answeredAt, recordedAt }: Decision = decision.initial): OwnDecision =>
  ({ outcome, decidedOn, reference, remarks, answer, answeredAt, recordedAt });
