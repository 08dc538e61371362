import type { Actor } from '../../access/actor.ts';
import type { Instant } from '../../kernel/moments.ts';
import { missing, must } from '../../kernel/refusal.ts';
import { general } from '../../revision/article.ts';
import type { Remark } from '../../revision/reaction.ts';
import { redlineOf, type Piece } from '../../revision/redline.ts';
import { repliesItem, replyTo, type ReplyOutcome } from '../../revision/reply.ts';
import type { Revision, Round } from '../../revision/revision.ts';
import { revisionHead, type RevisionHead } from './head.ts';
import { articleLine, counting, roundHead, subjectOf, subjects, type ArticleLine, type RoundFacts, type RoundHead } from './reactions.ts';

/** One provider's reaction on an article. `proposal`: how its wording differs from the text; empty where it proposes none. `reply`: the id of its answer, empty while it has none. */
export interface ReactionLine extends Remark { readonly kvk: string; readonly name: string; readonly proposal: readonly Piece[]; readonly reply: string }
export interface ReplyLine { readonly id: string; readonly outcome: ReplyOutcome; readonly motivation: string; readonly names: readonly string[]; readonly at: Instant; readonly me: boolean }

/** One article with all that was said of it, and its answers. */
export interface ArticleReactions extends RevisionHead {
  readonly at: RoundHead;
  readonly article: ArticleLine & { readonly text: string };
  /** What is open first; then by name. */
  readonly reactions: readonly ReactionLine[];
  readonly replies: readonly ReplyLine[];
  /** How the article will read, and how that differs; empty while it stays. */
  readonly wording: string;
  readonly resulting: readonly Piece[];
  /** Can be answered now, by this reader or another. */
  readonly open: boolean;
  /** Open reactions in the whole round, and the next article that has any; null when none has. */
  readonly openInRound: number;
  readonly nextOpen: Neighbour | null;
  /** Articles with reactions before and behind this one, in the order of the text. */
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
}
type Neighbour = Pick<ArticleLine, 'id' | 'number' | 'heading'>;

/** @throws Refusal `missing` for what is no article of a text that was presented. */
export function articleReactions(of: Revision, round: Round, id: string, facts: RoundFacts, { actor, at }: { actor: Actor; at: Instant }): ArticleReactions {
  must(round.presentedAt !== '' && subjects(round).includes(id), missing());
  const lines = subjects(round).map((one) => articleLine(one, round, facts)).filter((one) => one.id === id || one.reactions > 0);
  const here = lines.findIndex((one) => one.id === id);
  const named = new Map(of.invited.map(({ kvk, name }) => [kvk, name]));
  const text = facts.text.find((one) => one.id === id)?.text ?? '';
  const state = facts.replies[repliesItem(round.number, id)];
  const wording = state?.wording ?? '';
  // From here on, and round again from the beginning.
  const found = [...lines.slice(here + 1), ...lines.slice(0, here)].find(({ open }) => open > 0);
  const neighbour = (i: number): Neighbour | null => { const one = lines[i]; return one === undefined ? null : subjectOf(one.id, facts.text); };
  return {
    ...revisionHead(of, at), at: roundHead(round), article: { ...lines[here] as ArticleLine, text },
    reactions: counting(facts.reactions).flatMap(({ kvk, remarks }): ReactionLine[] => {
      const remark = remarks[id];
      const proposal = remark === undefined || remark.wording === '' || id === general ? [] : redlineOf(text, remark.wording);
      return remark === undefined ? [] : [{ kvk, name: named.get(kvk) ?? kvk, ...remark, proposal, reply: replyTo(state, kvk)?.id ?? '' }];
    }).sort((a, b) => Number(a.reply !== '') - Number(b.reply !== '') || (a.name < b.name ? -1 : 1)),
    replies: (state?.replies ?? []).map(({ id: reply, outcome, motivation, kvks, by, at: moment }) => ({ id: reply, outcome, motivation, names: kvks.map((kvk) => named.get(kvk) ?? kvk), at: moment, me: by === actor.person })),
    wording, resulting: wording === '' ? [] : redlineOf(text, wording),
    open: of.status === 'answering' && of.rounds.at(-1)?.number === round.number,
    openInRound: lines.reduce((sum, one) => sum + one.open, 0),
    nextOpen: found === undefined ? null : subjectOf(found.id, facts.text),
    previous: neighbour(here - 1), next: neighbour(here + 1),
  };
}
