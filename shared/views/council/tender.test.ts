import { describe, expect, it } from 'vitest';
import { decision } from '../../council/decision.ts';
import { instant } from '../../kernel/moments.ts';
import { begin, played, publishAt } from '../../tender/example.ts';
import { concerns, councilRow } from './tender.ts';

describe('whom a procedure concerns', () => {
  const asked = played('asked').tender();
  it('is everyone who was asked', () => {
    for (const code of asked.asked?.municipalities ?? []) expect(concerns(asked, code, begin)).toBe(true);
    expect(asked.asked?.municipalities).toHaveLength(8);
  });
  it('is nobody before the colleges were asked', () => {
    expect(concerns(played('concept').tender(), 'GM0503', begin)).toBe(false);
  });
  it('is not who takes no part in the segment, nor an unknown code', () => {
    expect(concerns(asked, 'GM0518', begin)).toBe(false);
    expect(concerns({ ...asked, segment: 3 }, 'GM0518', begin)).toBe(true);
    expect(concerns(asked, 'GM0363', begin)).toBe(false);
  });
  it('is who was asked although it left, and who was not asked but takes part now', () => {
    const old = { ...asked, asked: { at: begin, municipalities: ['GM0626'] as const, decideBy: '' as const } };
    expect(concerns(old, 'GM0626', begin)).toBe(true);
    expect(concerns(old, 'GM0503', begin)).toBe(true);
    expect(concerns({ ...old, asked: { at: begin, municipalities: ['GM0503'], decideBy: '' } }, 'GM0626', begin)).toBe(false);
  });
});

describe('the row of a procedure', () => {
  it('waits for a decision until there is one, or the publication', () => {
    const decided = { ...decision.initial, outcome: 'approved' as const, decidedOn: '2026-01-13' as never };
    expect(councilRow(played('asked').tender(), decision.initial, begin)).toMatchObject({ waits: true, stage: 'colleges', outcome: '' });
    expect(councilRow(played('asked').tender(), decided, begin).waits).toBe(false);
    expect(councilRow(played('published').tender(), decision.initial, publishAt).waits).toBe(false);
  });
  it('tells the next date', () => {
    expect(councilRow(played('published').tender(), decision.initial, publishAt).next?.at).toBe(instant('2026-03-16T12:00:00+01:00'));
    expect(councilRow({ ...played('published').tender(), status: 'withdrawn' }, decision.initial, publishAt).next).toBeNull();
  });
});
