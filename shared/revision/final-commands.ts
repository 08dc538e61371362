import { askedFields, decideByIn, plannedDecideBy } from '../council/asked.ts';
import { decision, missingDecisions, mustBeAnswered } from '../council/decision.ts';
import { allOf, command, proved, stateOf } from '../kernel/command.ts';
import { choice, day, hidden, integer, long, moment, optional, yesNo } from '../kernel/fields.ts';
import { dayOf } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { contractsReadyBy, newContractsFrom } from '../region/calendars.ts';
import { municipality } from '../region/municipalities.ts';
import { participantCodes } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { isOutdated, mustBeRoute } from '../route/guard.ts';
import { decisionIn, provedRoutes, routeIn } from '../route/route.ts';
import { mustDiffer } from '../tender/guards.ts';
import { mustBeDeadline } from '../tender/plan.ts';
import { acceptance } from './acceptance.ts';
import { hashOfText } from './article.ts';
import { decisionsOnText } from './decisions.ts';
import { mustBe, mustExist, mustHaveEnded, revisionPage } from './guards.ts';
import { limitFindings, revisionAt, runningTerm, signingGate, type Revision, type RevisionEvent } from './revision.ts';
import { textRef } from './text.ts';

const path = '/revisions/:revision';
const target = revisionAt;
const then = revisionPage;

/** What a jurist finds of a revision that limits or selects providers: it may be a new public contract (Aw 2.163a–g). */
export const findLimits = command({
  name: 'revision.find-limits',
  door: 'staff',
  path: `${path}/findings`,
  fields: { finding: choice(...limitFindings), motivation: long(8000) },
  target, then,
  facts: () => ({}),
  decide(state, { finding, motivation }): RevisionEvent[] {
    mustBe(state, 'concept', 'consultation', 'reacting', 'answering', 'replied');
    must(state.limits, refuse('revision.no-limits'));
    return [{ type: 'limits.found', data: { finding }, content: { by: 'store', value: { motivation } } }];
  },
  prefill: ({ limitsFound }) => ({ values: limitsFound === null ? {} : { finding: limitsFound.finding, motivation: limitsFound.motivation }, offers: {} }),
});

/** @throws Refusal while a revision that limits providers is not cleared by a jurist. */
function mustBeCleared({ limits, limitsFound }: Revision): void {
  must(!limits || limitsFound !== null, refuse('revision.limits-unfound'));
  must(!limits || limitsFound?.finding !== 'new-contract', refuse('revision.new-contract'));
}

/** Lays the text that one person prepared before the colleges of all municipalities that take part in the segment. */
export const askColleges = command({
  name: 'revision.ask-colleges',
  door: 'staff',
  path: `${path}/requests`,
  fields: { version: hidden(integer(1, 1000)), ...askedFields },
  target, then,
  facts: (at, _, input) => ({ text: proved(stateOf(textRef(at['revision'] ?? '', input?.version ?? 0))) }),
  decide(state, { version, ...input }, { at, facts: { text } }): RevisionEvent[] {
    mustBe(state, 'replied');
    const { prepared } = state;
    must(prepared !== null, refuse('revision.not-prepared'));
    must(prepared.version === version && prepared.seq === text.version, refuse('revision.text-changed'));
    mustBeCleared(state);
    const { articles } = text.state;
    const municipalities = participantCodes(state.segment as SegmentNumber, dayOf(at));
    return [{ type: 'revision.colleges-asked', data: { version, hash: hashOfText(articles), articles: articles.length, municipalities, ...decideByIn(input, at) } }];
  },
  prefill: ({ prepared, plan }, { at }) => ({ values: { ...(prepared === null ? {} : { version: prepared.version }), ...plannedDecideBy(plan?.finalOn, at) }, offers: {} }),
});

/** Takes the text back, because a college did not agree or something was found in it. What the colleges decided was of that text. */
export const takeBack = command({
  name: 'revision.take-back',
  door: 'staff',
  path: `${path}/returns`,
  fields: { reason: long(2000) },
  target, then,
  facts: () => ({}),
  decide(state, { reason }): RevisionEvent[] {
    mustBe(state, 'colleges-asked');
    return [{ type: 'revision.taken-back', data: { version: state.asked?.version ?? 0 }, content: { by: 'store', value: { reason } } }];
  },
});

/**
 * Makes the text final when every college that takes part has approved it, as a second person, and lays it before the
 * providers to sign. Contracts are to be ready on 1 July 2026 (S003, planning C): who signs later says so.
 */
