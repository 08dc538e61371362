import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, first, lead, openAt, played, publishAt, second } from '../../tender/example.ts';
import { screen } from '../../tender/screen.ts';
import type { Stage } from '../../tender/stage.ts';
import { fileRows, lotOf, progressOf } from './assessment.ts';
import { headOf, procedureStages, stepsOf } from './head.ts';
import { inOrderOfWork, rowOf, type StaffTenderRow } from './home.ts';
import { lotRanking } from './ranking.ts';
import { staffTender } from './tender.ts';
import { officer } from '../../tender/example.ts';
import { fileRef } from '../../tender/file.ts';
import { tender as aggregate } from '../../tender/tender.ts';

describe('the bar of steps', () => {
  it.each([
    ['concept', 0], ['colleges', 1], ['questions', 2], ['submission', 3], ['closed', 4], ['opened', 5], ['assessed', 6], ['standstill', 7], ['frozen', 7], ['standstill-over', 7], ['final', 8],
  ] as const)('of %s has %i behind it', (stage, done) => {
    const steps = stepsOf(stage);
    expect(steps.filter(({ state }) => state === 'done')).toHaveLength(done);
    expect(steps[done]).toEqual({ name: procedureStages[done], state: 'current' });
    expect(steps.filter(({ state }) => state === 'current')).toHaveLength(1);
  });
  it('is all done at the end, and nothing for what was withdrawn', () => {
    expect(stepsOf('signed').every(({ state }) => state === 'done')).toBe(true);
    expect(stepsOf('withdrawn' satisfies Stage)).toEqual([]);
  });
});

describe('the list of tenders', () => {
  const row = (forMe: boolean, name: StaffTenderRow['next']['name'], id: string): StaffTenderRow =>
    ({ ...rowOf(played('published').tender(), lead, publishAt), id, forMe, next: { name, roles: [], not: '', until: '' } });
  it('has what waits for the reader first, what ended last, and otherwise keeps its order', () => {
    const rows = [row(false, 'none', 'a'), row(false, 'assess', 'b'), row(true, 'publish', 'c'), row(false, 'await-closing', 'd'), row(true, 'assess', 'e')];
    expect(inOrderOfWork(rows).map(({ id }) => id)).toEqual(['c', 'e', 'b', 'd', 'a']);
  });
  it('tells the next date, and none before there is a planning', () => {
    expect(rowOf(played('published').tender(), lead, publishAt).nextDate).toMatchObject({ name: 'questions', at: '2026-03-16T11:00:00.000Z' });
    expect(rowOf({ ...aggregate.initial, id: 'x', segment: 5 }, lead, begin).nextDate).toBeNull();
  });
  it('knows no tender that was never created', () => {
    expect(() => headOf(aggregate.initial, begin)).toThrow('missing');
  });
});

describe('a tender for staff', () => {
  const of = (criteria: readonly { weight: number }[]) => staffTender(
    { ...played('concept').tender(), criteria: criteria.map(({ weight }, i) => ({ kind: 'quality', id: `K${i}`, title: 'x', weight, scale: [0, 100, 100] })) }, [], officer, begin);
  it('adds weights as a person would', () => {
    expect(of([{ weight: 0.1 }, { weight: 0.2 }]).weightSum).toBe(0.3);
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 8 }), (tenths) => {
      expect(of(tenths.map((one) => ({ weight: one / 10 }))).weightSum).toBe(tenths.reduce((sum, one) => sum + one, 0) / 10);
    }));
  });
  it('has no sum of weights in the method of value', () => {
    expect(staffTender({ ...played('concept').tender(), method: 'value' }, [], officer, begin).weightSum).toBeNull();
  });
  it('says what to consider about the criteria, by criterion', () => {
    expect(of([{ weight: 60 }, { weight: 50 }]).criteriaWarnings).toEqual([{ criterion: 'K0', code: 'scale-repeats' }, { criterion: 'K1', code: 'scale-repeats' }, { criterion: '', code: 'weights-not-100' }]);
  });
  it('says what its documents lack only while that can be mended', () => {
    const empty = { ...aggregate.initial, id: 'x', segment: 5 } as const;
    expect(staffTender(empty, [], officer, begin).lacking.map(({ code }) => code)).toEqual(['tender.no-lots', 'tender.no-method', 'tender.no-criteria', 'tender.no-plan']);
    expect(staffTender({ ...empty, status: 'colleges-asked' }, [], officer, begin).lacking).toEqual([]);
  });
});

describe('the table of a lot', () => {
  const p = played('agreed');
  p.go(screen, officer, openAt, { outcome: 'incomplete', defect: 'price-missing', reason: 'x' }, { lot: 'A', kvk: second });
  const files = Object.fromEntries([['A', first], ['A', second], ['B', first]].map(([lot = '', kvk = '']) => [`${lot}_${kvk}`, p.state(fileRef('tnd_1', lot, kvk))]));
  const names = new Map([[first, 'De Linde']]);
  it('has the bids on that lot by number, with what was done to each', () => {
    expect(fileRows(p.tender(), 'A', files, names, lead).map(({ kvk, name, screening, complete, consensus }) => ({ kvk, name, screening, complete, consensus }))).toEqual([
      { kvk: first, name: 'De Linde', screening: 'admissible', complete: true, consensus: { K1: 75, K2: 100 } },
      { kvk: second, name: '', screening: 'incomplete', complete: true, consensus: { K1: 100, K2: 50 } },
    ]);
    expect(fileRows(p.tender(), 'B', files, names, lead).map(({ kvk }) => kvk)).toEqual([first]);
  });
  it('starts anew in another round, while the screening stands', () => {
    const again = { ...p.tender(), assessment: 2 };
    expect(fileRows(again, 'A', files, names, lead).map(({ consensus, complete, screening }) => ({ consensus, complete, screening }))).toEqual([
      { consensus: {}, complete: false, screening: 'admissible' }, { consensus: {}, complete: true, screening: 'incomplete' },
    ]);
    expect(progressOf(again, files)?.map(({ bids, complete }) => [bids, complete])).toEqual([[2, 1], [1, 0]]);
  });
  it('is of a lot that the tender has', () => {
    expect(lotOf(p.tender(), 'B').title).toBe('Groep');
    expect(() => lotOf(p.tender(), 'C')).toThrow('missing');
  });
});

it('a ranking that was decided is told as it was decided, whatever the files say now', () => {
  const tender = played('provisional').tender();
  expect(lotRanking(tender, 'A', {}, new Map())?.ranked.map(({ kvk, total }) => [kvk, total])).toEqual([[first, '90.00'], [second, '84.17']]);
  expect(lotRanking(tender, 'C', {}, new Map())).toBeNull();
});
