import { command } from '../kernel/command.ts';
import { choice, choiceOf, day, euro, integer, kvkNumber, long, optional, text, yesNo, type InputOf } from '../kernel/fields.ts';
import { kvkPattern } from '../kernel/ids.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { contractsReadyBy, newContractsFrom } from '../region/calendars.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { mustBe, mustHoldReactions, revisionPage } from './guards.ts';
import { readLines } from './invited-lines.ts';
import { isInvited, lastRound, refusalMeans, revisionAt, revisionRef, type Invited, type Revision, type RevisionEvent } from './revision.ts';

const path = '/revisions/:revision';
/** As many as one item of the store holds with room to spare. */
export const mostInvited = 300;

const words = {
  title: text(200), description: optional(long(8000)), refusal: choice(...refusalMeans), refusalClause: optional(long(4000)),
  limits: optional(yesNo()), limitsWhy: optional(long(4000)),
};

/** Begins the revision of the agreements of one segment. Segment 5 is bought anew: it has no development agreements (S001 ch. 5). */
export const create = command({
  name: 'revision.create',
  door: 'staff',
  path: '/revisions',
  fields: { segment: choice('1', '2', '3', '4'), ...words },
  target: (_, __, newId) => revisionRef(newId('revision')),
  facts: () => ({}),
  decide(state, input, { newId }): RevisionEvent[] {
    // The id follows from the key: what stands there was made with the same key, before its record was cleared away.
    must(state.id === '', refuse('key.reused'));
    const { means, value } = said(input);
    return [{ type: 'revision.created', data: { revision: newId('revision'), segment: Number(input.segment) as SegmentNumber, ...means }, content: { by: 'store', value } }];
  },
  answer: (events) => ({ revision: events.map(({ data }) => ('revision' in data ? data.revision : ''))[0] ?? '' }),
  then: (_, target) => `/staff/revisions/${target.partition}`,
  prefill: () => ({ values: { refusal: 'ends' }, offers: {} }),
});

/**
 * What it is about, what a refusal means by the running agreement, and whether it limits or selects providers; until the
 * colleges are asked. That it limits is taken away only after a jurist found that it does not.
 */
export const describe = command({
  name: 'revision.describe',
  door: 'staff',
  path: `${path}/descriptions`,
  fields: words,
  target: revisionAt,
  facts: () => ({}),
  decide(state, input): RevisionEvent[] {
    mustBe(state, 'concept', 'consultation', 'reacting', 'answering', 'replied');
    const { means, value } = said(input);
    // Else whoever has to wait for the jurist would only have to take the tick away.
    must(means.limits || !state.limits || state.limitsFound?.finding === 'no-limit', invalid('limits', 'revision.limits-stay'));
    return [{ type: 'revision.described', data: means, content: { by: 'store', value } }];
  },
  then: revisionPage,
  prefill: ({ title, description, refusal, refusalClause, limits, limitsWhy }) => ({ values: { title, description, refusal, refusalClause, limits, limitsWhy }, offers: {} }),
});

function said({ title, description = '', refusal, refusalClause = '', limits = false, limitsWhy = '' }: InputOf<typeof words>) {
  must(!limits || limitsWhy !== '', invalid('limitsWhy', 'revision.limits-why'));
  return { means: { refusal, limits }, value: { title, description, refusalClause, limitsWhy: limits ? limitsWhy : '' } };
}

/** A provider with a running agreement, with its share of the market; who stands there already gets the new figures. */
export const invite = command({
  name: 'revision.invite',
  door: 'staff',
  path: `${path}/invitations`,
  fields: { kvk: kvkNumber(), name: text(200), turnover: euro(), youths: integer(0, 1_000_000) },
  target: revisionAt,
  facts: () => ({}),
  decide(state, { kvk, ...of }): RevisionEvent[] {
    mustTakeInvitations(state);
    must(kvkPattern.test(kvk), invalid('kvk', 'partner.kvk'));
    mustHaveRoom(state, [kvk]);
    return [invited(state, { kvk, ...of })];
  },
  then: revisionPage,
});

