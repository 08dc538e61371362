import type { DynamoDBStreamEvent } from 'aws-lambda';
import { bidRef, type BidEvent } from '../../shared/bid/bid.ts';
import { bindingOf, documentRef, type BidDocument } from '../../shared/bid/document.ts';
import { keyParts, type Pinned } from '../../shared/bid/uploads.ts';
import { streamOf } from '../../shared/kernel/aggregate.ts';
import { clearDraft } from '../store/cleared-files.ts';
import { readStates, readStream } from '../store/gather.ts';
import type { Line } from '../store/ledger.ts';
import { sealedChecksum } from '../store/sealed-files.ts';
import { inTurns } from './batches.ts';
import { linesOf, placeOf } from './records.ts';

/**
 * Removes from the drafts bucket what was submitted and has its sealed copy. A file is submitted and bound in either
 * order; whichever line comes second finds both. Nothing rests on this worker: what it has not come to stays where it is.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  for (const line of linesOf(event)) {
    const pinned = line.type === 'bid.submitted' ? filesOf(line) : await submittedAs(line);
    await inTurns(pinned, atOnce, async (file) => { if (await isSealed(file)) await clearDraft(file); });
  }
}

const atOnce = 8;

const filesOf = ({ data }: Pick<Line, 'data'>): readonly Pinned[] => (data as unknown as Extract<BidEvent, { type: 'bid.submitted' }>['data']).documents;

/** The file that was bound, if any submission names this version of it, whether it still counts or was replaced or withdrawn. */
async function submittedAs({ stream, data }: Line): Promise<readonly Pinned[]> {
  const { partition, item } = placeOf(stream);
  const [tender = '', kvk = ''] = partition.split('#');
  const lines = await readStream(streamOf(bidRef(tender, kvk)));
  const submitted = lines.filter(({ type }) => type === 'bid.submitted').flatMap(filesOf);
  return submitted.filter(({ key, version }) => version === data['version'] && keyParts(key)?.document === item).slice(0, 1);
}

/** Does the sealed copy lie there as the ledger bound it? Its bytes are those that were written when the file was read and checked. */
async function isSealed(pinned: Pinned): Promise<boolean> {
  const parts = keyParts(pinned.key);
  if (parts === undefined) return false;
  const [stored] = await readStates([documentRef(parts.tender, parts.kvk, parts.document) as never], true);
  const bound = bindingOf(stored?.state as BidDocument, pinned.version);
  return bound !== undefined && bound.size === pinned.size && bound.sealed === await sealedChecksum(pinned);
}
