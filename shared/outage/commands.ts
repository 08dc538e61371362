import { command, listed, type At } from '../kernel/command.ts';
import { choice, choices, hidden, id, integer, long, moment, optional, rows, type InputOf } from '../kernel/fields.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { backwardTerm } from '../kernel/terms.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import type { RevisionSummary } from '../revision/revision.ts';
import { mustDiffer } from '../tender/guards.ts';
import { answersDays, mustBeDeadline } from '../tender/plan.ts';
import { audiences, outageAt, outageRef, parts, type MovedTerm, type Outage, type OutageEvent } from './outage.ts';
import { termId, touchedTerms, type Procedures, type TenderWithTerms, type TouchedTerm } from './terms.ts';
import type { AdmissionSummary } from '../admission/admission.ts';

export const outagePage = (at: At): string => `/staff/outages/${at['outage'] ?? ''}`;

const fields = {
  parts: choices(...parts), planned: choice('no', 'yes'), beganAt: moment(), endedAt: optional(moment()), audience: choice(...audiences), noticed: long(2000),
};
type Input = InputOf<typeof fields>;

function mustExist({ id: known }: Outage): void {
  must(known !== '', missing());
}

/** What was planned may lie ahead, and then has an end; of what happened nothing does. */
function mustBePossible({ planned, beganAt, endedAt }: Pick<Input, 'planned' | 'beganAt' | 'endedAt'>, at: Instant): void {
  must(endedAt === undefined || endedAt > beganAt, invalid('endedAt', 'outage.ends-first', { beganAt }));
  must(planned === 'no' || endedAt !== undefined, invalid('endedAt', 'outage.planned-end'));
  must(planned === 'yes' || beganAt <= at, invalid('beganAt', 'outage.future'));
  must(planned === 'yes' || endedAt === undefined || endedAt <= at, invalid('endedAt', 'outage.future'));
}

const known = (outage: string, { parts: which, planned, beganAt, endedAt, audience }: Input): Extract<OutageEvent, { type: 'outage.recorded' }>['data'] =>
  ({ outage, parts: parts.filter((part) => which.includes(part)), planned: planned === 'yes', beganAt, endedAt: endedAt ?? '', audience });

/** Begins an entry of the public log: what did not work, since when, and who met it. */
export const record = command({
  name: 'outage.record',
  door: 'staff',
  path: '/outages',
  fields,
  target: (_, __, newId) => outageRef(newId('outage')),
  facts: () => ({}),
  decide(state, input, { at, newId }): OutageEvent[] {
    // The id follows from the key: what stands there was made with the same key, before its record was cleared away.
    must(state.id === '', refuse('key.reused'));
    mustBePossible(input, at);
    return [{ type: 'outage.recorded', data: known(newId('outage'), input), content: { by: 'store', value: { noticed: input.noticed } } }];
  },
  answer: ([event]) => ({ outage: event?.data.outage ?? '' }),
  then: (_, { item }) => outagePage({ outage: item }),
  prefill: (_, { at }) => ({ values: { planned: 'no', audience: 'everyone', beganAt: at }, offers: {} }),
});

/** It is over. What was planned has its end already, and is corrected where it lasted longer. */
export const end = command({
  name: 'outage.end',
  door: 'staff',
  path: '/outages/:outage/endings',
  fields: { endedAt: moment() },
  target: outageAt,
  facts: () => ({}),
  decide(state, { endedAt }, { at }): OutageEvent[] {
    mustExist(state);
    if (state.endedAt === endedAt) return [];
    must(state.endedAt === '', refuse('outage.has-ended', { endedAt: state.endedAt }));
    must(endedAt > state.beganAt, invalid('endedAt', 'outage.ends-first', { beganAt: state.beganAt }));
    must(endedAt <= at, invalid('endedAt', 'outage.future'));
    return [{ type: 'outage.ended', data: { outage: state.id, endedAt } }];
  },
  then: outagePage,
  prefill: (_, { at }) => ({ values: { endedAt: at }, offers: {} }),
});

/** Writes it down again, with the reason; the log keeps what stood there. @throws Refusal when a colleague wrote meanwhile. */
export const correct = command({
  name: 'outage.correct',
  door: 'staff',
  path: '/outages/:outage/corrections',
  fields: { ...fields, why: long(1000), seen: hidden(optional(integer(1, 1_000_000))) },
  target: outageAt,
  facts: () => ({}),
  decide(state, { why, seen, ...input }, { at }): OutageEvent[] {
    mustExist(state);
    must(seen === undefined || seen === state.entries.length, refuse('outage.changed-meanwhile'));
    mustBePossible(input, at);
    return [{ type: 'outage.corrected', data: known(state.id, input), content: { by: 'store', value: { noticed: input.noticed, why } } }];
  },
  then: outagePage,
  prefill: (state) => ({
    values: {
      parts: state.parts, planned: state.planned ? 'yes' : 'no', beganAt: state.beganAt, audience: state.audience, noticed: state.noticed, seen: state.entries.length,
      ...(state.endedAt === '' ? {} : { endedAt: state.endedAt }),
    },
    offers: {},
  }),
});

/** Lists may be a moment behind; what a term may do its own procedure tells when it is moved. */
const proceduresListed = () => ({ procedures: listed<TenderWithTerms | AdmissionSummary>('tenders'), revisions: listed<RevisionSummary>('revisions') });

