import { allOf, command, proved, stateOf } from '../kernel/command.ts';
import { choice, day, hidden, integer, long, moment } from '../kernel/fields.ts';
import { dayOf } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { mustBeRoute } from '../route/guard.ts';
import { provedRoutes, routeIn } from '../route/route.ts';
import { mustDiffer } from '../tender/guards.ts';
import { mustBeDeadline } from '../tender/plan.ts';
import { hashOfText } from './article.ts';
import { mustBe, mustHaveEnded, mustHoldReactions, revisionPage } from './guards.ts';
import { reaction, reactionPartition } from './reaction.ts';
import { lastRound, nameRules, reactionGate, revisionAt, runningTerm, terms, workingVersion, type RevisionEvent } from './revision.ts';
import { replies } from './reply.ts';
import { adoptedOn } from './revised.ts';
import { textRef } from './text.ts';

const path = '/revisions/:revision';
const target = revisionAt;
const then = revisionPage;

/** Begins a round: invites, and asks for written input. Another round can follow on the replies of the one before. */
export const consult = command({
  name: 'revision.consult',
  door: 'staff',
  path: `${path}/consultations`,
  fields: { inputUntil: day() },
  target, then,
  facts: () => ({ routes: provedRoutes() }),
  decide(state, { inputUntil }, { at, facts }): RevisionEvent[] {
    mustBe(state, 'concept', 'replied');
    const segment = state.segment as SegmentNumber;
    mustBeRoute(routeIn(facts.routes, segment), 'revision', segment);
    must(state.invited.length > 0, refuse('revision.nobody-invited'));
    must(inputUntil >= dayOf(at), invalid('inputUntil', 'revision.day-past'));
    return [{ type: 'revision.consultation', data: { segment, round: state.rounds.length + 1, inputUntil, invited: state.invited.map(({ kvk }) => kvk) } }];
  },
});

/**
 * The first of two people: says that a text is ready, to be presented or to be laid before the colleges. A text that
 * lacks what the nota van beantwoording says is adopted on it is not ready.
 */
export const prepareText = command({
  name: 'revision.prepare-text',
  door: 'staff',
  path: `${path}/preparations`,
  fields: { version: hidden(integer(1, 1000)) },
  target, then,
  facts: (at, _, input) => ({ text: proved(stateOf(textRef(at['revision'] ?? '', input?.version ?? 0))), replies: allOf(replies, at['revision'] ?? '') }),
  decide(state, { version }, { facts: { text, replies: all } }): RevisionEvent[] {
    mustBe(state, 'consultation', 'replied');
    // What was shown is shown again only as the final text: nobody is asked for reactions twice to the same.
    const usable = version === workingVersion(state) || (state.status === 'replied' && version === workingVersion(state) - 1);
    must(usable && text.state.number === version, refuse('revision.no-text'));
    must(text.state.articles.length > 0, refuse('revision.text-empty'));
    const adopted = adoptedOn(version, state, all).size;
    must(adopted === 0, refuse('revision.adopted-left-out', { count: adopted }));
    return [{ type: 'text.prepared', data: { version, seq: text.version } }];
  },
  prefill: (state) => ({ values: { version: workingVersion(state) }, offers: {} }),
});

/** A second person presents the draft to everyone invited, once the day is over until which their input was welcome. Reactions are open until, and not at, a moment that holds as one for bids does. */
export const present = command({
  name: 'revision.present',
  door: 'staff',
  path: `${path}/presentations`,
  fields: { version: hidden(integer(1, 1000)), reactUntil: moment(), names: choice(...nameRules) },
  target, then,
  facts: (at, _, input) => ({ text: proved(stateOf(textRef(at['revision'] ?? '', input?.version ?? 0))) }),
  decide(state, { version, reactUntil, names }, { at, actor, facts: { text } }): RevisionEvent[] {
    mustBe(state, 'consultation');
    const { prepared } = state;
    must(prepared !== null, refuse('revision.not-prepared'));
    mustDiffer(actor, prepared.by, 'revision.same-person');
    must(prepared.version === version && prepared.seq === text.version, refuse('revision.text-changed'));
    // Prepared as the final text, before another round began.
    must(version === workingVersion(state), refuse('revision.no-text'));
    const inputUntil = lastRound(state)?.inputUntil ?? dayOf(at);
    must(dayOf(at) > inputUntil, refuse('revision.input-runs', { until: inputUntil }));
    mustHoldReactions(state, state.invited.length, text.state.articles.length);
    mustBeDeadline('reactUntil', reactUntil);
    must(reactUntil > at, invalid('reactUntil', 'plan.past'));
    const { articles } = text.state;
    return [{
      type: 'revision.draft',
      data: { segment: state.segment as SegmentNumber, round: state.rounds.length, version, hash: hashOfText(articles), articles: articles.map(({ id }) => id), names, reactUntil },
    }];
  },
  gate: ([event], { path: where }) => (event?.type !== 'revision.draft' ? undefined : { act: 'build', procedure: reactionGate(where['revision'] ?? '', event.data.round), closesAt: event.data.reactUntil }),
  prefill: ({ prepared }) => ({ values: prepared === null ? { names: 'named' } : { version: prepared.version, names: 'named' }, offers: {} }),
});

