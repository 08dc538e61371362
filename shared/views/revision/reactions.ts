import type { Instant } from '../../kernel/moments.ts';
import { missing, must } from '../../kernel/refusal.ts';
import { general, type Article } from '../../revision/article.ts';
import { stances, type Reaction, type Stance } from '../../revision/reaction.ts';
import { redline } from '../../revision/redline.ts';
import { changes, repliesItem, replyTo, type Replies } from '../../revision/reply.ts';
import type { NameRule, Revision, Round } from '../../revision/revision.ts';
import { attitudeOf, attitudes, sharesBy, type Attitude, type SharesOf } from '../../revision/support.ts';
import type { ActState } from '../../tender/acts.ts';
import { revisionHead, type RevisionHead } from './head.ts';

/** The round of a page; an empty moment has not come. */
export interface RoundHead extends Pick<Round, 'version' | 'presentedAt' | 'reactUntil' | 'closedAt' | 'repliedAt'> { readonly number: number; readonly names: NameRule }
export const roundHead = ({ number, version, presentedAt, reactUntil, closedAt, repliedAt, names }: Round): RoundHead => ({ number, version, presentedAt, reactUntil, closedAt, repliedAt, names });

type Counts = Readonly<Record<Stance, number>>;
/** What providers said of one article. `open`: reactions without a reply; `unmet`: providers against it whose reaction was not adopted, wholly or in part. */
export interface ArticleLine {
  /** `general`: the text as a whole, without number. */
  readonly id: string; readonly number: string; readonly heading: string;
  readonly stances: Counts; readonly reactions: number; readonly confidential: number; readonly open: number; readonly unmet: number;
  /** Something is adopted: the article will read otherwise. */
  readonly adopted: boolean;
}
export interface ReactedLine { readonly kvk: string; readonly name: string; readonly submittedAt: Instant | ''; readonly attitude: Attitude; readonly reactions: number; readonly open: number }

/** Which articles are shown: with such a reaction, with something open, of one provider. Empty: all. */
export interface ReactionFilter { readonly stance: Stance | ''; readonly open: boolean; readonly kvk: string }

/** The reactions of a round. Turnover and youths stand behind the shares: no other door gets this model. */
export interface RoundReactions extends RevisionHead {
  readonly at: RoundHead;
  readonly filter: ReactionFilter;
  readonly articles: readonly ArticleLine[];
  /** Of all articles, whatever is shown. */
  readonly totals: { readonly articles: number; readonly reacted: number; readonly reactions: number; readonly open: number; readonly unmet: number; readonly stances: Counts };
  readonly providers: readonly ReactedLine[];
  readonly shares: readonly SharesOf<Attitude>[];
  /** How many articles changed since the text that was shown before; null for the first. */
  readonly changed: { readonly from: number; readonly articles: number } | null;
  /** The first article with something open; null when there is none, or nothing can be answered yet. */
  readonly next: Pick<ArticleLine, 'id' | 'number' | 'heading'> | null;
  readonly acts: readonly ActState[];
}

export interface RoundFacts {
  readonly text: readonly Article[];
  readonly before: readonly Article[] | null;
  readonly reactions: Readonly<Record<string, Reaction>>;
  readonly replies: Readonly<Record<string, Replies>>;
}

/** What of a reaction counts: submitted, and not taken back. */
export const counting = (reactions: RoundFacts['reactions']): Reaction[] => Object.values(reactions).filter(({ submittedAt }) => submittedAt !== '');
/** Ids that a reaction can be about: the whole, and the articles in their order. */
export const subjects = ({ articles }: Pick<Round, 'articles'>): string[] => [general, ...articles];
export const subjectOf = (id: string, text: readonly Article[]): Pick<Article, 'id' | 'number' | 'heading'> => {
  const { number = '', heading = '' } = text.find((one) => one.id === id) ?? {};
  return { id, number, heading };
};

