import { bidRef, type BidEvent } from '../../shared/bid/bid.ts';
import { keyParts, type Pinned } from '../../shared/bid/uploads.ts';
import { streamOf } from '../../shared/kernel/aggregate.ts';
import { readStream } from '../store/gather.ts';
import { toldNow, type Line } from '../store/ledger.ts';
import { placeOf } from './records.ts';

/** The files that a line `bid.submitted` names. */
export const filesOf = ({ data }: Pick<Line, 'data'>): readonly Pinned[] => (data as unknown as Extract<BidEvent, { type: 'bid.submitted' }>['data']).documents;

/** Is this the version that the line `document.bound` tells of? */
export const isBoundBy = ({ stream, data }: Line) => ({ key, version }: Pinned): boolean => version === data['version'] && keyParts(key)?.document === placeOf(stream).item;

/**
 * Every submission of the bidder whose document a line `document.bound` is of, the oldest first, whether it still counts
 * or was replaced or withdrawn.
 */
export function submissionsOf({ stream }: Line): Promise<Line[]> {
  const [tender = '', kvk = ''] = placeOf(stream).partition.split('#');
  return submissionsIn(streamOf(bidRef(tender, kvk)));
}

export const submissionsIn = async (bid: string): Promise<Line[]> => (await readStream(bid)).flatMap((line) => toldNow(line)).filter(({ type }) => type === 'bid.submitted');
