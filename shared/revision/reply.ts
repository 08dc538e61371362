import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { At } from '../kernel/command.ts';
import type { Instant } from '../kernel/moments.ts';

/** Overgenomen, deels overgenomen, niet overgenomen; `answered`: a question, or an agreement, that asks for no change. */
export const replyOutcomes = ['adopted', 'partly', 'not-adopted', 'answered'] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];

/** One answer to the reactions of these providers on the article: like reactions are answered together. */
export interface Reply { readonly id: string; readonly kvks: readonly string[]; readonly outcome: ReplyOutcome; readonly motivation: string; readonly by: string; readonly at: Instant }

/** All that the region says of the reactions on one article in one round. `wording`: how the article will read; empty when it stays. */
export interface Replies { readonly round: number; readonly article: string; readonly wording: string; readonly replies: readonly Reply[] }

export type ReplyEvent = {
  readonly type: 'reply.given';
  readonly data: { readonly round: number; readonly article: string; readonly reply: string; readonly kvks: readonly string[]; readonly outcome: ReplyOutcome };
  readonly content: Kept<{ motivation: string; wording: string }>;
};

export const replies: Aggregate<Replies, ReplyEvent> = {
  kind: 'reply',
  counted: true,
  initial: { round: 0, article: '', wording: '', replies: [] },
  /** A reaction has one reply: who is answered anew leaves the answer that it had. */
  evolve(state, { data, content }, { at, actor }) {
    const { round, article, reply: id, kvks, outcome } = data;
    const { motivation, wording } = content.value;
    const others = state.replies.map((one) => ({ ...one, kvks: one.kvks.filter((kvk) => !kvks.includes(kvk)) })).filter((one) => one.kvks.length > 0);
    const all = [...others, { id, kvks, outcome, motivation, by: actor, at }];
    return { round, article, replies: all, wording: changes(all) ? (wording === '' ? state.wording : wording) : '' };
  },
};

/** Does one of these answers change the article? */
export const changes = (all: readonly Pick<Reply, 'outcome'>[]): boolean => all.some(({ outcome }) => outcome === 'adopted' || outcome === 'partly');

/** The answer to a provider's reaction. */
export const replyTo = (state: Replies | undefined, kvk: string): Reply | undefined => state?.replies.find(({ kvks }) => kvks.includes(kvk));

/** Replies of all rounds lie together, so that a text is made of them with one query. */
export const repliesItem = (round: number | string, article: string): string => `${round}_${article}`;
export const repliesRef = (revision: string, round: number | string, article: string): Ref<Replies, ReplyEvent> => ({ of: replies, partition: revision, item: repliesItem(round, article) });
export const repliesAt = (at: At): Ref<Replies, ReplyEvent> => repliesRef(at['revision'] ?? '', at['round'] ?? '', at['article'] ?? '');
