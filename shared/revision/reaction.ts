import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Actor } from '../access/actor.ts';
import type { At } from '../kernel/command.ts';
import { canonical, type Json } from '../kernel/canonical.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { Instant } from '../kernel/moments.ts';
import { overviewOf, reactedKey, type OverviewLine } from '../provider/overview.ts';

export const stances = ['agree', 'agree-if', 'objection', 'question'] as const;
export type Stance = (typeof stances)[number];

/** What a provider says of one article, or of the whole (`general`). `wording`: how it would have it. */
export interface Remark { readonly stance: Stance; readonly reason: string; readonly wording: string; readonly confidential: boolean }
/** By article id. */
export type Remarks = Readonly<Record<string, Remark>>;

/** What a provider is preparing in one round. Kept encrypted by the store; nobody outside the organisation reads it. */
export interface RemarksDraft { readonly remarks: Remarks; readonly changedAt: Instant | '' }
type Nothing = Readonly<Record<string, never>>;
export type DraftEvent =
  | { readonly type: 'remark.written'; readonly data: Nothing; readonly content: Kept<{ article: string; remark: Remark }> }
  | { readonly type: 'remark.removed'; readonly data: Nothing; readonly content: Kept<{ article: string }> };

export const remarksDraft: Aggregate<RemarksDraft, DraftEvent> = {
  kind: 'remarks',
  secret: true,
  initial: { remarks: {}, changedAt: '' },
  evolve(state, event, { at }) {
    const { [event.content.value.article]: _, ...others } = state.remarks;
    if (event.type === 'remark.removed') return { remarks: others, changedAt: at };
    const { article, remark } = event.content.value;
    return { remarks: { ...others, [article]: remark }, changedAt: at };
  },
};

/** The reactions of one provider in one round, as it last submitted them; all at once, so that they are one act. */
export interface Reaction {
  readonly kvk: string;
  /** How many times it was submitted. */
  readonly n: number;
  /** Empty while it does not count: never submitted, or withdrawn. */
  readonly submittedAt: Instant | '';
  readonly seq: number;
  readonly hash: string;
  readonly remarks: Remarks;
}
export type ReactionEvent =
  | { readonly type: 'reaction.submitted'; readonly data: { readonly round: number; readonly kvk: string; readonly n: number; readonly version: number; readonly articles: readonly string[]; readonly hash: string }; readonly content: Kept<{ remarks: Remarks }> }
  | { readonly type: 'reaction.withdrawn'; readonly data: { readonly round: number; readonly kvk: string } };

export const reaction: Aggregate<Reaction, ReactionEvent> = {
  kind: 'reaction',
  counted: true,
  initial: { kvk: '', n: 0, submittedAt: '', seq: 0, hash: '', remarks: {} },
  evolve(state, event, { at, seq }) {
    if (event.type === 'reaction.withdrawn') return { ...state, submittedAt: '', seq: 0, hash: '', remarks: {} };
    const { kvk, n, hash } = event.data;
    return { kvk, n, submittedAt: at, seq, hash, remarks: event.content.value.remarks };
  },
  /** By which the first page of its organisation tells that it was submitted. */
  listing({ submittedAt, kvk }, { partition }) {
    const [revision = '', round = ''] = partition.split('#');
    const reacted = { revision, round: Number(round) };
    return submittedAt === '' ? undefined : { list: overviewOf(kvk), key: reactedKey(reacted), summary: { reacted } satisfies OverviewLine };
  },
};

/** Stands on the receipt and is the read-back of a submission: SHA-256 of the canonical JSON of text version and remarks. */
export const hashOfRemarks = (version: number, remarks: Remarks): string => sha256Hex(canonical({ version, remarks } as unknown as Json));

export const reactionPartition = (revision: string, round: number | string): string => `${revision}#${round}`;
export const reactionRef = (revision: string, round: number | string, kvk: string): Ref<Reaction, ReactionEvent> =>
  ({ of: reaction, partition: reactionPartition(revision, round), item: kvk });
/** Of the organisation that is signed in, in the round of the path. */
export const ownReaction = (at: At, { kvk }: Actor): Ref<Reaction, ReactionEvent> => reactionRef(at['revision'] ?? '', at['round'] ?? '', kvk);
export const ownDraft = (at: At, { kvk }: Actor): Ref<RemarksDraft, DraftEvent> =>
  ({ of: remarksDraft, partition: `${at['revision'] ?? ''}#${kvk}`, item: at['round'] ?? '' });
