import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant, later } from '../kernel/moments.ts';
import { gateShards } from '../kernel/gate.ts';
import { declaration, declarationContent } from '../provider/declaration.ts';
import { bid, bidPartitionsOf, bidRef, documentsOn, effectiveLots, manifestHash, submissionOn, type Bid, type BidEvent } from './bid.ts';
import { submit, withdraw } from './bid-commands.ts';
import { readBackOf } from './checklist.ts';
import { actor, closesAt, decide, declared, facts, full, refusalOf, tender, upload } from './example.ts';
import { pinnedFor } from './uploads.ts';

const uploads = [upload('A', 'd1'), upload('B', 'd2')];
const readBack = readBackOf(tender, full, uploads, declared);
const input = { readBack, declaration: true };

test('a complete draft becomes one event: what may be known in the ledger, the rest sealed', () => {
  const [event] = decide(submit, bid.initial, input) as BidEvent[];
  const documents = [
    { key: 'tnd_1/27000001/A/d1', version: 'v1', size: 1000 },
    { key: 'tnd_1/27000001/B/d2', version: 'v1', size: 1000 },
  ];
  expect(event).toEqual({
    type: 'bid.submitted',
    data: { n: 1, lots: ['A', 'B'], documents, manifestHash: manifestHash(documents) },
    content: {
      by: 'procedure', publicKey: 'cHVibGlj', slot: '27000001#sealed#1',
      value: {
        lots: { A: { answers: { K1: 'Samen.' }, price: 8750 }, B: { answers: { K1: 'Thuis.' }, price: 9000 } },
        declaration: declarationContent(declared), requirements: {},
      },
    },
  });
  expect(JSON.stringify(event?.data)).not.toMatch(/Samen|8750/);
});

test('the manifest hash is that of the written-out canonical JSON', () => {
  const text = '[{"bucket":"drafts","key":"t/1/A/d","size":3,"version":"v"}]';
  expect(manifestHash([{ key: 't/1/A/d', version: 'v', size: 3 }])).toBe(createHash('sha256').update(text).digest('hex'));
});

test.each([
  ['a millisecond before the closing', later(closesAt, { ms: -1 }), 'none'],
  ['at the closing instant', closesAt, 'bid.late'],
  ['a millisecond after it', later(closesAt, { ms: 1 }), 'bid.late'],
])('submitting and withdrawing %s', (_, at, expected) => {
  const standing = after([{ submit: ['A'] }]);
  expect(refusalOf(() => decide(submit, bid.initial, input, { at }))).toBe(expected);
  expect(refusalOf(() => decide(withdraw, standing, { lots: ['A'] }, { at }))).toBe(expected);
});

test('the refusal of a late bid tells both moments', () => {
  expect(() => decide(submit, bid.initial, input, { at: later(closesAt, { ms: 7 }) })).toThrow(expect.objectContaining({
    params: { received: '2026-05-12T10:00:00.007Z', receivedTime: '12:00:00.007', closed: '2026-05-12T10:00:00.000Z', closedTime: '12:00:00.000', certain: '2026-05-12T10:02:00.000Z' },
  }));
});

test.each([
  ['an unpublished tender', { tender: { status: 'concept', publishedAt: '' } }, {}, 'missing'],
  ['a withdrawn tender', { tender: { status: 'withdrawn' } }, {}, 'bid.tender-withdrawn'],
  ['a tender that was opened, whatever the clock says', { tender: { status: 'opened' } }, {}, 'bid.late'],
  ['no lots chosen', { draft: { lots: [] } }, {}, 'bid.nothing'],
  ['a lot outside the draft', {}, { lots: ['Z'] }, 'bid.lot-unknown'],
  ['a missing price', { draft: { prices: { A: 1 } } }, {}, 'bid.incomplete'],
  ['a missing price on a lot that is left out', { draft: { prices: { A: 8750 } } }, { lots: ['A'] }, 'bid.changed'],
  ['another price than was shown', { draft: { prices: { A: 8750, B: 9001 } } }, {}, 'bid.changed'],
  ['another version of a file than was shown', { uploads: [upload('A', 'd1', 'v2'), upload('B', 'd2')] }, {}, 'bid.changed'],
  ['another file', { uploads: [...uploads, upload('A', 'd3')] }, {}, 'bid.changed'],
  ['a removed file', { draft: { removed: ['d1'] } }, {}, 'bid.changed'],
  ['a lot of the draft', {}, { lots: ['B'] }, 'none'],
])('submitting with %s', (_, over, more, expected) => {
  expect(refusalOf(() => decide(submit, bid.initial, { ...input, ...more }, { facts: facts(over as never) }))).toBe(expected);
});

test('what is wanting is named by lot and part', () => {
  const wanting = facts({ draft: { answers: { A: full.answers['A'] ?? {} }, prices: { B: 9000 } } });
  expect(() => decide(submit, bid.initial, input, { facts: wanting })).toThrow(expect.objectContaining({ params: { missing: ['A P', 'B K1'] } }));
});

test('both acts pass the gate with the moment of receipt', () => {
  const at = later(closesAt, { ms: -1 });
  const context = { at, actor, path: { tender: tender.id }, facts: {}, newId: () => 'x' } as never;
  for (const act of [submit, withdraw]) {
    expect(act.gate?.([], context, bid.initial)).toEqual({ act: 'pass', procedure: 'tnd_1', by: '27000001', receivedAt: at });
  }
});

