import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../kernel/holidays.ts';
import { addDays, amsterdam, day, type Day } from '../kernel/moments.ts';
import { admissionId, madeAt, played as admissionUntil } from '../admission/example.ts';
import { played as revisionUntil } from '../revision/example.ts';
import { played } from '../tender/example.ts';
import { decision, type Decision } from './decision.ts';
import { planningIf, type WhatIf } from './what-if.ts';

const asked = played('asked').tender();
const all = ['GM0503', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'];
const but = (...codes: string[]): Record<string, Decision> => Object.fromEntries(all.filter((code) => !codes.includes(code)).map((code) => [code, { ...decision.initial, municipality: code, outcome: 'approved' as const }]));
const at = amsterdam(day('2026-01-20'), '09:00');
const rijswijk = (on: string, decisions = but('GM0603')): WhatIf => planningIf(asked, decisions, { municipality: 'GM0603', day: day(on) }, at) ?? (() => { throw new Error('not asked'); })();
const days = ({ steps }: WhatIf): Record<string, string> => Object.fromEntries(steps.map(({ name, day: on }) => [name, on]));

describe('a tender', () => {
  it('goes on as planned when the last college decides before that: publication Monday 2 February 2026', () => {
    const found = rijswijk('2026-01-30');
    expect([found.later, found.lastOn, found.others]).toEqual([0, '2026-01-30', []]);
    expect(found.steps.every(({ planned, day: on }) => planned === on)).toBe(true);
    expect(days(found)).toEqual({ publication: '2026-02-02', questions: '2026-03-16', closing: '2026-05-12', award: '2026-06-01', standstill: '2026-06-22', signing: '2026-06-23', start: '2027-01-01' });
  });
  // By the calendar of 2026: 3 February is a Tuesday, Easter Monday 6 April, Ascension Day 14 May, Whit Monday 25 May.
  it('moves by as many days when a college decides on 3 February, over holidays and weekends', () => {
    const found = rijswijk('2026-02-03');
    expect([found.later, found.lastOn]).toEqual([2, '2026-02-03']);
    // 14 May is Ascension Day, and Friday 15 May counts as a holiday (art. 3(3) Atw): Monday 18 May. The award 3 June; 20 days from 4 June end on 23 June.
    expect(days(found)).toEqual({ publication: '2026-02-04', questions: '2026-03-18', closing: '2026-05-18', award: '2026-06-03', standstill: '2026-06-23', signing: '2026-06-24', start: '2027-01-01' });
    expect(found.goals).toEqual([{ name: 'start', by: '2027-01-01', on: '2027-01-01', late: 0 }]);
  });
  it('cannot start on 1 January 2027 when a college decides too late, and tells by how much', () => {
    const found = rijswijk('2026-09-04');
    // Monday 7 September is 217 days after 2 February: the award 4 January 2027, its standstill ends on 25 January, a Monday.
    expect(days(found)).toMatchObject({ publication: '2026-09-07', award: '2027-01-04', standstill: '2027-01-25', signing: '2027-01-26', start: '2027-01-26' });
    expect(found.goals).toEqual([{ name: 'start', by: '2027-01-01', on: '2027-01-26', late: 25 }]);
  });
  it('waits for others too: until the day by which they are asked', () => {
    expect(rijswijk('2026-01-22', but('GM0603', 'GM1783'))).toMatchObject({ lastOn: '2026-01-30', others: ['GM1783'], later: 0 });
    expect(rijswijk('2026-02-05', but('GM0603', 'GM1783'))).toMatchObject({ lastOn: '2026-02-05', others: ['GM1783'] });
    // A day that has been is today.
    expect(rijswijk('2026-01-02').lastOn).toBe('2026-01-20');
  });
  it('without a planned publication moves from when it could go on by what was asked', () => {
    const { publishAt: _, ...plan } = asked.plan;
    const found = planningIf({ ...asked, plan }, but('GM0603'), { municipality: 'GM0603', day: day('2026-02-03') }, at);
    expect(found).toMatchObject({ later: 2 });
    expect(found?.steps.slice(0, 3)).toEqual([{ name: 'publication', planned: '', day: '2026-02-04' }, { name: 'questions', planned: '2026-03-16', day: '2026-03-18' }, { name: 'closing', planned: '2026-05-12', day: '2026-05-18' }]);
  });
  it('never comes earlier than planned, never on a day that is no working day once it moves, and later the later a college decides', () => {
    const anyDay = fc.integer({ min: 0, max: 500 }).map((n) => addDays(day('2026-01-20'), n));
    fc.assert(fc.property(anyDay, anyDay, (a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      const [one, two] = [rijswijk(early), rijswijk(late)];
      for (const { name, planned, day: on } of two.steps) {
        expect(on >= planned).toBe(true);
        if (two.later > 0 && name !== 'start') expect([name, on, isWorkingDay(on)]).toEqual([name, on, true]);
        expect((days(one)[name] ?? '') <= on).toBe(true);
      }
      const [publication = '', questions = '', closing = '', award = ''] = ['publication', 'questions', 'closing', 'award'].map((name) => days(two)[name]);
      expect(publication > two.lastOn).toBe(true);
      const apart = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
      // As planned: 99 days for bidders, 57 between the last question and the closing.
      expect(apart(publication, closing)).toBeGreaterThanOrEqual(99);
      expect(apart(questions, closing)).toBeGreaterThanOrEqual(10);
      expect(award >= closing).toBe(true);
    }));
  });
  it('keeps ten days for answers where the planning had no day to spare, over a weekend too', () => {
    const plan = { ...asked.plan, questionsUntil: amsterdam(day('2026-05-01'), '12:00'), closesAt: amsterdam(day('2026-05-11'), '12:00') };
    const found = planningIf({ ...asked, plan }, but('GM0603'), { municipality: 'GM0603', day: day('2026-02-02') }, at);
    // One day later: questions on Saturday 2 May, so Monday 4 May; the closing on Tuesday 12 May leaves eight days, 14 and 15 May are holidays.
    expect(days(found!)).toMatchObject({ publication: '2026-02-03', questions: '2026-05-04', closing: '2026-05-18' });
  });
  it('of which nothing is asked has no planning to tell', () => {
    for (const stage of ['concept', 'published'] as const) expect(planningIf(played(stage).tender(), {}, { municipality: 'GM0603', day: day('2026-02-03') }, at)).toBeUndefined();
  });
});

describe('an open house and a revision', () => {
  it('opens the next working day, and admits at the end of a term: 42 days from 21 September 2026 end on 2 November, a Monday', () => {
    const p = admissionUntil('colleges');
    const found = planningIf(p.admission(), {}, { municipality: 'GM0503', day: day('2026-09-18') }, madeAt);
    expect(p.admission().id).toBe(admissionId);
    expect(days(found!)).toEqual({ opening: '2026-09-21', 'first-decision': '2026-11-02', start: '2027-01-01' });
    expect(found).toMatchObject({ later: 19, goals: [{ name: 'start', on: '2027-01-01', late: 0 }] });
  });
  it('tells when no contract can start any more', () => {
    const p = admissionUntil('colleges');
    const found = planningIf(p.admission(), {}, { municipality: 'GM0503', day: day('2032-12-20') }, madeAt);
    expect(found?.goals).toEqual([{ name: 'start', by: '2027-01-01', on: '', late: 0 }]);
  });
  it('adopts and signs later, and says when it is not ready on 1 July 2026', () => {
    const of = revisionUntil('colleges').revision();
    const when = (on: Day) => planningIf(of, {}, { municipality: 'GM0503', day: on }, amsterdam(day('2026-03-03'), '09:00'));
    expect(days(when(day('2026-03-13'))!)).toEqual({ adoption: '2026-03-16', 'sign-until': '2026-06-15', start: '2027-01-01' });
    expect(when(day('2026-03-13'))?.goals).toEqual([{ name: 'ready', by: '2026-07-01', on: '2026-06-15', late: 0 }, { name: 'start', by: '2027-01-01', on: '2027-01-01', late: 0 }]);
    // Wednesday 1 April is 16 days later: 15 June becomes 1 July. A day more and it is too late.
    expect(when(day('2026-03-31'))).toMatchObject({ later: 16, goals: [{ name: 'ready', on: '2026-07-01', late: 0 }, { name: 'start', late: 0 }] });
    expect(when(day('2026-04-01'))).toMatchObject({ later: 17, goals: [{ name: 'ready', on: '2026-07-02', late: 1 }, { name: 'start', late: 0 }] });
  });
});
