import { canonical } from '../kernel/canonical.ts';
import { allOf, command, proved, stateOf } from '../kernel/command.ts';
import { choice, choicesOf, long, optional } from '../kernel/fields.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { general, textMax } from './article.ts';
import { mustBe, revisionPage, roundAt } from './guards.ts';
import { changes, replies, repliesAt, repliesItem, replyOutcomes, type Replies, type ReplyEvent } from './reply.ts';
import { lastRound, revisionAt, type RevisionEvent, type Round } from './revision.ts';

/** KvK numbers of who reacted to an article in a round that was closed. */
export const reactedTo = ({ reacted }: Pick<Round, 'reacted'>, article: string): string[] => reacted.filter(({ articles }) => articles.includes(article)).map(({ kvk }) => kvk);

/** UTF-8 bytes of all motivations on one article: they are kept in one item of the store (DynamoDB: 400 KB). */
export const motivationBytes = 200_000;

/**
 * Answers the reactions of one or more providers on an article with one motivation. What is adopted, wholly or in part,
 * comes with the article as it will read; several answers on an article have one wording, the one that was given last.
 * What was said in confidence is answered apart from what stands in the nota.
 */
export const reply = command({
  name: 'reply.give',
  door: 'staff',
  path: '/revisions/:revision/rounds/:round/articles/:article/replies',
  fields: { reactions: choicesOf(), outcome: choice(...replyOutcomes), motivation: long(8000), wording: optional(long(textMax)) },
  target: repliesAt,
  facts: (at) => ({ revision: proved(stateOf(revisionAt(at))) }),
  decide(state, { reactions, outcome, motivation, wording: written = '' }, { path, newId, facts }): ReplyEvent[] {
    const { state: revision } = facts.revision;
    const round = roundAt(revision, path);
    mustBe(revision, 'answering');
    must(round.number === lastRound(revision)?.number, refuse('revision.other-round'));
    const article = path['article'] ?? '';
    const reacted = reactedTo(round, article);
    must(reacted.length > 0, missing());
    for (const kvk of reactions) must(reacted.includes(kvk), invalid('reactions', 'reply.no-reaction', { kvk }));
    // Else the nota would tell everybody what is answered to one.
    const confidential = round.reacted.filter(({ kvk, confidential: ids }) => reactions.includes(kvk) && ids.includes(article)).length;
    must(confidential === 0 || confidential === new Set(reactions).size, invalid('reactions', 'reply.confidential-apart'));
    const adopts = changes([{ outcome }]);
    // A form that was filled in with what stood there says nothing new of the article.
    const wording = adopts || written !== state.wording ? written : '';
    must(adopts || wording === '', invalid('wording', 'reply.wording-needless'));
    must(!adopts || article === general || wording !== '' || state.wording !== '', invalid('wording', 'reply.wording-missing'));
    must(article !== general || wording === '', invalid('wording', 'reply.wording-general'));
    const others = state.replies.filter(({ kvks }) => kvks.some((kvk) => !reactions.includes(kvk))).map((one) => one.motivation);
    must(new TextEncoder().encode(canonical([...others, motivation])).length <= motivationBytes, invalid('motivation', 'reply.too-large', { kilobytes: motivationBytes / 1000 }));
    return [{ type: 'reply.given', data: { round: round.number, article, reply: newId('answer'), kvks: [...new Set(reactions)].sort(), outcome }, content: { by: 'store', value: { motivation, wording } } }];
  },
  then: ({ revision = '', round = '', article = '' }) => `/staff/revisions/${revision}/rounds/${round}/articles/${article}`,
  prefill: (state, { path, facts: { revision } }) => {
    const round = roundAt(revision.state, path);
    const named = new Map(revision.state.invited.map(({ kvk, name }) => [kvk, name]));
    return {
      values: state.wording === '' ? {} : { wording: state.wording },
      offers: { reactions: reactedTo(round, path['article'] ?? '').map((kvk) => ({ code: kvk, label: named.get(kvk) ?? kvk })) },
    };
  },
});

type AllReplies = Readonly<Record<string, Replies>>;
/** Reactions of a round that have no reply yet, by article and KvK number; `all` are the replies of every round. */
export function unanswered({ number, reacted }: Pick<Round, 'number' | 'reacted'>, all: AllReplies): { readonly article: string; readonly kvk: string }[] {
  return reacted.flatMap(({ kvk, articles }) => articles.map((article) => ({ article, kvk })))
    .filter(({ article, kvk }) => all[repliesItem(number, article)]?.replies.some(({ kvks }) => kvks.includes(kvk)) !== true);
}

/** Publishes the nota van beantwoording: the round ends when every reaction has its reply, and not before. */
export const publishReplies = command({
  name: 'revision.publish-replies',
  door: 'staff',
  path: '/revisions/:revision/replies',
  fields: {},
  target: revisionAt,
  facts: (at) => ({ replies: proved(allOf(replies, at['revision'] ?? '')) }),
  decide(state, _, { facts }): RevisionEvent[] {
    mustBe(state, 'answering');
    const round = lastRound(state);
    must(round !== undefined, missing());
    const open = unanswered(round, facts.replies);
    must(open.length === 0, refuse('reply.open', { count: open.length }));
    return [{ type: 'revision.replied', data: { segment: state.segment as SegmentNumber, round: round.number, reactions: round.reacted.reduce((sum, { articles }) => sum + articles.length, 0) } }];
  },
  then: revisionPage,
});