test('bids lie in a few partitions that can be listed', () => {
  expect(bidPartitionsOf('t')).toEqual(['t#0', 't#1', 't#2', 't#3']);
  expect(gateShards).toBeGreaterThan(4);
  fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
    const kvk = String(n).padStart(8, '0');
    expect(bidPartitionsOf('t')).toContain(bidRef('t', kvk).partition);
  }));
});

type Act = { submit: readonly string[] } | { withdraw: readonly string[] };

/** Plays acts through decider and state; each submission has one file per lot, in a version of its own. */
function after(acts: readonly Act[]): Bid {
  let seq = 0;
  return acts.reduce<Bid>((state, act, i) => {
    const files = ['A', 'B', 'C'].map((lot) => upload(lot, `d${lot}`, `v${i}`));
    const three = { ...full, lots: ['A', 'B', 'C'], answers: { ...full.answers, C: { K1: 'c' } }, prices: { ...full.prices, C: 1 } };
    const known = facts({ draft: three, uploads: files });
    const events = 'submit' in act
      ? decide(submit, state, { ...input, readBack: readBackOf(tender, three, files, declared), lots: act.submit }, { facts: known })
      : decide(withdraw, state, { lots: act.withdraw }, { facts: known });
    return events.reduce<Bid>((now, event) => bid.evolve(now, event as BidEvent, { seq: (seq += 1), at: instant('2026-05-01T09:00:00Z'), actor: 'p1' }), state);
  }, bid.initial);
}

test('what counts after any sequence of acts: per lot the last act alone decides', () => {
  const lots = fc.subarray(['A', 'B', 'C'], { minLength: 1 });
  const wish = fc.oneof(fc.record({ submit: lots }), fc.record({ withdraw: lots }));
  fc.assert(fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
    const acts: Act[] = [];
    const lastOn = (lot: string): number => acts.findLastIndex((act) => ('submit' in act ? act.submit : act.withdraw).includes(lot));
    const standsOn = (lot: string): boolean => 'submit' in (acts[lastOn(lot)] ?? { withdraw: [] });
    for (const one of wishes) {
      if ('withdraw' in one && !one.withdraw.every(standsOn)) {
        expect(refusalOf(() => after([...acts, one]))).toBe('bid.not-submitted');
      } else acts.push(one);
    }
    const state = after(acts);
    expect(effectiveLots(state)).toEqual(['A', 'B', 'C'].filter(standsOn));
    for (const lot of ['A', 'B', 'C']) {
      const index = lastOn(lot);
      const n = acts.slice(0, index + 1).filter((act) => 'submit' in act).length;
      expect(submissionOn(state, lot)?.n).toBe(standsOn(lot) ? n : undefined);
      expect(documentsOn(state, lot)).toEqual(standsOn(lot) ? pinnedFor([upload(lot, `d${lot}`, `v${index}`)], [lot], []) : []);
    }
    for (const [i, one] of state.submissions.entries()) {
      expect(one).toMatchObject({ n: i + 1, documents: one.lots.length });
      expect(one.manifest).toHaveLength(one.lots.some((lot) => submissionOn(state, lot)?.n === one.n) ? one.lots.length : 0);
    }
  }));
});

test('two hundred files are a bid, one more is told before it can break anything', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => upload('A', `d${i}`));
  const submitting = (count: number) => refusalOf(() => decide(submit, bid.initial, { ...input, readBack: readBackOf(tender, full, many(count), declared) }, { facts: facts({ uploads: many(count) }) }));
  expect([submitting(200), submitting(201)]).toEqual(['none', 'bid.too-many-files']);
});

test('nothing is submitted without a signed declaration and an answer to each requirement (Aw 2.84)', () => {
  const requirements = [{ id: 'E1', title: 'Kwaliteit', text: 'Een systeem.', evidence: [] }];
  const trying = (over: Parameters<typeof facts>[0]) => refusalOf(() => decide(submit, bid.initial, input, { facts: facts(over) }));
  expect(trying({ declaration: declaration.initial })).toBe('bid.declaration-missing');
  expect(trying({ declaration: { ...declared, answers: { ...declared.answers, fraud: 'yes' } } })).toBe('bid.declaration-missing');
  expect(trying({ declaration: { ...declared, signed: null } })).toBe('bid.declaration-unsigned');
  expect(trying({ tender: { requirements } })).toBe('bid.requirements-open');
  const said = { E1: { met: 'no' as const, how: 'Nog niet.' } };
  const known = facts({ tender: { requirements }, draft: { requirements: said } });
  const seen = readBackOf({ ...tender, requirements }, { ...full, requirements: said }, uploads, declared);
  const [event] = decide(submit, bid.initial, { ...input, readBack: seen }, { facts: known });
  expect(event?.content).toMatchObject({ by: 'procedure', value: { requirements: said, declaration: { signedBy: 'S. de Boer', answers: { fraud: 'no' } } } });
  expect(JSON.stringify(event?.data)).not.toMatch(/fraud|Nog niet|S\. de Boer/);
});

test('a declaration that changed after it was read back is not submitted unseen', () => {
  expect(refusalOf(() => decide(submit, bid.initial, input, { facts: facts({ declaration: { ...declared, signed: { at: closesAt, name: 'Iemand anders' } } }) }))).toBe('bid.changed');
});
