import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenTerm } from '../inquiry/inquiry.ts';
import { addDays, day, dayOf, daysBetween, later, type Day } from '../kernel/moments.ts';
import { recordAwardNotice, noticeDueOn } from './award-notice.ts';
import { closesAt, id, jurist, lead, lettersAt, officer, openAt, played, publishAt, signAt } from './example.ts';
import { endProceedings, recordProceedings } from './proceedings.ts';
import { tasksOf } from './tasks.ts';
import type { Tender } from './tender.ts';
import { bidsValidUntil, validityOf } from './validity.ts';
import { withdraw } from './withdraw.ts';

const none = { terms: [], unanswered: null };
const told = (...[tender, facts, at]: Parameters<typeof tasksOf>) => tasksOf(tender, facts, at).map(({ kind, dueOn, overdue }) => [kind, dueOn, overdue]);

describe('bids are valid', () => {
  test('for ninety days after the closing, longer where a judgment comes late', () => {
    expect(bidsValidUntil(played('opened').tender())).toEqual({ frozen: false, on: '2026-08-10', extended: false });
    const p = played('provisional');
    p.go(recordProceedings, jurist, later(lettersAt, { days: 9 }), { reference: 'C/09/1' });
    expect(bidsValidUntil(p.tender())).toEqual({ frozen: true });
    p.go(endProceedings, jurist, later(lettersAt, { days: 63 }), { proceedings: '1', outcome: 'upheld' });
    // Judgment on 3 August: fourteen days later is after the ninety.
    expect(bidsValidUntil(p.tender())).toEqual({ frozen: false, on: '2026-08-17', extended: true });
  });
  test('and never shorter than either of the two, by a second method', () => {
    const moment = fc.integer({ min: 0, max: 200 });
    fc.assert(fc.property(fc.array(fc.tuple(moment, moment), { maxLength: 4 }), (suits) => {
      const proceedings = suits.map(([from, length], i) => ({ id: String(i), round: 1, reference: 'x', startedAt: later(closesAt, { days: from }), judgmentAt: later(closesAt, { days: from + length }), outcome: 'upheld' as const }));
      const found = bidsValidUntil({ ...played('concept').tender(), proceedings });
      const days = Math.max(90, ...suits.map(([from, length]) => from + length + 14));
      expect(found).toMatchObject({ frozen: false });
      const on = found?.frozen === false ? found.on : day('1970-01-01');
      // The hour of summer time can put a moment on the next day, not more.
      expect(Math.abs(daysBetween(dayOf(closesAt), on) - days)).toBeLessThanOrEqual(1);
    }), { numRuns: 50 });
  });
  test('with a warning when that ends soon, and when it has ended', () => {
    const tender = played('opened').tender();
    const on = (when: Day): string | undefined => validityOf(tender, later(openAt, { days: daysBetween(dayOf(openAt), when) }))?.state;
    expect([on(day('2026-07-19')), on(day('2026-07-20')), on(day('2026-08-10')), on(day('2026-08-11'))]).toEqual(['good', 'short', 'short', 'over']);
    expect(validityOf(played('final').tender(), signAt)).toBeNull();
  });
});

describe('the worklist', () => {
  test('has what the stage asks, by day', () => {
    expect(told(played('published').tender(), none, publishAt)).toEqual([['answers', '2026-05-02', false]]);
    expect(told(played('published').tender(), { ...none, unanswered: 0 }, publishAt)).toEqual([]);
    expect(told(played('published').tender(), { ...none, unanswered: 2 }, later(closesAt, { days: -2 }))).toEqual([['answers', '2026-05-02', true]]);
    expect(told(played('provisional').tender(), none, lettersAt)).toEqual([['standstill', '2026-06-22', false], ['validity', '2026-08-10', false]]);
    expect(told(played('final').tender(), none, signAt)).toEqual([['award-notice', '2026-07-23', false]]);
  });
  test('has running terms of this tender, and tells which are late', () => {
    const term = (kind: string, dueOn: string, more: Partial<OpenTerm> = {}): OpenTerm => ({ what: kind === 'complaint' ? 'complaint' : 'inquiry', tender: id, id: 'x', kind, round: 1, dueOn: day(dueOn), asked: 1, answered: 0, ...more });
    const terms = [term('complaint', '2026-06-01'), term('repair', '2026-05-10'), term('hearing', '2026-05-10'), term('verification', '2026-07-01', { tender: 'tnd_other' })];
    expect(told(played('opened').tender(), { ...none, terms }, openAt)).toEqual([['repair', '2026-05-10', true], ['complaint', '2026-06-01', false], ['validity', '2026-08-10', false]]);
    // Evidence is asked for one decision: before it, and after a fresh one, nobody waits for it.
    const asked = { ...none, terms: [1, 2].map((round) => term('verification', `2026-06-1${round}`, { round })) };
    const evidence = (tender: Tender): unknown[] => tasksOf(tender, asked, lettersAt).filter(({ kind }) => kind === 'verification').map(({ dueOn }) => dueOn);
    expect([evidence(played('provisional').tender()), evidence({ ...played('provisional').tender(), round: 2 }), evidence(played('opened').tender())]).toEqual([['2026-06-11'], ['2026-06-12'], []]);
    const p = played('opened');
    p.go(withdraw, lead, openAt, { reason: 'Het gaat niet door.' });
    expect(told(p.tender(), { ...none, terms }, openAt)).toEqual([['complaint', '2026-06-01', false], ['award-notice', '2026-06-11', false]]);
  });
});

describe('the award notice', () => {
  test('is due within thirty days, or thirty days after the quarter, on working days (Aw 2.134)', () => {
    expect(noticeDueOn(signAt)).toEqual({ dueOn: '2026-07-23', quarterOn: '2026-07-30' });
    // Thirty days after 2 October 2026 is Sunday 1 November; after the quarter Saturday 30 January 2027.
    expect(noticeDueOn(later(signAt, { days: 101 }))).toEqual({ dueOn: '2026-11-02', quarterOn: '2027-02-01' });
  });
  test('is recorded once, after the award or a withdrawal that was published', () => {
    const notice = { number: '300001' };
    expect(played('provisional').ask(recordAwardNotice, officer, signAt, notice)).toBe('award-notice.too-early');
    const p = played('final');
    expect(p.ask(recordAwardNotice, officer, signAt, { ...notice, sentAt: later(signAt, { ms: 1 }) })).toBe('moment.future');
    expect(p.ask(recordAwardNotice, officer, signAt, { ...notice, sentAt: later(signAt, { ms: -1 }) })).toBe('award-notice.before');
    p.go(recordAwardNotice, officer, signAt, notice);
    expect(p.ask(recordAwardNotice, officer, signAt, notice)).toBe('award-notice.recorded');
    expect(tasksOf(p.tender(), none, later(signAt, { days: 99 }))).toEqual([]);
    const concept = played('concept');
    concept.go(withdraw, lead, publishAt, { reason: 'x' });
    expect(concept.ask(recordAwardNotice, officer, publishAt, notice)).toBe('award-notice.too-early');
    expect(addDays(day('2026-06-23'), 30)).toBe('2026-07-23');
  });
});
