import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, later, type Day, type Instant } from '../kernel/moments.ts';
import { councilCalendar } from '../papers/council-calendar.ts';
import { coming, dateId, datesIn, datesTold, revisionOf } from './dates.ts';

const start = instant('2026-02-02T08:00:00.000Z');
const on = (days: number): Instant => later(start, { days });
const message = (event: string, days: number, params: Record<string, string>, about = 'tnd_1') => ({ event, about, at: on(days), params: { title: `Titel ${about}`, ...params } });
const procedure = [
  message('college.asked', 0, { decideBy: '2026-02-20', closesAt: '2026-05-10T10:00:00.000Z' }),
  message('tender.published', 20, { questionsUntil: '2026-03-16T11:00:00.000Z', closesAt: '2026-05-12T10:00:00.000Z' }),
  message('tender.extended', 30, { from: '2026-05-12T10:00:00.000Z', closesAt: '2026-05-19T10:00:00.000Z' }),
  message('award.provisional', 120, { standstillEndsOn: '2026-06-22', signFrom: '2026-06-23' }),
];
const ids = (dates: ReturnType<typeof datesTold>) => dates.map((date) => [dateId(date), date.when]);

describe('the dates that a municipality was told', () => {
  test('are of each the last that was told, in the order of the calendar', () => {
    expect(ids(datesTold(procedure.slice(0, 1)))).toEqual([['told-decide-tnd_1', '2026-02-20'], ['told-closing-tnd_1', '2026-05-10T10:00:00.000Z']]);
    // A college that is asked until the publication is not asked any more.
    expect(ids(datesTold(procedure))).toEqual([['told-questions-tnd_1', '2026-03-16T11:00:00.000Z'], ['told-closing-tnd_1', '2026-05-19T10:00:00.000Z'], ['told-standstill-tnd_1', '2026-06-22']]);
    expect(ids(datesTold([...procedure, message('proceedings.started', 125, {})])).map(([id]) => id)).not.toContain('told-standstill-tnd_1');
  });

  test('of what was withdrawn are gone, and of no other procedure', () => {
    const other = message('tender.published', 21, { closesAt: '2026-07-01T10:00:00.000Z' }, 'tnd_2');
    expect(ids(datesTold([...procedure, other, message('tender.withdrawn', 130, { reason: 'Niet meer nodig.' })]))).toEqual([['told-closing-tnd_2', '2026-07-01T10:00:00.000Z']]);
  });

  test('do not depend on the order or the number of times in which messages come', () => {
    const all = [...procedure, message('revision.draft', 40, { reactUntil: '2026-04-20T15:00:00.000Z' }, 'rev_1'), message('revision.final', 60, { signUntil: '2026-05-20T15:00:00.000Z' }, 'rev_1')];
    const once = datesTold(all);
    fc.assert(fc.property(fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 }), (mixed) => {
      expect(datesTold(mixed)).toEqual(once);
    }));
  });

  test('come as long as they are not over: a day until its end in Amsterdam, a moment until it is there', () => {
    const [day, moment] = [{ name: 'decide', about: 'tnd_1', title: 'T', when: '2026-02-20' as Day, told: start }, { name: 'closing', about: 'tnd_1', title: 'T', when: instant('2026-02-20T10:00:00Z'), told: start }] as const;
    const at = (text: string) => coming([day, moment], instant(text)).map(({ name }) => name);
    expect([at('2026-02-20T10:00:00Z'), at('2026-02-20T10:00:00.001Z'), at('2026-02-20T22:59:59.999Z'), at('2026-02-20T23:00:00Z')]).toEqual([['decide', 'closing'], ['decide'], ['decide'], []]);
  });

  test('move in a calendar: the same date has the same id, and a higher number when it is told later', () => {
    const [before] = datesIn(procedure[1] as never).filter(({ name }) => name === 'closing');
    const [after] = datesIn(procedure[2] as never);
    if (before === undefined || after === undefined) throw new Error('no dates');
    expect([dateId(before), revisionOf(after) > revisionOf(before), revisionOf(after) < 2 ** 31]).toEqual([dateId(after), true, true]);
    const { dates, stamp } = councilCalendar({ name: 'data', title: 'T', dates: [after] }, 'nl');
    expect([stamp, dates[0]]).toMatchObject([on(30), { id: 'told-closing-tnd_1', when: { at: '2026-05-19T10:00:00.000Z' }, title: 'Inschrijving sluit: Titel tnd_1', revision: revisionOf(after) }]);
  });
});
