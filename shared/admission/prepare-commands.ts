import { command, stateOf } from '../kernel/command.ts';
import { choice, choiceOf, choices, day, euro, hidden, id, integer, long, optional, rows, text, type InputOf } from '../kernel/fields.ts';
import { dayOf, type Day } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { askableTypes } from '../provider/evidence-types.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { revisionRef, type Revision } from '../revision/revision.ts';
import { admissionAt, admissionRef, type AdmissionEvent } from './admission.ts';
import { admissionPage, mustBe } from './guards.ts';
import { unitCodes, type AdmissionPlan, type CostModel, type Entry, type Follows } from './state.ts';
import { conditionTitle } from './terms.ts';

/** As many conditions, and kinds of care, as one form can ask. */
export const mostConditions = 30;
const mostProducts = 100;
const path = '/admissions/:admission';
const words = { title: text(200), description: optional(long(8000)), clauses: optional(long(8000)) };

/**
 * Begins an open house for one segment. It can follow a revision: others take part in the text that its providers signed,
 * once that is final (S003, planning C: "eventuele toelating van andere aanbieders").
 */
export const create = command({
  name: 'admission.create',
  door: 'staff',
  path: '/admissions',
  fields: { segment: choice('1', '2', '3', '4', '5'), ...words, revision: hidden(optional(id())) },
  target: (_, __, newId) => admissionRef(newId('admission')),
  facts: (_, __, input) => ({ revision: stateOf(revisionRef(input?.revision ?? '')) }),
  decide(state, input, { newId, facts: { revision } }): AdmissionEvent[] {
    // The id follows from the key: what stands there was made with the same key, before its record was cleared away.
    must(state.id === '', refuse('key.reused'));
    const segment = Number(input.segment) as SegmentNumber;
    return [{ type: 'admission.created', data: { admission: newId('admission'), segment, follows: input.revision === undefined ? null : followed(revision.state, segment) }, content: { by: 'store', value: wordsOf(input) } }];
  },
  answer: (events) => ({ admission: events.map(({ data }) => ('admission' in data ? data.admission : ''))[0] ?? '' }),
  then: (_, target) => `/staff/admissions/${target.partition}`,
});

/** @throws Refusal for a revision that is none, of another segment, or whose text is not final: nobody takes part in what can change. */
function followed({ id: revision, segment, final }: Revision, wanted: SegmentNumber): Follows {
  must(revision !== '', missing());
  must(segment === wanted, invalid('segment', 'admission.other-segment', { segment }));
  must(final !== null, refuse('admission.text-not-final'));
  return { revision, version: final.version, hash: final.hash };
}

export const describe = command({
  name: 'admission.describe',
  door: 'staff',
  path: `${path}/descriptions`,
  fields: words,
  target: admissionAt,
  facts: () => ({}),
  decide(state, input): AdmissionEvent[] {
    mustBe(state, 'concept');
    return [{ type: 'admission.described', data: {}, content: { by: 'store', value: wordsOf(input) } }];
  },
  then: admissionPage,
  prefill: ({ title, description, clauses }) => ({ values: { title, description, clauses }, offers: {} }),
});

const wordsOf = ({ title, description = '', clauses = '' }: InputOf<typeof words>) => ({ title, description, clauses });

/** A condition, with the kinds of evidence of which one proves it. What a register tells is no question (Aw 2.102a, of our own accord). */
export const addCondition = command({
  name: 'admission.add-condition',
  door: 'staff',
  path: `${path}/conditions`,
  fields: { id: id(), title: text(200), text: long(2000), evidence: optional(choices(...askableTypes)) },
  target: admissionAt,
  facts: () => ({}),
  decide(state, { id: condition, title, text: says, evidence: chosen = [] }): AdmissionEvent[] {
    mustBe(state, 'concept');
    must(!state.conditions.some((one) => one.id === condition), invalid('id', 'condition.id-twice', { id: condition }));
    must(state.conditions.length < mostConditions, invalid('id', 'condition.too-many', { most: mostConditions }));
    const evidence = askableTypes.filter((type) => chosen.includes(type));
    return [{ type: 'condition.added', data: { condition, evidence }, content: { by: 'store', value: { title, text: says } } }];
  },
  then: admissionPage,
});

export const removeCondition = command({
  name: 'admission.remove-condition',
  door: 'staff',
  path: `${path}/conditions/removals`,
  fields: { condition: choiceOf() },
  target: admissionAt,
  facts: () => ({}),
  decide(state, { condition }): AdmissionEvent[] {
    mustBe(state, 'concept');
    must(state.conditions.some((one) => one.id === condition), invalid('condition', 'condition.unknown'));
    return [{ type: 'condition.removed', data: { condition } }];
  },
  then: admissionPage,
  prefill: (state) => ({ values: {}, offers: { condition: state.conditions.map((one) => ({ code: one.id, label: conditionTitle(one) })) } }),
});

