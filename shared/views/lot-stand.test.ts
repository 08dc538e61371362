import { expect, test } from 'vitest';
import { bid, type Bid, type BidEvent } from '../bid/bid.ts';
import { draft, type Draft, type DraftEvent } from '../bid/draft.ts';
import { declared, full, upload } from '../bid/example.ts';
import { partner, type Partner, type PartnerEvent } from '../bid/partner.ts';
import { pinnedFor } from '../bid/uploads.ts';
import { instant, later, type Instant } from '../kernel/moments.ts';
import { declarationContent, type Declaration } from '../provider/declaration.ts';
import { leftToDo } from './bid-state.ts';
import { lotStand, type LotStand } from './lot-stand.ts';

const at = instant('2026-05-01T10:00:00Z');
const [before, after, last] = [later(at, { seconds: -60 }), later(at, { seconds: 60 }), later(at, { seconds: 120 })];
const uploads = [upload('A', 'd1'), upload('B', 'd2')];
const fold = (...events: readonly (readonly [BidEvent, Instant])[]): Bid => events.reduce((state, [event, when], i) => bid.evolve(state, event, { seq: i + 1, at: when, actor: 'p' }), bid.initial);
const submitted = (n: number, ...lots: string[]): BidEvent =>
  ({ type: 'bid.submitted', data: { n, lots, documents: pinnedFor(uploads, lots, []), manifestHash: '' } } as unknown as BidEvent);
const withdrawn = (...lots: string[]): BidEvent => ({ type: 'bid.withdrawn', data: { lots } });
const both = fold([submitted(1, 'A', 'B'), at]);

const drafted = (when: Instant, type: DraftEvent['type'], value: object): Draft => draft.evolve(full, { type, data: {}, content: { by: 'store', value } } as DraftEvent, { seq: 1, at: when, actor: 'p' });
const asked = (...events: readonly (readonly [PartnerEvent['type'], Instant, ...string[]])[]): Record<string, Partner> => ({
  27000002: events.reduce((state, [type, when, ...lots]) => partner.evolve(state, {
    type, data: {}, content: { by: 'store', value: type === 'partner.invited' ? { tender: 'tnd_1', lead: '27000001', kvk: '27000002', name: 'Duin', role: 'member', relied: false, lots } : { organisation: 'Duin', declaration: declarationContent(declared) } },
  } as PartnerEvent, { seq: 1, at: when, actor: 'p' }), partner.initial),
});
const stands = (over: { draft?: Draft; bid?: Bid; uploads?: typeof uploads; partners?: Record<string, Partner>; declaration?: Declaration } = {}): LotStand[] =>
  ['A', 'B'].map((lot) => lotStand(lot, over.draft ?? full, over.bid ?? both, over.uploads ?? uploads, over.partners ?? {}, over.declaration ?? declared));
const said = (over: Parameters<typeof stands>[0]): string[] => stands(over).map((stand) => (stand.is === 'changed' ? stand.what.join() : stand.is));

test('a lot rests on its last submission', () => {
  expect(stands()).toEqual([{ is: 'submitted', n: 1, at }, { is: 'submitted', n: 1, at }]);
  expect(stands({ bid: fold([submitted(1, 'A', 'B'), at], [submitted(2, 'B'), after]) })).toEqual([{ is: 'submitted', n: 1, at }, { is: 'submitted', n: 2, at: after }]);
  expect(stands({ bid: fold([submitted(1, 'A'), at]) })[1]).toEqual({ is: 'none' });
});

test('a withdrawn lot stays withdrawn, since the last time, until it is submitted again', () => {
  const ended = [[submitted(1, 'A'), before], [withdrawn('A'), at], [submitted(2, 'A'), after]] as const;
  expect(stands({ bid: fold(...ended.slice(0, 2)) })[0]).toEqual({ is: 'withdrawn', at });
  expect(stands({ bid: fold(...ended) })[0]).toEqual({ is: 'submitted', n: 2, at: after });
  expect(stands({ bid: fold(...ended, [withdrawn('A'), last]) })[0]).toEqual({ is: 'withdrawn', at: last });
});

