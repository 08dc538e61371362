import type { Actor } from '../../access/actor.ts';
import type { ActState } from '../../tender/acts.ts';
import type { AssessmentFile } from '../../tender/file.ts';
import { file as fileAggregate } from '../../tender/file.ts';
import { bidKey, type Tender } from '../../tender/state.ts';
import { seesBids } from '../../tender/visibility.ts';
import { fileView, inOrderOfBidders, type BidderView, type FileView, type Names } from './assessment.ts';

/** One bid in the table of scores: what this reader may see of it, and which scores the reader may enter. */
export interface ScoreRow extends BidderView, Pick<FileView, 'screening' | 'individual' | 'consensus'> {
  /** Of `file.score`, `file.lock` and `file.agree`: those that are this reader's. */
  readonly acts: readonly ActState[];
}

/** The opened bids of a lot, one row each, in the order in which the reader knows them; none before the opening. */
export function scoreRows(tender: Tender, lot: string, files: Readonly<Record<string, AssessmentFile>>, names: Names, reader: Actor, actsOn: (kvk: string, state: AssessmentFile) => readonly ActState[]): ScoreRow[] {
  if (!seesBids(tender)) return [];
  return tender.bidsOf.filter(({ lots }) => lots.includes(lot)).map(({ kvk }): ScoreRow => {
    const state = files[bidKey(lot, kvk)] ?? fileAggregate.initial;
    const { id, kvk: shown, name, number, screening, individual, consensus } = fileView(tender, lot, kvk, { state, opened: { answers: {} }, name: names.get(kvk) ?? '' }, reader);
    return { id, kvk: shown, name, number, screening, individual, consensus, acts: actsOn(kvk, state) };
  }).sort(inOrderOfBidders);
}
