import { command, stateOf } from '../kernel/command.ts';
import { hidden, integer, tick } from '../kernel/fields.ts';
import { must, refuse } from '../kernel/refusal.ts';
import { mustBePublished } from '../tender/guards.ts';
import { latestRectification } from '../tender/rectification.ts';
import { tenderAt, type Tender } from '../tender/tender.ts';
import { bidRef, effectiveLots, submissionOn, type Bid, type BidEvent } from './bid.ts';
import { mustBeOpen } from './moment.ts';

type Rectified = Pick<Tender, 'rectifications'>;

/**
 * Of the bid that counts on a lot: was it made before the last rectification, and did its bidder confirm it since?
 * Undefined for one that was made after it, and where nothing was rectified.
 */
export function confirmationOf(tender: Rectified, bid: Bid, lot: string): 'confirmed' | 'unconfirmed' | undefined {
  const last = latestRectification(tender);
  const submission = submissionOn(bid, lot);
  if (last === undefined || submission === undefined || submission.at >= last.at) return undefined;
  const { confirmed } = bid;
  return confirmed !== null && confirmed.rectification === last.number && confirmed.lots.includes(lot) ? 'confirmed' : 'unconfirmed';
}

/** The lots whose bid waits for a confirmation or a replacement. It counts as it was submitted, whatever comes of that. */
export const unconfirmedLots = (tender: Rectified, bid: Bid): string[] =>
  effectiveLots(bid).filter((lot) => confirmationOf(tender, bid, lot) === 'unconfirmed');

/**
 * Says that what was submitted stands, also after the last rectification: on all lots at once, before the closing. Who
 * wants something else replaces or withdraws.
 */
export const confirm = command({
  name: 'bid.confirm',
  door: 'provider',
  path: '/tenders/:tender/bid/confirmations',
  fields: { rectification: hidden(integer(1, 1000)), declaration: tick() },
  target: (at, actor) => bidRef(at['tender'] ?? '', actor.kvk),
  facts: (at) => ({ tender: stateOf(tenderAt(at)) }),
  decide(state, { rectification }, { at, facts: { tender: { state: tender } } }): BidEvent[] {
    mustBeOpen(tender, at);
    const last = latestRectification(tender);
    must(last !== undefined, refuse('confirm.no-rectification'));
    // Who has not seen the last one cannot stand by it.
    must(rectification === last.number, refuse('confirm.newer', { number: last.number }));
    must(effectiveLots(state).length > 0, refuse('confirm.nothing'));
    const lots = unconfirmedLots(tender, state);
    return lots.length === 0 ? [] : [{ type: 'bid.confirmed', data: { rectification, lots: effectiveLots(state) } }];
  },
  gate: (_, { at, path, actor }) => ({ act: 'pass', procedure: path['tender'] ?? '', by: actor.kvk, receivedAt: at }),
  then: (at) => `/provider/tenders/${at['tender'] ?? ''}/bid`,
  prefill(_, { facts: { tender } }) {
    mustBePublished(tender.state);
    return { values: { rectification: latestRectification(tender.state)?.number ?? 0 }, offers: {} };
  },
});
