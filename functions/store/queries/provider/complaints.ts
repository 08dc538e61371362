import { complaint as aggregate } from '../../../../shared/complaint/complaint.ts';
import { mustBePublished } from '../../../../shared/tender/guards.ts';
import { tenderAt } from '../../../../shared/tender/tender.ts';
import { ownComplaints } from '../../../../shared/views/complaints.ts';
import type { Query } from '../../reader.ts';

/** What the reader's organisation complained of in one tender, with the answers. */
export const complaints: Query<'provider.complaints'> = async ({ store, at, actor, path }) => {
  const [{ state: of }, all] = await Promise.all([store.load(tenderAt(path)), store.all(aggregate, path['tender'] ?? '')]);
  mustBePublished(of);
  return { tender: { id: of.id, title: of.title }, complaints: ownComplaints(all, actor.kvk, at) };
};
