import { allOf, command, proved } from '../kernel/command.ts';
import { must, refuse } from '../kernel/refusal.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { asksPrice, isQuality } from './criteria.ts';
import { file, lotFiles, type AssessmentFile } from './file.ts';
import { mustBe, mustDiffer, tenderPage } from './guards.ts';
import { withinLimits } from './lot-limit.ts';
import { notScreenedOut, overlap, unjudged } from './overlap.ts';
import { mustBeSettled } from './overlap-commands.ts';
import { bidderId } from './names.ts';
import { unscreened } from './screening.ts';
import { inquiry } from '../inquiry/inquiry.ts';
import { keptOut, rankLot, type LotFile } from './ranking.ts';
import { passedOver } from './screen.ts';
import { consensusOn } from './scoring.ts';
import { isUnreadable } from './unread.ts';
import { tenderAt, type RankedLot, type Tender, type TenderEvent } from './tender.ts';

/**
 * Ends the assessment when every bid was screened, and each that is not kept out has a consensus on every criterion
 * and a price. That nobody looked at a bid does not make it admissible (Aw 1.8).
 */
export const closeAssessment = command({
  name: 'tender.close-assessment',
  door: 'staff',
  path: '/tenders/:tender/assessments',
  fields: {},
  target: tenderAt,
  facts: (at) => ({ files: proved(allOf(file, at['tender'] ?? '')), inquiries: proved(allOf(inquiry, at['tender'] ?? '')), overlaps: proved(allOf(overlap, at['tender'] ?? '')) }),
  decide(state, _, { at, actor, facts }): TenderEvent[] {
    mustBe(state, 'opened');
    must(state.recordedAt !== '', refuse('assessment.not-recorded'));
    const unseen = state.lots.flatMap(({ id }) => unscreened(state, id, facts.files).map((kvk) => `${id} ${bidderId(state, kvk, actor)}`)).sort();
    must(unseen.length === 0, refuse('assessment.not-screened', { count: unseen.length, files: unseen.slice(0, 5) }));
    const defective = passedOver(facts.files, facts.inquiries, at);
    must(defective.length === 0, refuse('assessment.defects-open', { count: defective.length, files: defective.slice(0, 5) }));
    mustBeSettled(unjudged(state, facts.overlaps), notScreenedOut(state, facts.overlaps, facts.files));
    const unread = unreadable(state, facts.files, (kvk) => bidderId(state, kvk, actor));
    must(unread.length === 0, refuse('assessment.unread', { count: unread.length, files: unread.slice(0, 5) }));
    const open = unfinished(state, facts.files, (kvk) => bidderId(state, kvk, actor));
    must(open.length === 0, refuse('assessment.unfinished', { count: open.length, files: open.slice(0, 5) }));
    return [{ type: 'assessment.closed', data: { assessment: state.assessment } }];
  },
  then: tenderPage,
});

/** The bids that cannot be ranked yet, as `lot kvk` with the bidder as this reader knows it, lot by lot. */
function unfinished(state: Tender, files: Readonly<Record<string, AssessmentFile>>, called: (kvk: string) => string): string[] {
  return state.lots.flatMap((lot) => lotFiles(state, lot.id, files)
    .filter((one) => keptOut(one, state.criteria) === undefined && !isComplete(state, one))
    .map(({ kvk }) => `${lot.id} ${called(kvk)}`).sort());
}

/** The bids that count and whose answers and price could not be read: nobody may lose a bid by what the portal cannot read. */
function unreadable(state: Tender, files: Readonly<Record<string, AssessmentFile>>, called: (kvk: string) => string): string[] {
  return state.lots.flatMap((lot) => lotFiles(state, lot.id, files)
    .filter((one) => isUnreadable(state, lot.id, one.kvk) && keptOut(one, state.criteria) === undefined)
    .map(({ kvk }) => `${lot.id} ${called(kvk)}`).sort());
}

const isComplete = ({ method, criteria }: Tender, one: LotFile): boolean =>
  criteria.filter(isQuality).every(({ id }) => consensusOn(one, id) !== undefined)
  && (one.price !== undefined || !asksPrice(method, criteria));

/** An officer lays the outcome before the lead. Nothing is computed or stored of it: it follows from the files. */
export const proposeAward = command({
  name: 'tender.propose-award',
  door: 'staff',
  path: '/tenders/:tender/awards',
  fields: {},
  target: tenderAt,
  facts: () => ({}),
  decide(state, _, { actor }): TenderEvent[] {
    mustBe(state, 'assessed');
    if (state.award?.proposedBy === actor.person) return [];
    return [{ type: 'award.proposed', data: { round: state.round } }];
  },
  then: tenderPage,
});

/** A second person decides: ranks every lot, and with that the letters go to all bidders at once (Aw 2.130 by analogy). */
export const approveAward = command({
  name: 'tender.approve-award',
  door: 'staff',
  path: '/tenders/:tender/awards/approvals',
  fields: {},
  target: tenderAt,
  facts: (at) => ({ files: proved(allOf(file, at['tender'] ?? '')) }),
  decide(state, _, { actor, facts }): TenderEvent[] {
    mustBe(state, 'assessed');
    must(state.award !== null, refuse('award.not-proposed'));
    mustDiffer(actor, state.award.proposedBy, 'award.same-person');
    return [{ type: 'award.provisional', data: { round: state.round, assessment: state.assessment, lots: rankingOf(state, facts.files) } }];
  },
  then: tenderPage,
});

/**
 * The ranking of every lot, from the files as they stand.
 * @throws NotScored while `unfinished` names a bid.
 */
export const rankingOf = (state: Tender, files: Readonly<Record<string, AssessmentFile>>): RankedLot[] =>
  withinLimits(state, state.lots.map((lot) => ({
    id: lot.id,
    ...rankLot({
      lot, method: state.method, rounding: state.rounding, criteria: state.criteria, seed: state.seed,
      files: lotFiles(state, lot.id, files),
    }, sha256Hex),
  })));
