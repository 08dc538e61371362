import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { later } from '../kernel/moments.ts';
import { draft, type Draft, type DraftEvent } from './draft.ts';
import { answer, chooseLots, declare, draftBytes, price, removeDocument } from './draft-commands.ts';
import { bidChecklistOf, checklistOf, contentOf, readBackOf, requirementsOf } from './checklist.ts';
import { closesAt, decide, declared, facts, full, refusalOf, tender, upload } from './example.ts';
import { keyParts, pinnedFor } from './uploads.ts';

const play = (state: Draft, events: readonly object[]): Draft =>
  events.reduce<Draft>((now, event) => draft.evolve(now, event as DraftEvent, { seq: 1, at: closesAt, actor: 'p1' }), state);

test('a draft is filled part by part, and none of it stands in the ledger', () => {
  const events = [
    ...decide(chooseLots, draft.initial, { lots: ['B', 'A'] }),
    ...decide(answer, draft.initial, { answers: [{ criterion: 'K1', text: 'Samen.' }] }),
    ...decide(answer, draft.initial, { answers: [{ criterion: 'K1', text: 'Thuis.' }] }, { path: { lot: 'B' } }),
    ...decide(price, draft.initial, { price: 8750 }),
    ...decide(price, draft.initial, { price: 9000 }, { path: { lot: 'B' } }),
  ];
  expect(play(draft.initial, events)).toEqual({ ...full, changedOn: { A: closesAt, B: closesAt } });
  expect(events.every(({ data }) => JSON.stringify(data) === '{}')).toBe(true);
});

test('saving what is there already writes nothing', () => {
  expect(decide(chooseLots, full, { lots: ['A', 'B'] })).toEqual([]);
  expect(decide(answer, full, { answers: [{ criterion: 'K1', text: 'Samen.' }] })).toEqual([]);
  expect(decide(price, full, { price: 8750 })).toEqual([]);
  expect(decide(removeDocument, { ...full, removed: ['d1'] }, {})).toEqual([]);
});

test.each([
  ['a lot that does not exist', () => decide(chooseLots, full, { lots: ['Z'] }), 'bid.lot-unknown'],
  ['answers on a lot that does not exist', () => decide(answer, full, { answers: [] }, { path: { lot: 'Z' } }), 'missing'],
  ['a price on a lot called constructor', () => decide(price, full, { price: 1 }, { path: { lot: 'constructor' } }), 'missing'],
  ['an answer to a criterion without a question', () => decide(answer, full, { answers: [{ criterion: 'K2', text: 'x' }] }), 'bid.criterion-unknown'],
  ['an answer to the price', () => decide(answer, full, { answers: [{ criterion: 'P', text: 'x' }] }), 'bid.criterion-unknown'],
  ['a price where tariffs are fixed', () => decide(price, full, { price: 1 }, { facts: facts({ tender: { criteria: tender.criteria.slice(0, 2) } }) }), 'bid.no-price'],
  ['a price by value, without a criterion', () => decide(price, full, { price: 1 }, { facts: facts({ tender: { method: 'value', criteria: [] } }) }), 'none'],
  ['somebody else’s document', () => decide(removeDocument, full, {}, { path: { document: 'd9' } }), 'missing'],
  ['a change one millisecond before the closing', () => decide(price, full, { price: 1 }, { at: later(closesAt, { ms: -1 }) }), 'none'],
  ['a change at the closing', () => decide(price, full, { price: 1 }, { at: closesAt }), 'bid.late'],
  ['lots at the closing', () => decide(chooseLots, full, { lots: ['A'] }, { at: closesAt }), 'bid.late'],
  ['answers at the closing', () => decide(answer, full, { answers: [] }, { at: closesAt }), 'bid.late'],
  ['removing at the closing', () => decide(removeDocument, full, {}, { at: closesAt }), 'bid.late'],
  ['a tender that is not published', () => decide(price, full, { price: 1 }, { facts: facts({ tender: { publishedAt: '', status: 'colleges-asked' } }) }), 'missing'],
])('%s', (_, act, expected) => {
  expect(refusalOf(act)).toBe(expected);
});

test('answers on all lots together fit in the sealed item', () => {
  const text = 'é'.repeat(draftBytes / 4);
  const half = { ...full, answers: { B: { K1: text } } };
  expect(refusalOf(() => decide(answer, half, { answers: [{ criterion: 'K1', text }] }))).toBe('bid.too-large');
  expect(refusalOf(() => decide(answer, half, { answers: [{ criterion: 'K1', text: text.slice(0, -50) }] }))).toBe('none');
});

test('the checklist asks what the tender asks', () => {
  expect(checklistOf(tender, 'A', draft.initial, [])).toEqual({
    lot: 'A', parts: [{ kind: 'answer', id: 'K1', done: false }, { kind: 'price', id: 'P', done: false }], documents: 0, complete: false,
  });
  expect(checklistOf(tender, 'A', full, [upload('A', 'd1'), upload('B', 'd2')])).toMatchObject({ documents: 1, complete: true });
  expect(checklistOf({ method: 'points', criteria: [], requirements: [] }, 'A', draft.initial, []).complete).toBe(true);
  expect(checklistOf({ method: 'value', criteria: [], requirements: [] }, 'A', draft.initial, []).parts).toEqual([{ kind: 'price', id: 'price', done: false }]);
});

test('what is submitted is what is asked: nothing left over goes along', () => {
  const leftOver = { ...full, answers: { A: { K1: 'Samen.', K9: 'weg' } } };
  expect(contentOf({ ...tender, criteria: tender.criteria.slice(0, 2) }, 'A', leftOver)).toEqual({ answers: { K1: 'Samen.' } });
});

