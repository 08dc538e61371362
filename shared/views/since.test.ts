import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visited } from '../access/visits.ts';
import { day, instant, later, type Instant } from '../kernel/moments.ts';
import { applied, changesSince, datedChanges, homeChanges, isNew, ownApplicationChanges, ownRevisionChanges, ownTenderChanges, staffTenderChanges, stepChanges, type Change } from './since.ts';

const previous = instant('2026-05-03T08:05:00Z');
const at = instant('2026-05-08T08:00:00Z');
const after = (hours: number): Instant => later(previous, { hours });
const change = (when: Change['at']): Change => ({ name: 'nota', at: when, to: '/x', params: {} });
const moments = fc.integer({ min: -300, max: 300 }).map(after);
const lines = fc.integer({ min: -300, max: 119 }).map(after);

describe('what changed since the previous visit', () => {
  it('is what came after it, the newest first, and nothing that is still to come', () => {
    const all = [previous, after(1), after(2), at, later(at, { seconds: 1 })].map(change);
    expect(changesSince(all, previous, at).map((one) => one.at)).toEqual([at, after(2), after(1)]);
  });

  it('tells what is known by its day again on the day of the visit', () => {
    const all = [day('2026-05-02'), day('2026-05-03'), day('2026-05-08'), day('2026-05-09')].map(change);
    expect(changesSince(all, previous, at).map((one) => one.at)).toEqual(['2026-05-08', '2026-05-03']);
  });

  it('loses nothing between two visits and tells no moment twice, wherever the line falls', () => {
    fc.assert(fc.property(fc.array(moments), lines, lines, (all, a, b) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      const told = [...changesSince(all.map(change), first, second), ...changesSince(all.map(change), second, at)].map((one) => one.at);
      expect(told.sort()).toEqual(all.filter((one) => one > first && one <= at).sort());
    }));
  });

  it('is marked one by one by the same rule, and never at a first visit', () => {
    fc.assert(fc.property(moments, moments, (one, line) => {
      expect(isNew(one, line)).toBe(changesSince([change(one)], line, one).length === 1);
      expect(isNew(one, '')).toBe(false);
    }));
  });
});

it('a visit goes on for an hour, and what was before it never moves ahead of it', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 5000 })), (gaps) => {
    let [when, visits] = [at, visited(undefined, at)];
    for (const minutes of gaps) {
      when = later(when, { minutes });
      const next = visited(visits, when);
      expect(next).toEqual({ used: when, previous: minutes < 60 ? visits.previous : visits.used });
      visits = next;
    }
  }));
});

const names = (changes: readonly Change[]) => changes.map(({ name, to }) => [name, to]);

it('a tender tells notas, answers, rectifications, moved closings, and steps that passed', () => {
  const tender = {
    id: 'tnd_1', rectifications: [{ number: 2, at, summary: '' }], extensions: [{ from: previous, to: at, at, reason: '' }], withdrawn: null,
    planning: [{ name: 'published', at: previous, passed: true }, { name: 'closing', at: after(500), passed: false }, { name: 'start', day: day('2026-05-03'), passed: true }],
  };
  const questions = [{ alone: { at, answer: '', ground: '' }, refusal: null }];
  expect(names(ownTenderChanges(tender as never, [{ number: 1, at }], questions as never))).toEqual([
    ['nota', '/tenders/tnd_1/notas#nota-1'], ['alone', '/provider/tenders/tnd_1#questions'], ['rectification', '/tenders/tnd_1/rectifications'], ['moved', '/tenders/tnd_1'], ['published', '/tenders/tnd_1'],
  ]);
});

it('staff are told of an opening once it was recorded, and of bids nothing before', () => {
  const before = { id: 'tnd_1', rectified: { waits: null, last: null }, extensions: [], planning: [], opening: { from: at, first: null, openedAt: at, recordedAt: '' as const }, withdrawn: null };
  expect(staffTenderChanges(before, true)).toEqual([]);
  const opened = { ...before, opening: { ...before.opening, recordedAt: at } };
  expect([true, false].flatMap((record) => names(staffTenderChanges(opened, record)))).toEqual([['opened', '/staff/tenders/tnd_1/opening'], ['opened', '/staff/tenders/tnd_1']]);
});

it('a first page tells messages and published tenders, a room its dates', () => {
  expect(names(homeChanges([{ id: 'm1', event: 'bid.submitted', about: 'tnd_1', at, params: {} }], [{ id: 'tnd_1', title: 'T', publishedAt: at }, { id: 'tnd_2', title: 'U', publishedAt: '' }] as never))).toEqual([['message', '/provider/inbox/m1'], ['tender', '/provider/tenders/tnd_1']]);
  expect(names(datedChanges([{ what: 'opening', at: '', on: day('2026-05-03'), kind: 'revision', id: 'rev_1', title: 'T' }] as never, 'council'))).toEqual([['dated', '/council/revisions/rev_1']]);
});

it('a page of one procedure tells its own dates without a link to itself', () => {
  expect(stepChanges([{ what: 'asked', at, on: day('2026-05-08') }, { what: 'decideBy', at: '', on: day('2026-05-07') }] as never)).toEqual([
    { name: 'step', what: 'asked', at, to: '', params: {} }, { name: 'step', what: 'decideBy', at: '2026-05-07', to: '', params: {} },
  ]);
});

it('staff are told who applied only where they may read it, and link to what is there to read', () => {
  expect(applied('adm_1', null)).toEqual([]);
  const row = { kvk: '27000001', name: '', submittedAt: at, readable: true };
  expect(applied('adm_1', [row, { ...row, name: 'De Linde', readable: false }, { ...row, submittedAt: '' }] as never).map(({ to, params }) => [to, params['name']])).toEqual([['/staff/admissions/adm_1/applications/27000001', '27000001'], ['', 'De Linde']]);
});

it('who applied is told what we asked and decided, not what it did itself', () => {
  const of = { supplements: [{ askedAt: previous, dueOn: day('2026-05-20') }], intended: { at }, decided: null };
  expect(names(ownApplicationChanges(of as never))).toEqual([['supplement', ''], ['intended', '']]);
  const decided = (outcome: string) => names(ownApplicationChanges({ supplements: [], intended: null, decided: { outcome, at } } as never));
  expect([decided('admitted'), decided('withdrawn')]).toEqual([[['decided', '']], []]);
});

it('who is invited to a revision is told texts, replies, moved dates and decisions', () => {
  const of = {
    id: 'rev_1', rounds: [{ number: 2, presentedAt: at, repliedAt: '' }, { number: 1, presentedAt: previous, repliedAt: at }], later: [{ at, from: previous, to: at }],
    final: { at, version: 3 }, acceptance: { countersignedAt: at, consequence: null }, withdrawn: null,
  };
  expect(names(ownRevisionChanges(of as never))).toEqual([
    ['presented', '/provider/revisions/rev_1/rounds/2'], ['presented', '/provider/revisions/rev_1/rounds/1'], ['replied', '/provider/revisions/rev_1/rounds/1/nota'],
    ['later', ''], ['final', '/provider/revisions/rev_1/texts/3'], ['countersigned', ''],
  ]);
  expect(names(ownRevisionChanges({ ...of, rounds: [], later: [], final: null, acceptance: { countersignedAt: '', consequence: { at } }, withdrawn: { at } } as never))).toEqual([['consequence', ''], ['withdrawn', '']]);
});
