import type { Decision } from '../council/decision.ts';
import type { Day } from '../kernel/moments.ts';
import { municipality, type MunicipalityCode } from '../region/municipalities.ts';

/** What one college decided on the documents; an empty outcome is no decision yet. */
export interface CollegeDecision {
  readonly municipality: MunicipalityCode;
  readonly name: string;
  readonly outcome: Decision['outcome'];
  readonly decidedOn: Day | '';
  readonly reference: string;
}

/** The decisions of the colleges that were asked, in the order in which they were. */
export const collegeDecisions = (asked: readonly MunicipalityCode[], decisions: Readonly<Record<string, Decision>>): CollegeDecision[] =>
  asked.map((code) => {
    const { outcome = '', decidedOn = '', reference = '' } = decisions[code] ?? {};
    return { municipality: code, name: municipality(code).name, outcome, decidedOn, reference };
  });