test('the read-back changes with every part that counts, and with nothing else', () => {
  const files = [upload('A', 'd1'), upload('B', 'd2')];
  const shown = readBackOf(tender, full, files, declared);
  const other: [Draft, typeof files][] = [
    [{ ...full, lots: ['A'] }, files], [{ ...full, prices: { ...full.prices, B: 9001 } }, files],
    [{ ...full, answers: { ...full.answers, B: { K1: 'Thuis' } } }, files], [{ ...full, removed: ['d2'] }, files],
    [full, files.slice(1)], [full, [upload('A', 'd1', 'v2'), upload('B', 'd2')]],
  ];
  expect(new Set([shown, ...other.map(([state, list]) => readBackOf(tender, state, list, declared))]).size).toBe(7);
  expect(readBackOf(tender, full, [...files].reverse(), declared)).toBe(shown);
  expect(readBackOf(tender, { ...full, prices: { ...full.prices, C: 1 } }, [...files, upload('C', 'd3')], declared)).toBe(shown);
});

test('a key tells what a file is of; another key is nobody’s', () => {
  expect(keyParts('t/27000001/A/d1')).toEqual({ tender: 't', kvk: '27000001', lot: 'A', document: 'd1' });
  expect([keyParts('t/27000001/A'), keyParts('t/27000001/A/d/e'), keyParts('t//A/d')]).toEqual([undefined, undefined, undefined]);
  fc.assert(fc.property(fc.subarray(['d1', 'd2', 'd3']), fc.subarray(['A', 'B']), (removed, lots) => {
    const files = [upload('B', 'd3'), upload('A', 'd2'), upload('A', 'd1')];
    const kept = ['A/d1', 'A/d2', 'B/d3'].filter((name) => lots.includes(name.slice(0, 1)) && !removed.includes(name.slice(2)));
    expect(pinnedFor(files, lots, removed).map(({ key }) => key.slice('tnd_1/27000001/'.length))).toEqual(kept);
  }));
});

describe('requirements', () => {
  const requirements = [{ id: 'E1', title: 'Kwaliteit', text: 'Een systeem.', evidence: [] }, { id: 'E2', title: 'Register', text: 'SKJ.', evidence: [] }];
  const known = (over: Partial<Draft> = {}) => facts({ tender: { requirements }, draft: over });
  const said = { E1: { met: 'yes' as const, how: 'HKZ.' }, E2: { met: 'no' as const, how: 'Nog niet.' } };
  const rows = Object.entries(said).map(([requirement, one]) => ({ requirement, ...one }));

  test('are answered together, yes or no; saving the same again writes nothing', () => {
    const events = decide(declare, draft.initial, { requirements: rows }, { facts: known() });
    expect(play(draft.initial, events).requirements).toEqual(said);
    expect(events.map(({ data }) => data)).toEqual([{}]);
    expect(decide(declare, { ...full, requirements: said }, { requirements: [...rows].reverse() }, { facts: known() })).toEqual([]);
  });
  test.each([
    ['one that the tender does not have', () => decide(declare, full, { requirements: [{ requirement: 'E9', met: 'yes', how: 'x' }] }, { facts: known() }), 'bid.requirement-unknown'],
    ['one called constructor', () => decide(declare, full, { requirements: [{ requirement: 'constructor', met: 'yes', how: 'x' }] }, { facts: known() }), 'bid.requirement-unknown'],
    ['at the closing', () => decide(declare, full, { requirements: rows }, { facts: known(), at: closesAt }), 'bid.late'],
    ['more than fits beside the answers', () => decide(declare, { ...full, answers: { A: { K1: 'é'.repeat(draftBytes / 2 - 20) } } }, { requirements: rows }, { facts: known() }), 'bid.too-large'],
  ])('%s is refused', (_, act, code) => {
    expect(refusalOf(act)).toBe(code);
  });
  test('all must be answered, with a signed declaration, before a bid is complete', () => {
    const asked = { ...tender, requirements };
    expect(bidChecklistOf(asked, { ...full, requirements: { E1: said.E1 } }, declared)).toEqual({
      declaration: 'signed', complete: false, requirements: [{ id: 'E1', title: 'Kwaliteit', done: true }, { id: 'E2', title: 'Register', done: false }],
    });
    // Whoever does not meet one may say so and bid; whether that is in the way, the screening tells.
    expect(bidChecklistOf(asked, { ...full, requirements: said }, declared).complete).toBe(true);
    expect(bidChecklistOf(asked, { ...full, requirements: said }, { ...declared, signed: null }).complete).toBe(false);
    expect(requirementsOf(asked, { ...full, requirements: { ...said, E9: said.E1 } })).toEqual(said);
  });
  test('the read-back changes with each of them and with the declaration', () => {
    const asked = { ...tender, requirements };
    const variants = [
      readBackOf(asked, full, [], declared), readBackOf(asked, { ...full, requirements: said }, [], declared), readBackOf(asked, { ...full, requirements: { ...said, E2: said.E1 } }, [], declared),
      readBackOf(asked, full, [], { ...declared, signed: { at: closesAt, name: 'x' } }), readBackOf(asked, full, [], { ...declared, answers: { ...declared.answers, fraud: 'yes' } }),
    ];
    expect(new Set(variants).size).toBe(variants.length);
    expect(readBackOf(asked, { ...full, requirements: { E9: said.E1 } }, [], declared)).toBe(variants[0]);
  });
});
