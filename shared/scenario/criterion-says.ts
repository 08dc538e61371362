import type { CriteriaErrorCode } from '../tender/criteria.ts';

/** What is wrong with a criterion, as the end of a sentence that begins with the field. */
export const criterionSays: Readonly<Record<CriteriaErrorCode, string>> = {
  'id-twice': 'occurs twice in this tender',
  'weight-missing': 'is missing, and this tender is judged by points',
  'weight-negative': 'is below zero',
  'weight-in-value': 'is not allowed where the award goes by value: a criterion then has a maxValue',
  'max-value-missing': 'is missing, and this tender is judged by value',
  'max-value-negative': 'is below zero',
  'max-value-in-points': 'is not allowed where the award goes by points: a criterion then has a weight',
  'scale-empty': 'is missing or empty',
  'scale-out-of-range': 'holds a score outside 0 to 100 percent',
  'price-in-value': 'is price, which is no criterion where the award goes by value',
  'bounds-missing': 'is missing, and the model absolute-linear needs it',
  'bounds-order': 'is not more than pmin',
};