export const costFields = { professionals: euro(), otherClient: euro(), overhead: euro(), indexation: euro() };
/** The parts of a tariff together, in cents (Besluit Jeugdwet 2.3). */
export const tariffOf = ({ professionals, otherClient, overhead, indexation }: CostModel): number => professionals + otherClient + overhead + indexation;

/** A kind of care with the parts of its tariff: the region sets it, for everyone the same. */
export const addProduct = command({
  name: 'admission.add-product',
  door: 'staff',
  path: `${path}/products`,
  fields: { id: id(), title: text(200), unit: choice(...unitCodes), ...costFields },
  target: admissionAt,
  facts: () => ({}),
  decide(state, { id: product, title, unit, ...cost }): AdmissionEvent[] {
    mustBe(state, 'concept');
    must(!state.products.some((one) => one.id === product), invalid('id', 'product.id-twice', { id: product }));
    must(state.products.length < mostProducts, invalid('id', 'product.too-many', { most: mostProducts }));
    must(tariffOf(cost) > 0, invalid('professionals', 'product.no-tariff'));
    return [{ type: 'product.added', data: { product: { id: product, unit, tariff: tariffOf(cost), cost } }, content: { by: 'store', value: { title } } }];
  },
  then: admissionPage,
});

export const removeProduct = command({
  name: 'admission.remove-product',
  door: 'staff',
  path: `${path}/products/removals`,
  fields: { product: choiceOf() },
  target: admissionAt,
  facts: () => ({}),
  decide(state, { product }): AdmissionEvent[] {
    mustBe(state, 'concept');
    must(state.products.some((one) => one.id === product), invalid('product', 'product.unknown'));
    return [{ type: 'product.removed', data: { product } }];
  },
  then: admissionPage,
  prefill: (state) => ({ values: {}, offers: { product: state.products.map(({ id: code, title }) => ({ code, label: `${code} ${title}` })) } }),
});

const planFields = {
  startsOn: day(), until: day(), entry: choice('continuous', 'fixed'), days: optional(rows('number', { number: id(), on: day() })),
  decisionDays: integer(1, 365), supplementDays: integer(1, 90), hearingDays: integer(1, 90),
};
/** As many days of entry as one form offers: half-yearly over the whole of a contract of six years, and some more. */
const entryRows = Array.from({ length: 16 }, (_, i) => String(i + 1));

/** When contracts start and end, and the terms that the region sets itself. They stand once the colleges were asked. */
export const plan = command({
  name: 'admission.plan',
  door: 'staff',
  path: `${path}/plans`,
  fields: planFields,
  target: admissionAt,
  facts: () => ({}),
  decide(state, input, { at }): AdmissionEvent[] {
    mustBe(state, 'concept');
    const { startsOn, until, decisionDays, supplementDays, hearingDays } = input;
    must(until > startsOn, invalid('until', 'admission-plan.ends-first', { startsOn }));
    must(until > dayOf(at), invalid('until', 'admission-plan.over'));
    const planned: AdmissionPlan = { startsOn, until, entry: entryOf(input), decisionDays, supplementDays, hearingDays };
    return [{ type: 'admission.planned', data: { plan: planned } }];
  },
  then: admissionPage,
  prefill({ plan: now }) {
    const offers = { days: entryRows.map((code) => ({ code, label: `Instapdag ${code}`, english: `Day of entry ${code}` })) };
    if (now === null) return { values: { entry: 'continuous', decisionDays: 42, supplementDays: 14, hearingDays: 14 }, offers };
    const { entry, ...rest } = now;
    const days = entry.kind === 'fixed' ? { days: entry.days.map((on, i) => ({ number: String(i + 1), on })) } : {};
    return { values: { ...rest, entry: entry.kind, ...days }, offers };
  },
});

function entryOf({ entry, days = [], startsOn, until }: InputOf<typeof planFields>): Entry {
  if (entry === 'continuous') {
    must(days.length === 0, invalid('days', 'admission-plan.days-needless'));
    return { kind: 'continuous' };
  }
  must(days.length > 0, invalid('days', 'admission-plan.days-missing'));
  days.forEach(({ number, on }, i) => {
    must(on >= startsOn && on <= until, invalid(`days.${i}.on`, 'admission-plan.day-outside', { startsOn, until }));
    must(!days.slice(0, i).some((one) => one.on === on || one.number === number), invalid(`days.${i}.on`, 'admission-plan.day-twice', { on }));
  });
  return { kind: 'fixed', days: days.map(({ on }): Day => on).sort() };
}
