import type { Actor } from '../access/actor.ts';
import type { At } from '../kernel/command.ts';
import { wallTime, later, type Instant } from '../kernel/moments.ts';
import { missing, must, refuse, type Refusal } from '../kernel/refusal.ts';
import { barrierSeconds } from '../tender/open.ts';
import { isInvited, type Revision, type RevisionStatus, type Round } from './revision.ts';

/** What was never made is answered as everything that is not there. */
export function mustExist({ id }: Revision): void {
  must(id !== '', missing());
}

/** @throws Refusal that says where the revision stands. */
export function mustBe(state: Revision, ...wanted: readonly RevisionStatus[]): void {
  mustExist(state);
  const { status, withdrawnAt } = state;
  if (wanted.includes(status)) return;
  if (status === 'withdrawn') throw refuse('revision.is-withdrawn', { at: withdrawnAt });
  throw refuse(`revision.is-${status}`);
}

/** For a provider a revision exists once it is invited to it. @throws Refusal `missing` to everybody else. */
export function mustBeInvited(state: Revision, { kvk }: Pick<Actor, 'kvk'>): void {
  must(isInvited(state, kvk), missing());
}

/** The round that a path names. @throws Refusal `missing`. */
export function roundAt({ rounds }: Revision, at: At): Round {
  const found = rounds.find(({ number }) => String(number) === at['round']);
  if (found === undefined) throw missing();
  return found;
}

/** Said of one request, as of a bid (docs/decisions/0030-late-is-said-of-a-request.md). */
export const tooLate = (code: 'reaction.late' | 'acceptance.late', received: Instant, closed: Instant): Refusal => refuse(code, {
  received, receivedTime: wallTime(received).time, closed, closedTime: wallTime(closed).time, certain: later(closed, { seconds: barrierSeconds }),
});

/** Nothing is on its way any more: longer than any request can live has passed since the end of a term. */
export function mustHaveEnded(until: Instant, at: Instant): void {
  const from = later(until, { seconds: barrierSeconds });
  must(at >= from, refuse('revision.term-runs', { until, from }));
}

/** Reactions of all rounds that the revision can name: each takes 27 bytes, twice where it is confidential, of its item in the store (DynamoDB: 400 KB). */
export const mostReactions = 5000;

/**
 * Every provider can react to every article and to the whole, and the round must be able to close when all do.
 * @throws Refusal when so many providers and articles are too much together.
 */
export function mustHoldReactions({ rounds }: Revision, providers: number, articles: number): void {
  const before = rounds.flatMap(({ reacted }) => reacted).reduce((sum, one) => sum + one.articles.length, 0);
  must(before + providers * (articles + 1) <= mostReactions, refuse('revision.too-large', { providers, articles, most: mostReactions }));
}

export const revisionPage = (at: At): string => `/staff/revisions/${at['revision'] ?? ''}`;
export const textPage = (at: At): string => `/staff/revisions/${at['revision'] ?? ''}/texts/${at['version'] ?? ''}`;
export const ownRevisionPage = (at: At): string => `/provider/revisions/${at['revision'] ?? ''}`;
