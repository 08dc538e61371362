import type { Actor } from '../access/actor.ts';
import { bindsOn, signedFor } from '../contract/admitted.ts';
import { contractRef } from '../contract/contract.ts';
import { lastDayOf } from '../contract/days.ts';
import { canonical, type Json } from '../kernel/canonical.ts';
import { command, proved, stateOf, type At, type Offer } from '../kernel/command.ts';
import { choicesOf, long, optional, tick } from '../kernel/fields.ts';
import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { evidenceRef } from '../provider/evidence.ts';
import { municipality } from '../region/municipalities.ts';
import { participants } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { admissionAt } from './admission.ts';
import { answerRows, answersPrefill, answersToSubmit, givenAnswers, mustFit } from './answers.ts';
import { isHeard, isRunning, ownApplication, type Application, type ApplicationEvent } from './application.ts';
import { isSupplementOver, lastSupplement, mustBe, mustBeSeen, ownPage } from './guards.ts';
import type { Admission, Terms } from './state.ts';
import { conditionTitle, termsOn } from './terms.ts';

const path = '/admissions/:admission/application';
const target = (at: At, actor: Actor) => ownApplication(at, actor);
const then = ownPage;
const withFile = (at: At, actor: Actor) => ({ admission: stateOf(admissionAt(at)), file: proved(stateOf(evidenceRef(actor.kvk))) });
const withContract = (at: At, actor: Actor) => ({ admission: stateOf(admissionAt(at)), contract: proved(stateOf(contractRef(at['admission'] ?? '', actor.kvk))) });

/** @throws Refusal unless it takes applications: `missing` before it was opened. */
function mustTake(admission: Admission): void {
  mustBeSeen(admission);
  mustBe(admission, 'open');
}
function mustBeDraft({ status }: Application): void {
  must(status === 'draft', refuse(status === '' || status === 'refused' || status === 'withdrawn' ? 'application.not-begun' : 'application.is-submitted'));
}
/** The terms of an open admission; there are always some. */
function termsNow(admission: Admission, at: Instant): Terms {
  const terms = termsOn(admission, dayOf(at));
  must(terms !== undefined, missing());
  return terms;
}

/** Begins an application, or the next one after the last has ended: how often is nobody's limit. */
export const begin = command({
  name: 'application.begin',
  door: 'provider',
  path: `${path}/drafts`,
  fields: {},
  target, then,
  facts: withContract,
  decide(state, _, { at, actor, facts }): ApplicationEvent[] {
    mustTake(facts.admission.state);
    if (state.status === 'draft') return [];
    must(!isRunning(state), refuse('application.runs'));
    const contract = facts.contract.state;
    must(state.status !== 'admitted' || signedFor(contract, state.number), refuse('application.is-admitted'));
    must(!bindsOn(contract, dayOf(at)), refuse('application.contract-runs', { until: lastDayOf(contract) }));
    return [{ type: 'application.begun', data: { number: state.number + 1, kvk: actor.kvk } }];
  },
});

/** For which kinds of care, and where: among the municipalities that take part. */
export const choose = command({
  name: 'application.choose',
  door: 'provider',
  path: `${path}/choices`,
  fields: { products: choicesOf(), municipalities: choicesOf() },
  target, then,
  facts: (at) => ({ admission: stateOf(admissionAt(at)) }),
  decide(state, input, { at, facts: { admission } }): ApplicationEvent[] {
    mustTake(admission.state);
    mustBeDraft(state);
    const products = termsNow(admission.state, at).products.map(({ id }) => id).filter((id) => input.products.includes(id));
    must(input.products.every((id) => products.includes(id)), invalid('products', 'application.product-unknown'));
    const municipalities = takingPart(admission.state, at).filter((code) => input.municipalities.includes(code));
    must(input.municipalities.every((code) => (municipalities as string[]).includes(code)), invalid('municipalities', 'application.municipality-unknown'));
    if (canonical([products, municipalities]) === canonical([state.products, state.municipalities] as unknown as Json)) return [];
    return [{ type: 'application.chosen', data: { number: state.number, products, municipalities } }];
  },
  prefill({ products, municipalities }, { at, facts: { admission } }) {
    mustBeSeen(admission.state);
    return {
      values: { products, municipalities },
      offers: {
        products: termsNow(admission.state, at).products.map(({ id: code, title }): Offer => ({ code, label: `${code} ${title}` })),
        municipalities: takingPart(admission.state, at).map((code): Offer => ({ code, label: municipality(code).name })),
      },
    };
  },
});

const takingPart = ({ segment }: Admission, at: Instant) => participants(segment as SegmentNumber, dayOf(at)).map(({ code }) => code);

/** How conditions are met. A row replaces the answer on its condition, the others stay. */
export const answer = command({
  name: 'application.answer',
  door: 'provider',
  path: `${path}/answers`,
  fields: { answers: answerRows() },
  target, then,
  facts: withFile,
  decide(state, input, { at, facts: { admission, file } }): ApplicationEvent[] {
    mustTake(admission.state);
    mustBeDraft(state);
    const { conditions } = termsNow(admission.state, at);
    const answers = givenAnswers(input.answers, { conditions, file: file.state, on: dayOf(at) });
    const after = { ...state.answers, ...answers };
    if (canonical(after as unknown as Json) === canonical(state.answers as unknown as Json)) return [];
    mustFit(after);
    return [{ type: 'application.answered', data: { number: state.number, conditions: Object.keys(answers) }, content: { by: 'store', value: { answers } } }];
  },
  prefill(state, { at, facts: { admission, file } }) {
    mustBeSeen(admission.state);
    return answersPrefill(state, { conditions: termsNow(admission.state, at).conditions, file: file.state, on: dayOf(at) });
  },
});

