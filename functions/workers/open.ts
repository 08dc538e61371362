import type { DynamoDBStreamEvent } from 'aws-lambda';
import { createHash, createHmac, type KeyObject } from 'node:crypto';
import { bid, bidPartitionsOf, documentsOn, type Bid } from '../../shared/bid/bid.ts';
import { confirmationOf } from '../../shared/bid/confirm.ts';
import { bindingOf, document, documentPartition, type BidDocument } from '../../shared/bid/document.ts';
import { keyParts, type Pinned } from '../../shared/bid/uploads.ts';
import { recordOpening } from '../../shared/tender/open.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { writeDossier } from '../store/dossier.ts';
import { readAll, readLines, readPartition, readStates } from '../store/gather.ts';
import { partitionKey, storedFrom, text } from '../store/items.ts';
import { unwrapProcedureKey } from '../store/keys.ts';
import type { Line } from '../store/ledger.ts';
import { unsealFile, writeDossierFile } from '../store/sealed-files.ts';
import { countingSubmissions, openBid, placeInLedger, type ClosedBid, type CountedLot } from './open-bid.ts';
import { toldOf, type OpenedBid, type OpenedLot } from './opened.ts';
import { act, linesOf, placeOf } from './records.ts';
import { sealUpload } from './sealing.ts';

/** Opens the bids of a procedure after two people approved it: one unwrap, then bid by bid. Safe to repeat. */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  for (const line of linesOf(event)) if (line.type === 'tender.opened') await open(line);
}

async function open(line: Line): Promise<void> {
  const { partition: tender } = placeOf(line.stream);
  const state = (await readStates([tenderRef(tender) as never], true))[0]?.state as Tender;
  // Two recorded approvals are what the event means; without it, or without a key, nothing is opened.
  if (state.key === null || state.openedAt === '' || state.recordedAt !== '') return;
  const bids = await closedBids(tender);
  const lines = await submittedLines(bids);
  const privateKey = await unwrapProcedureKey(tender, state.key);
  const opened = new Map<string, OpenedBid>();
  for (const one of bids) {
    const { lots, declared } = openBid(privateKey, one, lines);
    opened.set(one.kvk, { lots: await withDocuments(privateKey, tender, one, lots), declared });
  }
  await writeDossier(tender, opened);
  const told = [...opened].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kvk, bidOf]) => toldOf(kvk, bidOf, (lot) => standingAfter(state, bids, kvk, lot)));
  const secret = secretOf(privateKey, tender);
  await act('opening', recordOpening, { tender }, told.length === 0 ? { secret } : { secret, bids: told }, { at: line.at, key: line.hash });
}

/** Whether a bid from before the last rectification was confirmed; nothing of one that was made after it. */
function standingAfter(tender: Tender, bids: readonly ClosedBid[], kvk: string, lot: string): { standing?: 'confirmed' | 'unconfirmed' } {
  const found = bids.find((one) => one.kvk === kvk);
  const standing = found && confirmationOf(tender, found.state, lot);
  return standing === undefined ? {} : { standing };
}

/** What numbers the bidders where their names are hidden: nobody without the procedure's private key knows it, and every repeat has the same. */
const secretOf = (privateKey: KeyObject, tender: string): string =>
  createHmac('sha256', privateKey.export({ format: 'der', type: 'pkcs8' })).update(`bidders of ${tender}`).digest('hex');

/** Every bid that counts on some lot, as it lies there. */
async function closedBids(tender: string): Promise<ClosedBid[]> {
  const partitions = await Promise.all(bidPartitionsOf(tender).map(async (partition) => {
    const items = await readPartition(partitionKey('bid', partition), true);
    return items.filter((item) => item['version'] !== undefined)
      .map((item): ClosedBid => ({ partition, kvk: text(item, 'sk'), state: storedFrom(bid as never, item).state as Bid, items }));
  }));
  return partitions.flat().filter((one) => countingSubmissions(one).length > 0);
}

async function submittedLines(bids: readonly ClosedBid[]): Promise<Map<string, Line>> {
  const places = bids.flatMap((one) => countingSubmissions(one).map(({ seq }) => ({ stream: `bid#${one.partition}/${one.kvk}`, seq, name: placeInLedger(one, seq) })));
  const lines = await readLines(places);
  return new Map(places.flatMap(({ name }, i) => { const line = lines[i]; return line === undefined ? [] : [[name, line] as const]; }));
}

async function withDocuments(privateKey: KeyObject, tender: string, { kvk, state }: ClosedBid, lots: Readonly<Record<string, CountedLot>>): Promise<Record<string, OpenedLot>> {
  const hasFiles = Object.keys(lots).some((lot) => documentsOn(state, lot).length > 0);
  const bindings = hasFiles ? await readAll(document as never, documentPartition(tender, kvk), true) as Record<string, BidDocument> : {};
  const opened: Record<string, OpenedLot> = {};
  for (const [lot, content] of Object.entries(lots)) {
    const documents: OpenedLot['documents'][number][] = [];
    // One by one: a file may be 100 MB, and nobody's many files may keep the others' bids closed.
    for (const pinned of documentsOn(state, lot)) documents.push(await openFile(privateKey, pinned, bindings));
    opened[lot] = { ...content, documents };
  }
  return opened;
}

/** Never trust the bucket: every file is hashed again and compared with what the ledger bound to the manifest. */
async function openFile(privateKey: KeyObject, pinned: Pinned, bindings: Readonly<Record<string, BidDocument>>): Promise<OpenedLot['documents'][number]> {
  const known = bindingOf(bindings[keyParts(pinned.key)?.document ?? ''] ?? { bindings: [] }, pinned.version);
  let file = await unsealFile(privateKey, pinned);
  const late = file === undefined ? await sealUpload(pinned) : undefined;
  file ??= await unsealFile(privateKey, pinned);
  if (file === undefined) throw new Error('a pinned file that cannot be found');
  const hash = createHash('sha256').update(file.bytes).digest('hex');
  const { hash: expected, verdict } = known ?? late ?? { hash: '', verdict: 'refused' };
  const same = hash === expected && file.bytes.length === pinned.size;
  const whole = same && verdict === 'ok';
  if (whole) await writeDossierFile(`${pinned.key}@${pinned.version}`, file);
  return { key: pinned.key, name: file.name, hash, size: pinned.size, whole, refused: same && !whole };
}
