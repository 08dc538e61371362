import { command } from '../kernel/command.ts';
import { choice, choiceOf, id, integer, long, optional, text } from '../kernel/fields.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { mustBe, tenderPage } from './guards.ts';
import { tenderAt, tenderRef, type TenderEvent } from './tender.ts';

/** Begins a SAS tender for one segment. */
export const create = command({
  name: 'tender.create',
  door: 'staff',
  path: '/tenders',
  fields: { segment: choice('1', '2', '3', '4', '5'), title: text(200), description: optional(long(8000)) },
  target: (_, __, newId) => tenderRef(newId('tender')),
  facts: () => ({}),
  decide(state, input, { newId }): TenderEvent[] {
    // The id follows from the key: what stands there was made with the same key, before its record was cleared away.
    must(state.id === '', refuse('key.reused'));
    const words = { title: input.title, description: input.description ?? '' };
    const segment = Number(input.segment) as SegmentNumber;
    return [{ type: 'tender.created', data: { tender: newId('tender'), segment }, content: { by: 'store', value: words } }];
  },
  answer: (events) => ({ tender: events.map(({ data }) => ('tender' in data ? data.tender : ''))[0] ?? '' }),
  then: (_, target) => `/staff/tenders/${target.partition}`,
});

export const describe = command({
  name: 'tender.describe',
  door: 'staff',
  path: '/tenders/:tender/descriptions',
  fields: { title: text(200), description: optional(long(8000)) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, input): TenderEvent[] {
    mustBe(state, 'concept');
    return [{ type: 'tender.described', data: {}, content: { by: 'store', value: { title: input.title, description: input.description ?? '' } } }];
  },
  then: tenderPage,
  prefill: ({ title, description }) => ({ values: { title, description }, offers: {} }),
});

/** A lot, with the number of bidders that can be awarded it (Aw 2.10). */
export const addLot = command({
  name: 'tender.add-lot',
  door: 'staff',
  path: '/tenders/:tender/lots',
  fields: { id: id(), title: text(200), maxAwards: integer(1, 1000) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, input): TenderEvent[] {
    mustBe(state, 'concept');
    must(!state.lots.some((lot) => lot.id === input.id), invalid('id', 'lot.id-twice', { id: input.id }));
    return [{ type: 'lot.added', data: { lot: input.id, maxAwards: input.maxAwards }, content: { by: 'store', value: { title: input.title } } }];
  },
  then: tenderPage,
});

export const removeLot = command({
  name: 'tender.remove-lot',
  door: 'staff',
  path: '/tenders/:tender/lots/removals',
  fields: { lot: choiceOf() },
  target: tenderAt,
  facts: () => ({}),
  decide(state, input): TenderEvent[] {
    mustBe(state, 'concept');
    must(state.lots.some((lot) => lot.id === input.lot), invalid('lot', 'lot.unknown'));
    return [{ type: 'lot.removed', data: { lot: input.lot } }];
  },
  then: tenderPage,
  prefill: (state) => ({ values: {}, offers: { lot: state.lots.map((lot) => ({ code: lot.id, label: `${lot.id} ${lot.title}` })) } }),
});