/** Proposes a later end of the term that runs, also after it is over as long as nobody closed it (Aw 2.109, followed voluntarily). */
export const proposeLater = command({
  name: 'revision.propose-later',
  door: 'staff',
  path: `${path}/extensions`,
  fields: { term: choice(...terms), until: moment(), reason: long(2000) },
  target, then,
  facts: () => ({}),
  decide(state, { term, until, reason }, { at }): RevisionEvent[] {
    mustBe(state, 'reacting', 'signing');
    const running = runningTerm(state);
    must(running?.term === term, invalid('term', 'revision.other-term'));
    mustBeDeadline('until', until);
    must(until > running.until, invalid('until', 'extension.not-later', { closesAt: running.until }));
    must(until > at, invalid('until', 'plan.past'));
    // What starts is signed: as when the text was adopted.
    must(term === 'reactions' || state.final === null || dayOf(until) <= state.final.startsOn, invalid('until', 'revision.starts-first', { on: state.final?.startsOn ?? '' }));
    return [{ type: 'later.proposed', data: { term, to: until }, content: { by: 'store', value: { reason } } }];
  },
  prefill: (state) => ({ values: { term: runningTerm(state)?.term ?? 'reactions' }, offers: {} }),
});

/** A second person approves: the term and its gate move in one act. */
export const approveLater = command({
  name: 'revision.approve-later',
  door: 'staff',
  path: `${path}/extensions/approvals`,
  fields: {},
  target, then,
  facts: () => ({}),
  decide(state, _, { at, actor }): RevisionEvent[] {
    mustBe(state, 'reacting', 'signing');
    const { pendingLater: pending } = state;
    const running = runningTerm(state);
    must(pending !== null && running?.term === pending.term, refuse('extension.none'));
    mustDiffer(actor, pending.by, 'extension.same-person');
    must(pending.to > at, refuse('extension.past', { closesAt: pending.to }));
    return [{ type: 'revision.extended', data: { segment: state.segment as SegmentNumber, term: pending.term, from: running.until, to: pending.to } }];
  },
  gate: ([event], _, state) => {
    const running = runningTerm(state);
    return event?.type !== 'revision.extended' || running === undefined ? undefined : { act: 'move', procedure: running.gate, from: event.data.from, to: event.data.to };
  },
});

/** Closes the reactions once nothing can be on its way: from here on each of them gets its answer. */
export const closeReactions = command({
  name: 'revision.close-reactions',
  door: 'staff',
  path: `${path}/closings`,
  fields: { round: hidden(integer(1, 100)) },
  target, then,
  facts: (at, _, input) => ({ reactions: proved(allOf(reaction, reactionPartition(at['revision'] ?? '', input?.round ?? 0))) }),
  decide(state, { round }, { at, facts: { reactions } }): RevisionEvent[] {
    mustBe(state, 'reacting');
    const now = lastRound(state);
    must(now !== undefined && now.reactUntil !== '' && now.number === round, refuse('revision.other-round'));
    mustHaveEnded(now.reactUntil, at);
    const reacted = Object.values(reactions).filter(({ submittedAt }) => submittedAt !== '').map(({ kvk, seq, hash, remarks }) => ({
      kvk, seq, hash, articles: Object.keys(remarks).sort(), confidential: Object.keys(remarks).filter((id) => remarks[id]?.confidential === true).sort(),
    }));
    return [{ type: 'reactions.closed', data: { round, reactUntil: now.reactUntil, reacted: reacted.sort((a, b) => (a.kvk < b.kvk ? -1 : 1)) } }];
  },
  gate: ([event], { path: where }) => (event?.type !== 'reactions.closed' ? undefined : { act: 'open', procedure: reactionGate(where['revision'] ?? '', event.data.round), closesAt: event.data.reactUntil }),
  prefill: (state) => ({ values: { round: lastRound(state)?.number ?? 0 }, offers: {} }),
});