/** Hands it in. Each document is pinned: what becomes of the file afterwards changes nothing here. */
export const submit = command({
  name: 'application.submit',
  door: 'provider',
  path: `${path}/submissions`,
  fields: { declaration: tick() },
  target, then,
  facts: (at, actor) => ({ admission: proved(stateOf(admissionAt(at))), file: proved(stateOf(evidenceRef(actor.kvk))) }),
  decide(state, _, { at, facts: { admission: { state: admission }, file } }): ApplicationEvent[] {
    mustTake(admission);
    mustBeDraft(state);
    const { number: terms, products, conditions } = termsNow(admission, at);
    must(state.products.some((id) => products.some((one) => one.id === id)), refuse('application.no-products'));
    const elsewhere = state.municipalities.filter((code) => !takingPart(admission, at).includes(code));
    must(state.municipalities.length > 0, refuse('application.no-municipalities'));
    must(elsewhere.length === 0, refuse('application.municipalities-left', { names: elsewhere.map((code) => municipality(code).name) }));
    const answers = answersToSubmit(state, { conditions, file: file.state, on: dayOf(at) });
    const decisionDays = admission.plan?.decisionDays ?? 0;
    return [{ type: 'application.submitted', data: { number: state.number, terms, decisionDays }, content: { by: 'store', value: { answers } } }];
  },
});

/** Takes it back, also after the admission, until the provider has signed the contract. */
export const withdraw = command({
  name: 'application.withdraw',
  door: 'provider',
  path: `${path}/withdrawals`,
  fields: {},
  target, then,
  facts: withContract,
  decide(state, _, { facts: { admission, contract } }): ApplicationEvent[] {
    mustBeSeen(admission.state);
    if (state.status === 'withdrawn') return [];
    must(state.submittedAt !== '', refuse('application.nothing-to-withdraw'));
    must(state.status !== 'refused', refuse('application.is-decided', { at: state.decidedAt }));
    must(state.status !== 'admitted' || !signedFor(contract.state, state.number), refuse('application.is-signed', { at: contract.state.signedAt }));
    return [{ type: 'application.withdrawn', data: { number: state.number } }];
  },
});

/** Adds what was asked for, on every condition that was asked, before the last day has passed. */
export const supplement = command({
  name: 'application.supplement',
  door: 'provider',
  path: `${path}/supplements`,
  fields: { answers: answerRows() },
  target, then,
  facts: withFile,
  decide(state, input, { at, facts: { admission, file } }): ApplicationEvent[] {
    mustBeSeen(admission.state);
    must(state.status === 'supplement', refuse('supplement.not-asked'));
    must(!isSupplementOver(state, at), refuse('supplement.late', { received: at, dueOn: lastSupplement(state)?.dueOn ?? '' }));
    const conditions = askedConditions(state, admission.state, dayOf(at));
    const answers = givenAnswers(input.answers, { conditions, file: file.state, on: dayOf(at) });
    const open = conditions.filter(({ id }) => answers[id] === undefined);
    must(open.length === 0, invalid('answers', 'supplement.unanswered', { conditions: open.map(conditionTitle) }));
    mustFit({ ...state.answers, ...answers });
    return [{ type: 'supplement.given', data: { number: state.number, conditions: Object.keys(answers) }, content: { by: 'store', value: { answers } } }];
  },
  prefill(state, { at, facts: { admission, file } }) {
    mustBeSeen(admission.state);
    return answersPrefill(state, { conditions: askedConditions(state, admission.state, dayOf(at)), file: file.state, on: dayOf(at) });
  },
});

const askedConditions = (state: Application, admission: Admission, on: Day) =>
  (termsOn(admission, on)?.conditions ?? []).filter(({ id }) => lastSupplement(state)?.conditions.includes(id) === true);

/** Says what it thinks of an intended refusal, once, before the last day has passed; with a document it can still show that it meets a condition. */
export const beHeard = command({
  name: 'application.be-heard',
  door: 'provider',
  path: `${path}/hearings`,
  fields: { text: long(8000), answers: optional(answerRows()) },
  target, then,
  facts: withFile,
  decide(state, input, { at, facts: { admission, file } }): ApplicationEvent[] {
    mustBeSeen(admission.state);
    const { intention } = state;
    must(state.status === 'intended' && intention !== null && intention.hearingUntil !== '', refuse('application.no-hearing'));
    must(!isHeard(state), refuse('application.is-heard', { at: state.hearing?.at ?? at }));
    must(dayOf(at) <= intention.hearingUntil, refuse('application.hearing-late', { received: at, dueOn: intention.hearingUntil }));
    const answers = givenAnswers(input.answers ?? [], { conditions: failedConditions(state, admission.state, dayOf(at)), file: file.state, on: dayOf(at) });
    mustFit({ ...state.answers, ...answers });
    return [{ type: 'hearing.given', data: { number: state.number }, content: { by: 'store', value: { text: input.text, answers } } }];
  },
  prefill(state, { at, facts: { admission, file } }) {
    mustBeSeen(admission.state);
    return answersPrefill({ answers: {} }, { conditions: failedConditions(state, admission.state, dayOf(at)), file: file.state, on: dayOf(at) });
  },
});

const failedConditions = ({ intention }: Application, admission: Admission, on: Day) =>
  (termsOn(admission, on)?.conditions ?? []).filter(({ id }) => intention?.failed.includes(id) === true);

/** What providers do, in the order in which it is done. */
export const applicationCommands = [begin, choose, answer, submit, withdraw, supplement, beHeard];
