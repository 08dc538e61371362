import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { later } from '../kernel/moments.ts';
import { declarationContent } from '../provider/declaration.ts';
import { submit } from './bid-commands.ts';
import { bid, type SealedBid } from './bid.ts';
import { readBackOf } from './checklist.ts';
import { actor, closesAt, decide, declared, facts, full, refusalOf, tender, upload } from './example.ts';
import { partner, type Partner, type Partners } from './partner.ts';

const signed = declarationContent(declared);
const uploads = [upload('A', 'd1'), upload('B', 'd2')];
const at = later(closesAt, { days: -1 });
const asked = (kvk: string, over: Partial<Partner> = {}): Partner => ({
  ...partner.initial, tender: tender.id, lead: actor.kvk, kvk, name: `Roepnaam ${kvk}`, role: 'member', lots: ['A', 'B'],
  status: 'confirmed', organisation: `Stichting ${kvk}`, declaration: signed, invitedAt: at, confirmedAt: at, changedAt: at, ...over,
});
const by = (...list: Partner[]): Partners => Object.fromEntries(list.map((one) => [one.kvk, one]));
const submitting = (partners: Partners, lots?: readonly string[], seen = partners) => decide(submit, bid.initial, {
  readBack: readBackOf(tender, full, uploads, declared, seen), declaration: true, ...(lots === undefined ? {} : { lots }),
}, { facts: facts({ partners }) });
const sealed = (partners: Partners, lots?: readonly string[]): SealedBid => (submitting(partners, lots)[0]?.content as { value: SealedBid }).value;

describe('a bid of several organisations', () => {
  test('takes everyone along who confirmed, on the lots that are submitted, by its registered name', () => {
    const partners = by(asked('27000002', { lots: ['B'] }), asked('27000003', { role: 'subcontractor', relied: true }));
    expect(sealed(partners).partners).toEqual([
      { kvk: '27000002', name: 'Stichting 27000002', role: 'member', relied: false, lots: ['B'], confirmedAt: at, declaration: signed },
      { kvk: '27000003', name: 'Stichting 27000003', role: 'subcontractor', relied: true, lots: ['A', 'B'], confirmedAt: at, declaration: signed },
    ]);
    expect(sealed(partners, ['A']).partners).toMatchObject([{ kvk: '27000003', lots: ['A'] }]);
  });
  test('is in the ledger like that of one organisation: only sealed content differs', () => {
    expect(submitting(by(asked('27000002')))[0]?.data).toEqual(submitting({})[0]?.data);
    expect(sealed({})).not.toHaveProperty('partners');
  });
  test.each(['invited', 'declined'] as const)('is not taken while somebody is %s, and says who', (status) => {
    const partners = by(asked('27000002'), asked('27000003', { status }));
    expect(refusalOf(() => submitting(partners))).toBe('partner.unconfirmed');
    expect(() => submitting(partners)).toThrow(expect.objectContaining({ params: { partners: ['Roepnaam 27000003 (KvK 27000003)'] } }));
  });
  test('is taken on the lots for which everybody confirmed, and without who was taken out', () => {
    expect(sealed(by(asked('27000002', { status: 'invited', lots: ['B'] })), ['A'])).not.toHaveProperty('partners');
    expect(sealed(by(asked('27000002', { status: 'removed' })))).not.toHaveProperty('partners');
  });
  test('is one that the signatory saw: who joins or changes after it was read back keeps it from being submitted', () => {
    const seen = by(asked('27000002'));
    for (const now of [{}, by(asked('27000002'), asked('27000003')), by(asked('27000002', { role: 'subcontractor' })), by(asked('27000002', { changedAt: later(at, { minutes: 1 }) }))]) {
      expect(refusalOf(() => submitting(now, undefined, seen))).toBe('bid.changed');
    }
  });
  test('fits its record: what is too much is refused before anything is stored', () => {
    // Thirty-nine just fit beside the rest, forty do not.
    const bare = JSON.stringify(sealed(by(asked('30000000', { organisation: '' }))).partners).length;
    const many = by(...Array.from({ length: 40 }, (_, i) => asked(String(30000000 + i), { organisation: 'x'.repeat(Math.floor(296_000 / 39) - bare) })));
    expect(refusalOf(() => submitting(many))).toBe('bid.too-much');
    expect(refusalOf(() => submitting(by(...Object.values(many).slice(0, 39))))).toBe('none');
  });
  test('holds exactly the confirmed of its lots, whoever else was asked', () => {
    const statuses = fc.constantFrom<Partner['status']>('invited', 'confirmed', 'declined', 'removed', '');
    const some = fc.uniqueArray(fc.record({ n: fc.integer({ min: 2, max: 60 }), status: statuses, lots: fc.subarray<string>(['A', 'B', 'C'], { minLength: 1 }) }), { selector: ({ n }) => n });
    fc.assert(fc.property(some, fc.constantFrom<readonly string[]>(['A'], ['B'], ['A', 'B']), (list, lots) => {
      const partners = by(...list.map(({ n, status, lots: on }) => asked(String(27000000 + n), { status, lots: on })));
      const on = list.filter((one) => one.lots.some((lot) => lots.includes(lot)));
      if (on.some(({ status }) => status === 'invited' || status === 'declined')) {
        expect(refusalOf(() => submitting(partners, lots))).toBe('partner.unconfirmed');
        return;
      }
      const expected = on.filter(({ status }) => status === 'confirmed').map(({ n, lots: of }) => [String(27000000 + n), ['A', 'B'].filter((lot) => of.includes(lot) && lots.includes(lot))]).sort();
      expect((sealed(partners, lots).partners ?? []).map(({ kvk, lots: of }) => [kvk, of]).sort()).toEqual(expected);
    }));
  });
});
