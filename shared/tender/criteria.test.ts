import { describe, expect, test } from 'vitest';
import { asksPrice, checkCriteria, criteriaErrors, criteriaWarnings, isCriteriaError } from './criteria.ts';
import type { Criterion, PriceCriterion, QualityCriterion } from './criteria.ts';

const scale = [0, 25, 50, 75, 100];
const quality = (over: Partial<QualityCriterion> = {}): Criterion => ({ kind: 'quality', id: 'K1', title: 'Q', weight: 70, scale, ...over });
const price = (over: Partial<PriceCriterion> = {}): Criterion => ({ kind: 'price', id: 'P', title: 'T', weight: 30, model: 'relative-lowest', ...over });
const value = (over: Partial<QualityCriterion> = {}): Criterion => quality({ weight: undefined, maxValue: 5000, ...over });
const found = (method: 'points' | 'value', ...criteria: Criterion[]): string[] =>
  checkCriteria(method, criteria).map(({ path, code }) => [...path, code].join('.'));

describe('checkCriteria', () => {
  test('finds nothing wrong with sound criteria', () => {
    expect(found('points', quality(), price())).toEqual([]);
    expect(found('points', quality({ weight: 33.3 }), quality({ id: 'K2', weight: 33.3 }), price({ weight: 33.4 }))).toEqual([]);
    expect(found('points', quality({ minimum: 50 }), price({ model: 'absolute-linear', pmin: 0, pmax: 1 }))).toEqual([]);
    expect(found('value', value(), value({ id: 'K2', maxValue: 0 }))).toEqual([]);
  });

  test.each<[string, string[], 'points' | 'value', Criterion[]]>([
    ['a weight is missing', ['0.weight.weight-missing', 'weights-not-100'], 'points', [quality({ weight: undefined })]],
    ['a negative weight', ['0.weight.weight-negative', '1.weight.weight-negative'], 'points', [quality({ weight: -1 }), price({ weight: -1 }), quality({ id: 'K2', weight: 102 })]],
    ['a value among points', ['0.maxValue.max-value-in-points'], 'points', [quality({ maxValue: 1 }), price()]],
    ['a value is missing', ['0.maxValue.max-value-missing'], 'value', [value({ maxValue: undefined })]],
    ['a negative value', ['0.maxValue.max-value-negative'], 'value', [value({ maxValue: -1 })]],
    ['a weight among values', ['0.weight.weight-in-value'], 'value', [value({ weight: 1 })]],
    ['a price criterion among values', ['1.kind.price-in-value'], 'value', [value(), price()]],
    ['an id twice', ['1.id.id-twice'], 'points', [quality(), price({ id: 'K1' })]],
    ['no scale', ['0.scale.scale-empty'], 'points', [quality({ scale: [] }), price()]],
    ['a scale beyond percents', ['0.scale.scale-out-of-range', '1.scale.scale-out-of-range'], 'value', [value({ scale: [0, 101] }), value({ id: 'K2', scale: [-1, 0] })]],
    ['a score twice', ['0.scale.scale-repeats'], 'value', [value({ scale: [0, 50, 50] })]],
    ['a minimum that nobody scores', ['0.minimum.minimum-not-on-scale'], 'points', [quality({ minimum: 60 }), price()]],
    ['bounds are missing', ['1.pmin.bounds-missing', '1.pmax.bounds-missing'], 'points', [quality(), price({ model: 'absolute-linear' })]],
    ['bounds in the wrong order', ['1.pmax.bounds-order'], 'points', [quality(), price({ model: 'absolute-linear', pmin: 5, pmax: 4 })]],
    ['equal bounds', ['1.pmax.bounds-order'], 'points', [quality(), price({ model: 'absolute-linear', pmin: 5, pmax: 5 })]],
    ['bounds that are not used', ['1.pmin.bounds-unused', '1.pmax.bounds-unused'], 'points', [quality(), price({ pmin: 1, pmax: 2 })]],
    ['two prices', ['1.kind.price-twice'], 'points', [price({ weight: 50 }), price({ id: 'P2', weight: 50 })]],
    ['nothing to judge', ['no-criteria'], 'value', []],
    ['weights that do not add up', ['weights-not-100'], 'points', [quality({ weight: 0.1 }), price({ weight: 99.8 })]],
  ])('%s', (_, codes, method, criteria) => expect(found(method, ...criteria)).toEqual(codes));

  test('tells errors from warnings', () => {
    expect(criteriaErrors.every((code) => isCriteriaError({ path: [], code }))).toBe(true);
    expect(criteriaWarnings.some((code) => isCriteriaError({ path: [], code }))).toBe(false);
  });
});

test('a price is asked by value, and by points where it is a criterion', () => {
  expect([asksPrice('value', []), asksPrice('points', [quality(), price()]), asksPrice('points', [quality()])]).toEqual([true, true, false]);
});
