import { createHmac, type KeyObject } from 'node:crypto';
import { documentsOn, type Bid } from '../../shared/bid/bid.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import { recordOpening } from '../../shared/tender/open.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { hasUnread } from '../../shared/tender/unread.ts';
import { log } from '../log.ts';
import { readProgress, writeDossier, writeProgress } from '../store/dossier.ts';
import { readStates } from '../store/gather.ts';
import { unwrapProcedureKey } from '../store/keys.ts';
import type { Line } from '../store/ledger.ts';
import { inTurns, together } from './batches.ts';
import { bindingsOf, closedBids, submittedLines, type Bindings } from './closed-bids.ts';
import { openBid, type ClosedBid } from './open-bid.ts';
import { documentId, openFile, type OpenedFile } from './open-file.ts';
import { contentOf, toldOf, type ToldBid } from './opened.ts';
import { act, type Delivered, linesOf, placeOf } from './records.ts';
import { tryKey } from './trial.ts';

/** Opens the bids of a procedure after two people approved it: one unwrap, then bid by bid. Tries its key before that. Safe to repeat. */
export async function handler(event: Delivered): Promise<void> {
  for (const line of linesOf(event)) {
    if (line.type === 'tender.opened') await open(line);
    else await tryKey(line);
  }
}

/** What every bid of a procedure is opened with. */
interface Opening { readonly tender: Tender; readonly privateKey: KeyObject; readonly lines: ReadonlyMap<string, Line>; readonly bindings: Bindings }

async function open(line: Line): Promise<void> {
  const { partition: id } = placeOf(line.stream);
  const tender = (await readStates([tenderRef(id) as never], true))[0]?.state as Tender;
  // Two recorded approvals are what the event means; without it, or without a key, nothing is opened.
  if (tender.key === null || tender.openedAt === '') return;
  if (tender.recordedAt !== '' && !hasUnread(tender)) return;
  const [bids, progress] = await Promise.all([closedBids(id), readProgress(id)]);
  const told = new Map([...progress] as [string, ToldBid][]);
  const todo = bids.filter(({ kvk }) => !isWhole(told.get(kvk)));
  const [lines, bindings] = [await submittedLines(todo), await bindingsOf(id, todo)];
  const opening = { tender, lines, bindings, privateKey: await unwrapProcedureKey(id, tender.key) };
  let failed = 0;
  for (const some of together(todo, bytesOf)) failed += await openSome(opening, some, told);
  // What was opened stays opened and noted. The rest is tried again, and nothing is recorded until all were gone through.
  if (failed > 0) throw new Error(`${failed} of ${bids.length} bids could not be gone through now`);
  const all = bids.flatMap(({ kvk }) => told.get(kvk) ?? []).sort((a, b) => (a.kvk < b.kvk ? -1 : 1));
  const input = { secret: secretOf(opening.privateKey, id), ...(all.length === 0 ? {} : { bids: all }) };
  // A repeat that could read more says something else than the first time, and so is another request.
  await act('opening', recordOpening, { tender: id }, input, { at: line.at, key: sha256Hex(`${line.hash} ${canonical(input as unknown as Json)}`) });
}

/** Opens some bids and notes them in the dossier, contents first. @returns how many could not be gone through: a fault that may pass. */
async function openSome(opening: Opening, bids: readonly ClosedBid[], told: Map<string, ToldBid>): Promise<number> {
  const id = opening.tender.id;
  const opened = (await inTurns(bids, atOnce, (bid) => openOne(opening, bid).catch((error: unknown) => {
    log('error', 'a bid could not be gone through', { tender: id, error });
    return undefined;
  }))).filter((one) => one !== undefined);
  await writeDossier(id, opened.map(({ content }) => content));
  await writeProgress(id, opened.map((one) => one.told));
  for (const one of opened) told.set(one.told.kvk, one.told);
  return bids.length - opened.length;
}

/** Each holds a file of up to 100 MB three times while it is opened (infra/stacks/function.ts). */
const atOnce = 4;

async function openOne({ tender, privateKey, lines, bindings }: Opening, bid: ClosedBid) {
  const opened = openBid(privateKey, bid, lines);
  const files: Record<string, OpenedFile[]> = {};
  for (const lot of Object.keys(opened.lots)) {
    files[lot] = [];
    // One by one: nobody's many files may keep the others' bids closed.
    for (const pinned of documentsOn(bid.state, lot)) files[lot].push(await openFile(privateKey, pinned, bindings.get(`${bid.kvk} ${documentId(pinned)}`)));
  }
  return { content: contentOf(bid.kvk, opened, files), told: toldOf(tender, bid, opened, files) };
}

const isWhole = (told: ToldBid | undefined): boolean => told !== undefined && told.lots.every(({ unread }) => unread === undefined);
const bytesOf = ({ state }: { state: Bid }): number => state.submissions.flatMap(({ manifest }) => manifest).reduce((sum, { size }) => sum + size, 0);

/** What numbers the bidders where their names are hidden: nobody without the procedure's private key knows it, and every repeat has the same. */
const secretOf = (privateKey: KeyObject, tender: string): string =>
  createHmac('sha256', privateKey.export({ format: 'der', type: 'pkcs8' })).update(`bidders of ${tender}`).digest('hex');
