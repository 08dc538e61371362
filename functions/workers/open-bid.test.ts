import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bid, sealedSlot, type Bid, type SealedBid } from '../../shared/bid/bid.ts';
import { instant } from '../../shared/kernel/moments.ts';
import type { SignedDeclaration } from '../../shared/provider/declaration.ts';
import { commitment } from '../store/hash.ts';
import { partitionKey } from '../store/items.ts';
import { sealText } from '../store/seal.ts';
import type { Line } from '../store/ledger.ts';
import { tender } from '../../shared/bid/example.ts';
import { openBid, placeInLedger, type ClosedBid, type OpenedBid } from './open-bid.ts';
import { toldOf } from './opened.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const [partition, kvk, salt] = ['tnd_1#0', '27000001', 'ab'.repeat(32)];
const at = instant('2026-05-01T09:00:00Z');

const declaration = (name: string): SignedDeclaration =>
  ({ operator: { name, sme: true, group: [] }, signedBy: name, signedAt: at, answers: {} as SignedDeclaration['answers'], explanations: {} });
const partner = (of: string, lots: readonly string[]) =>
  ({ kvk: of, name: `Lid ${of}`, role: 'member', relied: false, lots, confirmedAt: at, declaration: declaration(`Lid ${of}`), mandate: '2026.1' } as const);

/** First on A and B, with one member; then B anew, with another member and another declaration. */
const contents: readonly SealedBid[] = [
  { lots: { A: { price: 1, answers: {} }, B: { price: 2, answers: {} } }, declaration: declaration('Eerst'), requirements: {}, partners: [partner('28000001', ['A', 'B'])], preference: ['A', 'B'] },
  { lots: { B: { price: 3, answers: {} } }, declaration: declaration('Later'), requirements: {}, partners: [partner('28000002', ['A', 'B'])], preference: ['B', 'A'] },
];
const submitted = (state: Bid, n: number, lots: readonly string[]): Bid =>
  bid.evolve(state, { type: 'bid.submitted', data: { n, lots, documents: [], manifestHash: '' }, content: { by: 'procedure', publicKey, slot: sealedSlot(kvk, n), value: contents[n - 1] as SealedBid } }, { seq: n, at, actor: 'p' });
const state = submitted(submitted(bid.initial, 1, ['A', 'B']), 2, ['B']);

const closed: ClosedBid = {
  partition, kvk, state,
  items: contents.map((value, i) => {
    const slot = sealedSlot(kvk, i + 1);
    const place = `${partitionKey('bid', partition)} ${slot}`;
    return { sk: { S: slot }, sealed: { B: sealText(publicKey, place, JSON.stringify({ salt, value })) } };
  }),
};
const lines = new Map(contents.map((value, i) => [placeInLedger(closed, i + 1), { data: { content: commitment(salt, value) } } as unknown as Line]));
const opened = (): OpenedBid => openBid(pair.privateKey, closed, lines);

describe('of several submissions', () => {
  test('each lot is opened from the one that counts on it, and what was declared with that one goes with it', () => {
    const { lots, declared } = opened();
    expect(Object.entries(lots).map(([lot, { n, content }]) => [lot, content?.price, n, declared[n]?.declaration.signedBy])).toEqual([['A', 1, 1, 'Eerst'], ['B', 3, 2, 'Later']]);
  });
  test('a member takes part on the lots of its own submission; the order of wishes is that of the last', () => {
    expect(toldOf(tender, closed, opened(), {})).toEqual({
      kvk, lots: [{ lot: 'A', price: 1 }, { lot: 'B', price: 3 }], preference: ['B', 'A'],
      partners: [{ kvk: '28000001', name: 'Lid 28000001', role: 'member', relied: false, lots: ['A'], mandate: '2026.1', mandatedAt: at }, { kvk: '28000002', name: 'Lid 28000002', role: 'member', relied: false, lots: ['B'], mandate: '2026.1', mandatedAt: at }],
    });
  });
  test('content that is not what the ledger committed to is told as changed, and nothing of it is opened', () => {
    const other = new Map([...lines].map(([place]) => [place, { data: { content: commitment(salt, contents[1] as SealedBid) } } as unknown as Line]));
    const { lots, declared } = openBid(pair.privateKey, closed, other);
    expect([lots['A'], lots['B']]).toEqual([{ n: 1, content: undefined, why: 'changed' }, { n: 2, content: contents[1]?.lots['B'], why: undefined }]);
    expect(Object.keys(declared)).toEqual(['2']);
  });
});
