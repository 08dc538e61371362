import { command, proved, stateOf, type At, type Offer } from '../kernel/command.ts';
import { choice, choicesOf, day, id, long, moment, optional, rows } from '../kernel/fields.ts';
import { isWorkingDay } from '../kernel/holidays.ts';
import { addDays, dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { termEnd } from '../kernel/terms.ts';
import { pieceOffer } from '../inquiry/hand-in.ts';
import { mustDiffer } from '../tender/guards.ts';
import { admissionAt } from './admission.ts';
import { applicationAt, isHeard, type Application, type ApplicationEvent, type Verdict } from './application.ts';
import { hasProof, outcomeOf, type Outcome } from './decide.ts';
import { contractFrom } from './entry.ts';
import { applicationPage as then, isSupplementOver, mustBeSubmitted, mustStand } from './guards.ts';
import type { Admission, Condition, Terms } from './state.ts';
import { conditionOf, conditionTitle, termsOn } from './terms.ts';

const path = '/admissions/:admission/applications/:kvk';
const target = applicationAt;
const facts = (at: At) => ({ admission: proved(stateOf(admissionAt(at))) });

/** The terms that count on the day: of what was submitted there are some. */
const termsOf = (admission: Admission, on: Day): Terms =>
  termsOn(admission, on) ?? { number: 0, from: on, summary: '', conditions: [], products: [], clauses: '' };
const conditionOffers = ({ conditions }: Terms): Offer[] => conditions.map((one) => ({ code: one.id, label: conditionTitle(one), note: one.text }));
/** A term of so many days from the day after, which ends on a working day. */
const dueAfter = (at: Instant, days: number): Day => termEnd(addDays(dayOf(at), 1), { days });

/** Asks the provider to add something on some conditions; the decision term stands still meanwhile. May be asked more than once. */
export const askSupplement = command({
  name: 'application.ask-supplement',
  door: 'staff',
  path: `${path}/supplements`,
  fields: { conditions: choicesOf(), text: long(4000), dueOn: optional(day()) },
  target, then, facts,
  decide(state, { conditions: chosen, text, dueOn }, { at, facts: { admission: { state: admission } } }): ApplicationEvent[] {
    mustBeSubmitted(state);
    if (state.status !== 'supplement' || !isSupplementOver(state, at)) mustStand(state, at, 'received', 'complete', 'intended');
    const conditions = termsOf(admission, dayOf(at)).conditions.map((one) => one.id).filter((one) => chosen.includes(one));
    must(chosen.every((one) => conditions.includes(one)), invalid('conditions', 'condition.unknown'));
    const shortest = dueAfter(at, admission.plan?.supplementDays ?? 1);
    must(dueOn === undefined || dueOn >= shortest, invalid('dueOn', 'supplement.term-short', { shortest }));
    must(dueOn === undefined || isWorkingDay(dueOn), invalid('dueOn', 'supplement.no-working-day'));
    return [{ type: 'supplement.asked', data: { number: state.number, conditions, dueOn: dueOn ?? shortest }, content: { by: 'store', value: { text } } }];
  },
  prefill: (_, { at, facts: { admission } }) => ({
    values: { dueOn: dueAfter(at, admission.state.plan?.supplementDays ?? 1) },
    offers: { conditions: conditionOffers(termsOf(admission.state, dayOf(at))) },
  }),
});

/** Finds that everything is there to judge on; also when what was asked did not come in time. */
export const complete = command({
  name: 'application.complete',
  door: 'staff',
  path: `${path}/completions`,
  fields: {},
  target, then, facts,
  decide(state, _, { at }): ApplicationEvent[] {
    mustBeSubmitted(state);
    if (state.status === 'complete') return [];
    if (state.status !== 'supplement' || !isSupplementOver(state, at)) mustStand(state, at, 'received');
    return [{ type: 'application.completed', data: { number: state.number } }];
  },
});

/** Plans a talk, which tests a condition and weighs nothing: it makes no provider better than another. */
export const planTalk = command({
  name: 'application.plan-talk',
  door: 'staff',
  path: `${path}/talks`,
  fields: { at: moment(), about: long(2000) },
  target, then, facts,
  decide(state, { at: talkAt, about }, { at }): ApplicationEvent[] {
    mustBeSubmitted(state);
    mustStand(state, at, 'complete');
    must(talkAt > at, invalid('at', 'talk.past'));
    return [{ type: 'talk.planned', data: { number: state.number, at: talkAt }, content: { by: 'store', value: { about } } }];
  },
});

/** What came of the talk, or that it did not take place. */
export const reportTalk = command({
  name: 'application.report-talk',
  door: 'staff',
  path: `${path}/talks/reports`,
  fields: { on: day(), report: long(8000) },
  target, then, facts,
  decide(state, { on, report }, { at }): ApplicationEvent[] {
    mustBeSubmitted(state);
    if (state.status === 'complete' || state.status === 'intended' || state.status === 'received') throw refuse('talk.none');
    mustStand(state, at, 'talk');
    must(on <= dayOf(at), invalid('on', 'talk.future'));
    must(on >= dayOf(state.talks.at(-1)?.plannedAt ?? at), invalid('on', 'talk.before'));
    return [{ type: 'talk.held', data: { number: state.number, on }, content: { by: 'store', value: { report } } }];
  },
  prefill: (_, { at }) => ({ values: { on: dayOf(at) }, offers: {} }),
});

/**
 * Judges conditions, each with its reasons. That one is met rests on a document that counts, where the terms ask for one.
 * That one is not met because a document lacks cannot be said before the provider was asked for it.
 */
export const judge = command({
  name: 'application.judge',
  door: 'staff',
  path: `${path}/judgments`,
  fields: { judgments: rows('condition', { condition: id(), verdict: choice('met', 'not-met'), considered: optional(choicesOf()), motivation: long(2000) }) },
  target, then, facts,
  decide(state, input, { at, facts: { admission } }): ApplicationEvent[] {
    mustBeSubmitted(state);
    mustStand(state, at, 'complete', 'intended');
    const terms = termsOf(admission.state, dayOf(at));
    const judged = input.judgments.map(({ condition: wanted, verdict, considered = [], motivation }, i) => {
      const condition = conditionOf(terms, wanted);
      must(condition !== undefined, invalid(`judgments.${i}.condition`, 'condition.unknown'));
      must(input.judgments.findIndex((one) => one.condition === wanted) === i, invalid(`judgments.${i}.condition`, 'application.condition-twice', { condition: wanted }));
      const pieces = state.answers[condition.id]?.evidence ?? [];
      must(considered.every((one) => pieces.some((piece) => piece.id === one)), invalid(`judgments.${i}.considered`, 'judgment.evidence-unknown'));
      mustBeFounded(state, condition, { verdict, considered, on: dayOf(at), field: `judgments.${i}` });
      return { condition: condition.id, judgment: { verdict, considered: [...new Set(considered)], motivation } };
    });
    return [{
      type: 'application.judged',
      data: { number: state.number, terms: terms.number, verdicts: Object.fromEntries(judged.map(({ condition, judgment }) => [condition, judgment.verdict])) },
      content: { by: 'store', value: { judgments: Object.fromEntries(judged.map(({ condition, judgment }) => [condition, judgment])) } },
    }];
  },
  prefill(state, { at, facts: { admission } }) {
    const terms = termsOf(admission.state, dayOf(at));
    const known = terms.conditions.flatMap(({ id: condition }) => (state.judgments[condition] === undefined ? [] : [{ condition, ...state.judgments[condition] }]));
    const piecesOf = (condition: string) => state.answers[condition]?.evidence ?? [];
    return {
      values: { judgments: known.map(({ condition, verdict, considered, motivation }) => ({ condition, verdict, motivation, ...(considered.length === 0 ? {} : { considered }) })) },
      offers: {
        judgments: conditionOffers(terms).map((one): Offer => ({ ...one, ...(piecesOf(one.code).length === 0 ? { without: ['considered'] } : {}) })),
        ...Object.fromEntries(terms.conditions.map((one) => [`judgments.${one.id}.considered`, piecesOf(one.id).map((piece) => pieceOffer(piece, dayOf(at)))])),
      },
    };
  },
});

interface Founding { readonly verdict: Verdict; readonly considered: readonly string[]; readonly on: Day; readonly field: string }
function mustBeFounded({ answers, supplements }: Application, condition: Condition, { verdict, considered, on, field }: Founding): void {
  if (condition.evidence.length === 0) return;
  const pieces = answers[condition.id]?.evidence ?? [];
  if (verdict === 'met') {
    must(hasProof(pieces.filter((one) => considered.includes(one.id)), condition, on), invalid(`${field}.considered`, 'judgment.no-proof', { condition: conditionTitle(condition) }));
    return;
  }
  must(hasProof(pieces, condition, on) || supplements.some(({ conditions }) => conditions.includes(condition.id)), invalid(`${field}.verdict`, 'judgment.supplement-first', { condition: conditionTitle(condition) }));
}

type Decided = Exclude<Outcome, { outcome: 'undecided' }>;
/** What follows from the judgments today. @throws Refusal that names the conditions that are open, and what to do. */
function outcomeToday(state: Application, admission: Admission, on: Day): Decided {
  const found = outcomeOf(state, admission, on);
  if (found.outcome !== 'undecided') return found;
  const terms = termsOf(admission, on);
  const named = (wanted: string): string[] => found.open.filter(({ why }) => why === wanted).map(({ condition }) => { const one = conditionOf(terms, condition); return one === undefined ? condition : conditionTitle(one); });
  for (const why of ['unjudged', 'changed', 'expired'] as const) must(named(why).length === 0, refuse(`application.${why}`, { conditions: named(why) }));
  throw refuse('application.unjudged', { conditions: [] });
}

/** The first of two people: tells what will be decided, which follows from the judgments. Who will be refused can be heard first. */
export const propose = command({
  name: 'application.propose',
  door: 'staff',
  path: `${path}/proposals`,
  fields: {},
  target, then, facts,
  decide(state, _, { at, facts: { admission } }): ApplicationEvent[] {
    mustBeSubmitted(state);
    mustStand(state, at, 'complete');
    const found = outcomeToday(state, admission.state, dayOf(at));
    if (found.outcome === 'admitted') return [{ type: 'application.intended', data: { number: state.number, outcome: 'admitted', failed: [], hearingUntil: '' } }];
    // On what it was heard before it is not asked again: it could go on without end.
    const heard = found.failed.every((condition) => state.hearing?.on.includes(condition) === true);
    const hearingUntil = heard ? '' : dueAfter(at, admission.state.plan?.hearingDays ?? 1);
    return [{ type: 'application.intended', data: { number: state.number, outcome: 'refused', failed: found.failed, hearingUntil } }];
  },
});

/**
 * Decides, as a second person, what was told before, when it still follows from the judgments and the documents of today.
 * A refusal waits until the provider was heard, or the term for it has passed.
 */
export const decide = command({
  name: 'application.decide',
  door: 'staff',
  path: `${path}/decisions`,
  fields: {},
  target, then, facts,
  decide(state, _, { at, actor, facts: { admission } }): ApplicationEvent[] {
    mustBeSubmitted(state);
    mustStand(state, at, 'intended');
    const { intention, number, kvk } = state;
    must(intention !== null, refuse('application.is-complete'));
    mustDiffer(actor, intention.by, 'application.same-person');
    const on = dayOf(at);
    const found = outcomeToday(state, admission.state, on);
    const failed = found.outcome === 'refused' ? found.failed : [];
    must(found.outcome === intention.outcome && failed.join() === intention.failed.join(), refuse('application.outcome-moved'));
    const terms = termsOf(admission.state, on).number;
    if (found.outcome === 'admitted') {
      const from = admission.state.plan === null ? undefined : contractFrom(admission.state.plan, on);
      must(from !== undefined, refuse('application.no-entry', { until: admission.state.plan?.until ?? '' }));
      return [{ type: 'application.admitted', data: { number, kvk, terms, contractFrom: from } }];
    }
    const { hearingUntil } = intention;
    must(hearingUntil === '' || isHeard(state) || on > hearingUntil, refuse('application.hearing-runs', { dueOn: hearingUntil }));
    return [{ type: 'application.refused', data: { number, kvk, terms, failed } }];
  },
  answer: ([event]) => (event?.type === 'application.admitted' ? { outcome: 'admitted', failed: [], contractFrom: event.data.contractFrom }
    : event?.type === 'application.refused' ? { outcome: 'refused', failed: [...event.data.failed] } : {}),
});
