import { describe, expect, it } from 'vitest';
import { day, instant } from '../kernel/moments.ts';
import { checkPlan } from './plan-check.ts';

const plan = { questionsUntil: instant('2026-03-16T12:00:00+01:00'), closesAt: instant('2026-05-12T12:00:00+02:00'), startsOn: day('2027-01-01'), extensionYears: 2 };
const begin = instant('2026-01-12T10:00:00+01:00');

describe('a planning', () => {
  it('that is sound has no warnings', () => {
    expect(checkPlan(plan, '', begin)).toEqual([]);
  });
  it('must let questions end before the last day for answers, 2 May for a closing on 12 May (Aw 2.54)', () => {
    expect(checkPlan({ ...plan, questionsUntil: instant('2026-05-01T23:59:00+02:00') }, '', begin)).toEqual([]);
    expect(checkPlan({ ...plan, questionsUntil: instant('2026-05-02T00:00:00+02:00') }, '', begin)).toEqual(['answers-before-questions']);
  });
  it('should give bidders thirty days, from the publication', () => {
    expect(checkPlan({ ...plan, publishAt: instant('2026-04-12T09:00:00+02:00') }, '', begin)).toEqual([]);
    expect(checkPlan({ ...plan, publishAt: instant('2026-04-13T09:00:00+02:00') }, '', begin)).toEqual(['short']);
    expect(checkPlan({ ...plan, publishAt: instant('2026-04-13T09:00:00+02:00') }, begin, begin)).toEqual([]);
  });
  it('closes on a working day that is still to come', () => {
    expect(checkPlan({ ...plan, closesAt: instant('2026-05-14T12:00:00+02:00') }, '', begin)).toEqual(['no-deadline']);
    expect(checkPlan(plan, '', plan.closesAt)).toEqual(['short', 'past']);
    expect(checkPlan(plan, begin, plan.closesAt)).toEqual([]);
  });
});