/** The same for many at once, as a list from a spreadsheet; a line that cannot be read changes nothing. */
export const inviteList = command({
  name: 'revision.invite-list',
  door: 'staff',
  path: `${path}/invitation-lists`,
  fields: { lines: long(40_000) },
  target: revisionAt,
  facts: () => ({}),
  decide(state, { lines }): RevisionEvent[] {
    mustTakeInvitations(state);
    const read = readLines(lines);
    mustHaveRoom(state, read.map(({ kvk }) => kvk));
    return read.map((one) => invited(state, one));
  },
  then: revisionPage,
});

/** Takes a provider off the list before anybody was invited. After that it stays: it knows of the revision. */
export const leaveOut = command({
  name: 'revision.leave-out',
  door: 'staff',
  path: `${path}/invitations/removals`,
  fields: { kvk: choiceOf() },
  target: revisionAt,
  facts: () => ({}),
  decide(state, { kvk }): RevisionEvent[] {
    mustBe(state, 'concept');
    must(state.invited.some((one) => one.kvk === kvk), invalid('kvk', 'revision.not-invited'));
    return [{ type: 'provider.left-out', data: { kvk } }];
  },
  then: revisionPage,
  prefill: ({ invited }) => ({ values: {}, offers: { kvk: invited.map(({ kvk, name }) => ({ code: kvk, label: `${name} (${kvk})` })) } }),
});

/** Who holds an agreement and was forgotten is invited later; once colleges are asked the list stands. */
function mustTakeInvitations(state: Revision): void {
  mustBe(state, 'concept', 'consultation', 'reacting', 'answering', 'replied');
}
const invited = (state: Revision, { kvk, ...value }: Invited): RevisionEvent =>
  ({ type: 'provider.invited', data: { kvk, joins: state.status !== 'concept' && !isInvited(state, kvk) }, content: { by: 'store', value } });
function mustHaveRoom(state: Revision, more: readonly string[]): void {
  const { size } = new Set([...state.invited.map(({ kvk }) => kvk), ...more]);
  must(size <= mostInvited, refuse('revision.too-many', { most: mostInvited }));
  if (state.status === 'reacting') mustHoldReactions(state, size, lastRound(state)?.articles.length ?? 0);
}

/** When what is meant to happen. Contracts are ready on 1 July 2026 and start on 1 January 2027 (S003, planning C): who plans later says so. */
export const plan = command({
  name: 'revision.plan',
  door: 'staff',
  path: `${path}/plans`,
  fields: { consultOn: day(), draftOn: day(), repliesOn: day(), finalOn: day(), signUntil: day(), startsOn: day(), late: optional(yesNo()) },
  target: revisionAt,
  facts: () => ({}),
  decide(state, { late = false, ...planned }): RevisionEvent[] {
    mustBe(state, 'concept', 'consultation', 'reacting', 'answering', 'replied');
    const order = ['consultOn', 'draftOn', 'repliesOn', 'finalOn', 'signUntil', 'startsOn'] as const;
    order.forEach((name, i) => {
      const before = order[i - 1];
      must(before === undefined || planned[before] <= planned[name], invalid(name, 'revision-plan.order', { before: before === undefined ? '' : planned[before] }));
    });
    must(late || planned.signUntil <= contractsReadyBy, invalid('signUntil', 'revision-plan.late', { by: contractsReadyBy }));
    must(late || planned.startsOn <= newContractsFrom, invalid('startsOn', 'revision-plan.starts-late', { by: newContractsFrom }));
    return [{ type: 'revision.planned', data: { plan: planned } }];
  },
  then: revisionPage,
  prefill: (state) => ({ values: state.plan === null ? { startsOn: newContractsFrom } : { ...state.plan }, offers: {} }),
});
