import { createHmac, type KeyObject } from 'node:crypto';
import { documentsOn, type Bid } from '../../shared/bid/bid.ts';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import { recordOpening } from '../../shared/tender/open.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { hasUnread } from '../../shared/tender/unread.ts';
import { log } from '../log.ts';
import { readItems, storedOf } from '../store/gather.ts';
import { stateKey, type Stored } from '../store/items.ts';
import { unwrapProcedureKey } from '../store/keys.ts';
import type { Line } from '../store/ledger.ts';
import { firstNote, readNotes, writeOpened } from '../store/progress.ts';
import { inTurns, together } from './batches.ts';
import { bindingsOf, closedBids, submittedLines, type Bindings } from './closed-bids.ts';
import { openBid, type ClosedBid } from './open-bid.ts';
import { documentId, openFile, type OpenedFile } from './open-file.ts';
import { contentOf, toldOf, type ToldBid } from './opened.ts';
import { act, type Delivered, eachLine, placeOf } from './records.ts';
import { tryKey } from './trial.ts';

/** Opens the bids of a procedure after two people approved it: one unwrap, then bid by bid. Tries its key before that. Safe to repeat. */
export async function handler(event: Delivered): Promise<void> {
  await eachLine(event, (line) => (line.type === 'tender.opened' ? open(line) : tryKey(line)));
}

/** What every bid of a procedure is opened with. */
interface Opening { readonly tender: Tender; readonly privateKey: KeyObject; readonly lines: ReadonlyMap<string, Line>; readonly bindings: Bindings }

async function open(line: Line): Promise<void> {
  const { partition: id } = placeOf(line.stream);
  const { stored, begun } = await readTender(id);
  const tender = stored.state;
  // Two recorded approvals are what the event means; without it, or without a key, nothing is opened.
  if (tender.key === null || tender.openedAt === '') return;
  if (tender.recordedAt !== '' && !hasUnread(tender)) return;
  const [bids, notes] = await Promise.all([closedBids(id), begun ? readNotes<ToldBid>(id) : []]);
  const told = new Map<string, ToldBid>();
  for (const one of notes.flat()) if (!isWhole(told.get(one.kvk))) told.set(one.kvk, one);
  const todo = bids.filter(({ kvk }) => !isWhole(told.get(kvk)));
  const [lines, bindings] = await Promise.all([submittedLines(todo, false), todo.some(hasFiles) ? bindingsOf(id) : new Map()]);
  const opening = { tender, lines, bindings, privateKey: await unwrapProcedureKey(id, tender.key) };
  let [failed, noted] = [0, notes.length];
  for (const some of together(todo, bytesOf)) {
    const opened = await openSome(opening, some);
    noted += await writeOpened(id, opened, noted);
    for (const one of opened) told.set(one.told.kvk, one.told);
    failed += some.length - opened.length;
  }
  // What was opened stays opened and noted. The rest is tried again, and nothing is recorded until all were gone through.
  if (failed > 0) throw new Error(`${failed} of ${bids.length} bids could not be gone through now`);
  const all = bids.flatMap(({ kvk }) => told.get(kvk) ?? []).sort((a, b) => (a.kvk < b.kvk ? -1 : 1));
  const input = { secret: secretOf(opening.privateKey, id), ...(all.length === 0 ? {} : { bids: all }) };
  // A repeat that could read more says something else than the first time, and so is another request.
  await act('opening', recordOpening, { tender: id }, input, { at: line.at, key: sha256Hex(`${line.hash} ${canonical(input as unknown as Json)}`), known: stored });
}

/** The tender, and whether an earlier run noted anything. */
async function readTender(id: string): Promise<{ stored: Stored<Tender>; begun: boolean }> {
  const ref = tenderRef(id) as unknown as AnyRef;
  const [item, note] = await readItems([stateKey(ref), firstNote(id)], true);
  return { stored: await storedOf(ref, item) as Stored<Tender>, begun: note !== undefined };
}

/** Opens some bids; those that could not be gone through, for a fault that may pass, are left out. */
const openSome = async (opening: Opening, bids: readonly ClosedBid[]): Promise<OpenedOne[]> =>
  (await inTurns(bids, atOnce, (bid) => openOne(opening, bid).catch((error: unknown) => {
    log('error', 'bid not gone through', { tender: opening.tender.id, error });
    return undefined;
  }))).filter((one) => one !== undefined);

/** Each holds a file of up to 100 MB three times while it is opened (infra/stacks/function.ts). */
const atOnce = 4;

type OpenedOne = Awaited<ReturnType<typeof openOne>>;

async function openOne({ tender, privateKey, lines, bindings }: Opening, bid: ClosedBid) {
  const cheaply = openBid(privateKey, bid, lines);
  // What a line that was just behind would make of a bid is not said of it.
  const opened = Object.values(cheaply.lots).some(({ why }) => why !== undefined) ? openBid(privateKey, bid, await submittedLines([bid], true)) : cheaply;
  const files: Record<string, OpenedFile[]> = {};
  for (const lot of Object.keys(opened.lots)) {
    files[lot] = [];
    // One by one: nobody's many files may keep the others' bids closed.
    for (const pinned of documentsOn(bid.state, lot)) files[lot].push(await openFile(privateKey, pinned, bindings.get(`${bid.kvk} ${documentId(pinned)}`)));
  }
  return { content: contentOf(bid.kvk, opened, files), told: toldOf(tender, bid, opened, files) };
}

const isWhole = (told: ToldBid | undefined): boolean => told !== undefined && told.lots.every(({ unread }) => unread === undefined);
const hasFiles = ({ state }: ClosedBid): boolean => state.submissions.some(({ manifest }) => manifest.length > 0);
const bytesOf = ({ state }: { state: Bid }): number => state.submissions.flatMap(({ manifest }) => manifest).reduce((sum, { size }) => sum + size, 0);

/** What numbers the bidders where their names are hidden: nobody without the procedure's private key knows it, and every repeat has the same. */
const secretOf = (privateKey: KeyObject, tender: string): string =>
  createHmac('sha256', privateKey.export({ format: 'der', type: 'pkcs8' })).update(`bidders of ${tender}`).digest('hex');
