import type { KeyObject } from 'node:crypto';
import { effectiveLots, sealedSlot, submissionOn, type Bid, type SealedBid, type SealedLot } from '../../shared/bid/bid.ts';
import type { UnreadReason } from '../../shared/tender/unread.ts';
import { partitionKey, text, type Item } from '../store/items.ts';
import { commitment } from '../store/hash.ts';
import { toldNow, type Line } from '../store/ledger.ts';
import { BrokenSeal, unsealText } from '../store/seal.ts';

/** A bid as it lies in its partition, before it is opened. */
export interface ClosedBid { readonly partition: string; readonly kvk: string; readonly state: Bid; readonly items: readonly Item[] }

/** The submissions that still count on some lot; what was replaced or withdrawn stays closed. */
export const countingSubmissions = ({ state }: Pick<ClosedBid, 'state'>) =>
  state.submissions.filter(({ n }) => Object.values(state.effective).includes(n));

/** Where in the ledger the submission stands that a lot rests on. */
export const placeInLedger = ({ partition, kvk }: ClosedBid, seq: number): string => `bid#${partition}/${kvk} ${seq}`;

/** What a submission says for all of its lots: what is declared, and who takes part. */
export type Declared = Omit<SealedBid, 'lots'>;

/** Every lot on which a bid counts: what it says there, or why that cannot be read. */
export interface OpenedBid {
  readonly lots: Readonly<Record<string, { readonly n: number; readonly content: SealedLot | undefined; readonly why: UnreadReason | undefined }>>;
  readonly declared: Readonly<Record<string, Declared>>;
}

/**
 * Decrypts what counts and compares it with what the ledger committed to when it was submitted. What is missing, does
 * not open at its place, or is not what was submitted, is told as such: it takes nothing from the rest.
 * @param lines the ledger's lines of its submissions, by `placeInLedger`.
 */
export function openBid(privateKey: KeyObject, bid: ClosedBid, lines: ReadonlyMap<string, Line>): OpenedBid {
  const read = new Map(countingSubmissions(bid).map(({ n, seq }) => [n, openSubmission(privateKey, bid, n, lines.get(placeInLedger(bid, seq)))]));
  const lots = Object.fromEntries(effectiveLots(bid.state).map((lot) => {
    const n = submissionOn(bid.state, lot)?.n ?? 0;
    const found = read.get(n) ?? 'missing';
    if (typeof found === 'string') return [lot, { n, content: undefined, why: found }];
    const content = found.lots[lot];
    return [lot, { n, content, why: content === undefined ? 'changed' as const : undefined }];
  }));
  return { lots, declared: Object.fromEntries([...read].flatMap(([n, found]) => (typeof found === 'string' ? [] : [[String(n), withoutLots(found)]]))) };
}

const withoutLots = ({ lots: _, ...declared }: SealedBid): Declared => declared;

function openSubmission(privateKey: KeyObject, { partition, kvk, items }: ClosedBid, n: number, line: Line | undefined): SealedBid | UnreadReason {
  const pk = partitionKey('bid', partition);
  const slot = sealedSlot(kvk, n);
  const sealed = items.find((item) => text(item, 'sk') === slot);
  if (sealed === undefined) return 'missing';
  try {
    const { salt, value } = JSON.parse(unsealText(privateKey, `${pk} ${slot}`, sealed['sealed']?.B ?? Buffer.alloc(0))) as { salt: string; value: SealedBid };
    if (line?.data['content'] !== commitment(salt, value)) return 'changed';
    return toldNow(line, value)[0]?.kept as unknown as SealedBid;
  } catch (error) {
    if (error instanceof BrokenSeal) return 'seal';
    // Whoever has the public key can seal anything; only what was submitted counts.
    if (error instanceof SyntaxError) return 'changed';
    throw error;
  }
}
