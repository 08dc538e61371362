import type { Actor } from '../../../../shared/access/actor.ts';
import { must, refuse } from '../../../../shared/kernel/refusal.ts';
import { seesNames } from '../../../../shared/tender/names.ts';
import type { Tender } from '../../../../shared/tender/tender.ts';
import type { Reader } from '../../reader.ts';
import type { Names } from '../../../../shared/views/staff/assessment.ts';

/** More organisations than the region has (DESIGN, Promises: 200 providers). */
const most = 1000;

/** Names of all registered organisations: one request, however many bid. */
export async function namesIn(store: Reader): Promise<Names> {
  const { items } = await store.list<{ kvk: string; name: string }>('organisations', { limit: most });
  return new Map(items.map(({ kvk, name }) => [kvk, name]));
}

/** A page that has no sense without names is closed to who may not know them yet. */
export function mustSeeNames(tender: Tender, reader: Actor): void {
  must(seesNames(tender, reader), refuse('names.hidden'));
}
