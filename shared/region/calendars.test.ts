import { describe, expect, test } from 'vitest';
import { addDays, addYears } from '../kernel/day.ts';
import { contractYears, milestones, milestonesOf, newContractsFrom, runningContractsUntil } from './calendars.ts';
import type { Track } from './calendars.ts';

describe('the planning of the strategy', () => {
  test('three tracks, each in order of time, with steps of their own name', () => {
    expect((['A', 'B', 'C'] as const).map((track) => milestonesOf(track).length)).toEqual([4, 6, 6]);
    expect(milestones).toHaveLength(16);
    for (const track of ['A', 'B', 'C'] satisfies Track[]) {
      const steps = milestonesOf(track);
      expect(steps.map((one) => one.from)).toEqual(steps.map((one) => one.from).sort());
      expect(new Set(steps.map((one) => one.id)).size).toBe(steps.length);
      for (const one of steps) expect(one.from <= one.until, one.id).toBe(true);
    }
  });

  test('the dates that the council proposal names', () => {
    const on = (track: Track, id: string): string[] => {
      const found = milestones.find((one) => one.track === track && one.id === id);
      return found ? [found.from, found.until, found.when.nl] : [];
    };
    expect(on('A', 'principles')).toEqual(['2024-11-14', '2024-11-14', '14 november 2024']);
    expect(on('B', 'college-decisions')).toEqual(['2026-01-01', '2026-01-31', 'januari 2026']);
    expect(on('B', 'tender')).toEqual(['2026-02-01', '2026-05-31', 'februari–mei 2026']);
    expect(on('B', 'award')).toEqual(['2026-06-01', '2026-06-30', 'juni 2026']);
    expect(on('C', 'publication')).toEqual(['2026-03-01', '2026-06-30', 'maart–juni 2026']);
    expect(on('C', 'ready')).toEqual(['2026-07-01', '2026-07-01', '1 juli 2026']);
  });

  test('what is shown of a date begins in the month of its first day and ends in that of its last', () => {
    const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
    for (const { from, until, when } of milestones.filter((one) => !one.when.nl.startsWith('najaar'))) {
      const named = when.nl.split(/[ –]/).filter((word) => months.includes(word));
      expect([named[0], named.at(-1)]).toEqual([from, until].map((on) => months[Number(on.slice(5, 7)) - 1]));
      expect(when.nl.endsWith(until.slice(0, 4))).toBe(true);
    }
  });

  test('the new contracts follow the running ones and last until the end of 2032', () => {
    expect(addDays(runningContractsUntil, 1)).toBe(newContractsFrom);
    expect(addDays(addYears(newContractsFrom, contractYears), -1)).toBe('2032-12-31');
    for (const track of ['B', 'C'] as const) expect(milestonesOf(track).at(-1)?.from).toBe(newContractsFrom);
  });
});
