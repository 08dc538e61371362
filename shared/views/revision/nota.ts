import type { Instant } from '../../kernel/moments.ts';
import { missing, must } from '../../kernel/refusal.ts';
import { general, type Article } from '../../revision/article.ts';
import type { Reaction, Remark, Stance } from '../../revision/reaction.ts';
import { changes, repliesItem, replyTo, type Replies, type ReplyOutcome } from '../../revision/reply.ts';
import type { NameRule, Revision, Round } from '../../revision/revision.ts';

/** A reaction as everybody reads it; `who` is empty where the round is without names. */
export interface NotaReaction { readonly who: string; readonly stance: Stance; readonly reason: string; readonly wording: string }
/** Like reactions with the one answer that they got. */
export interface NotaReply { readonly outcome: ReplyOutcome; readonly motivation: string; readonly reactions: readonly NotaReaction[] }
/** An article with what was said of it; the whole text has an empty number. `wording`: how it will read; empty when it stays. `confidential`: reactions that are left out. */
export interface NotaArticle { readonly id: string; readonly number: string; readonly heading: string; readonly wording: string; readonly replies: readonly NotaReply[]; readonly confidential: number }

/** The nota van beantwoording of one round, the same for everybody. */
export interface RevisionNota {
  readonly revision: { readonly id: string; readonly title: string; readonly segment: Revision['segment'] };
  readonly round: number;
  readonly version: number;
  readonly repliedAt: Instant;
  readonly names: NameRule;
  /** Providers that were asked, and those that reacted; all reactions, and those among them that are left out because they are confidential. */
  readonly invited: number;
  readonly providers: number;
  readonly reactions: number;
  readonly confidential: number;
  /** Those of which something was said, in the order of the text; what was said of the whole stands first. */
  readonly articles: readonly NotaArticle[];
}

type Reactions = Readonly<Record<string, Pick<Reaction, 'remarks'>>>;
interface Facts { readonly revision: Revision; readonly round: Round; readonly text: readonly Article[]; readonly reactions: Reactions; readonly replies: Readonly<Record<string, Replies>> }

/** @throws Refusal `missing` before it is published. */
export function revisionNota({ revision: of, round, text, reactions, replies }: Facts): RevisionNota {
  const { number, version, repliedAt, names, reacted } = round;
  must(repliedAt !== '', missing());
  const named = new Map(of.invited.map(({ kvk, name }) => [kvk, name]));
  const whole: Article = { id: general, number: '', heading: '', text: '' };
  const articles = [whole, ...text].flatMap(({ id, number: cited, heading }): NotaArticle[] => {
    const remarks = reacted.filter((one) => one.articles.includes(id)).flatMap(({ kvk }) => { const remark = reactions[kvk]?.remarks[id]; return remark === undefined ? [] : [{ kvk, remark }]; });
    if (remarks.length === 0) return [];
    const state = replies[repliesItem(number, id)];
    const open = remarks.filter(({ remark }) => !remark.confidential);
    const answers = (state?.replies ?? []).map(({ id: reply, outcome, motivation }): NotaReply => ({
      outcome, motivation,
      reactions: inOrder(open.filter(({ kvk }) => replyTo(state, kvk)?.id === reply).map(({ kvk, remark }) => shown(remark, names === 'named' ? named.get(kvk) ?? kvk : ''))),
    })).filter((one) => one.reactions.length > 0);
    return [{ id, number: cited, heading, wording: changes(state?.replies ?? []) ? state?.wording ?? '' : '', replies: answers, confidential: remarks.length - open.length }];
  });
  return {
    revision: { id: of.id, title: of.title, segment: of.segment }, round: number, version, repliedAt, names, invited: of.invited.length, providers: reacted.length,
    reactions: reacted.reduce((sum, one) => sum + one.articles.length, 0), confidential: articles.reduce((sum, one) => sum + one.confidential, 0), articles,
  };
}

const shown = ({ stance, reason, wording }: Remark, who: string): NotaReaction => ({ who, stance, reason, wording });
/** By name; without names by what they say, so that the order tells nothing of who said it. */
const inOrder = (all: readonly NotaReaction[]): NotaReaction[] => [...all].sort((a, b) => compare(keyOf(a), keyOf(b)));
const keyOf = ({ who, stance, reason, wording }: NotaReaction): string => JSON.stringify([who, stance, reason, wording]);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A provider's own confidential reactions with the answers to them, which stand in no nota. */
export interface OwnReply { readonly number: string; readonly heading: string; readonly remark: Remark; readonly outcome: ReplyOutcome; readonly motivation: string; readonly wording: string }
export function confidentialReplies({ round, text, reactions, replies }: Facts, kvk: string): OwnReply[] {
  return Object.entries(reactions[kvk]?.remarks ?? {}).flatMap(([id, remark]): OwnReply[] => {
    const state = replies[repliesItem(round.number, id)];
    const reply = replyTo(state, kvk);
    if (!remark.confidential || reply === undefined) return [];
    const { number = '', heading = '' } = text.find((one) => one.id === id) ?? {};
    return [{ number, heading, remark, outcome: reply.outcome, motivation: reply.motivation, wording: changes([reply]) ? state?.wording ?? '' : '' }];
  });
}
