import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, instantOf, millis } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { closingOf, effectiveBids, effectiveExtensions, publicationOf } from './effective.ts';
import { scenarioSchema } from './schema.ts';
import type { ScenarioTender } from './schema.ts';

const base = {
  id: 't', segment: 5, title: 'T', publishAt: '2026-02-02T09:00:00+01:00', questionsUntil: '2026-03-16T12:00:00+01:00',
  closesAt: '2026-05-12T12:00:00+02:00', awardMethod: 'points', awardAt: '2026-06-01T10:00:00+02:00',
};
const tender = (over: object): ScenarioTender => {
  const read = scenarioSchema.parse({ version: 1, name: 'x', seed: '', tenders: [{ ...base, ...over }] }).tenders[0];
  if (read === undefined) throw new TypeError('no tender');
  return read;
};
const may = (day: number, time = '12:00'): string => `2026-05-${String(day).padStart(2, '0')}T${time}:00+02:00`;
const bid = (kvk: number, submitAt: string, withdrawAt?: string): object =>
  ({ kvk: `2700000${kvk}`, lot: 'A', submitAt, ...(withdrawAt === undefined ? {} : { withdrawAt }) });
const lots = [{ id: 'A', title: 'A', maxAwards: 1 }];
const stand = (...bids: object[]): string[] => effectiveBids(tender({ lots, bids })).map((one) =>
  [one.kvk.slice(-1), one.status, ...(one.status === 'opened' ? [one.index] : [])].join(' '));

describe('effectiveBids', () => {
  test('a bid at the closing instant is late, a millisecond before it is not', () => {
    expect(stand(bid(1, '2026-05-12T11:59:59.999+02:00'), bid(2, '2026-05-12T10:00:00.000Z'))).toEqual(['1 opened 0', '2 late']);
  });
  test('a new bid replaces; a late one does not', () => {
    expect(stand(bid(1, may(2)), bid(1, may(1)), bid(2, may(1)), bid(2, may(13)))).toEqual(['1 opened 0', '2 opened 2']);
  });
  test('a withdrawal ends what stands at that moment, and nothing earlier revives', () => {
    expect(stand(bid(1, may(1), may(5)), bid(1, may(3)))).toEqual(['1 withdrawn']);
    expect(stand(bid(1, may(1)), bid(1, may(2), may(3)), bid(1, may(13)))).toEqual(['1 withdrawn']);
    expect(stand(bid(1, may(1), may(2)), bid(1, may(3)))).toEqual(['1 opened 1']);
    expect(stand(bid(1, may(1), may(5)), bid(1, may(2), may(4)))).toEqual(['1 withdrawn']);
  });
  test('a withdrawal at the closing or later is refused, and the bid stands', () => {
    expect(stand(bid(1, may(1), may(12)), bid(2, may(13), may(14)))).toEqual(['1 opened 0', '2 late']);
  });
  test('at one instant the order of the file holds, and a withdrawal follows its bid', () => {
    expect(stand(bid(1, may(1)), bid(1, may(1)), bid(2, may(1), may(1)))).toEqual(['1 opened 1', '2 withdrawn']);
  });
  test('lots stand apart, in the order of the file', () => {
    const two = [{ id: 'B', title: 'B', maxAwards: 1 }, ...lots];
    const bids = [bid(1, may(1)), { ...bid(1, may(1), may(2)), lot: 'B' }, { ...bid(2, may(20)), lot: 'B' }];
    expect(effectiveBids(tender({ lots: two, bids })).map(({ kvk, lot, status }) => `${lot} ${kvk} ${status}`))
      .toEqual(['B 27000001 withdrawn', 'B 27000002 late', 'A 27000001 opened']);
  });
});

describe('extensions', () => {
  const closing = (...extensions: object[]): string => closingOf(tender({ extensions }));
  test('move the closing when they come before it, in the order of their moments', () => {
    expect(closing()).toBe('2026-05-12T10:00:00.000Z');
    expect(closing({ at: may(15), closesAt: may(26) }, { at: may(1), closesAt: may(19) })).toBe('2026-05-26T10:00:00.000Z');
  });
  test('that come at or after the closing in force do nothing', () => {
    expect(closing({ at: may(12), closesAt: may(19) })).toBe('2026-05-12T10:00:00.000Z');
    expect(closing({ at: may(1), closesAt: may(19) }, { at: may(19, '12:01'), closesAt: may(26) })).toBe('2026-05-19T10:00:00.000Z');
    expect(effectiveExtensions(tender({ extensions: [{ at: may(12), closesAt: may(19) }] }))).toEqual([]);
  });
});

