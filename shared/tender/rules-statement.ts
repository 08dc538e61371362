import { complaintWeeks } from '../complaint/complaint.ts';
import { verificationDays } from '../inquiry/term.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import { isQuality, type AwardMethod, type PriceModel } from './criteria.ts';
import { barrierSeconds, togetherMinutes } from './open.ts';
import { answersDays, planOf, validDays } from './plan.ts';
import { standstillDays } from './standstill.ts';
import { isPlanned, type Tender } from './state.ts';
import { validAfterJudgmentDays } from './validity.ts';

/** Who asked in confidence and gets a no can take the question back for so long, before everybody may read it: our own rule. */
export const takeBackHours = 24;

/**
 * The numbers and choices that a tender's own rules rest on. They are fixed at publication: what the portal would do
 * for the next tender changes nothing for this one. Its moments and criteria stand in the tender itself.
 */
export interface Rules {
  readonly standstillDays: number;
  readonly answersDays: number;
  readonly validDays: number;
  readonly validAfterJudgmentDays: number;
  readonly verificationDays: number;
  readonly complaintWeeks: number;
  readonly takeBackHours: number;
  readonly barrierMinutes: number;
  readonly togetherMinutes: number;
  readonly method: AwardMethod;
  readonly rounding: number;
  /** Of each price criterion. */
  readonly models: readonly PriceModel[];
  /** Is there a score below which a bid is not ranked? */
  readonly minimum: boolean;
}

/** The rules as they would be published now. */
export const rulesNow = ({ method, rounding, criteria }: Pick<Tender, 'method' | 'rounding' | 'criteria'>): Rules => ({
  standstillDays, answersDays, validDays, validAfterJudgmentDays, verificationDays, complaintWeeks, takeBackHours,
  barrierMinutes: barrierSeconds / 60, togetherMinutes, method, rounding,
  models: criteria.flatMap((one) => (one.kind === 'price' ? [one.model] : [])),
  minimum: criteria.some((one) => isQuality(one) && one.minimum !== undefined),
});

/** `law` binds a SAS tender by itself; `own` binds because the region publishes it; `case` is what judges hold. */
export type Basis = 'law' | 'own' | 'case';
export type RuleName =
  | 'regime' | 'answers' | 'objections' | 'messages' | 'terms' | 'closing' | 'changes' | 'opening' | 'valid' | 'scales'
  | 'points' | 'value' | 'rounding' | 'fixed' | 'lowest' | 'linear' | 'absolute' | 'reranks' | 'keepsRank' | 'minimum' | 'ties'
  | 'verification' | 'standstill' | 'proceedings' | 'complaints';
export interface RuleLine { readonly rule: RuleName; readonly basis: Basis; readonly params: Readonly<Record<string, string | number>> }

const formulas: Readonly<Record<PriceModel, RuleName>> = { 'relative-lowest': 'lowest', 'relative-linear': 'linear', 'absolute-linear': 'absolute' };

/** Does a bid that drops out change the points of the others? Then the ranking is made again, and that is said beforehand. */
export const isRelative = ({ models }: Pick<Rules, 'models'>): boolean => models.some((model) => model !== 'absolute-linear');

/**
 * The statement of the rules of a tender, in the order of the procedure. Aw 2.39(2) leaves the standstill (2.127), the
 * award criteria (2.115) and the least terms (2.71) out of a SAS procedure: what is said of these is the region's own
 * rule and never a legal minimum (docs/decisions/0015). Aw 2.53 and 2.54 do bind it.
 */
export function statementOf(tender: Tender): RuleLine[] {
  const rules = tender.rules ?? rulesNow(tender);
  const line = (rule: RuleName, basis: Basis = 'own', params: RuleLine['params'] = {}): RuleLine => ({ rule, basis, params });
  const dates = datesOf(tender);
  return [
    line('regime', 'law'),
    line('answers', 'law', { days: rules.answersDays, ...dates }),
    line('objections', 'case', dates),
    line('messages'),
    line('terms'),
    line('closing', 'own', dates),
    line('changes'),
    line('opening', 'own', { barrier: rules.barrierMinutes, together: rules.togetherMinutes }),
    line('valid', 'own', { days: rules.validDays, after: rules.validAfterJudgmentDays, ...dates }),
    line('scales'),
    line(rules.method),
    ...(rules.method === 'points' && rules.models.length === 0 ? [line('fixed')] : rules.models.map((model) => line(formulas[model]))),
    line('rounding', 'own', { decimals: rules.rounding }),
    ...(rules.minimum ? [line('minimum')] : []),
    line('ties'),
    line(isRelative(rules) ? 'reranks' : 'keepsRank'),
    line('verification', 'own', { days: rules.verificationDays }),
    line('standstill', 'own', { days: rules.standstillDays }),
    line('proceedings', 'own', { days: rules.standstillDays }),
    line('complaints', 'own', { weeks: rules.complaintWeeks }),
  ];
}

/** The moments of the planning that the rules speak of; empty while there is none, so that no sentence tells half. */
function datesOf(tender: Tender): Readonly<Record<string, Day | Instant>> {
  if (!isPlanned(tender)) return {};
  const { answersDueOn, bidsValidUntil } = planOf(tender.plan);
  return { closesAt: tender.plan.closesAt, questionsUntil: tender.plan.questionsUntil, answersDueOn, validUntil: bidsValidUntil };
}
