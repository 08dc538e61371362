import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { instant, later } from '../kernel/moments.ts';
import { screen } from './screen.ts';
import { closeAssessment } from './award.ts';
import { assessors, exclusion, first, hear, id, jurist, lead, officer, played, second, type Played } from './example.ts';
import { judgeOverlap } from './overlap-commands.ts';
import { overlapsOf, type Overlap } from './overlap.ts';
import { newTender, type Bidder, type Party } from './state.ts';

const at = instant('2026-05-20T10:00:00Z');
const lots = [{ id: 'A', title: '', maxAwards: 1 }, { id: 'B', title: '', maxAwards: 1 }];
const party = (kvk: string, role: Party['role'], ...on: string[]): Party => ({ kvk, name: kvk, role, relied: false, lots: on });
const bids = (...bidsOf: Bidder[]) => ({ lots, bidsOf, limits: newTender.limits });
const short = (list: readonly Overlap[]): string[] => list.map(({ lot, kvk, other, ties }) => `${lot} ${kvk}+${other}: ${ties.map((tie) => `${tie.kvk} ${tie.as}/${tie.otherAs}`).join(', ')}`);
const [p, q, r] = ['30000001', '30000002', '30000003'];

describe('overlap', () => {
  test('of who bids alone and is a member elsewhere, of a member of two, of main contractor and member', () => {
    expect(short(overlapsOf(bids({ kvk: p, lots: ['A'], partners: [party(q, 'member', 'A')] }, { kvk: q, lots: ['A'] })))).toEqual([`A ${p}+${q}: ${q} member/bidder`]);
    expect(short(overlapsOf(bids({ kvk: p, lots: ['A'], partners: [party(r, 'member', 'A')] }, { kvk: q, lots: ['A'], partners: [party(r, 'member', 'A')] })))).toEqual([`A ${p}+${q}: ${r} member/member`]);
  });
  test('is a matter of one lot: the same people on different lots have none', () => {
    expect(overlapsOf(bids({ kvk: p, lots: ['A'], partners: [party(q, 'member', 'A')] }, { kvk: q, lots: ['B'] }))).toEqual([]);
    expect(overlapsOf(bids({ kvk: p, lots: ['A', 'B'], partners: [party(q, 'member', 'B')] }, { kvk: q, lots: ['A'] }))).toEqual([]);
  });
  test('of a subcontractor only where the tender says so', () => {
    const work = [{ kvk: p, lots: ['A'], partners: [party(r, 'subcontractor', 'A')] }, { kvk: q, lots: ['A'], partners: [party(r, 'subcontractor', 'A')] }] as const;
    expect(overlapsOf(bids(...work))).toEqual([]);
    expect(short(overlapsOf({ ...bids(...work), limits: { ...newTender.limits, subcontractorsOnce: true } }))).toEqual([`A ${p}+${q}: ${r} subcontractor/subcontractor`]);
  });
  test('of companies of one group, whoever of the two names the other, or both a third', () => {
    const group = (kvk: string) => [{ kvk, name: 'Zuster' }];
    expect(short(overlapsOf(bids({ kvk: p, lots: ['A'], group: group(q) }, { kvk: q, lots: ['A'] })))).toEqual([`A ${p}+${q}: ${q} group/bidder`]);
    expect(short(overlapsOf(bids({ kvk: p, lots: ['A'] }, { kvk: q, lots: ['A'], group: group(p) })))).toEqual([`A ${p}+${q}: ${p} bidder/group`]);
    expect(short(overlapsOf(bids({ kvk: p, lots: ['A'], group: group(r) }, { kvk: q, lots: ['A'], group: group(r) })))).toEqual([`A ${p}+${q}: ${r} group/group`]);
  });
  test('is nowhere before the opening recorded bids', () => { expect(overlapsOf({ ...newTender, lots })).toEqual([]); });

  const kvks = ['30000001', '30000002', '30000003', '30000004', '30000005'];
  const some = fc.uniqueArray(fc.record({
    kvk: fc.constantFrom(...kvks), lots: fc.subarray(['A', 'B'], { minLength: 1 }),
    partners: fc.uniqueArray(fc.record({ kvk: fc.constantFrom(...kvks), role: fc.constantFrom<Party['role']>('member', 'subcontractor'), lots: fc.subarray(['A', 'B'], { minLength: 1 }) }), { selector: ({ kvk }) => kvk, maxLength: 3 }),
    group: fc.subarray(kvks),
  }), { selector: ({ kvk }) => kvk });
  test('is found in any order, once a pair, and exactly where a set has somebody in common', () => {
    fc.assert(fc.property(some, fc.boolean(), (list, subcontractorsOnce) => {
      const bidsOf: Bidder[] = list.map(({ partners, group, ...one }) => ({ ...one, partners: partners.map((of) => ({ ...of, name: '', relied: false })), group: group.map((kvk) => ({ kvk, name: '' })) }));
      const found = overlapsOf({ lots, bidsOf, limits: { ...newTender.limits, subcontractorsOnce } });
      const expected = lots.flatMap(({ id: lot }) => kvks.flatMap((one) => kvks.filter((two) => two > one).filter((two) => {
        const whole = (kvk: string): Set<string> | undefined => {
          const bid = list.find((of) => of.kvk === kvk && of.lots.includes(lot));
          return bid && new Set([kvk, ...bid.group, ...bid.partners.filter((of) => of.lots.includes(lot) && (of.role === 'member' || subcontractorsOnce)).map((of) => of.kvk)]);
        };
        const [left, right] = [whole(one), whole(two)];
        return left !== undefined && right !== undefined && [...left].some((kvk) => right.has(kvk));
      }).map((two) => `${lot} ${one} ${two}`)));
      expect(found.map(({ lot, kvk, other }) => `${lot} ${kvk} ${other}`)).toEqual(expected);
      expect(overlapsOf({ lots, bidsOf: [...bidsOf].reverse(), limits: { ...newTender.limits, subcontractorsOnce } })).toEqual(found);
    }));
  });
});

