import type { Actor } from '../access/actor.ts';
import type { DomainEvent } from '../kernel/aggregate.ts';
import type { AnyCommand, At, Upload } from '../kernel/command.ts';
import { day, instant, type Instant } from '../kernel/moments.ts';
import { Refusal } from '../kernel/refusal.ts';
import { newTender, type Tender } from '../tender/state.ts';
import type { Declaration } from '../provider/declaration.ts';
import { groundCodes } from '../provider/grounds.ts';
import { organisation, type Organisation } from '../provider/organisation.ts';
import type { Draft } from './draft.ts';
import type { Partners } from './partner.ts';
import { draftKey } from './uploads.ts';

/** Examples for the tests of this room: a tender on two lots that closes on 12 May 2026 at noon in Amsterdam. */
export const closesAt = instant('2026-05-12T12:00:00+02:00');
export const tender: Tender = {
  ...newTender,
  id: 'tnd_1', segment: 5, title: 'Veelvoorkomende jeugdhulp', status: 'published', seed: 's',
  publishedAt: instant('2026-02-02T09:00:00+01:00'),
  lots: [{ id: 'A', title: 'Ambulant', maxAwards: 2 }, { id: 'B', title: 'Groep', maxAwards: 1 }],
  criteria: [
    { id: 'K1', kind: 'quality', title: 'Gezinsgericht', weight: 70, scale: [0, 50, 100], questions: ['Hoe werkt u?'] },
    { id: 'K2', kind: 'quality', title: 'Vestigingen', weight: 0, scale: [0, 100] },
    { id: 'P', kind: 'price', title: 'Tarief', weight: 30, model: 'relative-lowest' },
  ],
  plan: { questionsUntil: instant('2026-03-16T12:00:00+01:00'), closesAt, startsOn: day('2027-01-01'), extensionYears: 2 },
  key: { keyId: 'k', publicKey: 'cHVibGlj', wrapped: 'd3JhcHBlZA' },
};

export const actor: Actor = { person: 'p1', roles: ['signatory'], kvk: '27000001', municipality: '', name: 'S. de Boer', email: 's@linde.example' };
export const registered: Organisation = { ...organisation.initial, kvk: actor.kvk, name: 'De Linde', registeredAt: instant('2026-01-05T09:00:00Z') };

/** Filled in and signed, with nothing to declare. */
export const declared: Declaration = {
  operator: { name: 'De Linde', sme: true, group: [] }, answers: Object.fromEntries(groundCodes.map((ground) => [ground, 'no'])), explanations: {},
  signed: { at: instant('2026-01-05T09:30:00Z'), name: 'S. de Boer' },
};

/** Complete on both lots. */
export const full: Draft = { lots: ['A', 'B'], answers: { A: { K1: 'Samen.' }, B: { K1: 'Thuis.' } }, prices: { A: 8750, B: 9000 }, requirements: {}, preference: [], removed: [] };

export const upload = (lot: string, document: string, version = 'v1'): Upload =>
  ({ key: draftKey({ tender: tender.id, kvk: actor.kvk, lot, document }), version, size: 1000, at: instant('2026-05-01T09:00:00Z') });

/** Facts of a command, each at version 1, with these differences. */
export const facts = (over: { tender?: Partial<Tender>; draft?: Partial<Draft>; organisation?: Organisation; uploads?: readonly Upload[]; partners?: Partners; declaration?: Declaration } = {}) => ({
  tender: { state: { ...tender, ...over.tender }, version: 1 },
  organisation: { state: over.organisation ?? registered, version: 1 },
  draft: { state: { ...full, ...over.draft }, version: 1 },
  declaration: { state: over.declaration ?? declared, version: 1 },
  uploads: over.uploads ?? [upload('A', 'd1'), upload('B', 'd2')],
  partners: over.partners ?? {},
});

/** What a command decides; a well-formed input is the caller's concern. */
export const decide = (one: AnyCommand, state: unknown, input: object, over: { at?: Instant; path?: At; facts?: object } = {}): readonly DomainEvent[] =>
  one.decide(state, input as never, {
    at: over.at ?? instant('2026-05-01T09:00:00Z'), actor, newId: () => 'x',
    path: { tender: tender.id, lot: 'A', document: 'd1', ...over.path }, facts: (over.facts ?? facts()) as never,
  });

/** The code of the refusal that this throws. */
export function refusalOf(act: () => unknown): string {
  try { act(); } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code;
    throw thrown;
  }
  return 'none';
}
