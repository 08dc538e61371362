import { describe, expect, test } from 'vitest';
import { addDays, dayOf, later } from '../kernel/moments.ts';
import { approveChange, changeDays, proposeChange } from './change-commands.ts';
import { both, lead, officer, openedAt, played, type Played } from './example.ts';
import { close } from './open-commands.ts';
import { saidTheSame, termsOn } from './terms.ts';

const at = later(openedAt, { hours: 1 });
const soonest = addDays(dayOf(at), changeDays);
const cost = { professionals: 8000, otherClient: 500, overhead: 1200, indexation: 300 };
const change = { summary: 'Een hoger tarief.', from: soonest, products: [{ product: 'P1', ...cost }] };
const propose = (p: Played, more: object): string => p.ask(proposeChange, officer, at, { ...change, ...more });
const approved = (p: Played, when = at): string => p.ask(approveChange, lead, when, { proposal: p.admission().change?.proposedAt ?? 'none' });

describe('a change of the terms', () => {
  test('is told thirty days before, proposed by one and approved by another', () => {
    const p = played('open');
    expect(propose(p, { from: addDays(soonest, -1) })).toBe('change.too-soon');
    expect(approved(p)).toBe('change.none');
    p.go(proposeChange, both, at, change);
    expect(p.ask(approveChange, both, at, { proposal: p.admission().change?.proposedAt })).toBe('change.same-person');
    expect(p.ask(approveChange, lead, at, { proposal: 'an older one' })).toBe('change.other');
    // The day after, thirty days are not left any more.
    expect(approved(p, later(at, { hours: 24 }))).toBe('change.waited');
    expect(approved(p)).toBe('done');
    expect(p.admission().versions.map(({ number, from }) => [number, from])).toEqual([[1, '2026-10-01'], [2, '2026-10-31']]);
    expect([termsOn(p.admission(), addDays(soonest, -1))?.number, termsOn(p.admission(), soonest)?.number]).toEqual([1, 2]);
    expect(termsOn(p.admission(), addDays(dayOf(openedAt), -1))).toBeUndefined();
  });
  test('holds the whole of the terms: what is left out stays as it was', () => {
    const p = played('open');
    p.go(proposeChange, officer, at, { ...change, conditions: [{ condition: 'V3', title: 'Werkwijze', text: 'U werkt ook met huisartsen.' }], newId: 'V4', newTitle: 'Veilig', newText: 'U meldt incidenten.', newEvidence: ['insurance'] });
    approved(p);
    const [before, after] = p.admission().versions;
    expect(after?.products).toEqual([{ ...before?.products[0], tariff: 10_000, cost }, before?.products[1]]);
    expect(after?.conditions.map(({ id, text, evidence }) => [id, text, evidence.length])).toEqual([['V1', 'U werkt met een keurmerk.', 1], ['V2', 'U hebt een verklaring.', 2], ['V3', 'U werkt ook met huisartsen.', 0], ['V4', 'U meldt incidenten.', 1]]);
    expect((after?.conditions ?? []).map((one) => saidTheSame(p.admission(), 1, one))).toEqual([true, true, false, false]);
  });
  test('changes something, that is there', () => {
    const p = played('open');
    expect(propose(p, { products: [] })).toBe('input.invalid');
    expect(propose(p, { products: [{ product: 'P1', ...cost, professionals: 7000 }] })).toBe('change.nothing');
    expect(propose(p, { products: [{ product: 'P9', ...cost }] })).toBe('product.unknown');
    expect(propose(p, { products: [{ product: 'P1', professionals: 0, otherClient: 0, overhead: 0, indexation: 0 }] })).toBe('product.no-tariff');
    expect(propose(p, { conditions: [{ condition: 'V9', title: 'x', text: 'y' }] })).toBe('condition.unknown');
    expect(propose(p, { newTitle: 'x' })).toBe('condition.id-missing');
    expect(propose(p, { newId: 'V1', newTitle: 'x', newText: 'y' })).toBe('condition.id-twice');
    expect(propose(p, { newId: 'V4', newText: 'y' })).toBe('condition.title-missing');
    expect(propose(p, { newId: 'V4', newTitle: 'x' })).toBe('condition.text-missing');
  });
  test('comes after the one before it, also of a closed admission: contracts run on', () => {
    const p = played('open');
    p.go(proposeChange, officer, at, change);
    approved(p);
    p.go(close, lead, at, { reason: 'Vol is het nooit.' });
    const next = { ...change, products: [{ product: 'P1', ...cost, professionals: 9000 }] };
    expect(p.ask(proposeChange, officer, at, next)).toBe('change.after');
    p.go(proposeChange, officer, at, { ...next, from: addDays(soonest, 1) });
    expect(approved(p)).toBe('done');
    expect(p.admission().versions.at(-1)).toMatchObject({ number: 3, products: [{ tariff: 11_000 }, {}] });
    expect(played('concept').ask(proposeChange, officer, at, change)).toBe('admission.not-asked');
  });
});
