import { isAdmissionId, type AdmissionSummary } from '../admission/admission.ts';
import { listed } from '../kernel/command.ts';
import type { Instant } from '../kernel/moments.ts';
import type { Route, SegmentNumber } from '../region/segments.ts';
import type { TenderStatus } from '../tender/state.ts';
import { isOutdated } from './guard.ts';
import type { RouteState } from './state.ts';

/** What the list of tenders tells of one. */
export interface ListedTender { readonly id: string; readonly segment: SegmentNumber | 0; readonly title: string; readonly status: TenderStatus; readonly publishedAt: Instant | '' }
/** Tenders and open houses lie in one list; their ids tell them apart. */
export interface Listed { readonly procedures: readonly (ListedTender | AdmissionSummary)[] }
export const isTender = (one: ListedTender | AdmissionSummary): one is ListedTender => !isAdmissionId(one.id);

/** A procedure that is public, and the route that it goes. */
export interface Procedure { readonly id: string; readonly way: Route; readonly title: string; readonly status: ListedTender['status'] | AdmissionSummary['status']; readonly publishedAt: Instant }

export const proceduresListed = () => ({ procedures: listed<ListedTender | AdmissionSummary>('tenders') });

/** What was published for a segment, the oldest first. */
export function proceduresOf(segment: SegmentNumber, { procedures }: Listed): Procedure[] {
  return procedures.filter((one) => one.segment === segment).flatMap((one): Procedure[] => {
    const { id, title, status } = one;
    const publishedAt = isTender(one) ? one.publishedAt : one.openedAt;
    return publishedAt === '' ? [] : [{ id, way: isTender(one) ? 'sas' : 'open-house', title, status, publishedAt }];
  }).sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
}

/**
 * Judgments stand from the moment that somebody outside relies on them: the first publication under a present route.
 * A list may be a moment behind (shared/kernel/command.ts); what a decision rested on is kept with the decision itself.
 */
export const isLocked = (state: RouteState, procedures: readonly Procedure[]): boolean =>
  state.decided !== null && procedures.some(({ way, publishedAt }) => !isOutdated(state, way, publishedAt));
