import { later, wallTime, type Instant } from '../kernel/moments.ts';
import { must, refuse, type Refusal } from '../kernel/refusal.ts';
import { mustBePublished } from '../tender/guards.ts';
import { barrierSeconds } from '../tender/open.ts';
import type { Tender } from '../tender/state.ts';

/**
 * The moments between which a bid can be prepared, submitted, replaced and withdrawn: from publication until, and not
 * at, the closing moment (docs/rehearsal.md: at 12:00:00.000 exactly a bid is late).
 */
export function mustBeOpen(tender: Tender, at: Instant): void {
  mustBePublished(tender);
  must(tender.status !== 'withdrawn', refuse('bid.tender-withdrawn'));
  must(at < tender.plan.closesAt && tender.status === 'published', late(at, tender.plan.closesAt));
}

/**
 * Tells both moments, to the millisecond: who is late by less than a second must be able to see it. It is said of this
 * request only. The same one may have been sent before the closing and still be on its way: what became of that, nobody
 * knows for certain before `certain` (docs/decisions/0030-late-is-said-of-a-request.md).
 */
export const late = (received: Instant, closed: Instant): Refusal => refuse('bid.late', {
  received, receivedTime: wallTime(received).time, closed, closedTime: wallTime(closed).time, certain: later(closed, { seconds: barrierSeconds }),
});
