import { bid, bidPartitionsOf, type Bid } from '../../shared/bid/bid.ts';
import { documentRef, type BidDocument } from '../../shared/bid/document.ts';
import { partitionKey, storedFrom, text } from '../store/items.ts';
import { readLines, readPartition, readStates } from '../store/gather.ts';
import type { Line } from '../store/ledger.ts';
import { countingSubmissions, placeInLedger, type ClosedBid } from './open-bid.ts';
import { documentId } from './open-file.ts';

/** What the sealing worker bound of each file, by KvK number and document. */
export type Bindings = ReadonlyMap<string, BidDocument>;

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

/** The ledger's lines of the submissions that count, by `placeInLedger`: 100 a request. */
export async function submittedLines(bids: readonly ClosedBid[]): Promise<Map<string, Line>> {
  const places = bids.flatMap((one) => countingSubmissions(one).map(({ seq }) => ({ stream: `bid#${one.partition}/${one.kvk}`, seq, name: placeInLedger(one, seq) })));
  const lines = await readLines(places);
  return new Map(places.flatMap(({ name }, i) => { const line = lines[i]; return line === undefined ? [] : [[name, line] as const]; }));
}

/** What was bound of the files that count: 100 a request, whoever's they are. */
export async function bindingsOf(tender: string, bids: readonly ClosedBid[]): Promise<Bindings> {
  const wanted = bids.flatMap((one) => countingSubmissions(one).flatMap(({ manifest }) => manifest.map((pinned) => ({ kvk: one.kvk, id: documentId(pinned) }))));
  const found = new Map<string, BidDocument>();
  for (let i = 0; i < wanted.length; i += 100) {
    const some = wanted.slice(i, i + 100);
    const stored = await readStates(some.map(({ kvk, id }) => documentRef(tender, kvk, id) as never), true);
    some.forEach(({ kvk, id }, j) => { found.set(`${kvk} ${id}`, stored[j]?.state as BidDocument); });
  }
  return found;
}
