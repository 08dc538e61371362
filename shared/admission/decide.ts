import type { Day } from '../kernel/moments.ts';
import { validOn } from '../provider/evidence.ts';
import type { Application } from './application.ts';
import type { Admission, Condition } from './state.ts';
import { saidTheSame, termsOn } from './terms.ts';

/**
 * Why a condition is open: nothing was judged; it was judged before its words changed; it was found met, and none of the
 * documents that this rested on counts on the day of the decision.
 */
export type Open = 'unjudged' | 'changed' | 'expired';
export type Outcome =
  | { readonly outcome: 'admitted' }
  /** Conditions that are not met, in the order of the terms. */
  | { readonly outcome: 'refused'; readonly failed: readonly string[] }
  | { readonly outcome: 'undecided'; readonly open: readonly { readonly condition: string; readonly why: Open }[] };

/**
 * What is decided on this day, by the terms that count on it: who meets every condition is admitted, who fails one is
 * refused (Falk Pharma, C-410/14: no choice among those who meet them). It rests on this application and the terms
 * alone: no number, no order, nobody else's application. A document is looked at on the day of the decision itself.
 */
export function outcomeOf(application: Pick<Application, 'answers' | 'judgments'>, admission: Pick<Admission, 'versions'>, on: Day): Outcome {
  const terms = termsOn(admission, on);
  const judged = (terms?.conditions ?? []).map((condition) => ({ condition, stands: standing(application, admission, condition, on) }));
  const failed = judged.filter(({ stands }) => stands === 'not-met').map(({ condition }) => condition.id);
  if (failed.length > 0) return { outcome: 'refused', failed };
  const open = judged.flatMap(({ condition, stands }) => (stands === 'met' || stands === 'not-met' ? [] : [{ condition: condition.id, why: stands }]));
  return open.length > 0 || judged.length === 0 ? { outcome: 'undecided', open } : { outcome: 'admitted' };
}

type Standing = 'met' | 'not-met' | Open;
/** How one condition stands on a day. */
export function standing({ answers, judgments }: Pick<Application, 'answers' | 'judgments'>, admission: Pick<Admission, 'versions'>, condition: Condition, on: Day): Standing {
  const judgment = judgments[condition.id];
  if (judgment === undefined) return 'unjudged';
  if (!saidTheSame(admission, judgment.terms, condition)) return 'changed';
  if (judgment.verdict === 'not-met') return 'not-met';
  return condition.evidence.length === 0 || hasProof(answers[condition.id]?.evidence.filter(({ id }) => judgment.considered.includes(id)) ?? [], condition, on) ? 'met' : 'expired';
}

/** Is one of these documents of a kind that proves the condition, and does it count on that day? */
export const hasProof = (pieces: readonly Application['answers'][string]['evidence'][number][], { evidence }: Condition, on: Day): boolean =>
  pieces.some((piece) => evidence.includes(piece.type) && validOn(piece, on));
