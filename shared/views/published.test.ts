import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, instant } from '../kernel/moments.ts';
import { newTender, type Tender, type TenderStatus } from '../tender/state.ts';
import { inOrderOfInterest, mustBePublished, outcomeOf, publishedOf, summaryOf, type TenderSummary } from './published.ts';

const tender: Tender = {
  ...newTender, id: 't', segment: 5, title: 'Jeugdhulp', status: 'published', publishedAt: instant('2026-02-02T09:00:00+01:00'), received: 3,
  prices: { A_27000001: 8750 }, assessorNames: { p1: 'A. Bakker' }, seed: 'geheim',
  plan: { questionsUntil: instant('2026-03-16T12:00:00+01:00'), closesAt: instant('2026-05-12T12:00:00+02:00'), startsOn: day('2027-01-01'), extensionYears: 2 },
  decision: { round: 1, assessment: 1, at: instant('2026-06-01T10:00:00+02:00'), lots: [{
    id: 'A', notRanked: [{ kvk: '27000003', status: 'excluded' }],
    ranked: [
      { kvk: '27000001', rank: 1, status: 'awarded', total: '83.33', points: { K1: '30.00' }, decidedBy: 'points' },
      { kvk: '27000002', rank: 2, status: 'rejected', total: '70.00', points: {}, decidedBy: 'points' },
    ],
  }] },
};
const at = instant('2026-06-05T00:00:00Z');

test('nothing is public before publication, a withdrawn concept neither', () => {
  expect(() => { mustBePublished(newTender); }).toThrow('missing');
  expect(() => { mustBePublished({ ...newTender, status: 'withdrawn', withdrawnAt: at }); }).toThrow('missing');
  expect(() => publishedOf(newTender, at)).toThrow('missing');
});

test('who won is public when the award is final, and only who won', () => {
  const names = new Map([['27000001', 'De Linde']]);
  const statuses: TenderStatus[] = ['published', 'opened', 'assessed', 'provisional', 'withdrawn'];
  for (const status of statuses) expect(outcomeOf({ ...tender, status }, names)).toBeNull();
  for (const status of ['final', 'signed'] as const) {
    expect(outcomeOf({ ...tender, status }, names)).toEqual({ received: 3, lots: [{ id: 'A', awarded: [{ kvk: '27000001', name: 'De Linde', members: [] }] }] });
  }
});

test('a combination that won is told by its members on that lot; subcontractors are not', () => {
  const party = (kvk: string, role: 'member' | 'subcontractor', ...lots: string[]) => ({ kvk, name: `Naam ${kvk}`, role, relied: false, lots });
  const together: Tender = { ...tender, status: 'final', bidsOf: [{ kvk: '27000001', lots: ['A'], partners: [party('28000001', 'member', 'A'), party('28000002', 'member', 'B'), party('28000003', 'subcontractor', 'A')] }] };
  expect(outcomeOf(together, new Map())?.lots[0]?.awarded[0]?.members).toEqual([{ kvk: '28000001', name: 'Naam 28000001' }]);
});

test('at no stage do prices, points, losers, assessors or the seed stand in what is published', () => {
  const statuses: TenderStatus[] = ['published', 'opened', 'assessed', 'provisional', 'final', 'signed', 'withdrawn'];
  for (const status of statuses) {
    expect(JSON.stringify([publishedOf({ ...tender, status }, at), outcomeOf({ ...tender, status }, new Map())]))
      .not.toMatch(/8750|83\.33|27000002|27000003|Bakker|geheim/);
  }
});

test('eight municipalities take part in segment 5, without Den Haag', () => {
  expect(publishedOf(tender, at).municipalities).toEqual([
    'Delft', 'Rijswijk', 'Wassenaar', 'Zoetermeer', 'Westland', 'Midden-Delfland', 'Leidschendam-Voorburg', 'Pijnacker-Nootdorp',
  ]);
});

test('a withdrawn tender has nothing to come', () => {
  expect(summaryOf({ ...tender, status: 'withdrawn' }, instant('2026-03-01T00:00:00Z')).next).toBeNull();
});

test('one can still bid on whatever stands above what is past, soonest closing first', () => {
  const one = fc.record({
    stage: fc.constantFrom('questions', 'submission', 'closed', 'signed', 'withdrawn'),
    closesAt: fc.constantFrom('2026-05-12', '2026-05-13', '2026-05-14'), publishedAt: fc.constantFrom('2026-01-01', '2026-02-01'),
  });
  fc.assert(fc.property(fc.array(one), (list) => {
    const sorted = inOrderOfInterest(list as unknown as TenderSummary[]);
    const ranks = sorted.map(({ stage, closesAt, publishedAt }) => (stage === 'questions' || stage === 'submission'
      ? `0${closesAt}` : `1${String(99_999_999 - Number(publishedAt.replaceAll('-', '')))}`));
    expect(ranks).toEqual([...ranks].sort());
    expect(sorted).toHaveLength(list.length);
  }));
});
