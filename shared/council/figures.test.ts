import { describe, expect, it } from 'vitest';
import { anonymous, type Actor } from '../access/actor.ts';
import { instant } from '../kernel/moments.ts';
import { house } from '../kernel/testing.ts';
import { enterFigures, yearsUntil } from './figures-commands.ts';
import { figuresOf, figuresRef } from './figures.ts';

const at = instant('2026-03-02T10:00:00+01:00');
const college: Actor = { ...anonymous, person: 'prs_1', roles: ['college'], municipality: 'GM1916' };

describe('the figures of a municipality', () => {
  it('are entered a year at a time, and replace that year', () => {
    const h = house();
    const enter = (year: string, figures: readonly object[]) => h.when(enterFigures, { by: college, at, path: { year }, input: { figures } });
    enter('2025', [{ segment: '5', euros: 10, youths: 2 }, { segment: '1', euros: 5 }]);
    enter('2023', [{ segment: '2', youths: 7 }]);
    enter('2025', [{ segment: '5', euros: 11, youths: 2 }]);
    expect(h.state(figuresRef('GM1916')).figures).toEqual([{ year: 2023, segment: 2, euros: null, youths: 7 }, { year: 2025, segment: 5, euros: 11, youths: 2 }]);
    expect(enter('2025', [{ segment: '5', euros: 11, youths: 2 }])).toEqual([]);
  });
  it('are of a year that is over, and of each segment once', () => {
    const h = house();
    const enter = (year: string, figures: readonly object[] = [{ segment: '1', euros: 1 }]) => h.try(enterFigures, { by: college, at, path: { year }, input: { figures } });
    expect([enter('2026'), enter('2014'), enter('02025'), enter('x'), enter('2025', [{ segment: '1', euros: 1 }, { segment: '1', euros: 2 }])]).toEqual(['missing', 'missing', 'missing', 'missing', 'figures.twice']);
    expect(yearsUntil(at).slice(0, 2)).toEqual([2025, 2024]);
  });
  it('of Leidschendam-Voorburg are known from the strategy until it enters its own', () => {
    expect(figuresOf('GM1916', { figures: [] }).filter(({ year }) => year === 2024)).toEqual([
      { year: 2024, segment: 1, euros: 5_980_316, youths: 155 }, { year: 2024, segment: 2, euros: null, youths: 383 }, { year: 2024, segment: 3, euros: 1_356_117, youths: 51 },
      { year: 2024, segment: 4, euros: 1_573_090, youths: 96 }, { year: 2024, segment: 5, euros: 11_061_082, youths: 1959 },
    ]);
    expect(figuresOf('GM1916', { figures: [{ year: 2024, segment: 1, euros: 1, youths: 1 }] }).filter(({ year }) => year === 2024)).toHaveLength(1);
    expect([figuresOf('GM0518', { figures: [] }), figuresOf('x', { figures: [] })]).toEqual([[], []]);
  });
});