const otherPrice = { lot: 'A', price: 9100 };
test.each([
  ['filled in before the submission', { draft: drafted(before, 'draft.priced', otherPrice) }, ['submitted', 'submitted']],
  ['another price on one lot', { draft: drafted(after, 'draft.priced', otherPrice) }, ['draft', 'submitted']],
  ['another answer on the other lot', { draft: drafted(after, 'draft.answered', { lot: 'B', answers: { K1: 'Anders.' } }) }, ['submitted', 'draft']],
  ['another word on a requirement, which is for all lots', { draft: drafted(after, 'draft.declared', { requirements: {} }) }, ['draft', 'draft']],
  ['another order of lots', { draft: drafted(after, 'draft.preferred', { lots: ['B', 'A'] }) }, ['draft', 'draft']],
  ['a lot that was left out of the draft counts as it did', { draft: drafted(after, 'draft.lots-chosen', { lots: ['A'] }) }, ['submitted', 'submitted']],
  ['a new file', { uploads: [...uploads, upload('A', 'd3')] }, ['files', 'submitted']],
  ['a file in another version', { uploads: [upload('A', 'd1', 'v2'), upload('B', 'd2')] }, ['files', 'submitted']],
  ['a file that was taken out', { draft: drafted(after, 'draft.document-removed', { document: 'd2' }) }, ['submitted', 'files']],
  ['a partner who confirmed before', { partners: asked(['partner.invited', before, 'A'], ['partner.confirmed', before]) }, ['submitted', 'submitted']],
  ['a partner who was taken out', { partners: asked(['partner.invited', before, 'A'], ['partner.confirmed', before], ['partner.removed', after]) }, ['partners', 'submitted']],
  ['a partner who was taken out before', { partners: asked(['partner.invited', before, 'A'], ['partner.removed', before]) }, ['submitted', 'submitted']],
  ['a partner who was asked now', { partners: asked(['partner.invited', after, 'B']) }, ['submitted', 'partners']],
  ['a partner who was asked now and taken out again', { partners: asked(['partner.invited', after, 'B'], ['partner.removed', last]) }, ['submitted', 'submitted']],
  ['a partner who moved to the other lot', { partners: asked(['partner.invited', before, 'A'], ['partner.confirmed', before], ['partner.removed', after], ['partner.invited', last, 'B']) }, ['partners', 'partners']],
  ['a partner who confirmed anew with another declaration', { partners: asked(['partner.invited', before, 'A'], ['partner.confirmed', before], ['partner.confirmed', after]) }, ['partners', 'submitted']],
  ['the own declaration was signed anew', { declaration: { ...declared, signed: { at: after, name: 'S. de Boer' } } }, ['declaration', 'declaration']],
  ['the own declaration was changed and not signed', { declaration: { ...declared, signed: null } }, ['declaration', 'declaration']],
  ['more than one thing', { draft: drafted(after, 'draft.priced', otherPrice), uploads: [upload('B', 'd2')] }, ['draft,files', 'submitted']],
] as const)('after a submission: %s', (_, over, expected) => { expect(said(over as never)).toEqual(expected); });

test('what changed counts on until it is submitted; the submission that counts is told', () => {
  const over = { draft: drafted(after, 'draft.priced', otherPrice) };
  expect(stands(over)[0]).toEqual({ is: 'changed', n: 1, at, what: ['draft'] });
  expect(stands({ ...over, bid: fold([submitted(1, 'A', 'B'), at], [submitted(2, 'A'), last]) })[0]).toEqual({ is: 'submitted', n: 2, at: last });
});

test('after the closing the organisation’s own file goes on without its bids', () => {
  expect(lotStand('A', full, both, uploads, {}).is).toBe('submitted');
});

const lot = (is: LotStand['is'], chosen = true) => ({ chosen, stand: { is } as LotStand });
test.each([
  ['nothing is chosen', [lot('none', false)], 'submit'],
  ['all stands', [lot('submitted'), lot('none', false)], 'nothing'],
  ['one lot was changed', [lot('submitted'), lot('changed')], 'changes'],
  ['one lot is not submitted', [lot('changed'), lot('none')], 'submit'],
  ['one lot was withdrawn', [lot('submitted'), lot('withdrawn')], 'submit'],
  ['a lot that is not chosen was changed', [lot('submitted'), lot('changed', false)], 'nothing'],
] as const)('what is left when %s', (_, lots, expected) => { expect(leftToDo(lots)).toBe(expected); });
