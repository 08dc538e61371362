import { later, type Instant } from '../../kernel/moments.ts';
import { missing, must } from '../../kernel/refusal.ts';
import { barrierSeconds } from '../../tender/open.ts';
import type { Extension, Tender } from '../../tender/state.ts';
import { unreadOf, type Unread } from '../../tender/unread.ts';

/** A line of the ledger that the record names: its number in the tender's stream and its hash. */
export interface RecordedLine { readonly seq: number; readonly hash: string }

/** What a record of the opening tells (Aanbestedingsbesluit 5(5)b to g); no price, and nothing of what stands in a bid. */
export interface OpeningRecord {
  readonly tenderNed: string;
  readonly closesAt: Instant;
  /** From when it could be opened. */
  readonly from: Instant;
  readonly extensions: readonly Extension[];
  readonly openers: readonly { readonly name: string; readonly at: Instant }[];
  readonly recordedAt: Instant;
  readonly received: number;
  readonly lots: readonly { readonly id: string; readonly title: string; readonly bids: number }[];
  readonly bidders: readonly { readonly kvk: string; readonly name: string; readonly lots: readonly string[]; readonly unread: readonly (Unread & { readonly lot: string })[] }[];
  readonly opened: RecordedLine | null;
  readonly recorded: RecordedLine | null;
  /** When more could be read later. */
  readonly completed: readonly RecordedLine[];
}

/** @throws Refusal `missing` before the opening was recorded. */
export function openingOf(tender: Tender, names: ReadonlyMap<string, string>, lines: readonly (RecordedLine & { readonly type: string })[]): OpeningRecord {
  const { plan, extensions, openers, recordedAt, received, lots, bidsOf, publication } = tender;
  must(recordedAt !== '', missing());
  const line = (type: string): RecordedLine | null => {
    const found = lines.find((one) => one.type === type);
    return found === undefined ? null : { seq: found.seq, hash: found.hash };
  };
  return {
    tenderNed: publication?.tenderNedNumber ?? '', closesAt: plan.closesAt, from: later(plan.closesAt, { seconds: barrierSeconds }), extensions, openers, recordedAt, received,
    lots: lots.map(({ id, title }) => ({ id, title, bids: bidsOf.filter((bid) => bid.lots.includes(id)).length })),
    bidders: bidsOf.map(({ kvk, lots: on }) => ({ kvk, name: names.get(kvk) ?? '', lots: on, unread: on.flatMap((lot) => unreadOf(tender, lot, kvk).map((one) => ({ lot, ...one }))) })),
    opened: line('tender.opened'), recorded: line('opening.recorded'), completed: lines.filter(({ type }) => type === 'opening.completed').map(({ seq, hash }) => ({ seq, hash })),
  };
}