export const adopt = command({
  name: 'revision.adopt',
  door: 'staff',
  path: `${path}/adoptions`,
  fields: { signUntil: moment(), startsOn: day(), late: optional(yesNo()) },
  target, then,
  facts: (at) => ({ decisions: proved(allOf(decision, at['revision'] ?? '')), routes: provedRoutes() }),
  decide(state, { signUntil, startsOn, late = false }, { at, actor, facts }): RevisionEvent[] {
    mustBe(state, 'colleges-asked');
    const { asked } = state;
    must(asked !== null, refuse('revision.is-replied'));
    mustDiffer(actor, asked.preparedBy, 'revision.same-person');
    const segment = state.segment as SegmentNumber;
    mustBeRoute(routeIn(facts.routes, segment), 'revision', segment);
    const decisions = decisionsOnText(facts.decisions, state);
    const lacks = missingDecisions(decisions, segment, dayOf(at));
    must(lacks.length === 0, refuse('admission.decisions-missing', { municipalities: lacks.map((code) => municipality(code).name), codes: lacks }));
    mustBeAnswered(decisions);
    mustBeDeadline('signUntil', signUntil);
    must(signUntil > at, invalid('signUntil', 'plan.past'));
    must(startsOn >= dayOf(signUntil), invalid('startsOn', 'revision-plan.order', { before: dayOf(signUntil) }));
    must(late || dayOf(signUntil) <= contractsReadyBy, invalid('signUntil', 'revision-plan.late', { by: contractsReadyBy }));
    must(late || startsOn <= newContractsFrom, invalid('startsOn', 'revision-plan.starts-late', { by: newContractsFrom }));
    const { version } = asked;
    return [{ type: 'revision.final', data: { segment, version, hash: state.frozen.find(({ number }) => number === version)?.hash ?? '', signUntil, startsOn } }];
  },
  gate: ([event], { path: where }) => (event?.type !== 'revision.final' ? undefined : { act: 'build', procedure: signingGate(where['revision'] ?? ''), closesAt: event.data.signUntil }),
  prefill: ({ plan }) => ({ values: { startsOn: plan?.startsOn ?? newContractsFrom }, offers: {} }),
});

/** Records that the signing is over, once nothing can be on its way. What follows for who did not accept a person confirms, one by one. */
export const endSigning = command({
  name: 'revision.end-signing',
  door: 'staff',
  path: `${path}/signing-endings`,
  fields: {},
  target, then,
  facts: (at) => ({ acceptances: proved(allOf(acceptance, at['revision'] ?? '')) }),
  decide(state, _, { at, facts }): RevisionEvent[] {
    mustBe(state, 'signing');
    const running = runningTerm(state);
    must(running !== undefined, refuse('revision.is-replied'));
    mustHaveEnded(running.until, at);
    const count = (outcome: string): number => state.invited.filter(({ kvk }) => (facts.acceptances[kvk]?.outcome ?? '') === outcome).length;
    return [{ type: 'revision.signed', data: { segment: state.segment as SegmentNumber, signUntil: running.until, accepted: count('accepted'), refused: count('refused'), unanswered: count('') } }];
  },
  gate: ([event], { path: where }) => (event?.type !== 'revision.signed' ? undefined : { act: 'open', procedure: signingGate(where['revision'] ?? ''), closesAt: event.data.signUntil }),
});

/** Ends a revision; agreements go on as they are. Once signing has begun somebody may have signed: then it cannot. */
export const withdraw = command({
  name: 'revision.withdraw',
  door: 'staff',
  path: `${path}/withdrawal`,
  fields: { reason: long(2000) },
  target, then,
  facts: () => ({}),
  decide(state, { reason }): RevisionEvent[] {
    mustBe(state, 'concept', 'consultation', 'reacting', 'answering', 'replied', 'colleges-asked');
    return [{ type: 'revision.withdrawn', data: { from: state.status }, content: { by: 'store', value: { reason } } }];
  },
  gate: shut,
});

/** A withdrawn revision takes no reaction that is still on its way. */
function shut(_: readonly RevisionEvent[], __: unknown, state: Revision) {
  const running = runningTerm(state);
  return running === undefined ? undefined : { act: 'open', procedure: running.gate, closesAt: running.until } as const;
}

/** Ends a revision that was begun under a route that counts no more (S001 ch. 5, NB), for the reason of that decision: the routes worker's. */
export const endByRoute = command({
  name: 'revision.end-by-route',
  door: 'worker',
  path: `${path}/endings`,
  fields: { decision: integer(1, 1_000_000) },
  target, then,
  facts: () => ({ routes: provedRoutes() }),
  decide(state, { decision: number }, { facts }): RevisionEvent[] {
    mustExist(state);
    const route = routeIn(facts.routes, state.segment);
    const reason = decisionIn(route, number)?.reason;
    const over = state.status === 'signing' || state.status === 'signed' || state.status === 'withdrawn';
    if (reason === undefined || over || !isOutdated(route, 'revision', state.rounds[0]?.consultedAt ?? '')) return [];
    return [{ type: 'revision.withdrawn', data: { from: state.status }, content: { by: 'store', value: { reason } } }];
  },
  gate: (events, _, state) => (events.length === 0 ? undefined : shut(events, _, state)),
});
