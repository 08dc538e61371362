import { command, contentsOf, proved, stateOf, versionsIn, type At, type Prefill } from '../kernel/command.ts';
import { choice, choicesOf, day, long, optional } from '../kernel/fields.ts';
import { isWorkingDay } from '../kernel/holidays.ts';
import { dayOf, type Day } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { evidenceRef } from '../provider/evidence.ts';
import { mustNotBeWithdrawn } from '../tender/guards.ts';
import { tenderAt, type Tender } from '../tender/tender.ts';
import { attached, attachedPrefix, attachOffers, chosenFrom, chosenKeys } from './attach.ts';
import { handedIn, handInOffers } from './hand-in.ts';
import { answerOf, askedOf, inquiryAt, isOver, judgedKeys, standingOf, type Inquiry, type InquiryEvent } from './inquiry.ts';
import { requestHearing, requestRepair, requestVerification } from './request.ts';

const staffPage = (at: At): string => `/staff/tenders/${at['tender'] ?? ''}/inquiries/${at['inquiry'] ?? ''}`;
const tenderFact = (at: At) => ({ tender: proved(stateOf(tenderAt(at))) });

/** What is not there, or not asked of this organisation, has one answer. */
const mustBeAsked = (state: Inquiry, kvk: string): void => { must(askedOf(state, kvk) !== undefined, missing()); };
function mustBeThere(state: Inquiry): asserts state is Inquiry & { kind: Exclude<Inquiry['kind'], ''>; dueOn: Day } {
  must(state.kind !== '' && state.dueOn !== '', missing());
}

/**
 * A bidder answers once, before its term has passed. Too late is told with both times, and changes nothing. An intended
 * winner hands in papers of its own file with it, so that nothing is asked that it gave before (Aw 2.85); who repairs or
 * is heard, papers that it uploads for this answer.
 */
export const answer = command({
  name: 'inquiry.answer',
  door: 'provider',
  path: '/tenders/:tender/inquiries/:inquiry/answers',
  fields: { text: long(8000), evidence: optional(choicesOf()), documents: optional(choicesOf()) },
  target: inquiryAt,
  facts: (at, actor, input) => ({
    tender: stateOf(tenderAt(at)), file: proved(stateOf(evidenceRef(actor.kvk))),
    chosen: contentsOf('evidence', chosenKeys(actor.kvk, at['inquiry'] ?? '', input?.documents)),
    // Only an empty form asks what lies there.
    lying: versionsIn('evidence', input === undefined ? attachedPrefix(actor.kvk, at['inquiry'] ?? '') : attachedPrefix('none', '-')),
  }),
  decide(state, { text, evidence: chosen = [], documents: uploaded = [] }, { at, actor, facts }): InquiryEvent[] {
    mustBeAsked(state, actor.kvk);
    mustBeThere(state);
    mustNotBeWithdrawn(facts.tender.state);
    const before = answerOf(state, actor.kvk);
    must(before === undefined, refuse('inquiry.answered', { at: before?.at ?? at }));
    must(!isOver(state, at), refuse('inquiry.late', { received: at, dueOn: state.dueOn }));
    const { id, kind } = state;
    const evidence = handedIn(facts.file.state, chosen, { kind, on: dayOf(at) });
    const documents = attached(facts.chosen, uploaded, kind);
    return [{ type: 'inquiry.answered', data: { inquiry: id, kind, kvk: actor.kvk, papers: evidence.length + documents.length }, content: { by: 'store', value: { text, evidence, documents } } }];
  },
  then: (at) => `/provider/tenders/${at['tender'] ?? ''}/inquiries/${at['inquiry'] ?? ''}`,
  prefill(state, { at, actor, facts }): Prefill {
    mustBeAsked(state, actor.kvk);
    mustBeThere(state);
    const papers = attachOffers(facts.lying.filter(({ newest }) => newest), state.kind);
    return { values: chosenFrom(papers), offers: { ...handInOffers(facts.file.state, { kind: state.kind, on: dayOf(at) }), ...papers } };
  },
});

