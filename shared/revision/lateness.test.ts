import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, amsterdam, day, later, type Day } from '../kernel/moments.ts';
import { consultAt, finalAt, planned, played, replyAt, signUntil } from './example.ts';
import { againstStrategy, planLines } from './lateness.ts';

const noon = (on: string) => amsterdam(day(on), '12:00');

describe('lateness of a revision', () => {
  test('is in time when each step falls on its planned day', () => {
    expect(planLines(played('final').revision(), finalAt)).toEqual([
      { name: 'consultOn', planned: '2025-10-01', announced: '', done: '2025-10-01', late: 0 }, { name: 'draftOn', planned: '2026-01-12', announced: '', done: '2026-01-12', late: 0 },
      { name: 'repliesOn', planned: '2026-02-27', announced: '', done: '2026-02-27', late: 0 }, { name: 'finalOn', planned: '2026-03-16', announced: '', done: '2026-03-16', late: 0 },
      { name: 'signUntil', planned: '2026-06-15', announced: '2026-06-15', done: '', late: 0 }, { name: 'startsOn', planned: '2027-01-01', announced: '2027-01-01', done: '', late: 0 },
    ]);
  });

  test('counts the days up to today for what did not happen, and stops at what did', () => {
    const of = played('replied').revision();
    const late = (on: string, name: string) => planLines(of, noon(on)).find((one) => one.name === name)?.late;
    expect([late('2026-03-16', 'finalOn'), late('2026-03-17', 'finalOn'), late('2026-04-15', 'finalOn'), late('2026-06-15', 'signUntil'), late('2026-06-25', 'signUntil')]).toEqual([0, 1, 30, 0, 10]);
    expect(late('2026-12-31', 'repliesOn')).toBe(0);
    const tardy = { ...of, plan: of.plan && { ...of.plan, repliesOn: day('2026-02-20') } };
    expect([replyAt, noon('2027-02-01')].map((at) => planLines(tardy, at).find(({ name }) => name === 'repliesOn')?.late)).toEqual([7, 7]);
  });

  test('of a term that was announced later than planned is told before it is over', () => {
    const of = played('final').revision();
    const moved = { ...of, plan: of.plan && { ...of.plan, signUntil: day('2026-06-01') } };
    expect(planLines(moved, finalAt)[4]).toEqual({ name: 'signUntil', planned: '2026-06-01', announced: '2026-06-15', done: '', late: 14 });
    expect(planLines(moved, signUntil)[4]).toMatchObject({ done: '2026-06-15', late: 14 });
    expect(planLines(moved, later(signUntil, { days: 40 }))[4]?.late).toBe(14);
  });

  test('stands against the strategy: ready on 1 July 2026, started on 1 January 2027', () => {
    const of = played('replied').revision();
    expect(againstStrategy(of, consultAt)).toEqual([{ name: 'ready', by: '2026-07-01', expected: '2026-06-15', late: 0 }, { name: 'start', by: '2027-01-01', expected: '2027-01-01', late: 0 }]);
    // The planned day passed and nothing is signed: today is the best that it can be.
    expect(againstStrategy(of, noon('2026-07-11'))[0]).toEqual({ name: 'ready', by: '2026-07-01', expected: '2026-07-11', late: 10 });
    expect([consultAt, noon('2026-07-02')].map((at) => againstStrategy({ ...of, plan: null }, at).map(({ expected, late }) => [expected, late]))).toEqual([[['', 0], ['', 0]], [['2026-07-02', 1], ['', 0]]]);
    expect(againstStrategy(played('final').revision(), noon('2028-01-01')).map(({ late }) => late)).toEqual([0, 0]);
    expect(againstStrategy({ ...of, status: 'withdrawn' }, noon('2028-01-01')).map(({ expected, late }) => [expected, late])).toEqual([['', 0], ['', 0]]);
  });

  test('never shrinks while nothing happens, and grows by one a day once it is late', () => {
    const of = played('replied').revision();
    const dayNumber = fc.integer({ min: 0, max: 900 });
    const sum = (on: Day): number => planLines(of, noon(on)).reduce((all, { late }) => all + late, 0);
    fc.assert(fc.property(dayNumber, (n) => {
      const [today, tomorrow] = [addDays(day('2026-02-27'), n), addDays(day('2026-02-27'), n + 1)];
      // The second method: each open step whose day has passed by tomorrow adds one.
      const open = (['finalOn', 'signUntil', 'startsOn'] as const).filter((name) => planned[name] < tomorrow).length;
      expect(sum(tomorrow) - sum(today)).toBe(open);
    }));
  });
});
