import { admissionRef, isAdmissionId } from '../../../../shared/admission/admission.ts';
import type { Admission } from '../../../../shared/admission/state.ts';
import type { AnyRef, Loaded } from '../../../../shared/kernel/aggregate.ts';
import { revisionRef, type Revision } from '../../../../shared/revision/revision.ts';
import { tenderRef, type Tender } from '../../../../shared/tender/tender.ts';
import { plannedTracks } from '../../../../shared/views/staff/planning.ts';
import type { Query } from '../../reader.ts';

/** Together as many as one batch reads; more than the region has at once. */
const most = { procedures: 70, revisions: 30 } as const;

/** What was published, and every revision that was begun: concepts of tenders have no planning that binds. */
export const planning: Query<'staff.planning'> = async ({ store, at }) => {
  const [published, revised] = await Promise.all([
    store.list<{ id: string }>('tenders', { limit: most.procedures, backwards: true }), store.list<{ id: string }>('revisions', { limit: most.revisions, backwards: true }),
  ]);
  const refs = [...published.items.map(({ id }) => (isAdmissionId(id) ? admissionRef(id) : tenderRef(id))), ...revised.items.map(({ id }) => revisionRef(id))];
  const loaded = refs.length === 0 ? [] : await store.loadMany(refs as unknown as AnyRef[]) as readonly Loaded<unknown>[];
  const states = (kind: string): unknown[] => loaded.filter((_, i) => refs[i]?.of.kind === kind).map(({ state }) => state);
  return {
    tracks: plannedTracks({ tenders: states('tender') as Tender[], admissions: states('admission') as Admission[], revisions: states('revision') as Revision[] }, at),
    more: published.next !== undefined || revised.next !== undefined,
  };
};