/** Gives everybody who got the same request more time, before the term has passed. */
export const extend = command({
  name: 'inquiry.extend',
  door: 'staff',
  path: '/tenders/:tender/inquiries/:inquiry/extensions',
  fields: { dueOn: day(), reason: long(2000) },
  target: inquiryAt,
  facts: tenderFact,
  decide(state, { dueOn, reason }, { at, facts }): InquiryEvent[] {
    mustBeThere(state);
    mustNotBeWithdrawn(facts.tender.state);
    must(!isOver(state, at), refuse('inquiry.term-over', { dueOn: state.dueOn }));
    must(dueOn > state.dueOn, invalid('dueOn', 'inquiry.not-later', { dueOn: state.dueOn }));
    must(isWorkingDay(dueOn), invalid('dueOn', 'inquiry.no-working-day'));
    const { id, kind, asked, dueOn: from } = state;
    return [{ type: 'inquiry.extended', data: { inquiry: id, kind, asked, from, to: dueOn }, content: { by: 'store', value: { reason } } }];
  },
  then: staffPage,
  prefill: (state): Prefill => ({ values: state.dueOn === '' ? {} : { dueOn: state.dueOn }, offers: {} }),
});

/**
 * Judges answers, several in one act. Nobody fails before it answered or its term passed. Evidence can be found in order
 * without an answer, where a national register tells it (Aw 2.102a). Until it is decided on, it can be judged again.
 */
export const judge = command({
  name: 'inquiry.judge',
  door: 'staff',
  path: '/tenders/:tender/inquiries/:inquiry/judgments',
  fields: { bids: choicesOf(), outcome: choice('passed', 'failed'), motivation: optional(long(4000)) },
  target: inquiryAt,
  facts: tenderFact,
  decide(state, { bids, outcome, motivation }, { at, facts }): InquiryEvent[] {
    mustBeThere(state);
    mustStillMatter(facts.tender.state, state);
    const keys = [...new Set(bids)];
    must(keys.every((key) => judgedKeys(state).includes(key)), invalid('bids', 'inquiry.unknown-bid'));
    must(outcome === 'passed' || motivation !== undefined, invalid('motivation', 'inquiry.motivation-missing'));
    const silent = keys.filter((key) => standingOf(state, key.slice(-8), at) === 'open');
    must(silent.length === 0 || (outcome === 'passed' && state.kind === 'verification'), invalid('bids', 'inquiry.term-runs', { dueOn: state.dueOn, bids: silent }));
    const unanswered = keys.filter((key) => answerOf(state, key.slice(-8)) === undefined);
    must(outcome === 'failed' || state.kind === 'verification' || unanswered.length === 0, invalid('bids', 'inquiry.nothing-repaired', { bids: unanswered }));
    return [{ type: 'inquiry.judged', data: { inquiry: state.id, kind: state.kind, keys, outcome }, content: { by: 'store', value: { motivation: motivation ?? '' } } }];
  },
  then: staffPage,
  prefill: (state): Prefill => ({ values: {}, offers: { bids: judgedKeys(state).map((code) => ({ code, label: code.replace('_', ' ') })) } }),
});

/** A repair matters while the bids are assessed, evidence while its decision stands; a hearing ends in the screening. */
function mustStillMatter(tender: Tender, { kind, assessment, round }: Inquiry): void {
  mustNotBeWithdrawn(tender);
  must(kind !== 'hearing', refuse('hearing.not-judged'));
  must(kind === 'repair' ? tender.status === 'opened' && assessment === tender.assessment : tender.status === 'provisional' && round === tender.round, refuse('inquiry.moot'));
}

/** Every command on requests to bidders. */
export const inquiryCommands = [requestRepair, requestHearing, requestVerification, extend, judge, answer];