/**
 * Lays later ends of all terms that the outage touches before a second person, in one act. No term is given less than
 * the outage took (`leastOf`); whoever leaves one as it is says why. A new proposal takes the place of one that waits.
 * Once decided it is carried out also after a closing, as long as nothing was opened (Aw 2.109, followed voluntarily).
 */
export const proposeExtension = command({
  name: 'outage.propose-extension',
  door: 'staff',
  path: '/outages/:outage/extensions',
  fields: { terms: rows('term', { term: id(), until: optional(moment()) }), why: optional(long(1000)) },
  target: outageAt,
  facts: proceduresListed,
  decide(state, { terms: given, why = '' }, { at, actor, facts }): OutageEvent[] {
    mustExist(state);
    const touched = touchedTerms(state, facts, at);
    must(touched.length > 0, refuse('outage.touches-nothing'));
    const moved = given.flatMap(({ term, until }, i) => {
      const found = touched.find((one) => termId(one) === term);
      must(found !== undefined && given.findIndex((one) => one.term === term) === i, invalid(`terms.${i}.term`, 'outage.not-touched'));
      if (until === undefined) return [];
      mustBeDeadline(`terms.${i}.until`, until);
      must(until >= found.least, invalid(`terms.${i}.until`, 'outage.too-short', { least: found.least }));
      must(until > at, invalid(`terms.${i}.until`, 'plan.past'));
      return [{ ...found, to: until, i }];
    });
    must(moved.length > 0, invalid('terms', 'outage.nothing-moves'));
    const left = touched.filter((one) => !moved.some((other) => termId(other) === termId(one))).length;
    must(left === 0 || why !== '', invalid('why', 'outage.all-or-why', { count: left }));
    for (const one of moved.filter(({ kind }) => kind === 'questions')) mustLeaveRoom(one, closingOf(one, moved, facts));
    const terms = moved.map(({ procedure, kind, until, to }) => ({ procedure, kind, from: until, to }));
    return [{ type: 'outage.extension-proposed', data: { outage: state.id, terms }, content: { by: 'store', value: { titles: moved.map(({ title }) => title), why, name: actor.name } } }];
  },
  then: outagePage,
  prefill(state, { at, facts }) {
    const touched = touchedTerms(state, facts, at);
    return {
      values: { terms: touched.map((one) => ({ term: termId(one), until: one.proposed })) },
      offers: {
        terms: touched.map((one) => ({ code: termId(one), label: offered(one, 'nl'), english: offered(one, 'en') })),
      },
    };
  },
});

function offered({ title, kind, until }: TouchedTerm, language: Language): string {
  const words = (language === 'nl' ? nl : en).outage;
  return fill(words.offered, { title, kind: words.kinds[kind], until }, language);
}

type Moving = TouchedTerm & { readonly to: Instant; readonly i: number };

/** When that tender will close: as it is proposed here, or as it stands. */
function closingOf({ procedure }: Moving, moved: readonly Moving[], { procedures }: Procedures): Instant {
  const one = procedures.find(({ id: of }) => of === procedure) as TenderWithTerms | undefined;
  return moved.find((other) => other.procedure === procedure && other.kind === 'closing')?.to ?? one?.closesAt ?? ('' as Instant);
}

/** Answers to questions in time are out ten days before the closing (Aw 2.54): as in a rectification. */
function mustLeaveRoom({ to, i }: Moving, closesAt: Instant): void {
  must(to < closesAt, invalid(`terms.${i}.until`, 'plan.questions-after-closing', { closesAt }));
  const dueOn = backwardTerm(dayOf(closesAt), answersDays);
  must(dayOf(to) <= dueOn, invalid(`terms.${i}.until`, 'rectification.no-room', { dueOn }));
}

/** A second person, who has seen this very proposal, decides: a worker then moves each term by its own rules. */
export const approveExtension = command({
  name: 'outage.approve-extension',
  door: 'staff',
  path: '/outages/:outage/extensions/approvals',
  fields: { proposal: hidden(integer(1, 1_000_000)) },
  target: outageAt,
  facts: () => ({}),
  decide(state, { proposal: seen }, { at, actor }): OutageEvent[] {
    mustExist(state);
    const { proposal } = state;
    must(proposal !== null, refuse('outage.not-proposed'));
    must(proposal.number === seen, refuse('outage.proposal-changed'));
    mustDiffer(actor, proposal.by, 'outage.same-person');
    const past = proposal.terms.find(({ to }) => to <= at);
    must(past === undefined, refuse('extension.past', { closesAt: past?.to ?? '' }));
    return [{
      type: 'outage.extended',
      data: { outage: state.id, number: proposal.number, beganAt: state.beganAt, endedAt: state.endedAt === '' ? at : state.endedAt, by: [proposal.by, actor.person], terms: proposal.terms.map(ledgerTerm) },
      content: { by: 'store', value: { name: actor.name } },
    }];
  },
  then: outagePage,
  prefill: ({ proposal }) => ({ values: proposal === null ? {} : { proposal: proposal.number }, offers: {} }),
});

const ledgerTerm = ({ procedure, kind, from, to }: MovedTerm) => ({ procedure, kind, from, to });

export const outageCommands = [record, end, correct, proposeExtension, approveExtension];
