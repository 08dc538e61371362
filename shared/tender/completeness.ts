import type { Instant } from '../kernel/moments.ts';
import { refuse, type Refusal } from '../kernel/refusal.ts';
import { checkCriteria, isCriteriaError } from './criteria.ts';
import { isPlanned, type Tender } from './tender.ts';

/** Everything that documents still lack before colleges can decide on them; empty when they are complete. */
export function lacking(state: Tender, at: Instant): Refusal[] {
  const wrong = checkCriteria(state.method, state.criteria).filter(isCriteriaError);
  const ids = [...new Set(wrong.map(({ path }) => state.criteria[Number(path[0])]?.id ?? ''))];
  return [
    ...(state.lots.length === 0 ? [refuse('tender.no-lots')] : []),
    ...(state.seed === '' ? [refuse('tender.no-method')] : []),
    ...(state.criteria.length === 0 ? [refuse('tender.no-criteria')] : []),
    ...(ids.length === 0 ? [] : [refuse('tender.criteria-wrong', { criteria: ids })]),
    ...(!isPlanned(state) ? [refuse('tender.no-plan')] : []),
    ...(isPlanned(state) && state.plan.closesAt <= at ? [refuse('tender.closing-past', { closesAt: state.plan.closesAt })] : []),
  ];
}

export function mustBeComplete(state: Tender, at: Instant): void {
  const [first] = lacking(state, at);
  if (first !== undefined) throw first;
}
