import { isWorkingDay } from '../kernel/holidays.ts';
import { dayOf, later } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { mostArticles, numberMax, textMax } from '../revision/article.ts';
import { mostReactions } from '../revision/guards.ts';
import { mostInvited } from '../revision/prepare-commands.ts';
import { barrierSeconds as barrier } from '../tender/open.ts';
import { fault, twice, unknown, within } from './fault.ts';
import type { Faults } from './fault.ts';
import type { ScenarioRevision } from './schema.ts';

type Reaction = ScenarioRevision['reactions'][number];

/** @param providers the KvK numbers of the file's providers. */
export function* checkRevision(revision: ScenarioRevision, providers: ReadonlySet<string>): Faults {
  if (revision.segment === 5) yield fault(['segment'], 'is 5, which is bought anew: it has no agreements to revise');
  yield* checkMoments(revision);
  yield* checkSize(revision);
  yield* twice('articles', revision.articles, 'id');
  yield* twice('invited', revision.invited, 'kvk');
  for (const [index, { kvk }] of revision.invited.entries()) yield* unknown(['invited', index, 'kvk'], kvk, providers, 'provider of this file');
  const invited = new Set(revision.invited.map(({ kvk }) => kvk));
  for (const [index, reaction] of revision.reactions.entries()) {
    const path = ['reactions', index];
    yield* unknown([...path, 'kvk'], reaction.kvk, invited, 'provider invited to this revision');
    yield* within(path, checkReaction(reaction, revision));
  }
  for (const [index, { kvk, at }] of revision.decisions.entries()) {
    yield* unknown(['decisions', index, 'kvk'], kvk, invited, 'provider invited to this revision');
    if (at < revision.finalAt) yield fault(['decisions', index, 'at'], 'is before the final text');
  }
}

function* checkMoments({ rounds, finalAt, signUntil }: ScenarioRevision): Faults {
  let before: string | undefined;
  for (const [index, { consultAt, draftAt, reactUntil, replyAt }] of rounds.entries()) {
    const path = ['rounds', index];
    if (before !== undefined && consultAt < before) yield fault([...path, 'consultAt'], 'is before the reply of the round before');
    // Written input is welcome until the end of a day, and the draft follows on it.
    if (dayOf(draftAt) <= dayOf(consultAt)) yield fault([...path, 'draftAt'], 'is not on a later day than the consultation');
    yield* onWorkingDay([...path, 'reactUntil'], reactUntil);
    if (reactUntil <= draftAt) yield fault([...path, 'reactUntil'], 'is not after the draft');
    if (replyAt < later(reactUntil, { seconds: barrier })) yield fault([...path, 'replyAt'], `is before the reactions can be closed, two minutes after ${reactUntil}`);
    before = replyAt;
  }
  if (before !== undefined && finalAt < before) yield fault(['finalAt'], 'is before the reply of the last round');
  yield* onWorkingDay(['signUntil'], signUntil);
  if (signUntil <= finalAt) yield fault(['signUntil'], 'is not after the final text');
}

function* onWorkingDay(path: readonly PropertyKey[], at: Instant): Faults {
  if (!isWorkingDay(dayOf(at))) yield fault(path, `is on ${dayOf(at)}, which is not a working day`);
}

/** What the portal takes (shared/revision). */
function* checkSize({ articles, invited, rounds }: ScenarioRevision): Faults {
  if (invited.length === 0) yield fault(['invited'], 'is empty: a revision is of agreements that somebody has');
  if (invited.length > mostInvited) yield fault(['invited'], `holds more than ${mostInvited} providers`);
  if (articles.length > mostArticles) yield fault(['articles'], `holds more than ${mostArticles} articles`);
  if (invited.length * (articles.length + 1) * rounds.length > mostReactions) yield fault(['invited'], `times the articles can make more than ${mostReactions} reactions`);
  for (const [index, { id, text }] of articles.entries()) {
    if (id.length > numberMax) yield fault(['articles', index, 'id'], `is longer than ${numberMax} characters`);
    if (text.length > textMax) yield fault(['articles', index, 'text'], `is longer than ${textMax} characters`);
  }
}

/** A reaction after the end of its round is refused, and then needs no reply. */
function* checkReaction(reaction: Reaction, { rounds, articles }: ScenarioRevision): Faults {
  const round = rounds[reaction.round - 1];
  if (round === undefined) {
    yield fault(['round'], `is no round of this revision, which has ${rounds.length}`);
    return;
  }
  const ids = new Set(articles.map(({ id }) => id));
  if (reaction.article !== undefined) yield* unknown(['article'], reaction.article, ids, 'article of this revision');
  if (reaction.at < round.draftAt) yield fault(['at'], 'is before the draft of its round');
  if (reaction.newText !== undefined && reaction.article === undefined) yield fault(['newText'], 'is of no article');
  if (reaction.at >= round.reactUntil) return;
  if (reaction.reply === undefined) yield fault(['reply'], `is missing: this reaction of ${reaction.kvk} has no reply before its round closes`);
  if (reaction.newText !== undefined && reaction.reply !== 'adopted' && reaction.reply !== 'partly') {
    yield fault(['newText'], 'goes only with the replies adopted and partly');
  }
}
