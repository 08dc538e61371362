import { describe, expect, test } from 'vitest';
import { bid, type Bid, type BidEvent, type SealedBid } from '../bid/bid.ts';
import { submit } from '../bid/bid-commands.ts';
import { readBackOf } from '../bid/checklist.ts';
import { chooseLots, prefer } from '../bid/draft-commands.ts';
import { draft, type Draft } from '../bid/draft.ts';
import { closesAt, decide, declared, facts, full, refusalOf, tender, upload } from '../bid/example.ts';
import { begin, officer, played } from './example.ts';
import { setLimits } from './limits.ts';
import type { Limits, Tender } from './state.ts';

const uploads = [upload('A', 'd1'), upload('B', 'd2')];
const lots = [{ id: 'A', title: 'Ambulant', maxAwards: 2 }, { id: 'B', title: 'Groep', maxAwards: 1 }, { id: 'C', title: 'Crisis', maxAwards: 1 }];
const limited = (limits: Partial<Limits>): Tender => ({ ...tender, lots, limits: { ...tender.limits, ...limits } });

describe('laying down how many lots one bidder may have', () => {
  const sets = (input: object) => { const p = played('concept'); return [p.ask(setLimits, officer, begin, input), p.tender().limits] as const; };
  test.each([
    ['nothing', {}, { mostBids: null, mostAwards: null, rule: '', subcontractorsOnce: false }],
    ['bids only; a rule is then of no use', { mostBids: 2, rule: 'preference' }, { mostBids: 2, mostAwards: null, rule: '', subcontractorsOnce: false }],
    ['awards with a rule', { mostBids: 3, mostAwards: 3, rule: 'best-rank', subcontractorsOnce: true }, { mostBids: 3, mostAwards: 3, rule: 'best-rank', subcontractorsOnce: true }],
  ])('%s', (_, input, limits) => { expect(sets(input)).toEqual(['done', limits]); });
  test('awards without an objective rule are refused (Aw 2.10), and more awards than bids', () => {
    expect(sets({ mostAwards: 1 })[0]).toBe('limits.no-rule');
    expect(sets({ mostBids: 1, mostAwards: 2, rule: 'best-rank' })[0]).toBe('limits.awards-above-bids');
    expect(sets({ mostBids: 0 })[0]).toBe('input.invalid');
  });
  test('only in a concept: colleges decide on it, and bidders rely on it', () => {
    expect(played('asked').ask(setLimits, officer, begin, { mostBids: 1 })).toBe('tender.not-concept');
    expect(played('published').ask(setLimits, officer, begin, { mostBids: 1 })).toBe('tender.not-published'.replace('published', 'concept'));
  });
});

describe('the most lots to bid on', () => {
  const known = (limits: Partial<Limits>) => facts({ tender: { lots, limits: { ...tender.limits, ...limits } } });
  test('holds when lots are chosen', () => {
    expect(refusalOf(() => decide(chooseLots, draft.initial, { lots: ['A', 'B', 'C'] }, { facts: known({ mostBids: 2 }) }))).toBe('bid.too-many-lots');
    expect(refusalOf(() => decide(chooseLots, draft.initial, { lots: ['A', 'C'] }, { facts: known({ mostBids: 2 }) }))).toBe('none');
  });
  test('counts what was submitted and still counts; a withdrawal makes room', () => {
    const submitted = (...on: string[]): Bid => bid.evolve(bid.initial, { type: 'bid.submitted', data: { n: 1, lots: on, documents: [], manifestHash: '' } } as unknown as BidEvent, { seq: 1, at: closesAt, actor: 'p' });
    const input = { readBack: readBackOf(limited({ mostBids: 2 }), full, uploads, declared), declaration: true };
    const submits = (state: Bid, on: readonly string[]) => refusalOf(() => decide(submit, state, { ...input, lots: on }, { facts: known({ mostBids: 2 }) }));
    expect(submits(submitted('C'), ['A', 'B'])).toBe('bid.too-many-lots');
    expect(submits(submitted('C'), ['A'])).toBe('none');
    expect(submits(submitted('A', 'B'), ['A', 'B'])).toBe('none');
    const withdrawn = bid.evolve(submitted('C'), { type: 'bid.withdrawn', data: { lots: ['C'] } }, { seq: 2, at: closesAt, actor: 'p' });
    expect(submits(withdrawn, ['A', 'B'])).toBe('none');
  });
});

describe('a bidder’s own order', () => {
  const rule = { mostAwards: 1, rule: 'preference' } as const;
  const known = (over: Partial<Draft> = {}, limits: Partial<Limits> = rule) => facts({ tender: { lots, limits: { ...tender.limits, ...limits } }, draft: over });
  const prefers = (places: object, limits: Partial<Limits> = rule) => decide(prefer, full, { lots: Object.entries(places).map(([lot, place]) => ({ lot, place })) }, { facts: known({}, limits) });
  const submits = (over: Partial<Draft>, limits: Partial<Limits> = rule) => decide(submit, bid.initial, {
    readBack: readBackOf(limited(limits), { ...full, ...over }, uploads, declared), declaration: true,
  }, { facts: known(over, limits) });
  test('is kept by place', () => { expect(prefers({ A: 2, B: 1 })[0]?.content?.value).toEqual({ lots: ['B', 'A'] }); });
  test.each([
    ['a lot that is not chosen', { A: 1, B: 2, C: 3 }, 'draft.preference-lot'], ['two lots on one place', { A: 1, B: 1 }, 'draft.place-twice'],
    ['a lot without a place', { A: 1 }, 'draft.preference-missing'],
  ])('is refused for %s', (_, places, code) => { expect(refusalOf(() => prefers(places))).toBe(code); });
  test('is not asked where the rule is another', () => {
    expect(refusalOf(() => prefers({ A: 1, B: 2 }, { mostAwards: 1, rule: 'best-rank' }))).toBe('draft.no-preference');
    expect(refusalOf(() => prefers({ A: 1, B: 2 }, {}))).toBe('draft.no-preference');
  });
  test('goes sealed into the bid, and is wanting only where a bidder could be awarded too much', () => {
    expect(refusalOf(() => submits({}))).toBe('bid.no-preference');
    expect((submits({ preference: ['B', 'A'] })[0]?.content as { value: SealedBid }).value.preference).toEqual(['B', 'A']);
    expect(JSON.stringify(submits({ preference: ['B', 'A'] })[0]?.data)).not.toContain('preference');
    expect(refusalOf(() => submits({}, { mostAwards: 2, rule: 'preference' }))).toBe('none');
    expect(refusalOf(() => submits({}, { mostAwards: 1, rule: 'best-rank' }))).toBe('none');
  });
  test('is a part of what is read back', () => {
    expect(readBackOf(limited(rule), { ...full, preference: ['A', 'B'] }, uploads, declared)).not.toBe(readBackOf(limited(rule), { ...full, preference: ['B', 'A'] }, uploads, declared));
  });
});
