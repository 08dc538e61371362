import { bindingOf, documentRef, type BidDocument } from '../../shared/bid/document.ts';
import { keyParts, type Pinned } from '../../shared/bid/uploads.ts';
import { clearDraft } from '../store/cleared-files.ts';
import { readStates } from '../store/gather.ts';
import { sealedChecksum } from '../store/sealed-files.ts';
import { inTurns } from './batches.ts';
import { type Delivered, eachLine } from './records.ts';
import { filesOf, isBoundBy, submissionsOf } from './submissions.ts';

/**
 * Removes from the drafts bucket what was submitted and has its sealed copy. A file is submitted and bound in either
 * order; whichever line comes second finds both. Nothing rests on this worker: what it has not come to stays where it is.
 */
export async function handler(event: Delivered): Promise<void> {
  await eachLine(event, async (line) => {
    const pinned = line.type === 'bid.submitted' ? filesOf(line) : (await submissionsOf(line)).flatMap(filesOf).filter(isBoundBy(line)).slice(0, 1);
    await inTurns(pinned, atOnce, async (file) => { if (await isSealed(file)) await clearDraft(file); });
  });
}

const atOnce = 8;

/** Does the sealed copy lie there as the ledger bound it? Its bytes are those that were written when the file was read and checked. */
async function isSealed(pinned: Pinned): Promise<boolean> {
  const parts = keyParts(pinned.key);
  if (parts === undefined) return false;
  const [stored] = await readStates([documentRef(parts.tender, parts.kvk, parts.document) as never], true);
  const bound = bindingOf(stored?.state as BidDocument, pinned.version);
  return bound !== undefined && bound.size === pinned.size && bound.sealed === await sealedChecksum(pinned);
}
