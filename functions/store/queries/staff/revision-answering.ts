import { may } from '../../../../shared/access/table.ts';
import type { AnyRef, Loaded } from '../../../../shared/kernel/aggregate.ts';
import { missing, must } from '../../../../shared/kernel/refusal.ts';
import { general } from '../../../../shared/revision/article.ts';
import { mustExist, roundAt } from '../../../../shared/revision/guards.ts';
import { reactionRef, type Reaction } from '../../../../shared/revision/reaction.ts';
import { publishReplies } from '../../../../shared/revision/reply-commands.ts';
import { repliesItem, repliesRef, type Replies } from '../../../../shared/revision/reply.ts';
import { revisionAt, type Revision, type Round } from '../../../../shared/revision/revision.ts';
import { closeReactions } from '../../../../shared/revision/round-commands.ts';
import { textRef, type AgreementText } from '../../../../shared/revision/text.ts';
import { tryAct, type ActState } from '../../../../shared/tender/acts.ts';
import { articleReactions } from '../../../../shared/views/revision/answering.ts';
import { filterFrom, roundReactions, subjects, type RoundFacts } from '../../../../shared/views/revision/reactions.ts';
import type { Query, QueryContext, Reader } from '../../reader.ts';

export const revisionReactions: Query<'staff.revision-reactions'> = async (context) => {
  const { store, search, at } = context;
  const { of, round } = await roundIn(context);
  const facts = await factsOf(store, of, round, of.invited.map(({ kvk }) => kvk));
  return { round: roundReactions(of, round, facts, { filter: filterFrom(search, of), acts: actsOn(of, round, facts, context), at }) };
};

export const revisionArticle: Query<'staff.revision-article'> = async (context) => {
  const { store, path, at, actor } = context;
  const { of, round } = await roundIn(context);
  const article = path['article'] ?? '';
  must(subjects(round).includes(article), missing());
  const facts = await factsOf(store, of, round, of.invited.map(({ kvk }) => kvk));
  return { article: articleReactions(of, round, article, facts, { actor, at }) };
};

async function roundIn({ store, path }: QueryContext): Promise<{ of: Revision; round: Round }> {
  const { state: of } = await store.load(revisionAt(path));
  mustExist(of);
  const round = roundAt(of, path);
  must(round.presentedAt !== '', missing());
  return { of, round };
}

/** Two requests, of a hundred things each: the texts with the reactions, and the replies on what was reacted to. */
async function factsOf(store: Reader, of: Revision, round: Round, kvks: readonly string[]): Promise<RoundFacts> {
  const before = round.version > 1 ? [textRef(of.id, round.version - 1)] : [];
  const said = round.closedAt === '' ? kvks : round.reacted.map(({ kvk }) => kvk);
  const answered = round.closedAt === '' ? [] : [...new Set(round.reacted.flatMap(({ articles }) => articles))];
  const [read, replies] = await Promise.all([
    store.loadMany([textRef(of.id, round.version), ...before, ...said.map((kvk) => reactionRef(of.id, round.number, kvk))] as unknown as AnyRef[]),
    answered.length === 0 ? [] : store.loadMany(answered.map((article) => repliesRef(of.id, round.number, article))),
  ]);
  const [text, ...rest] = read as readonly Loaded<unknown>[];
  const reactions = rest.slice(before.length) as readonly Loaded<Reaction>[];
  return {
    text: (text?.state as AgreementText).articles, before: before.length === 0 ? null : (rest[0]?.state as AgreementText).articles,
    reactions: Object.fromEntries(reactions.map(({ state }, i) => [said[i] ?? '', state])),
    replies: Object.fromEntries(replies.map(({ state }: Loaded<Replies>, i) => [repliesItem(round.number, answered[i] ?? general), state])),
  };
}

/** What ends the round, each with what its decider would say. */
function actsOn(of: Revision, { number }: Round, { replies }: RoundFacts, { at, actor, path }: QueryContext): ActState[] {
  if (of.rounds.at(-1)?.number !== number) return [];
  const moment = { at, actor, path };
  return [
    ...(of.status === 'reacting' && may(actor, 'revision.close-reactions', path) ? [tryAct(closeReactions, of, { round: number }, { reactions: {} }, moment)] : []),
    ...(of.status === 'answering' && may(actor, 'revision.publish-replies', path) ? [tryAct(publishReplies, of, {}, { replies }, moment)] : []),
  ].filter((one) => one !== undefined);
}
