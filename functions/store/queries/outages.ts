import { isAdmissionId, type AdmissionSummary } from '../../../shared/admission/admission.ts';
import type { Instant } from '../../../shared/kernel/moments.ts';
import { missing, must } from '../../../shared/kernel/refusal.ts';
import { outageAt, outagesList, publicOutage, type PublicOutage } from '../../../shared/outage/outage.ts';
import type { TenderWithTerms } from '../../../shared/outage/terms.ts';
import type { RevisionSummary } from '../../../shared/revision/revision.ts';
import { outageLines, outageNotices, outageRow, staffOutage, type OutageNotice, type OutageRow } from '../../../shared/views/outage.ts';
import type { Paged } from '../../../shared/views/view.ts';
import { pageOf } from './pages.ts';
import type { Query, QueryContext, Reader } from '../reader.ts';

/** On one page of the log. */
const most = 50;
/** More than go on or were a moment ago. */
const latest = 10;
/** More than run at once. */
const running = 200;

/** The log, the newest first: the same for everybody. */
export async function outages({ store, at, search }: QueryContext): Promise<Paged & { readonly outages: readonly OutageRow[] }> {
  const { items, ...page } = await pageOf<PublicOutage>(store, [outagesList], { after: search['after'], most });
  return { outages: items.map((one) => outageRow(one, at)), ...page };
}

export const outageOf: Query<'public.outage'> = async ({ store, at, path }) => {
  const [{ state }, lines] = await Promise.all([store.load(outageAt(path)), store.history(outageAt(path))]);
  must(state.id !== '', missing());
  return { outage: outageRow(publicOutage(state), at), lines: outageLines(state, lines) };
};

export const staffOutageOf: Query<'staff.outage'> = async ({ store, at, actor, path }) => {
  const [{ state }, tenders, revisions] = await Promise.all([
    store.load(outageAt(path)), store.list<TenderWithTerms | AdmissionSummary>('tenders', { limit: running, backwards: true }), store.list<RevisionSummary>('revisions', { limit: running, backwards: true }),
  ]);
  must(state.id !== '', missing());
  return staffOutage(state, { procedures: tenders.items.filter(({ id }) => !isAdmissionId(id)), revisions: revisions.items }, at, actor.person);
};

/** What was written down last; one request. */
export const latestOutages = async (store: Pick<Reader, 'list'>): Promise<readonly PublicOutage[]> => (await store.list<PublicOutage>(outagesList, { limit: latest, backwards: true })).items;

export const noticesOf = async (store: Pick<Reader, 'list'>, at: Instant, closesAt?: Instant): Promise<OutageNotice[]> => outageNotices(await latestOutages(store), at, closesAt);
