import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, type Day } from '../kernel/moments.ts';
import { contractFrom } from './entry.ts';

const half = [day('2027-01-01'), day('2027-07-01'), day('2028-01-01')];
const plan = (entry: Parameters<typeof contractFrom>[0]['entry']) => ({ startsOn: day('2027-01-01'), until: day('2028-06-30'), entry });

test('with continuous entry the contract starts on the day of the decision, not before contracts start', () => {
  expect(contractFrom(plan({ kind: 'continuous' }), day('2026-11-02'))).toBe('2027-01-01');
  expect(contractFrom(plan({ kind: 'continuous' }), day('2027-03-03'))).toBe('2027-03-03');
  expect(contractFrom(plan({ kind: 'continuous' }), day('2028-06-30'))).toBe('2028-06-30');
  expect(contractFrom(plan({ kind: 'continuous' }), day('2028-07-01'))).toBeUndefined();
});

test('with fixed days it starts on the first that is left, the day itself included', () => {
  const fixed = plan({ kind: 'fixed', days: half });
  expect(contractFrom(fixed, day('2026-11-02'))).toBe('2027-01-01');
  expect(contractFrom(fixed, day('2027-01-01'))).toBe('2027-01-01');
  expect(contractFrom(fixed, day('2027-01-02'))).toBe('2027-07-01');
  expect(contractFrom(fixed, day('2028-01-02'))).toBeUndefined();
});

/** Second method: waits day by day for one on which a contract may start. */
function byWaiting(startsOn: Day, until: Day, days: readonly Day[] | undefined, on: Day): Day | undefined {
  for (let today = on; today <= until; today = addDays(today, 1)) if (today >= startsOn && (days?.includes(today) ?? true)) return today;
  return undefined;
}

test('it is the day that waiting finds', () => {
  const days = fc.integer({ min: 0, max: 60 }).map((n) => addDays(day('2027-01-01'), n));
  fc.assert(fc.property(days, days, days, fc.option(fc.uniqueArray(days, { minLength: 1, maxLength: 5 })), (startsOn, until, on, fixed) => {
    const entry = fixed === null ? { kind: 'continuous' as const } : { kind: 'fixed' as const, days: [...fixed].sort() };
    expect(contractFrom({ startsOn, until, entry }, on)).toBe(byWaiting(startsOn, until, fixed ?? undefined, on));
  }), { numRuns: 1000 });
});