/** Hour by hour in a week of May: acts and extensions meet each other often. */
const hour = fc.integer({ min: 0, max: 60 }).map((n) => instantOf(millis(instant('2026-05-10T00:00:00Z')) + n * 3_600_000));
const weeks = fc.record({
  extensions: fc.array(fc.record({ at: hour, closesAt: hour }), { maxLength: 3 }),
  bids: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), hour, fc.option(fc.nat(30), { nil: undefined })), { maxLength: 8 }),
}).map(({ extensions, bids }) => {
  let closes: Instant = instant('2026-05-11T00:00:00Z');
  // Only extensions to a later moment; those that come too late stay in.
  const later = extensions.sort((a, b) => (a.at < b.at ? -1 : 1)).filter((one) => {
    if (one.at < closes && one.closesAt <= closes) return false;
    if (one.at < closes) closes = one.closesAt;
    return true;
  });
  return { closes, tender: tender({ closesAt: '2026-05-11T00:00:00Z', lots, extensions: later, bids: bids.map(([kvk, submitAt, after]) =>
    bid(kvk, submitAt, after === undefined ? undefined : instantOf(millis(submitAt) + after * 3_600_000))) }) };
});

test('agrees with a second reading: the last act of each provider before the closing in force at that act', () => {
  fc.assert(fc.property(weeks, ({ closes, tender: read }) => {
    expect(closingOf(read)).toBe(closes);
    const inForce = (at: Instant): Instant => {
      let found = read.closesAt;
      for (const one of read.extensions) if (one.at <= at && one.at < found) found = one.closesAt;
      return found;
    };
    for (const kvk of new Set(read.bids.map((one) => one.kvk))) {
      const own = read.bids.map((one, index) => ({ ...one, index })).filter((one) => one.kvk === kvk);
      const acts = own.flatMap((one) => [{ at: one.submitAt, is: `opened ${one.index}` }, ...(one.withdrawAt ? [{ at: one.withdrawAt, is: 'withdrawn' }] : [])])
        .filter(({ at }) => at < inForce(at));
      const last = acts.reduce((latest, act) => (act.at >= latest.at ? act : latest), { at: '' as string, is: 'late' });
      const [found] = effectiveBids(read).filter((one) => one.kvk === kvk);
      expect(found?.status === 'opened' ? `opened ${found.index}` : found?.status).toBe(last.is);
    }
  }), { numRuns: 1000 });
});

describe('publicationOf', () => {
  const h8 = ['GM0503', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'];
  const approve = (municipality: string, at = '2026-01-13T10:00:00+01:00', outcome = 'approved'): object => ({ municipality, at, outcome });
  const published = (segment: number, ...collegeDecisions: object[]): object => publicationOf(tender({ segment, collegeDecisions }));

  test('at publishAt when all have approved, Den Haag only in segments 1 to 3', () => {
    expect(published(5, ...h8.map((code) => approve(code)))).toEqual({ missing: [], at: '2026-02-02T08:00:00.000Z' });
    expect(published(3, ...h8.map((code) => approve(code)))).toEqual({ missing: ['GM0518'] });
  });
  test('waits for the last approval', () => {
    const decisions = h8.map((code) => approve(code, code === 'GM1842' ? '2026-02-05T16:30:00+01:00' : undefined));
    expect(published(5, ...decisions)).toEqual({ missing: [], at: '2026-02-05T15:30:00.000Z' });
  });
  test('names whose approval is missing, sorted; a refusal is none', () => {
    expect(published(5, ...h8.slice(0, 6).reverse().map((code) => approve(code)), approve('GM1916', undefined, 'rejected')))
      .toEqual({ missing: ['GM1916', 'GM1926'] });
  });
});
