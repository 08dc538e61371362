import { documentsOn, submissionOn, type Bid } from '../bid/bid.ts';
import type { Draft } from '../bid/draft.ts';
import type { Partner, Partners } from '../bid/partner.ts';
import { pinnedFor, type Pinned } from '../bid/uploads.ts';
import type { Upload } from '../kernel/command.ts';
import type { Instant } from '../kernel/moments.ts';
import type { Declaration } from '../provider/declaration.ts';

/** What a bidder changed after submitting. */
export type Changed = 'draft' | 'files' | 'partners' | 'declaration';

/** How a bid on one lot stands; `n` and `at` of the submission that counts on it, also where the draft went on. */
export type LotStand =
  | { readonly is: 'none' }
  | { readonly is: 'withdrawn'; readonly at: Instant }
  | { readonly is: 'submitted'; readonly n: number; readonly at: Instant }
  | { readonly is: 'changed'; readonly n: number; readonly at: Instant; readonly what: readonly Changed[] };

/**
 * What counts on a lot, and whether what its bidder sees now is still that. A submission is sealed and cannot be compared:
 * what was filled in is told by when it changed last, so a change that was taken back counts as one too. Files are
 * compared themselves. `declaration` is the organisation's own; left out when nothing can be submitted any more, for its
 * file goes on after the closing.
 */
export function lotStand(lot: string, draft: Draft, bid: Bid, uploads: readonly Upload[], partners: Partners, declaration?: Declaration): LotStand {
  const submission = submissionOn(bid, lot);
  if (submission === undefined) {
    const withdrawal = bid.withdrawals.findLast(({ lots }) => lots.includes(lot));
    return withdrawal === undefined ? { is: 'none' } : { is: 'withdrawn', at: withdrawal.at };
  }
  const { n, at } = submission;
  const changes: Readonly<Record<Changed, boolean>> = {
    draft: own(draft.changedOn, lot) > at || (draft.changedForAll ?? '') > at,
    files: !same(pinnedFor(uploads, [lot], draft.removed), documentsOn(bid, lot)),
    partners: Object.values(partners).some((one) => partnerChanged(one, lot, at)),
    declaration: declaration !== undefined && (declaration.signed === null || declaration.signed.at > at),
  };
  const what = (Object.keys(changes) as Changed[]).filter((one) => changes[one]);
  return what.length === 0 ? { is: 'submitted', n, at } : { is: 'changed', n, at, what };
}

/** Whoever was asked after the submission and taken out again was never part of it. */
const partnerChanged = ({ status, lots, invitedAt, changedAt, left }: Partner, lot: string, at: Instant): boolean =>
  own(left, lot) > at || (lots.includes(lot) && changedAt > at && !(status === 'removed' && invitedAt > at));

/** Own members only, so that a lot called `constructor` finds nothing. */
const own = (of: Readonly<Record<string, Instant>> = {}, lot: string): Instant | '' => (Object.hasOwn(of, lot) ? of[lot] : undefined) ?? '';

const same = (some: readonly Pinned[], others: readonly Pinned[]): boolean =>
  some.length === others.length && some.every(({ key, version }) => others.some((one) => one.key === key && one.version === version));