const none: Counts = { agree: 0, 'agree-if': 0, objection: 0, question: 0 };
const counted = (all: readonly Stance[]): Counts => all.reduce((sum, stance) => ({ ...sum, [stance]: sum[stance] + 1 }), none);

export function articleLine(id: string, round: Pick<Round, 'number'>, { text, reactions, replies }: RoundFacts): ArticleLine {
  const state = replies[repliesItem(round.number, id)];
  const said = counting(reactions).flatMap(({ kvk, remarks }) => (remarks[id] === undefined ? [] : [{ kvk, ...remarks[id] }]));
  const open = said.filter(({ kvk }) => replyTo(state, kvk) === undefined);
  return {
    ...subjectOf(id, text), stances: counted(said.map(({ stance }) => stance)), reactions: said.length, confidential: said.filter(({ confidential }) => confidential).length,
    open: open.length,
    unmet: said.filter(({ kvk, stance }) => { const given = replyTo(state, kvk); return stance === 'objection' && (given === undefined || !changes([given])); }).length, adopted: state?.wording !== undefined && state.wording !== '',
  };
}

const isStance = (value: string): value is Stance => (stances as readonly string[]).includes(value);
/** A filter as an address asks for it; what means nothing filters nothing. */
export const filterFrom = ({ stance = '', open = '', kvk = '' }: Readonly<Record<string, string>>, of: Pick<Revision, 'invited'>): ReactionFilter =>
  ({ stance: isStance(stance) ? stance : '', open: open === 'yes', kvk: of.invited.some((one) => one.kvk === kvk) ? kvk : '' });

/** @throws Refusal `missing` before the round's text was presented. */
export function roundReactions(of: Revision, round: Round, facts: RoundFacts, { filter, acts, at }: { filter: ReactionFilter; acts: readonly ActState[]; at: Instant }): RoundReactions {
  must(round.presentedAt !== '', missing());
  const { reactions, replies, before, text } = facts;
  const lines = subjects(round).map((id) => articleLine(id, round, facts));
  const heard = counting(reactions);
  const mine = (id: string): boolean => filter.kvk === '' || heard.some(({ kvk, remarks }) => kvk === filter.kvk && remarks[id] !== undefined);
  const answering = of.status === 'answering' && of.rounds.at(-1)?.number === round.number;
  const first = answering ? lines.find(({ open }) => open > 0) : undefined;
  return {
    ...revisionHead(of, at), at: roundHead(round), filter,
    // Nobody has to look for what nobody said anything about, unless all articles are asked for.
    articles: lines.filter((one) => (one.id !== general || one.reactions > 0) && mine(one.id) && (!filter.open || one.open > 0) && (filter.stance === '' || one.stances[filter.stance] > 0)),
    totals: {
      articles: round.articles.length, reacted: heard.length, reactions: lines.reduce((sum, one) => sum + one.reactions, 0), open: lines.reduce((sum, one) => sum + one.open, 0), unmet: lines.reduce((sum, one) => sum + one.unmet, 0),
      stances: counted(heard.flatMap(({ remarks }) => Object.values(remarks).map(({ stance }) => stance))),
    },
    providers: of.invited.map(({ kvk, name }): ReactedLine => {
      const own = heard.find((one) => one.kvk === kvk);
      const ids = Object.keys(own?.remarks ?? {});
      return { kvk, name, submittedAt: own?.submittedAt ?? '', attitude: attitudeOf(own?.remarks ?? {}), reactions: ids.length, open: ids.filter((id) => replyTo(replies[repliesItem(round.number, id)], kvk) === undefined).length };
    }).sort((a, b) => Number(a.submittedAt === '') - Number(b.submittedAt === '') || (a.name < b.name ? -1 : 1)),
    shares: sharesBy(of.invited, attitudes, (kvk) => attitudeOf(heard.find((one) => one.kvk === kvk)?.remarks ?? {})),
    changed: before === null ? null : { from: round.version - 1, articles: redline(before, text).filter(({ is }) => is !== 'same').length },
    next: first === undefined ? null : subjectOf(first.id, text), acts,
  };
}
