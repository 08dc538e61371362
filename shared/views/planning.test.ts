import { expect, test } from 'vitest';
import { day, instant } from '../kernel/moments.ts';
import { newTender, type Tender } from '../tender/state.ts';
import { nextStep, planningOf } from './planning.ts';

const tender: Tender = {
  ...newTender, status: 'published', publishedAt: instant('2026-02-02T09:00:00+01:00'),
  plan: {
    questionsUntil: instant('2026-03-16T12:00:00+01:00'), closesAt: instant('2026-05-12T12:00:00+02:00'), assessmentUntil: day('2026-05-29'),
    awardPlannedOn: day('2026-06-01'), startsOn: day('2027-01-01'), extensionYears: 2,
  },
};
const at = (text: string): ReturnType<typeof instant> => instant(text);
const nextAt = (text: string, of: Tender = tender) => nextStep(planningOf(of, at(text)))?.name;

test('before the award: what is planned, with the last day for answers', () => {
  expect(planningOf(tender, at('2026-03-16T10:59:59.999Z'))).toEqual([
    { name: 'published', at: '2026-02-02T08:00:00.000Z', passed: true },
    { name: 'questions', at: '2026-03-16T11:00:00.000Z', passed: false },
    { name: 'answers', day: '2026-05-02', passed: false },
    { name: 'closing', at: '2026-05-12T10:00:00.000Z', passed: false },
    { name: 'assessment', day: '2026-05-29', passed: false },
    { name: 'award', day: '2026-06-01', passed: false },
    { name: 'start', day: '2027-01-01', passed: false },
  ]);
});

test('the next date at the edges', () => {
  expect(nextAt('2026-03-16T11:59:59.999+01:00')).toBe('questions');
  expect(nextAt('2026-03-16T12:00:00+01:00')).toBe('closing');
  expect(nextAt('2026-05-12T11:59:59.999+02:00')).toBe('closing');
  expect(nextAt('2026-05-12T12:00:00+02:00')).toBe('assessment');
  expect(nextAt('2027-01-01T00:00:00+01:00')).toBeUndefined();
});

const awarded: Tender = { ...tender, status: 'provisional', decision: { round: 1, assessment: 1, at: at('2026-06-01T10:00:00+02:00'), lots: [] } };

test('after the letters: the standstill of twenty days, which the Termijnenwet moves to Monday 22 June', () => {
  expect(planningOf(awarded, at('2026-06-02T10:00:00Z')).slice(5)).toEqual([
    { name: 'letters', at: '2026-06-01T08:00:00.000Z', passed: true },
    { name: 'standstill', day: '2026-06-22', passed: false },
    { name: 'signing', day: '2026-06-23', passed: false },
    { name: 'start', day: '2027-01-01', passed: false },
  ]);
  expect(nextAt('2026-06-22T23:59:59.999+02:00', awarded)).toBe('standstill');
  expect(nextAt('2026-06-23T00:00:00+02:00', awarded)).toBe('start');
});

test('proceedings that run leave the standstill without an end', () => {
  const frozen: Tender = { ...awarded, proceedings: [{ id: 'p', round: 1, startedAt: at('2026-06-10T09:00:00+02:00'), reference: 'C/09/1' }] };
  expect(planningOf(frozen, at('2026-07-01T00:00:00Z')).map(({ name }) => name)).not.toContain('standstill');
});
