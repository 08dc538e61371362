import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, instantOf } from '../kernel/moments.ts';
import { idMoment, isUnread, mostMarks, noMarks, partyOf, withAllRead, withRead, type Marks } from './unread.ts';

const at = instant('2026-05-31T10:00:00Z');
const id = (n: number): string => `${idMoment(instantOf(Date.parse(at) + n * 60_000))}-${String(n).padStart(4, '0')}`;
const marks = fc.record({ until: fc.integer({ min: 0, max: 50 }).map(id), ids: fc.uniqueArray(fc.integer({ min: 0, max: 100 }).map(id)).map((ids) => new Set(ids)) });

describe('read and unread', () => {
  test('who never opened a message finds those of the last thirty days unread', () => {
    const ofDay = (day: string): string => `${idMoment(instant(`${day}T10:00:00.001Z`))}-x`;
    expect(['2026-05-30', '2026-05-01', '2026-04-30', '2025-12-31'].map((day) => isUnread(ofDay(day), noMarks(at)))).toEqual([true, true, false, false]);
  });

  test('a message that was opened is read and stays so, and no other becomes it', () => {
    fc.assert(fc.property(marks, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (known, one, other) => {
      const after = withRead(id(one), known);
      expect(isUnread(id(one), after)).toBe(false);
      if (other !== one) expect(isUnread(id(other), after)).toBe(isUnread(id(other), known));
    }));
  });

  test('what is kept stays small: past so many the oldest count as read with all before them', () => {
    let known: Marks = { until: '', ids: new Set() };
    for (let n = 0; n <= mostMarks; n += 1) known = withRead(id(2 * n), known);
    expect(known.ids.size).toBeLessThanOrEqual(mostMarks);
    // Of every second message one was opened: the early gaps are closed, the late ones still there, and all that was opened is read.
    expect([isUnread(id(1), known), isUnread(id(2 * mostMarks - 1), known), isUnread(id(2 * mostMarks + 1), known)]).toEqual([false, true, true]);
    expect(Array.from({ length: mostMarks + 1 }, (_, n) => isUnread(id(2 * n), known))).not.toContain(true);
  });

  test('all read is up to the newest that a page showed: what came since is unread, and an old page takes nothing back', () => {
    fc.assert(fc.property(marks, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (known, upTo, other) => {
      expect(isUnread(id(other), withAllRead(id(upTo), known))).toBe(other > upTo && isUnread(id(other), known));
    }));
  });

  test('the inbox of who asks', () => {
    expect([partyOf({ kvk: '27000001', municipality: '' }), partyOf({ kvk: '', municipality: 'GM0518' })]).toEqual(['org_27000001', 'gm_GM0518']);
  });
});
