import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkingDay } from '../kernel/holidays.ts';
import { addDays, amsterdam, day, dayOf, daysBetween, type Day } from '../kernel/moments.ts';
import { lastDayOfTerm, pausesOf, termOn, type TermOf } from './term.ts';

const at = (on: string) => amsterdam(day(on), '10:00');
const asked = (askedOn: string, dueOn: string, givenOn = ''): TermOf['supplements'][number] => ({ askedAt: at(askedOn), dueOn: day(dueOn), givenAt: givenOn === '' ? '' : at(givenOn) });
const of = (submittedOn: string, decisionDays: number, ...supplements: TermOf['supplements'][number][]): TermOf => ({ submittedAt: at(submittedOn), decisionDays, supplements });

test('the term runs from the day after the submission and ends on a working day', () => {
  // Monday 5 October 2026 and 42 days: Monday 16 November. 40 days after is a Saturday.
  expect(lastDayOfTerm(of('2026-10-05', 42))).toBe('2026-11-16');
  expect(lastDayOfTerm(of('2026-10-05', 40))).toBe('2026-11-16');
  // Thursday 12 November and 42 days: Christmas Eve; 43 is Christmas Day, and then a weekend.
  expect(lastDayOfTerm(of('2026-11-12', 42))).toBe('2026-12-24');
  expect(lastDayOfTerm(of('2026-11-12', 43))).toBe('2026-12-28');
});

test('it stands still from the day of the request until the day before the answer, or to the end of the term for it', () => {
  // 12 to 21 October are ten days.
  expect(lastDayOfTerm(of('2026-10-05', 42, asked('2026-10-12', '2026-10-26', '2026-10-22')))).toBe('2026-11-26');
  // 12 to 26 October are fifteen, which is a Tuesday.
  expect(lastDayOfTerm(of('2026-10-05', 42, asked('2026-10-12', '2026-10-26')))).toBe('2026-12-01');
  // Asked and given on one day.
  expect(lastDayOfTerm(of('2026-10-05', 42, asked('2026-10-12', '2026-10-26', '2026-10-12')))).toBe('2026-11-16');
  expect(pausesOf(of('2026-10-05', 42, asked('2026-10-12', '2026-10-26', '2026-10-12')))).toEqual([]);
});

test('what is asked on the last day counts, and what is asked later does not bring the term back', () => {
  expect(lastDayOfTerm(of('2026-10-05', 42, asked('2026-11-16', '2026-11-30', '2026-11-18')))).toBe('2026-11-18');
  expect(lastDayOfTerm(of('2026-10-05', 42, asked('2026-11-17', '2026-12-01')))).toBe('2026-11-16');
});

test('days left, standing still and late', () => {
  const running = of('2026-10-05', 42, asked('2026-10-12', '2026-10-26', '2026-10-22'));
  expect(termOn(running, day('2026-10-21'))).toEqual({ dueOn: '2026-11-26', daysLeft: 36, standsStill: true, late: false });
  expect(termOn(running, day('2026-10-22'))).toMatchObject({ standsStill: false });
  expect(termOn(running, day('2026-11-26'))).toMatchObject({ daysLeft: 0, late: false });
  expect(termOn(running, day('2026-11-27'))).toMatchObject({ daysLeft: -1, late: true });
});

/** Second method: day after day with a calendar at hand, crossing off each day that counts. */
function byWalking({ submittedAt, decisionDays, supplements }: TermOf): Day {
  if (submittedAt === '') throw new TypeError('not submitted');
  const still = new Set<Day>();
  for (const { askedAt, dueOn, givenAt } of supplements) {
    for (let on = dayOf(askedAt); givenAt === '' ? on <= dueOn : on < dayOf(givenAt); on = addDays(on, 1)) still.add(on);
  }
  let on = dayOf(submittedAt);
  let left = decisionDays;
  for (;;) {
    on = addDays(on, 1);
    if (still.has(on)) continue;
    left -= 1;
    if (left <= 0 && isWorkingDay(on)) return on;
  }
}

const start = day('2026-01-05');
const gaps = fc.array(fc.record({ after: fc.nat(25), term: fc.integer({ min: 1, max: 30 }), given: fc.option(fc.nat(30)) }), { maxLength: 4 });
const terms = fc.record({ from: fc.nat(700), days: fc.integer({ min: 1, max: 60 }), gaps }).map(({ from, days, gaps: list }): TermOf => {
  const submittedOn = addDays(start, from);
  let free = submittedOn;
  const supplements = list.map(({ after, term, given }) => {
    const askedOn = addDays(free, after);
    const dueOn = addDays(askedOn, term);
    const givenOn = given === null ? '' : addDays(askedOn, Math.min(given, term));
    free = givenOn === '' ? addDays(dueOn, 1) : givenOn;
    return asked(askedOn, dueOn, givenOn);
  });
  return of(submittedOn, days, ...supplements);
});

test('the last day is the one that a walk through the calendar finds', () => {
  let paused = 0;
  fc.assert(fc.property(terms, (one) => {
    const last = lastDayOfTerm(one);
    expect(last).toBe(byWalking(one));
    if (one.submittedAt !== '' && daysBetween(dayOf(one.submittedAt), last) > one.decisionDays + 4) paused += 1;
  }), { numRuns: 500, seed: 20_261_005 });
  expect(paused).toBeGreaterThan(50);
});
