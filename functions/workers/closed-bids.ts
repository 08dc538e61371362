import { bid, bidPartitionsOf, type Bid } from '../../shared/bid/bid.ts';
import { boundOf, type Bound, type BoundLine } from '../../shared/bid/document.ts';
import { partitionKey, storedFrom, text } from '../store/items.ts';
import { readLines, readList, readPartition } from '../store/gather.ts';
import type { Line } from '../store/ledger.ts';
import { countingSubmissions, placeInLedger, type ClosedBid } from './open-bid.ts';

/** What the sealing worker bound of each file, by KvK number and document. */
export type Bindings = ReadonlyMap<string, Bound>;

/** Every bid that counts on some lot, as it lies there. */
export async function closedBids(tender: string): Promise<ClosedBid[]> {
  const partitions = await Promise.all(bidPartitionsOf(tender).map(async (partition) => {
    const items = await readPartition(partitionKey('bid', partition), true);
    return items.filter((item) => item['version'] !== undefined).map((item): ClosedBid => {
      const kvk = text(item, 'sk');
      return { partition, kvk, state: storedFrom(bid as never, item).state as Bid, items: items.filter((one) => text(one, 'sk').startsWith(`${kvk}#`)) };
    });
  }));
  return partitions.flat().filter((one) => countingSubmissions(one).length > 0);
}

/**
 * The ledger's lines of the submissions that count, by `placeInLedger`: 100 a request. A line that tells the same of a bid
 * as the bid itself proves it, however it was read; that it does not is only known of `consistent` reads, at twice the price.
 */
export async function submittedLines(bids: readonly ClosedBid[], consistent: boolean): Promise<Map<string, Line>> {
  const places = bids.flatMap((one) => countingSubmissions(one).map(({ seq }) => ({ stream: `bid#${one.partition}/${one.kvk}`, seq, name: placeInLedger(one, seq) })));
  const lines = await readLines(places, consistent);
  return new Map(places.flatMap(({ name }, i) => { const line = lines[i]; return line === undefined ? [] : [[name, line] as const]; }));
}

/** What was bound of every file of a tender, by one query of the index; what it does not have yet is asked for itself. */
export const bindingsOf = async (tender: string): Promise<Bindings> =>
  new Map((await readList(boundOf(tender)) as BoundLine[]).map(({ kvk, document, bindings }) => [`${kvk} ${document}`, { bindings }]));
