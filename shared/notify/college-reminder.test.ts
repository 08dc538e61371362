import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordDecision } from '../council/commands.ts';
import { decision } from '../council/decision.ts';
import { noticeText } from '../council/notices.ts';
import { isWorkingDay } from '../kernel/holidays.ts';
import { addDays, amsterdam, day, weekday, type Day } from '../kernel/moments.ts';
import { played as revisionUntil } from '../revision/example.ts';
import { begin, college, eight, id, played } from '../tender/example.ts';
import { collegeReminders, reminderOn } from './college-reminder.ts';

const morning = (on: string) => amsterdam(day(on), '06:00');
const decisionsOf = (p: ReturnType<typeof played>) => Object.fromEntries(p.stored().flatMap(([ref, state]) => (ref.of.kind === 'decision' ? [[ref.item, state]] : []))) as never;
const told = (p: ReturnType<typeof played>, on: string): string[] => collegeReminders(p.tender(), decisionsOf(p), morning(on)).map(({ party }) => party);

describe('a college', () => {
  it('is reminded 14, 7 and 1 days before the day by which it is asked, and when that has passed: of Friday 30 January 2026', () => {
    const days = Array.from({ length: 30 }, (_, i) => addDays(day('2026-01-12'), i));
    expect(days.flatMap((on) => { const when = reminderOn(day('2026-01-30'), on); return when === undefined ? [] : [[on, when]]; }))
      .toEqual([['2026-01-16', 'before'], ['2026-01-23', 'before'], ['2026-01-29', 'before'], ['2026-02-02', 'passed']]);
  });
  it('is reminded on working days only: of Monday 28 December 2026 before Christmas, of what passed at Easter on Tuesday', () => {
    expect(['2026-12-14', '2026-12-21', '2026-12-24', '2026-12-25', '2026-12-27', '2026-12-29'].map((on) => reminderOn(day('2026-12-28'), day(on))))
      .toEqual(['before', 'before', 'before', undefined, undefined, 'passed']);
    expect(['2026-04-03', '2026-04-06', '2026-04-07'].map((on) => reminderOn(day('2026-04-03'), day(on)))).toEqual([undefined, undefined, 'passed']);
  });
  it('is reminded on four working days at most, three before the day and one after it, whatever the day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
      const decideBy = addDays(day('2026-01-01'), n);
      const near: readonly Day[] = Array.from({ length: 40 }, (_, i) => addDays(decideBy, i - 25));
      const due = near.filter((on) => reminderOn(decideBy, on) !== undefined);
      expect(due.every((on) => isWorkingDay(on) && weekday(on) < 6)).toBe(true);
      expect(due.filter((on) => on > decideBy)).toHaveLength(1);
      expect(due.filter((on) => on < decideBy).length).toBeGreaterThanOrEqual(2);
      expect(due.length).toBeLessThanOrEqual(4);
    }));
  });
  it('hears nothing once it has decided, in whatever way, and nothing on another day', () => {
    const p = played('asked');
    expect(told(p, '2026-01-23')).toEqual(eight.map((code) => `gm_${code}`));
    for (const [code, outcome] of [['GM0503', 'approved'], ['GM0603', 'rejected']] as const) p.go(recordDecision, college(code), begin, { outcome, decidedOn: '2026-01-12' }, { municipality: code });
    p.go(recordDecision, college('GM0629'), begin, { outcome: 'approved-with-remarks', decidedOn: '2026-01-12', remarks: 'Let op.' }, { municipality: 'GM0629' });
    expect(told(p, '2026-01-23')).toEqual(eight.slice(3).map((code) => `gm_${code}`));
    expect(told(p, '2026-01-22')).toEqual([]);
    expect(told(played('published'), '2026-02-02')).toEqual([]);
  });
  it('is one of those who take part on that day, and of a revision has the text that lies there now', () => {
    const p = revisionUntil('colleges');
    const of = { ...p.revision(), asked: p.revision().asked && { ...p.revision().asked!, at: amsterdam(day('2026-03-10'), '09:00') } };
    const before = { ...decision.initial, outcome: 'approved' as const, recordedAt: amsterdam(day('2026-03-01'), '09:00') };
    const after = { ...before, recordedAt: amsterdam(day('2026-03-11'), '09:00') };
    const names = collegeReminders(of, { GM0503: before, GM0518: after }, morning('2026-03-12')).map(({ party }) => party);
    expect(names).toContain('gm_GM0503');
    expect(names).not.toContain('gm_GM0518');
    expect(names).toHaveLength(8);
  });
  it('reads by when, or that it has passed, and the same message once a day', () => {
    const p = played('asked');
    const [before] = collegeReminders(p.tender(), {}, morning('2026-01-23'));
    const [passed] = collegeReminders(p.tender(), {}, morning('2026-02-02'));
    expect(noticeText(before!, 'nl').lines).toContain('Het besluit is gevraagd uiterlijk op vrijdag 30 januari 2026.');
    expect(noticeText(passed!, 'nl').lines).toContain('Het besluit was gevraagd uiterlijk op vrijdag 30 januari 2026. Die dag is voorbij.');
    expect([noticeText(before!, 'nl').lines.length, noticeText(passed!, 'nl').lines.length]).toEqual([3, 3]);
    expect(before!.one).toBe(`${id} 2026-01-23`);
  });
});
