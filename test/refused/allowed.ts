/**
 * What may happen in each stage of a tender, written by hand from DOMAIN §1 (steps 1 to 16 and the transitions that it
 * allows): all else is forbidden. In a stage a step is taken by people in turn, so that what one of them has done
 * already, or a second one must do, is named here as well.
 */
export const stages = [
  'concept', 'colleges', 'questions', 'submission', 'closed', 'opened', 'assessed', 'standstill', 'frozen', 'final', 'signed', 'withdrawn',
] as const;
export type StageName = (typeof stages)[number];

const edits = ['tender.describe', 'tender.add-lot', 'tender.remove-lot', 'tender.set-method', 'tender.set-limits', 'tender.set-names', 'tender.add-quality', 'tender.add-price', 'tender.remove-criterion', 'tender.add-requirement', 'tender.remove-requirement', 'tender.plan'];
/**
 * Of partners only the invitation is tried, of requests to bidders only the asking, of rectifications
 * only the proposal: without one the others name nothing, in any stage. Nor does this tender ask for an order of lots, and its bids do not overlap.
 */
const bidding = ['draft.choose-lots', 'draft.answer', 'draft.price', 'draft.declare', 'partner.invite', 'bid.submit', 'bid.withdraw'];
const judging = ['file.note-defect', 'inquiry.request-repair', 'inquiry.request-hearing', 'file.screen', 'tender.screen-rest', 'file.score', 'file.lock', 'file.unlock', 'file.agree'];

export const allowed: Readonly<Record<StageName, readonly string[]>> = {
  // How the segment is bought can be weighed anew until something is published; no decision on it is proposed in this play.
  concept: [...edits, 'route.judge', 'tender.ask-colleges', 'tender.withdraw'],
  // Documents are fixed once colleges were asked to decide on them; asking again changes nothing.
  colleges: ['tender.ask-colleges', 'decision.record', 'tender.prepare-publication', 'tender.publish', 'route.judge', 'tender.withdraw'],
  questions: ['question.ask', 'nota.publish', 'tender.propose-rectification', 'tender.propose-extension', 'tender.approve-extension', ...bidding, 'tender.withdraw'],
  // Who asks late is told that it may stay without an answer; an objection comes in time until the closing.
  submission: ['question.ask', 'nota.publish', 'tender.propose-rectification', 'tender.propose-extension', 'tender.approve-extension', ...bidding, 'tender.withdraw'],
  // As long as nothing was opened the deadline can still be moved, for all (Aw 2.109 by choice).
  closed: ['nota.publish', 'tender.propose-extension', 'tender.approve-extension', 'tender.approve-opening', 'tender.withdraw'],
  opened: [...judging, 'tender.close-assessment', 'tender.withdraw'],
  assessed: ['tender.propose-award', 'tender.approve-award', 'tender.withdraw'],
  // Evidence of the intended winners may come in meanwhile (docs/sas.md, After the decision).
  standstill: ['inquiry.request-verification', 'tender.record-proceedings', 'tender.withdraw'],
  frozen: ['inquiry.request-verification', 'tender.record-proceedings', 'tender.end-proceedings', 'tender.withdraw'],
  final: ['contract.sign', 'contract.countersign', 'tender.complete-contracts', 'tender.record-award-notice', 'tender.withdraw'],
  // Signed already: said again, and nothing is written.
  // A contract lives on: it is changed, extended and ended by its own rules.
  signed: [
    'contract.sign', 'contract.countersign', 'contract.propose-extension', 'contract.extend', 'contract.add-addendum', 'contract.sign-addendum', 'contract.countersign-addendum', 'contract.end',
    'tender.record-award-notice',
  ],
  withdrawn: ['route.judge'],
};
