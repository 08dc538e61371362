import { nl } from '../../../../shared/messages/nl.ts';
import { overlap } from '../../../../shared/tender/overlap.ts';
import { tenderAt } from '../../../../shared/tender/tender.ts';
import { seesBids } from '../../../../shared/tender/visibility.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import { overlapRows } from '../../../../shared/views/staff/overlaps.ts';
import type { Query } from '../../reader.ts';
import { mustSeeNames, namesIn } from './names.ts';

/** Bids that have somebody in common; names of bidders are in Dutch, as in the letters. */
export const overlaps: Query<'staff.overlaps'> = async ({ store, at, path, actor }) => {
  const [{ state: of }, judgments, names] = await Promise.all([store.load(tenderAt(path)), store.all(overlap, path['tender'] ?? ''), namesIn(store)]);
  mustSeeNames(of, actor);
  return { tender: headOf(of, at), opened: seesBids(of), open: of.status === 'opened', overlaps: overlapRows(of, judgments, names, nl.parties, 'nl') };
};
