import { command } from '../kernel/command.ts';
import { choice, choiceOf, decimal, euro, id, integer, long, numbers, optional, text } from '../kernel/fields.ts';
import { invalid, must } from '../kernel/refusal.ts';
import { checkCriteria, criteriaErrors, isCriteriaError, priceModels, type Criterion, type CriteriaProblem } from './criteria.ts';
import type { CriterionNumbers } from './events.ts';
import { mustBe, tenderPage } from './guards.ts';
import { tenderAt, type Tender, type TenderEvent } from './tender.ts';

/** How bids are ranked: points or value, decimals, and the text from which lots are drawn. */
export const setMethod = command({
  name: 'tender.set-method',
  door: 'staff',
  path: '/tenders/:tender/methods',
  fields: { method: choice('points', 'value'), rounding: integer(0, 6), seed: text(200) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { method, rounding, seed }): TenderEvent[] {
    mustBe(state, 'concept');
    return [{ type: 'method.set', data: { method, rounding }, content: { by: 'store', value: { seed } } }];
  },
  then: tenderPage,
  prefill: ({ method, rounding, seed }) => ({ values: { method, rounding, ...(seed === '' ? {} : { seed }) }, offers: {} }),
});

/** A criterion that assessors score; `questions` has one question for bidders on each line. */
export const addQuality = command({
  name: 'tender.add-quality',
  door: 'staff',
  path: '/tenders/:tender/criteria/quality',
  fields: {
    id: id(), title: text(200), questions: optional(long(8000)), weight: optional(decimal(0, 1000)),
    maxValue: optional(euro()), scale: numbers(0, 100), minimum: optional(decimal(0, 100)),
  },
  target: tenderAt,
  facts: () => ({}),
  decide(state, input): TenderEvent[] {
    const questions = (input.questions ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
    return added(state, without({ kind: 'quality', id: input.id, weight: input.weight, maxValue: input.maxValue, scale: input.scale, minimum: input.minimum }), input.title, questions);
  },
  then: tenderPage,
  prefill: () => ({ values: { scale: [0, 25, 50, 75, 100] }, offers: {} }),
});

/** The price as a criterion of its own, in the method of points. */
export const addPrice = command({
  name: 'tender.add-price',
  door: 'staff',
  path: '/tenders/:tender/criteria/price',
  fields: { id: id(), title: text(200), weight: decimal(0, 1000), model: choice(...priceModels), pmin: optional(euro()), pmax: optional(euro()) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, input): TenderEvent[] {
    must(state.method === 'points', invalid('model', 'criterion.price-in-value'));
    return added(state, without({ kind: 'price', id: input.id, weight: input.weight, model: input.model, pmin: input.pmin, pmax: input.pmax }), input.title, []);
  },
  then: tenderPage,
});

export const removeCriterion = command({
  name: 'tender.remove-criterion',
  door: 'staff',
  path: '/tenders/:tender/criteria/removals',
  fields: { criterion: choiceOf() },
  target: tenderAt,
  facts: () => ({}),
  decide(state, input): TenderEvent[] {
    mustBe(state, 'concept');
    must(state.criteria.some((one) => one.id === input.criterion), invalid('criterion', 'criterion.unknown'));
    return [{ type: 'criterion.removed', data: { criterion: input.criterion } }];
  },
  then: tenderPage,
  prefill: (state) => ({ values: {}, offers: { criterion: state.criteria.map((one) => ({ code: one.id, label: `${one.id} ${one.title}` })) } }),
});

function added(state: Tender, numbersOf: CriterionNumbers, title: string, questions: readonly string[]): TenderEvent[] {
  mustBe(state, 'concept');
  const all: Criterion[] = [...state.criteria, { ...numbersOf, title }];
  const wrong = checkCriteria(state.method, all).filter(isWrong).find(({ path }) => path[0] === all.length - 1);
  if (wrong !== undefined) throw invalid(fieldOf(wrong), `criterion.${wrong.code}`, { id: numbersOf.id });
  return [{ type: 'criterion.added', data: { criterion: numbersOf }, content: { by: 'store', value: { title, questions } } }];
}

type Wrong = CriteriaProblem & { readonly code: (typeof criteriaErrors)[number] };
const isWrong = (problem: CriteriaProblem): problem is Wrong => isCriteriaError(problem);
const fieldOf = ({ path }: CriteriaProblem): string => String(path[1] ?? 'id');

/** What was left open is left out: a state is plain JSON. */
const without = <T extends CriterionNumbers>(numbersOf: T): T =>
  Object.fromEntries(Object.entries(numbersOf).filter(([, value]) => value !== undefined)) as unknown as T;
