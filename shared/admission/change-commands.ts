import { canonical, type Json } from '../kernel/canonical.ts';
import { command } from '../kernel/command.ts';
import { choices, day, hidden, id, long, optional, rows, text, type InputOf } from '../kernel/fields.ts';
import { addDays, dayOf, type Day } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { askableTypes } from '../provider/evidence-types.ts';
import { mustDiffer } from '../tender/guards.ts';
import { admissionAt, type AdmissionEvent } from './admission.ts';
import { admissionPage, mustBe, mustExist } from './guards.ts';
import { costFields, mostConditions, tariffOf } from './prepare-commands.ts';
import type { Admission, Condition, Product, Terms } from './state.ts';

const path = '/admissions/:admission/changes';
/** The region's own rule: nobody who has a contract finds its terms changed sooner. */
export const changeDays = 30;

const fields = {
  summary: long(4000), from: day(), clauses: optional(long(8000)),
  conditions: optional(rows('condition', { condition: id(), title: text(200), text: long(2000) })),
  products: optional(rows('product', { product: id(), ...costFields })),
  newId: optional(id()), newTitle: optional(text(200)), newText: optional(long(2000)), newEvidence: optional(choices(...askableTypes)),
};
type Input = InputOf<typeof fields>;

/**
 * Proposes other terms for everyone alike, who has a contract as well as who comes after. A row that is left out stays as
 * it is. A new proposal takes the place of one that waits.
 */
export const proposeChange = command({
  name: 'admission.propose-change',
  door: 'staff',
  path,
  fields,
  target: admissionAt,
  facts: () => ({}),
  decide(state, input, { at }): AdmissionEvent[] {
    mustBe(state, 'open', 'closed');
    const now = newest(state);
    mustGiveNotice(input.from, dayOf(at));
    must(input.from > now.from, invalid('from', 'change.after', { from: now.from }));
    const after = { conditions: conditionsAfter(now, input), products: productsAfter(now, input), clauses: input.clauses ?? '' };
    must(canonical(after as unknown as Json) !== canonical({ conditions: now.conditions, products: now.products, clauses: now.clauses } as unknown as Json), invalid('summary', 'change.nothing'));
    return [{ type: 'change.proposed', data: { number: now.number + 1, from: input.from }, content: { by: 'store', value: { summary: input.summary, ...after } } }];
  },
  then: admissionPage,
  prefill(state, { at }) {
    mustExist(state);
    // Of what was never opened there is nothing to change, as is said when it is tried.
    const { conditions, products, clauses } = state.versions.at(-1) ?? { conditions: [], products: [], clauses: '' };
    return {
      values: {
        from: addDays(dayOf(at), changeDays), ...(clauses === '' ? {} : { clauses }),
        conditions: conditions.map(({ id: condition, title, text: says }) => ({ condition, title, text: says })),
        products: products.map(({ id: product, cost }) => ({ product, ...cost })),
      },
      offers: {
        conditions: conditions.map(({ id: code }) => ({ code, label: `Voorwaarde ${code}`, english: `Condition ${code}` })),
        products: products.map(({ id: code, title }) => ({ code, label: `${code} ${title}` })),
      },
    };
  },
});

/** A second person, who has seen this very proposal, makes it the terms that count from its day. */
export const approveChange = command({
  name: 'admission.approve-change',
  door: 'staff',
  path: `${path}/approvals`,
  fields: { proposal: hidden(text(40)) },
  target: admissionAt,
  facts: () => ({}),
  decide(state, { proposal }, { at, actor }): AdmissionEvent[] {
    mustBe(state, 'open', 'closed');
    const { change } = state;
    must(change !== null, refuse('change.none'));
    must(change.proposedAt === proposal, refuse('change.other'));
    mustDiffer(actor, change.proposedBy, 'change.same-person');
    const soonest = addDays(dayOf(at), changeDays);
    must(change.from >= soonest, refuse('change.waited', { from: change.from, soonest }));
    const { number, from, summary, conditions, products, clauses } = change;
    return [{ type: 'admission.changed', data: { number, from }, content: { by: 'store', value: { summary, conditions, products, clauses } } }];
  },
  then: admissionPage,
  prefill: ({ change }) => ({ values: change === null ? {} : { proposal: change.proposedAt }, offers: {} }),
});

/** The terms that were decided on last, though their day may be to come. */
function newest({ versions }: Admission): Terms {
  const last = versions.at(-1);
  must(last !== undefined, refuse('admission.not-open'));
  return last;
}

function mustGiveNotice(from: Day, today: Day): void {
  const soonest = addDays(today, changeDays);
  must(from >= soonest, invalid('from', 'change.too-soon', { soonest }));
}

function conditionsAfter(now: Terms, { conditions = [], newId, newTitle, newText, newEvidence }: Input): Condition[] {
  conditions.forEach(({ condition }, i) => {
    must(now.conditions.some((one) => one.id === condition), invalid(`conditions.${i}.condition`, 'condition.unknown'));
  });
  const kept = now.conditions.map((one): Condition => {
    const given = conditions.findLast(({ condition }) => condition === one.id);
    return given === undefined ? one : { ...one, title: given.title, text: given.text };
  });
  if (newId === undefined) {
    must(newTitle === undefined && newText === undefined && newEvidence === undefined, invalid('newId', 'condition.id-missing'));
    return kept;
  }
  must(!kept.some((one) => one.id === newId), invalid('newId', 'condition.id-twice', { id: newId }));
  must(kept.length < mostConditions, invalid('newId', 'condition.too-many', { most: mostConditions }));
  must(newTitle !== undefined, invalid('newTitle', 'condition.title-missing'));
  must(newText !== undefined, invalid('newText', 'condition.text-missing'));
  return [...kept, { id: newId, title: newTitle, text: newText, evidence: askableTypes.filter((type) => newEvidence?.includes(type) === true) }];
}

function productsAfter(now: Terms, { products = [] }: Input): Product[] {
  products.forEach(({ product, ...cost }, i) => {
    must(now.products.some((one) => one.id === product), invalid(`products.${i}.product`, 'product.unknown'));
    must(tariffOf(cost) > 0, invalid(`products.${i}.professionals`, 'product.no-tariff'));
  });
  return now.products.map((one): Product => {
    const given = products.findLast(({ product }) => product === one.id);
    if (given === undefined) return one;
    const { product: _, ...cost } = given;
    return { ...one, tariff: tariffOf(cost), cost };
  });
}
