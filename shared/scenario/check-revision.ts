import { fault, twice, unknown, within } from './fault.ts';
import type { Faults } from './fault.ts';
import type { ScenarioRevision } from './schema.ts';

type Reaction = ScenarioRevision['reactions'][number];

/** @param providers the KvK numbers of the file's providers. */
export function* checkRevision(revision: ScenarioRevision, providers: ReadonlySet<string>): Faults {
  yield* checkMoments(revision);
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
    if (draftAt < consultAt) yield fault([...path, 'draftAt'], 'is before the consultation');
    if (reactUntil < draftAt) yield fault([...path, 'reactUntil'], 'is before the draft');
    if (replyAt < reactUntil) yield fault([...path, 'replyAt'], 'is before the end of the reactions');
    before = replyAt;
  }
  if (before !== undefined && finalAt < before) yield fault(['finalAt'], 'is before the reply of the last round');
  if (signUntil < finalAt) yield fault(['signUntil'], 'is before the final text');
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
  if (reaction.at > round.reactUntil) return;
  if (reaction.reply === undefined) yield fault(['reply'], `is missing: this reaction of ${reaction.kvk} has no reply before its round closes`);
  if (reaction.newText !== undefined && reaction.reply !== 'adopted' && reaction.reply !== 'partly') {
    yield fault(['newText'], 'goes only with the replies adopted and partly');
  }
}
