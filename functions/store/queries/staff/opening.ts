import { tenderAt } from '../../../../shared/tender/tender.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import { openingOf } from '../../../../shared/views/staff/opening.ts';
import type { Query } from '../../reader.ts';
import { mustSeeNames, namesIn } from './names.ts';

/** The record of the opening: what the tender knows, and where it stands in the ledger. */
export const opening: Query<'staff.opening'> = async ({ store, at, path, actor }) => {
  const [{ state }, lines, names] = await Promise.all([store.load(tenderAt(path)), store.history(tenderAt(path)), namesIn(store)]);
  mustSeeNames(state, actor);
  return { tender: headOf(state, at), opening: openingOf(state, names, lines) };
};
