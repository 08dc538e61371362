import { add, compare, fraction, fromDecimal, zero } from '../kernel/fraction.ts';
import type { Cents } from '../kernel/money.ts';

/** `points`: the most points win. `value`: the lowest fictive price wins (gunnen op waarde). */
export type AwardMethod = 'points' | 'value';
export const priceModels = ['relative-lowest', 'relative-linear', 'absolute-linear'] as const;
export type PriceModel = (typeof priceModels)[number];

/** What assessors score; a weight in the method of points, `maxValue` in that of value. */
export interface QualityCriterion {
  readonly kind: 'quality';
  readonly id: string;
  readonly title: string;
  /** What a bidder answers. */
  readonly questions?: readonly string[] | undefined;
  /** The most points that can be had. */
  readonly weight?: number | undefined;
  /** What the highest score takes off the price. */
  readonly maxValue?: Cents | undefined;
  /** The scores that can be given, in percents. */
  readonly scale: readonly number[];
  /** A consensus below it keeps a bid out of the ranking. */
  readonly minimum?: number | undefined;
}

/** Only in the method of points; `pmin` and `pmax` belong to `absolute-linear`. */
export interface PriceCriterion {
  readonly kind: 'price';
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly model: PriceModel;
  readonly pmin?: Cents | undefined;
  readonly pmax?: Cents | undefined;
}
export type Criterion = QualityCriterion | PriceCriterion;

export const isQuality = (criterion: Criterion): criterion is QualityCriterion => criterion.kind === 'quality';

/** Does a bid need a price? Not where tariffs are fixed: a tender by points without a price criterion. */
export const asksPrice = (method: AwardMethod, criteria: readonly Criterion[]): boolean =>
  method === 'value' || criteria.some(({ kind }) => kind === 'price');

/** Do the points of one bid depend on the prices of others? They are then counted again when one of those drops out. */
export const comparesPrices = (criteria: readonly Criterion[]): boolean =>
  criteria.some((one) => one.kind === 'price' && one.model !== 'absolute-linear');

/** What orders criteria from heavy to light: the weight, or in the method of value the highest value. */
export const heft = (criterion: Criterion, method: AwardMethod): number =>
  (method === 'value' && isQuality(criterion) ? criterion.maxValue : criterion.weight) ?? 0;

/** A bid cannot be scored with an error; a warning is for a person to consider before publication. */
export const criteriaErrors = [
  'id-twice', 'weight-missing', 'weight-negative', 'weight-in-value', 'max-value-missing', 'max-value-negative',
  'max-value-in-points', 'scale-empty', 'scale-out-of-range', 'price-in-value', 'bounds-missing', 'bounds-order',
] as const;
export const criteriaWarnings = [
  'no-criteria', 'weights-not-100', 'scale-repeats', 'minimum-not-on-scale', 'bounds-unused', 'price-twice',
] as const;
export type CriteriaErrorCode = (typeof criteriaErrors)[number];
export type CriteriaCode = CriteriaErrorCode | (typeof criteriaWarnings)[number];
export interface CriteriaProblem {
  /** Where in the list: [2, 'minimum']; empty for the list as a whole. */
  readonly path: readonly (string | number)[];
  readonly code: CriteriaCode;
}

export const isCriteriaError = (problem: CriteriaProblem): problem is CriteriaProblem & { readonly code: CriteriaErrorCode } =>
  (criteriaErrors as readonly string[]).includes(problem.code);

/** Everything that is wrong or doubtful about a tender's criteria, in their order, then about the list as a whole. */
export function checkCriteria(method: AwardMethod, criteria: readonly Criterion[]): CriteriaProblem[] {
  const seen = new Set<string>();
  let prices = 0;
  const each = criteria.flatMap((criterion, index) => {
    const codes: [string, CriteriaCode][] = criterion.kind === 'price' ? checkPrice(criterion, method) : checkQuality(criterion, method);
    if (criterion.kind === 'price' && ++prices === 2) codes.push(['kind', 'price-twice']);
    if (seen.has(criterion.id)) codes.unshift(['id', 'id-twice']);
    seen.add(criterion.id);
    return codes.map(([field, code]): CriteriaProblem => ({ path: [index, field], code }));
  });
  const all: CriteriaCode[] = criteria.length === 0 ? ['no-criteria'] : sumsTo100(method, criteria) ? [] : ['weights-not-100'];
  return [...each, ...all.map((code): CriteriaProblem => ({ path: [], code }))];
}

function checkQuality(criterion: QualityCriterion, method: AwardMethod): [string, CriteriaCode][] {
  const { weight, maxValue, scale, minimum } = criterion;
  const found: [string, CriteriaCode][] = [];
  if (method === 'points') {
    if (weight === undefined) found.push(['weight', 'weight-missing']);
    else if (weight < 0) found.push(['weight', 'weight-negative']);
    if (maxValue !== undefined) found.push(['maxValue', 'max-value-in-points']);
  } else {
    if (maxValue === undefined) found.push(['maxValue', 'max-value-missing']);
    else if (maxValue < 0) found.push(['maxValue', 'max-value-negative']);
    if (weight !== undefined) found.push(['weight', 'weight-in-value']);
  }
  if (scale.length === 0) found.push(['scale', 'scale-empty']);
  if (scale.some((score) => score < 0 || score > 100)) found.push(['scale', 'scale-out-of-range']);
  if (new Set(scale).size < scale.length) found.push(['scale', 'scale-repeats']);
  if (minimum !== undefined && !scale.includes(minimum)) found.push(['minimum', 'minimum-not-on-scale']);
  return found;
}

function checkPrice({ weight, model, pmin, pmax }: PriceCriterion, method: AwardMethod): [string, CriteriaCode][] {
  if (method === 'value') return [['kind', 'price-in-value']];
  const found: [string, CriteriaCode][] = weight < 0 ? [['weight', 'weight-negative']] : [];
  if (model !== 'absolute-linear') {
    if (pmin !== undefined) found.push(['pmin', 'bounds-unused']);
    if (pmax !== undefined) found.push(['pmax', 'bounds-unused']);
    return found;
  }
  if (pmin === undefined) found.push(['pmin', 'bounds-missing']);
  if (pmax === undefined) found.push(['pmax', 'bounds-missing']);
  if (pmin !== undefined && pmax !== undefined && pmin >= pmax) found.push(['pmax', 'bounds-order']);
  return found;
}

/** Weights are points, so that nothing breaks when they do not add up to 100; but readers expect that they do. */
function sumsTo100(method: AwardMethod, criteria: readonly Criterion[]): boolean {
  if (method === 'value') return true;
  const sum = criteria.reduce((total, { weight }) => add(total, fromDecimal(weight ?? 0)), zero);
  return compare(sum, fraction(100n)) === 0;
}