describe('judging it', () => {
  let h: Played;
  const path = { lot: 'A', kvk: first, other: second };
  const judgment = { outcome: 'independent', heardOn: '2026-05-20', motivation: 'Eigen prijzen, eigen mensen.' };
  beforeEach(() => { h = played('agreed', { together: true }); });
  const judges = (input: object = {}, by = jurist, when = at, where: object = {}) => h.ask(judgeOverlap, by, when, { ...judgment, ...input }, { ...path, ...where });

  test('the assessment does not close before it, and does after it', () => {
    expect(h.ask(closeAssessment, lead, at)).toBe('overlap.unjudged');
    expect(judges()).toBe('done');
    expect(h.ask(closeAssessment, lead, at)).toBe('done');
  });
  test('bids that are not independent are both kept out, by the ordinary screening, before it closes', () => {
    expect(judges({ outcome: 'not-independent' })).toBe('done');
    expect(h.ask(closeAssessment, lead, at)).toBe('overlap.not-screened');
    hear(h, at, { lot: 'A', kvk: first, ground: 'misconduct' });
    h.go(screen, officer, at, { ...exclusion, ground: 'misconduct' }, { lot: 'A', kvk: first });
    expect(h.ask(closeAssessment, lead, at)).toBe('overlap.not-screened');
    hear(h, at, { lot: 'A', kvk: second, ground: 'misconduct' });
    h.go(screen, officer, at, { ...exclusion, ground: 'misconduct' }, { lot: 'A', kvk: second });
    expect(h.ask(closeAssessment, lead, at)).toBe('done');
  });
  test('it can be judged again, until the assessment is closed', () => {
    judges({ outcome: 'not-independent' });
    expect(judges()).toBe('done');
    expect(h.when(judgeOverlap, { by: jurist, at, path: { tender: id, ...path }, input: judgment })).toEqual([]);
    h.go(closeAssessment, lead, at);
    expect(judges({ motivation: 'Anders.' })).toBe('tender.not-opened');
  });
  test.each([
    ['before the opening', '2026-05-11', 'overlap.heard'], ['on the day of the opening', '2026-05-12', 'done'],
    ['today', '2026-05-20', 'done'], ['tomorrow', '2026-05-21', 'overlap.heard'],
  ])('a hearing %s', (_, heardOn, code) => { expect(judges({ heardOn })).toBe(code); });
  test('takes a motivation', () => { expect(judges({ motivation: ' ' })).toBe('input.invalid'); });
  test.each([
    ['a pair that has nothing in common', { lot: 'B' }], ['the other way round', { kvk: second, other: first }], ['a bidder that is not there', { other: '39999999' }],
  ])('%s is not there', (_, where) => { expect(judges({}, jurist, later(at, { hours: 1 }), where)).toBe('missing'); });
  test('leaves outcome and day in the ledger, and the words beside it', () => {
    judges();
    const line = h.log.at(-1);
    expect([line?.type, line?.data]).toEqual(['overlap.judged', { lot: 'A', kvk: first, other: second, outcome: 'independent', heardOn: '2026-05-20' }]);
    expect(assessors).toHaveLength(3);
  });
});
