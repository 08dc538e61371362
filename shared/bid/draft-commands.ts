import { canonical } from '../kernel/canonical.ts';
import { command, stateOf, uploadsIn, type At } from '../kernel/command.ts';
import { choice, choicesOf, euro, id, integer, long, rows } from '../kernel/fields.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import type { Actor } from '../access/actor.ts';
import { asksPrice } from '../tender/criteria.ts';
import { mustBePublished } from '../tender/guards.ts';
import { asksPreference } from '../tender/limits.ts';
import type { Tender } from '../tender/state.ts';
import { tenderRef } from '../tender/tender.ts';
import { answerable, answersOn, declaredOf, priceOn } from './checklist.ts';
import { draftRef, type Draft, type DraftEvent } from './draft.ts';
import { mustBeOpen } from './moment.ts';
import { draftPrefix, keyParts } from './uploads.ts';

const path = '/tenders/:tender/bid';
const here = (at: At): string => at['tender'] ?? '';
const target = (at: At, actor: Actor) => draftRef(here(at), actor.kvk);
const facts = (at: At) => ({ tender: stateOf(tenderRef(here(at))) });
const then = (at: At): string => `/provider/tenders/${here(at)}/bid`;

/** Bytes of text that a draft can hold. Sealed with the declarations they fit into one item of the store (DESIGN, Sealing). */
export const draftBytes = 200_000;

/** The lots to bid on. What was filled in for a lot that is left out stays, but is not submitted. */
export const chooseLots = command({
  name: 'draft.choose-lots',
  door: 'provider',
  path: `${path}/lots`,
  fields: { lots: choicesOf() },
  target, facts, then,
  decide(state, input, { at, facts: { tender } }): DraftEvent[] {
    mustBeOpen(tender.state, at);
    const lots = tender.state.lots.map((lot) => lot.id).filter((lot) => input.lots.includes(lot));
    for (const lot of input.lots) must(lots.includes(lot), invalid('lots', 'bid.lot-unknown', { lot }));
    const { mostBids } = tender.state.limits;
    must(mostBids === null || lots.length <= mostBids, invalid('lots', 'bid.too-many-lots', { most: mostBids ?? 0, now: lots.length }));
    if (canonical(lots) === canonical(state.lots)) return [];
    return [{ type: 'draft.lots-chosen', data: {}, content: { by: 'store', value: { lots } } }];
  },
  prefill(state, { facts: { tender } }) {
    mustBePublished(tender.state);
    return { values: { lots: state.lots }, offers: { lots: offersOf(tender.state) } };
  },
});

/** All written answers on one lot; a criterion that is left out is empty again. */
export const answer = command({
  name: 'draft.answer',
  door: 'provider',
  path: `${path}/lots/:lot/answers`,
  fields: { answers: rows('criterion', { criterion: id(), text: long(8000) }) },
  target, facts, then,
  decide(state, input, { at, path: { lot = '' }, facts: { tender } }): DraftEvent[] {
    mustBeOpen(tender.state, at);
    mustBeLot(tender.state, lot);
    const asked = answerable(tender.state).map((criterion) => criterion.id);
    input.answers.forEach(({ criterion }, i) => {
      must(asked.includes(criterion), invalid(`answers.${i}.criterion`, 'bid.criterion-unknown', { criterion }));
    });
    const answers = Object.fromEntries(input.answers.map(({ criterion, text }) => [criterion, text]));
    if (canonical(answers) === canonical(answersOn(state, lot))) return [];
    must(sizeOf({ ...state, answers: { ...state.answers, [lot]: answers } }) <= draftBytes, invalid('answers', 'bid.too-large', { kilobytes: draftBytes / 1000 }));
    return [{ type: 'draft.answered', data: {}, content: { by: 'store', value: { lot, answers } } }];
  },
  prefill(state, { path: { lot = '' }, facts: { tender } }) {
    mustBePublished(tender.state);
    mustBeLot(tender.state, lot);
    return {
      values: { answers: Object.entries(answersOn(state, lot)).map(([criterion, text]) => ({ criterion, text })) },
      offers: { answers: answerable(tender.state).map(({ id: code, title, questions }) => ({ code, label: `${title}: ${(questions ?? []).join(' ')}` })) },
    };
  },
});

/** The price on one lot; refused where tariffs are fixed, for nobody may think that it counts. */
export const price = command({
  name: 'draft.price',
  door: 'provider',
  path: `${path}/lots/:lot/price`,
  fields: { price: euro() },
  target, facts, then,
  decide(state, input, { at, path: { lot = '' }, facts: { tender } }): DraftEvent[] {
    mustBeOpen(tender.state, at);
    mustBeLot(tender.state, lot);
    must(asksPrice(tender.state.method, tender.state.criteria), refuse('bid.no-price'));
    if (priceOn(state, lot) === input.price) return [];
    return [{ type: 'draft.priced', data: {}, content: { by: 'store', value: { lot, price: input.price } } }];
  },
  prefill(state, { path: { lot = '' }, facts: { tender } }) {
    mustBePublished(tender.state);
    mustBeLot(tender.state, lot);
    return { values: { price: priceOn(state, lot) }, offers: {} };
  },
});

