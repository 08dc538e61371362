import { describe, expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import { membersOfCluster, readingsOf } from './clusters.ts';
import { membersOn, memberships, withJoined, withNotice } from './membership.ts';
import { partOf, participants } from './participants.ts';
import { segmentNumbers, segments } from './segments.ts';

const on = day('2026-02-02');
const codes = (segment: 1 | 2 | 3 | 4 | 5, when = on): string[] => participants(segment, when).map((one) => one.code);

describe('who takes part in a segment', () => {
  test('the nine in segments 1 to 3, the eight without Den Haag in 4 and 5, sorted by code', () => {
    const nine = ['GM0503', 'GM0518', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'];
    for (const segment of [1, 2, 3] as const) expect(codes(segment)).toEqual(nine);
    for (const segment of [4, 5] as const) expect(codes(segment)).toEqual(nine.filter((code) => code !== 'GM0518'));
  });

  test('on that day: Voorschoten until the end of 2023', () => {
    expect(codes(1, day('2023-12-31'))).toContain('GM0626');
    expect(codes(1, day('2024-01-01'))).not.toContain('GM0626');
    expect(partOf('GM0626', 1, day('2023-12-31'))).toBe('whole');
    expect(partOf('GM0626', 1, on)).toBeUndefined();
  });

  test('Den Haag in segment 3 for day treatment only', () => {
    expect(partOf('GM0518', 3, on)).toBe('day-treatment');
    expect(partOf('GM0518', 1, on)).toBe('whole');
    expect(partOf('GM0518', 5, on)).toBeUndefined();
    expect(partOf('GM1916', 3, on)).toBe('whole');
  });

  test('follows memberships that changed', () => {
    const left = withNotice(memberships, 'GM1783', day('2026-05-01'), 'notice');
    expect(participants(5, day('2027-12-31'), left)).toHaveLength(8);
    expect(participants(5, day('2028-01-01'), left)).toHaveLength(7);
    const joined = withJoined(memberships, 'GM0626', day('2029-01-01'), 'decision');
    expect(participants(5, day('2029-01-01'), joined).map((one) => one.code)).toContain('GM0626');
    expect(partOf('GM0518', 4, day('2029-01-01'), joined)).toBeUndefined();
  });

  test('agrees with the scale that the strategy gives the segment', () => {
    for (const segment of segmentNumbers) {
      expect(codes(segment)).toEqual(membersOfCluster(segments[segment].scale, on));
    }
  });
});

describe('clusters', () => {
  test('H9 and H10 are the members of their time', () => {
    expect(membersOfCluster('H9', on)).toEqual(membersOn(on));
    expect(membersOfCluster('H10', day('2023-12-31'))).toEqual(membersOn(day('2023-12-31')));
    expect(membersOfCluster('H10', on)).toBeUndefined();
    expect(membersOfCluster('H9', day('2023-12-31'))).toBeUndefined();
  });

  test('H1 and H5 as S001 has them', () => {
    expect(membersOfCluster('H1', on)).toEqual(['GM0518']);
    expect(membersOfCluster('H5', on)).toEqual(['GM0503', 'GM0637', 'GM1783', 'GM1842', 'GM1926']);
  });

  test('where the sources contradict each other there is no answer, but all readings', () => {
    expect(membersOfCluster('H3', on)).toBeUndefined();
    expect(readingsOf('H3', on).map((one) => one.source.slice(0, 4))).toEqual(['S001', 'S003']);
    expect(membersOfCluster('H4', day('2022-01-01'))).toBeUndefined();
    expect(readingsOf('H4', day('2022-01-01'))).toHaveLength(2);
    expect(readingsOf('H4', on)).toEqual([]);
    expect(membersOfCluster('H5', day('2022-01-01'))).toBeUndefined();
  });

  test('H1, H3 of S001 and H5 together are the nine', () => {
    const [h3] = readingsOf('H3', on);
    const all = [...(membersOfCluster('H1', on) ?? []), ...(h3?.members ?? []), ...(membersOfCluster('H5', on) ?? [])];
    expect(all.sort()).toEqual(membersOn(on));
  });
});
