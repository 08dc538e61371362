import type { KeyObject } from 'node:crypto';
import { effectiveLots, sealedSlot, submissionOn, type Bid, type SealedBid, type SealedLot } from '../../shared/bid/bid.ts';
import { partitionKey, text, type Item } from '../store/items.ts';
import { commitment } from '../store/hash.ts';
import type { Line } from '../store/ledger.ts';
import { envelopeFrom, unseal } from '../store/seal.ts';

/** A bid as it lies in its partition, before it is opened. */
export interface ClosedBid { readonly partition: string; readonly kvk: string; readonly state: Bid; readonly items: readonly Item[] }

/** The submissions that still count on some lot; what was replaced or withdrawn stays closed. */
export const countingSubmissions = ({ state }: Pick<ClosedBid, 'state'>) =>
  state.submissions.filter(({ n }) => Object.values(state.effective).includes(n));

/** Where in the ledger the submission stands that a lot rests on. */
export const placeInLedger = ({ partition, kvk }: ClosedBid, seq: number): string => `bid#${partition}/${kvk} ${seq}`;

/** What was opened of a lot, with the submission that counts on it: what that says for all of its lots stands beside them. */
export interface CountedLot extends SealedLot { readonly submission: number }

/** What a submission says for all of its lots: what is declared, and who takes part. */
export type Declared = Omit<SealedBid, 'lots'>;

/**
 * Decrypts what counts and compares it with what the ledger committed to when it was submitted.
 * @param lines the ledger's lines of its submissions, by `placeInLedger`.
 * @throws Error when content is missing, cannot be opened at its place, or is not what was submitted.
 */
export function openBid(privateKey: KeyObject, bid: ClosedBid, lines: ReadonlyMap<string, Line>): { lots: Record<string, CountedLot>; declared: Record<string, Declared> } {
  const contents = new Map(countingSubmissions(bid).map(({ n, seq }) => [n, openSubmission(privateKey, bid, n, lines.get(placeInLedger(bid, seq)))]));
  const lots = Object.fromEntries(effectiveLots(bid.state).map((lot) => {
    const submission = submissionOn(bid.state, lot)?.n ?? 0;
    const found = contents.get(submission)?.lots[lot];
    if (found === undefined) throw new Error('sealed content without its lot');
    return [lot, { ...found, submission }];
  }));
  return { lots, declared: Object.fromEntries([...contents].map(([n, { lots: _, ...declared }]) => [n, declared])) };
}

function openSubmission(privateKey: KeyObject, { partition, kvk, items }: ClosedBid, n: number, line: Line | undefined): SealedBid {
  const pk = partitionKey('bid', partition);
  const slot = sealedSlot(kvk, n);
  const sealed = items.find((item) => text(item, 'sk') === slot);
  if (sealed === undefined) throw new Error('a submission without its sealed content');
  const plain = unseal(privateKey, `${pk} ${slot}`, envelopeFrom(text(sealed, 'sealed')));
  const { salt, value } = JSON.parse(plain.toString('utf8')) as { salt: string; value: SealedBid };
  if (line === undefined || line.data['content'] !== commitment(salt, value)) throw new Error('sealed content is not what the ledger committed to');
  return value;
}
