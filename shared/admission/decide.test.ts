import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, later, type Day, type Instant } from '../kernel/moments.ts';
import type { AnyCommand } from '../kernel/command.ts';
import type { Actor } from '../access/actor.ts';
import type { Answer, Application, Judgment, Pinned } from './application.ts';
import { answer, beHeard, begin, choose, submit, supplement } from './apply-commands.ts';
import { outcomeOf } from './decide.ts';
import { allAnswers, allMet, gva, jurist, lead, officer, papers, played, provider, submittedAt, work, type Played } from './example.ts';
import { askSupplement, complete, decide, judge, propose } from './review-commands.ts';
import type { Condition, Terms } from './state.ts';

const on = day('2026-11-02');
const condition = (id: string, ...evidence: Condition['evidence']): Condition => ({ id, title: id, text: 'Tekst.', evidence });
const paper = (id: string, type: Pinned['type'], from: Day, until: Day | ''): Pinned => ({ id, type, key: id, version: '1', size: 1, name: id, issuedOn: from, validUntil: until });

describe('what is decided', () => {
  const terms: Terms = { number: 1, from: day('2026-10-01'), summary: '', conditions: [condition('A', 'gva'), condition('B')], products: [], clauses: '' };
  const ends = (until: Day | ''): Record<string, Answer> => ({ A: { statement: '', evidence: [paper('p', 'gva', day('2026-01-01'), until)] }, B: { statement: 'x', evidence: [] } });
  const met: Judgment = { verdict: 'met', considered: ['p'], motivation: 'x', terms: 1 };
  const judgments = { A: met, B: { ...met, considered: [] } };
  const of = (over: Partial<Pick<Application, 'answers' | 'judgments'>>, versions: readonly Terms[] = [terms]) => outcomeOf({ answers: ends(''), judgments, ...over }, { versions }, on);

  test('follows from every condition, each with a document that counts on the day', () => {
    expect(of({})).toEqual({ outcome: 'admitted' });
    expect(of({ answers: ends(on) })).toEqual({ outcome: 'admitted' });
    expect(of({ answers: ends(addDays(on, -1)) })).toEqual({ outcome: 'undecided', open: [{ condition: 'A', why: 'expired' }] });
    // A document that was not looked at proves nothing, nor does one that was issued later or is of another kind.
    expect(of({ judgments: { ...judgments, A: { ...met, considered: [] } } })).toMatchObject({ outcome: 'undecided' });
    expect(of({ answers: { ...ends(''), A: { statement: '', evidence: [paper('p', 'gva', addDays(on, 1), '')] } } })).toMatchObject({ outcome: 'undecided' });
    expect(of({ answers: { ...ends(''), A: { statement: '', evidence: [paper('p', 'insurance', on, '')] } } })).toMatchObject({ outcome: 'undecided' });
    expect(of({ judgments: { B: judgments.B } })).toEqual({ outcome: 'undecided', open: [{ condition: 'A', why: 'unjudged' }] });
    expect(of({ judgments: { ...judgments, B: { ...met, verdict: 'not-met' } } })).toEqual({ outcome: 'refused', failed: ['B'] });
  });
  test('rests on the words that count on that day', () => {
    const second: Terms = { ...terms, number: 2, from: on, conditions: [condition('A', 'gva'), { ...condition('B'), text: 'Anders.' }] };
    expect(of({}, [terms, second])).toEqual({ outcome: 'undecided', open: [{ condition: 'B', why: 'changed' }] });
    expect(of({}, [terms, { ...second, from: addDays(on, 1) }])).toEqual({ outcome: 'admitted' });
    // A failure on words that are gone is none.
    expect(of({ judgments: { ...judgments, B: { ...met, verdict: 'not-met' } } }, [terms, second])).toMatchObject({ outcome: 'undecided' });
    expect(of({}, [{ ...terms, conditions: [] }])).toEqual({ outcome: 'undecided', open: [] });
  });

  test('is what a person with the papers on the table would find', () => {
    const judged = fc.constantFrom('met', 'not-met', 'none');
    const days = fc.integer({ min: -2, max: 2 });
    const one = fc.record({ asks: fc.boolean(), verdict: judged, considered: fc.boolean(), from: days, left: fc.option(days), words: fc.constantFrom('same', 'same', 'new') });
    const outcomes = new Set<string>();
    fc.assert(fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (list) => {
      const older = list.map(({ asks }, i): Condition => condition(`C${i}`, ...(asks ? ['gva' as const] : [])));
      const newer = older.map((each, i): Condition => (list[i]?.words === 'new' ? { ...each, text: 'Nieuw.' } : each));
      const versions = [{ ...terms, conditions: older }, { ...terms, number: 2, from: on, conditions: newer }];
      const answers = Object.fromEntries(list.map(({ from, left }, i) => [`C${i}`, { statement: 'x', evidence: [paper('p', 'gva', addDays(on, from), left === null ? '' : addDays(on, left))] }]));
      const given = Object.fromEntries(list.flatMap(({ verdict, considered }, i): [string, Judgment][] => (verdict === 'none' ? [] : [[`C${i}`, { verdict: verdict as 'met', considered: considered ? ['p'] : [], motivation: 'x', terms: 1 }]])));
      const found = outcomeOf({ answers, judgments: given }, { versions }, on);
      // Second method: three piles.
      const counts = list.filter(({ words, verdict }) => words === 'same' && verdict !== 'none');
      const failing = counts.filter(({ verdict }) => verdict === 'not-met').length;
      const proven = counts.filter(({ verdict, asks, considered, from, left }) => verdict === 'met' && (!asks || (considered && from <= 0 && (left ?? 0) >= 0))).length;
      expect(found.outcome).toBe(failing > 0 ? 'refused' : proven === list.length ? 'admitted' : 'undecided');
      outcomes.add(found.outcome);
    }), { numRuns: 1000, seed: 20_270_104 });
    expect([...outcomes].sort()).toEqual(['admitted', 'refused', 'undecided']);
  });
});

