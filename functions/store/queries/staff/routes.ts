import type { AdmissionSummary } from '../../../../shared/admission/admission.ts';
import type { Listed, ListedTender } from '../../../../shared/route/procedures.ts';
import { route, routesPartition, segmentAt } from '../../../../shared/route/route.ts';
import { routeRows, routeView } from '../../../../shared/views/staff/route.ts';
import type { Query, Reader } from '../../reader.ts';

/** Of the list as many as one answer of the index holds. */
const most = 1000;

async function listed(store: Reader): Promise<Listed> {
  const { items } = await store.list<ListedTender | AdmissionSummary>('tenders', { limit: most, backwards: true });
  return { procedures: items };
}

export const routes: Query<'staff.routes'> = async ({ store }) => {
  const [all, running] = await Promise.all([store.all(route, routesPartition), listed(store)]);
  return { segments: routeRows(all, running) };
};

export const routeOf: Query<'staff.route'> = async ({ store, at, actor, path }) => {
  const segment = segmentAt(path);
  const [all, running] = await Promise.all([store.all(route, routesPartition), listed(store)]);
  return routeView(segment, all, running, { at, actor, path });
};
