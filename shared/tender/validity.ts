import { addDays, dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { validDays } from './plan.ts';
import { isPlanned, type Tender } from './state.ts';

/** Calendar days after a judgment in summary proceedings for which bidders stay bound (contract standards of the Ketenbureau). */
export const validAfterJudgmentDays = 14;
/** So long before the end staff is warned. */
export const warnDays = 21;

/** `frozen`: proceedings run, and bids stay valid until fourteen days after their judgment. */
export type Validity = { readonly frozen: true } | { readonly frozen: false; readonly on: Day; readonly extended: boolean };

/** The last day on which bids are valid; undefined before there is a planning. */
export function bidsValidUntil(tender: Pick<Tender, 'plan' | 'proceedings'>): Validity | undefined {
  if (!isPlanned(tender)) return undefined;
  const { plan, proceedings } = tender;
  if (proceedings.some(({ judgmentAt }) => judgmentAt === undefined)) return { frozen: true };
  const plain = addDays(dayOf(plan.closesAt), validDays);
  const judged = proceedings.flatMap(({ judgmentAt }) => (judgmentAt === undefined ? [] : [addDays(dayOf(judgmentAt), validAfterJudgmentDays)])).sort().at(-1);
  return judged !== undefined && judged > plain ? { frozen: false, on: judged, extended: true } : { frozen: false, on: plain, extended: false };
}

/** How it stands while bids still matter: from the opening until the award is final. */
export type ValidityState = 'frozen' | 'good' | 'short' | 'over';
export interface ValidityView { readonly state: ValidityState; readonly on: Day | ''; readonly extended: boolean }
export function validityOf(tender: Tender, at: Instant): ValidityView | null {
  const validity = bidsValidUntil(tender);
  if (validity === undefined || !['opened', 'assessed', 'provisional'].includes(tender.status)) return null;
  if (validity.frozen) return { state: 'frozen', on: '', extended: true };
  const today = dayOf(at);
  const { on, extended } = validity;
  return { state: today > on ? 'over' : addDays(today, warnDays) >= on ? 'short' : 'good', on, extended };
}