/** Part IV: each requirement of the tender, met or not, and how. What is left out stays open. */
export const declare = command({
  name: 'draft.declare',
  door: 'provider',
  path: `${path}/requirements`,
  fields: { requirements: rows('requirement', { requirement: id(), met: choice('yes', 'no'), how: long(4000) }) },
  target, facts, then,
  decide(state, input, { at, facts: { tender } }): DraftEvent[] {
    mustBeOpen(tender.state, at);
    input.requirements.forEach(({ requirement }, i) => {
      must(tender.state.requirements.some((one) => one.id === requirement), invalid(`requirements.${i}.requirement`, 'bid.requirement-unknown', { requirement }));
    });
    const requirements = Object.fromEntries(input.requirements.map(({ requirement, met, how }) => [requirement, { met, how }]));
    if (canonical(declaredOf(requirements)) === canonical(declaredOf(state.requirements))) return [];
    must(sizeOf({ ...state, requirements }) <= draftBytes, invalid('requirements', 'bid.too-large', { kilobytes: draftBytes / 1000 }));
    return [{ type: 'draft.declared', data: {}, content: { by: 'store', value: { requirements } } }];
  },
  prefill(state, { facts: { tender } }) {
    mustBePublished(tender.state);
    return {
      values: { requirements: Object.entries(state.requirements).map(([requirement, one]) => ({ requirement, ...one })) },
      offers: { requirements: tender.state.requirements.map(({ id: code, title, text: note }) => ({ code, label: `${code}: ${title}`, note })) },
    };
  },
});

/** In which order the bidder wants its lots, where nobody can be awarded all of them and its own wish decides (Aw 2.10). */
export const prefer = command({
  name: 'draft.prefer',
  door: 'provider',
  path: `${path}/preferences`,
  fields: { lots: rows('lot', { lot: id(), place: integer(1, 100) }) },
  target, facts, then,
  decide(state, input, { at, facts: { tender } }): DraftEvent[] {
    mustBeOpen(tender.state, at);
    must(asksPreference(tender.state), refuse('draft.no-preference'));
    input.lots.forEach(({ lot, place }, i) => {
      must(state.lots.includes(lot), invalid(`lots.${i}.lot`, 'draft.preference-lot', { lot }));
      must(!input.lots.slice(0, i).some((one) => one.place === place || one.lot === lot), invalid(`lots.${i}.place`, 'draft.place-twice', { place }));
    });
    const open = state.lots.filter((lot) => !input.lots.some((one) => one.lot === lot));
    must(open.length === 0, invalid('lots', 'draft.preference-missing', { lots: open }));
    const lots = [...input.lots].sort((a, b) => a.place - b.place).map(({ lot }) => lot);
    return canonical(lots) === canonical(state.preference) ? [] : [{ type: 'draft.preferred', data: {}, content: { by: 'store', value: { lots } } }];
  },
  prefill(state, { facts: { tender } }) {
    mustBePublished(tender.state);
    return {
      values: { lots: state.preference.flatMap((lot, i) => (state.lots.includes(lot) ? [{ lot, place: i + 1 }] : [])) },
      offers: { lots: offersOf(tender.state, state.lots) },
    };
  },
});

/** Leaves an uploaded file out of the bid. The file itself is cleared away by the portal. */
export const removeDocument = command({
  name: 'draft.remove-document',
  door: 'provider',
  path: `${path}/removals/:document`,
  fields: {},
  target, then,
  facts: (at, actor) => ({ ...facts(at), uploads: uploadsIn('drafts', draftPrefix(here(at), actor.kvk)) }),
  decide(state, _, { at, path: { document = '' }, facts: { tender, uploads } }): DraftEvent[] {
    mustBeOpen(tender.state, at);
    must(uploads.some(({ key }) => keyParts(key)?.document === document), missing());
    if (state.removed.includes(document)) return [];
    return [{ type: 'draft.document-removed', data: {}, content: { by: 'store', value: { document } } }];
  },
});

function mustBeLot(tender: Tender, lot: string): void {
  must(tender.lots.some(({ id: known }) => known === lot), missing());
}

export const offersOf = (tender: Tender, among?: readonly string[]) => tender.lots
  .filter(({ id: lot }) => among === undefined || among.includes(lot))
  .map(({ id: code, title }) => ({ code, label: `${code}: ${title}` }));

const sizeOf = ({ answers, requirements }: Pick<Draft, 'answers' | 'requirements'>): number =>
  new TextEncoder().encode(canonical(answers) + canonical(declaredOf(requirements))).length;
