import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, later, type Instant } from '../kernel/moments.ts';
import type { Rectification } from '../tender/rectification.ts';
import { bid, type Bid } from './bid.ts';
import { confirm, confirmationOf, unconfirmedLots } from './confirm.ts';
import { actor, closesAt, decide, facts, refusalOf, tender } from './example.ts';

const rectification = (number: number, at: Instant): Rectification => ({ number, at, summary: 'x', substantial: false, changes: [], closesAt: '' });
const start = instant('2026-03-01T09:00:00Z');
const hour = (n: number): Instant => later(start, { hours: n });
const submit = (state: Bid, at: Instant, lots: readonly string[]): Bid =>
  bid.evolve(state, { type: 'bid.submitted', data: { n: state.submissions.length + 1, lots, documents: [], manifestHash: 'h' }, content: { by: 'procedure', publicKey: '', slot: '', value: { lots: {} } as never } }, { seq: 1, at, actor: 'p' });
const confirmed = (state: Bid, at: Instant, number: number, lots: readonly string[]): Bid =>
  bid.evolve(state, { type: 'bid.confirmed', data: { rectification: number, lots } }, { seq: 2, at, actor: 'p' });

describe('a bid from before a rectification', () => {
  const one = { ...tender, rectifications: [rectification(1, hour(5))] };
  const mine = submit(bid.initial, hour(1), ['A', 'B']);
  const says = (state: Bid, number: number, over: object = {}, at: Instant = hour(6)): unknown => {
    try { return decide(confirm, state, { rectification: number, declaration: true }, { at, facts: facts({ tender: { ...one, ...over } }) }); } catch { return refusalOf(() => decide(confirm, state, { rectification: number, declaration: true }, { at, facts: facts({ tender: { ...one, ...over } }) })); }
  };

  test('stands, and waits for a confirmation of that very rectification on all its lots', () => {
    expect(unconfirmedLots(one, mine)).toEqual(['A', 'B']);
    expect(says(mine, 1)).toEqual([{ type: 'bid.confirmed', data: { rectification: 1, lots: ['A', 'B'] } }]);
    expect(mine.effective).toEqual(confirmed(mine, hour(6), 1, ['A', 'B']).effective);
    expect(unconfirmedLots(one, confirmed(mine, hour(6), 1, ['A', 'B']))).toEqual([]);
    expect(says(confirmed(mine, hour(6), 1, ['A', 'B']), 1)).toEqual([]);
    const again = [...one.rectifications, rectification(2, hour(8))];
    expect(says(mine, 1, { rectifications: again })).toBe('confirm.newer');
    expect(unconfirmedLots({ rectifications: again }, confirmed(mine, hour(6), 1, ['A', 'B']))).toEqual(['A', 'B']);
  });

  test('is confirmed by nobody without a bid, without a rectification, or from the closing on', () => {
    expect(says(bid.initial, 1)).toBe('confirm.nothing');
    expect(says(mine, 1, { rectifications: [] })).toBe('confirm.no-rectification');
    expect([says(mine, 1, {}, later(closesAt, { ms: -1 })) === 'bid.late', says(mine, 1, {}, closesAt)]).toEqual([false, 'bid.late']);
    expect(says(mine, 1, { status: 'withdrawn' })).toBe('bid.tender-withdrawn');
    expect(says(mine, 1, { publishedAt: '' })).toBe('missing');
  });

  test('passes the gate of the deadline', () => {
    const context = { at: hour(6), path: { tender: 'tnd_1' }, actor, facts: facts({ tender: one }), newId: () => '' };
    expect(confirm.gate?.([], context as never, mine)).toEqual({ act: 'pass', procedure: 'tnd_1', by: actor.kvk, receivedAt: hour(6) });
  });

  test('waits exactly where what counts is older than the last change and was not confirmed after it', () => {
    const acts = fc.array(fc.record({ what: fc.constantFrom('submit', 'withdraw', 'confirm', 'rectify'), lots: fc.constantFrom(['A'], ['B'], ['A', 'B']) }), { maxLength: 12 });
    fc.assert(fc.property(acts, (wishes) => {
      let [state, rectifications] = [bid.initial, [] as Rectification[]];
      // Second method: what each lot rests on, by hand.
      const [since, known] = [new Map<string, number>(), new Map<string, number>()];
      wishes.forEach(({ what, lots }, i) => {
        const at = hour(i);
        if (what === 'submit') { state = submit(state, at, lots); for (const lot of lots) { since.set(lot, i); known.set(lot, rectifications.length); } }
        if (what === 'withdraw') { state = bid.evolve(state, { type: 'bid.withdrawn', data: { lots } }, { seq: 3, at, actor: 'p' }); for (const lot of lots) since.delete(lot); }
        if (what === 'rectify') rectifications = [...rectifications, rectification(rectifications.length + 1, at)];
        if (what === 'confirm' && since.size > 0 && rectifications.length > 0) { state = confirmed(state, at, rectifications.length, [...since.keys()]); for (const lot of since.keys()) known.set(lot, rectifications.length); }
      });
      expect(unconfirmedLots({ rectifications }, state)).toEqual([...since.keys()].filter((lot) => (known.get(lot) ?? 0) < rectifications.length).sort());
      for (const lot of ['A', 'B']) if (!since.has(lot)) expect(confirmationOf({ rectifications }, state, lot)).toBeUndefined();
    }));
  });
});
