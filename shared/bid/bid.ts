import type { Aggregate, Ref, Sealed } from '../kernel/aggregate.ts';
import { canonical } from '../kernel/canonical.ts';
import type { Cents } from '../kernel/money.ts';
import type { Instant } from '../kernel/moments.ts';
import { bidPartitions, shardOf } from '../kernel/gate.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { PartnerRole } from './partner.ts';
import type { SignedDeclaration } from '../provider/declaration.ts';
import type { MetRequirement } from './draft.ts';
import { keyParts, type Pinned } from './uploads.ts';

/** One act of submitting. `manifest` is kept as long as one of its lots counts; number and hash of its files always. */
export interface Submission {
  readonly n: number;
  readonly at: Instant;
  readonly lots: readonly string[];
  readonly documents: number;
  readonly manifest: readonly Pinned[];
  readonly manifestHash: string;
  /** Number of the event in the ledger stream of this bid. */
  readonly seq: number;
}

/** What an organisation submitted to one tender; `effective` tells per lot which submission counts, null after a withdrawal. */
export interface Bid {
  readonly submissions: readonly Submission[];
  readonly effective: Readonly<Record<string, number | null>>;
  readonly withdrawals: readonly { readonly at: Instant; readonly lots: readonly string[] }[];
  /** The last time that the bidder said: what I submitted stands, also after this rectification. */
  readonly confirmed: { readonly rectification: number; readonly at: Instant; readonly lots: readonly string[] } | null;
}

/** Sealed to the procedure's key at submission; only the opening worker reads it, and only after the opening. */
export type SealedBid = {
  readonly lots: Readonly<Record<string, SealedLot>>;
  /** Parts II, III and VI as they stood when this was submitted. */
  readonly declaration: SignedDeclaration;
  /** Part IV: what the bidder says of each requirement of the tender. */
  readonly requirements: Readonly<Record<string, MetRequirement>>;
  /** Who takes part in it, each as it confirmed; a list that is not there is empty. */
  readonly partners?: readonly SealedPartner[];
  /** Its lots in the order in which it wants them, where the tender asks that. */
  readonly preference?: readonly string[];
};
/** A member or subcontractor of the lots of one submission, by its registered name. */
export interface SealedPartner {
  readonly kvk: string;
  readonly name: string;
  readonly role: PartnerRole;
  readonly relied: boolean;
  readonly lots: readonly string[];
  readonly confirmedAt: Instant;
  readonly declaration: SignedDeclaration;
  /** Of a member: the version of the mandate that it gave by confirming. */
  readonly mandate?: string;
}
export interface SealedLot { readonly price?: Cents; readonly answers: Readonly<Record<string, string>> }

export type BidEvent =
  | { readonly type: 'bid.submitted'; readonly data: { n: number; lots: readonly string[]; documents: readonly Pinned[]; manifestHash: string }; readonly content: Sealed<SealedBid> }
  | { readonly type: 'bid.confirmed'; readonly data: { rectification: number; lots: readonly string[] } }
  | { readonly type: 'bid.withdrawn'; readonly data: { lots: readonly string[] } };

export const bid: Aggregate<Bid, BidEvent> = {
  kind: 'bid',
  counts: true,
  initial: { submissions: [], effective: {}, withdrawals: [], confirmed: null },
  evolve(state, event, { at, seq }) {
    const { lots } = event.data;
    if (event.type === 'bid.confirmed') return { ...state, confirmed: { rectification: event.data.rectification, at, lots } };
    if (event.type === 'bid.withdrawn') {
      return slim({ ...state, effective: { ...state.effective, ...each(lots, null) }, withdrawals: [...state.withdrawals, { at, lots }] });
    }
    const { n, documents: manifest, manifestHash } = event.data;
    const submission: Submission = { n, at, lots, documents: manifest.length, manifest, manifestHash, seq };
    return slim({ ...state, submissions: [...state.submissions, submission], effective: { ...state.effective, ...each(lots, n) } });
  },
};

const each = <T>(lots: readonly string[], value: T): Record<string, T> => Object.fromEntries(lots.map((lot) => [lot, value]));

/** A bid is written often near the deadline: files of submissions that no longer count leave the state, not the ledger. */
const slim = (state: Bid): Bid => ({
  ...state,
  submissions: state.submissions.map((one) => (Object.values(state.effective).includes(one.n) ? one : { ...one, manifest: [] })),
});

/** One bid per tender and organisation, its lots inside: that it is only one is a matter of its place. */
export const bidRef = (tender: string, kvk: string): Ref<Bid, BidEvent> =>
  ({ of: bid, partition: bidPartition(tender, shardOf(kvk, bidPartitions)), item: kvk });

/** Bids of a tender lie in `bidPartitions` partitions, numbered from 0. */
export const bidPartition = (tender: string, shard: number): string => `${tender}#${shard}`;
export const bidPartitionsOf = (tender: string): string[] =>
  Array.from({ length: bidPartitions }, (_, shard) => bidPartition(tender, shard));

/** Where the sealed content of a submission lies beside the bid. */
export const sealedSlot = (kvk: string, n: number): string => `${kvk}#sealed#${n}`;

/** The lots on which a bid counts now, by id. A withdrawal ends a bid on a lot; nothing earlier revives (docs/rehearsal.md, "On time"). */
export const effectiveLots = ({ effective }: Bid): string[] =>
  Object.keys(effective).filter((lot) => effective[lot] !== null).sort();

/** The submission that counts on a lot. */
export const submissionOn = (state: Bid, lot: string): Submission | undefined =>
  state.submissions.find(({ n }) => Object.hasOwn(state.effective, lot) && n === state.effective[lot]);

/** The files that count on a lot: those of its effective submission that were uploaded for it. */
export const documentsOn = (state: Bid, lot: string): Pinned[] =>
  (submissionOn(state, lot)?.manifest ?? []).filter(({ key }) => keyParts(key)?.lot === lot);

/**
 * Stands on the receipt and in the ledger: lower-case hexadecimal SHA-256 of the canonical JSON (RFC 8785) of the list
 * of bucket, key, size and version of every file, by key. Who has the receipt can make it again.
 */
export const manifestHash = (documents: readonly Pinned[]): string =>
  sha256Hex(canonical(documents.map(({ key, size, version }) => ({ bucket: 'drafts', key, size, version }))));
