import { describe, expect, test } from 'vitest';
import { fundingCriteria, routeCriteria } from './criteria.ts';
import { goals } from './goals.ts';
import { outOfScope, scope } from './scope.ts';
import { segmentNumbers, segments } from './segments.ts';

describe('segments', () => {
  test('the directions of the strategy', () => {
    expect(segmentNumbers.map((n) => [segments[n].number, segments[n].scale, segments[n].funding, segments[n].routes.join('/')])).toEqual([
      [1, 'H9', 'task', 'revision'], [2, 'H9', 'task', 'revision'], [3, 'H9', 'task', 'revision'], [4, 'H8', 'task', 'revision'],
      [5, 'H8', 'effort', 'sas/open-house']]);
    expect(segmentNumbers.filter((n) => segments[n].fundingNote)).toEqual([1]);
  });

  test('the table of criteria, line for line as in S001 §4.3', () => {
    const lines = fundingCriteria.map((one) => segmentNumbers.map((n) => (one.holds[n] ? '✓' : '✗')).join(''));
    expect(lines).toEqual(['✓✓✓✓✗', '✓✓✓✓✓', '✓✓✓✓✗', '✓✓✓✓✗', '✓✓✓✓✓', '✗✗✗✗✓', '✗✓✗✗✓', '✗✗✗✗✓']);
  });

  test('the way of funding is the one that most criteria speak for', () => {
    for (const n of segmentNumbers) {
      // A criterion for task funding that does not hold speaks for effort, and the other way round.
      const task = fundingCriteria.filter((one) => one.holds[n] === (one.pointsTo === 'task')).length;
      expect(segments[n].funding).toBe(task > fundingCriteria.length / 2 ? 'task' : 'effort');
    }
  });

  test('goals, route criteria and scope are complete', () => {
    expect(segmentNumbers.map((n) => goals[n].length)).toEqual([6, 5, 2, 1, 5]);
    expect(Object.keys(routeCriteria)).toHaveLength(8);
    expect(scope.map((one) => one.letter).join('')).toBe('abcdefghijk');
    expect(scope.flatMap((one) => one.segment ?? [])).toEqual([1, 1, 1, 3, 2, 5]);
    expect(outOfScope).toHaveLength(4);
  });

  test('every text is there in both languages', () => {
    const texts = [
      ...segmentNumbers.flatMap((n) => [segments[n].title, segments[n].about, segments[n].market, ...goals[n]]),
      ...fundingCriteria.map((one) => one.title), ...Object.values(routeCriteria), ...scope.map((one) => one.title), ...outOfScope];
    for (const { nl, en } of texts) {
      expect(nl.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(nl).not.toBe(en);
    }
  });
});