type Step = readonly [command: AnyCommand, by: Actor, input: unknown];
/** What one provider goes through: met at once, met after a supplement, refused, or refused after a hearing. */
function course(kvk: string, kind: number): Step[] {
  const mine = provider(kvk);
  const start: Step[] = [
    [begin, mine, {}], [choose, mine, { products: ['P1'], municipalities: ['GM1916'] }], [answer, mine, { answers: allAnswers(kvk) }], [submit, mine, { declaration: true }], [complete, officer, {}],
  ];
  const refusing: Step[] = [[judge, jurist, { judgments: [...allMet(kvk).slice(0, 2), { condition: work, verdict: 'not-met', motivation: 'Nee.' }] }], [propose, officer, {}]];
  const endings: readonly Step[][] = [
    [[judge, jurist, { judgments: allMet(kvk) }], [propose, officer, {}], [decide, lead, {}]],
    [[askSupplement, officer, { conditions: [gva], text: 'Een leesbare verklaring.' }], [supplement, mine, { answers: [{ condition: gva, evidence: [papers(kvk).gva] }] }], [complete, officer, {}], [judge, jurist, { judgments: allMet(kvk) }], [propose, officer, {}], [decide, lead, {}]],
    // Three weeks later, when the term for a hearing has passed.
    [...refusing, ...Array.from({ length: 6 }, (): Step => [decide, lead, {}])],
    [...refusing, [beHeard, mine, { text: 'Toch wel.', answers: [{ condition: work, statement: 'Met scholen.' }] }], [judge, jurist, { judgments: allMet(kvk) }], [propose, officer, {}], [decide, lead, {}]],
  ];
  return [...start, ...endings[kind] ?? []];
}

test('in which order applications come and are handled matters to none of them', () => {
  const kvks = ['27000001', '27000002', '27000003'];
  const outcomes = new Set<string>();
  fc.assert(fc.property(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), fc.array(fc.nat(2), { maxLength: 40 }), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (kinds, picks, order) => {
    const courses = kvks.map((kvk, i) => course(kvk, kinds[i] ?? 0));
    // Every step of a provider has its own day, whatever happens to the others meanwhile.
    const at = (step: number): Instant => later(submittedAt, { hours: 24 * 3 * step });
    const opened = (): Played => {
      const p = played('open');
      for (const kvk of kvks) { p.file(kvk, papers(kvk).iso, 'quality-certificate', day('2028-12-31')); p.file(kvk, papers(kvk).gva, 'gva', day('2028-01-01')); }
      return p;
    };
    const does = (p: Played, which: number, step: number): string => {
      const [command, by, input] = courses[which]?.[step] ?? [];
      return command === undefined || by === undefined ? '' : p.ask(command, by, at(step), input, { kvk: kvks[which] ?? '' });
    };
    const alone = kvks.map((kvk, which) => {
      const p = opened();
      const said = (courses[which] ?? []).map((_, step) => does(p, which, step));
      outcomes.add(p.application(kvk).status);
      return { said, state: p.application(kvk) };
    });
    const together = opened();
    const taken = [0, 0, 0];
    const said: string[][] = [[], [], []];
    const step = (which: number): void => {
      const now = taken[which] ?? 0;
      if (now >= (courses[which]?.length ?? 0)) return;
      said[which]?.push(does(together, which, now));
      taken[which] = now + 1;
    };
    picks.forEach(step);
    for (const which of order) while ((taken[which] ?? 0) < (courses[which]?.length ?? 0)) step(which);
    expect(kvks.map((kvk, which) => ({ said: said[which], state: together.application(kvk) }))).toEqual(alone);
  }), { numRuns: 30, seed: 20_270_105 });
  expect([...outcomes].sort()).toEqual(['admitted', 'refused']);
});
