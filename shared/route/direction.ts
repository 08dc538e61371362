import { fundingCriteria, type FundingCriterionId } from '../region/criteria.ts';
import type { Funding } from '../region/segments.ts';

/**
 * To which way of funding the criteria point: the way of whose own criteria the larger part holds. There are five for
 * `task` and three for `effort` (S001 §4.2), so parts are compared, not counts. Undefined where they are equal.
 */
export function fundingDirection(holds: Readonly<Record<FundingCriterionId, boolean>>): Funding | undefined {
  const part = (way: Funding): number => {
    const own = fundingCriteria.filter(({ pointsTo }) => pointsTo === way);
    return own.filter(({ id }) => holds[id]).length / own.length;
  };
  const [task, effort] = [part('task'), part('effort')];
  return task === effort ? undefined : task > effort ? 'task' : 'effort';
}
