import type { DynamoDBStreamEvent } from 'aws-lambda';
import { createHash, type KeyObject } from 'node:crypto';
import { bid, bidPartitionsOf, documentsOn, effectiveLots, sealedSlot, submissionOn, type Bid, type SealedBid, type SealedLot } from '../../shared/bid/bid.ts';
import { bindingOf, document, documentPartition, type BidDocument } from '../../shared/bid/document.ts';
import { keyParts, type Pinned } from '../../shared/bid/uploads.ts';
import { recordOpening } from '../../shared/tender/open.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { writeDossier } from '../store/dossier.ts';
import { readAll, readPartition, readStates } from '../store/gather.ts';
import { partitionKey, storedFrom, text, type Item } from '../store/items.ts';
import { unwrapProcedureKey } from '../store/keys.ts';
import type { Line } from '../store/ledger.ts';
import { envelopeFrom, unseal } from '../store/seal.ts';
import { unsealFile, writeDossierFile } from '../store/sealed-files.ts';
import { act, linesOf, placeOf } from './records.ts';
import { sealUpload } from './sealing.ts';

/** Opens the bids of a procedure after two people approved it: one unwrap, then bid by bid. Safe to repeat. */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  for (const line of linesOf(event)) if (line.type === 'tender.opened') await open(line);
}

/** One bidder's opened bid, per lot, with the files that were found whole. */
export interface OpenedLot extends SealedLot { readonly documents: readonly { key: string; name: string; hash: string; size: number; whole: boolean }[] }

async function open(line: Line): Promise<void> {
  const { partition: tender } = placeOf(line.stream);
  const state = (await readStates([tenderRef(tender) as never], true))[0]?.state as Tender;
  // Two recorded approvals are what the event means; without it, or without a key, nothing is opened.
  if (state.key === null || state.openedAt === '' || state.recordedAt !== '') return;
  const privateKey = await unwrapProcedureKey(tender, state.key);
  const opened = new Map<string, { lots: Record<string, OpenedLot> }>();
  for (const partition of bidPartitionsOf(tender)) {
    const items = await readPartition(partitionKey('bid', partition), true);
    for (const item of items.filter((one) => one['version'] !== undefined)) {
      const kvk = text(item, 'sk');
      const { state: found } = storedFrom(bid as never, item);
      const lots = openBid(privateKey, partition, kvk, found as Bid, items);
      if (Object.keys(lots).length > 0) opened.set(kvk, { lots: await withDocuments(privateKey, tender, kvk, found as Bid, lots) });
    }
  }
  await writeDossier(tender, opened);
  const bids = [...opened].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kvk, { lots }]) => ({
    kvk, lots: Object.entries(lots).map(([lot, { price }]) => ({ lot, ...(price === undefined ? {} : { price }) })),
  }));
  await act('opening', recordOpening, { tender }, bids.length === 0 ? {} : { bids }, { at: line.at, key: line.hash });
}

/** Decrypts the submissions that still count; what was replaced or withdrawn stays closed. */
function openBid(privateKey: KeyObject, partition: string, kvk: string, state: Bid, items: readonly Item[]): Record<string, SealedLot> {
  const pk = partitionKey('bid', partition);
  const lots: Record<string, SealedLot> = {};
  for (const lot of effectiveLots(state)) {
    const slot = sealedSlot(kvk, submissionOn(state, lot)?.n ?? 0);
    const sealed = items.find((item) => text(item, 'sk') === slot);
    if (sealed === undefined) throw new Error('a submission without its sealed content');
    const plain = unseal(privateKey, `${pk} ${slot}`, envelopeFrom(text(sealed, 'sealed')));
    const { value } = JSON.parse(plain.toString('utf8')) as { value: SealedBid };
    const found = value.lots[lot];
    if (found === undefined) throw new Error('sealed content without its lot');
    lots[lot] = found;
  }
  return lots;
}

async function withDocuments(privateKey: KeyObject, tender: string, kvk: string, state: Bid, lots: Record<string, SealedLot>): Promise<Record<string, OpenedLot>> {
  const hasFiles = Object.keys(lots).some((lot) => documentsOn(state, lot).length > 0);
  const bindings = hasFiles ? await readAll(document as never, documentPartition(tender, kvk), true) as Record<string, BidDocument> : {};
  const opened = await Promise.all(Object.entries(lots).map(async ([lot, content]) => {
    const documents = await Promise.all(documentsOn(state, lot).map((pinned) => openFile(privateKey, pinned, bindings)));
    return [lot, { ...content, documents }] as const;
  }));
  return Object.fromEntries(opened);
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
  const whole = hash === expected && verdict === 'ok' && file.bytes.length === pinned.size;
  if (whole) await writeDossierFile(`${pinned.key}@${pinned.version}`, file);
  return { key: pinned.key, name: file.name, hash, size: pinned.size, whole };
}
