import { ownerOf } from '../../shared/notify/notice.ts';
import { organisationRef, type Organisation } from '../../shared/provider/organisation.ts';
import { readStates } from '../store/gather.ts';

/** How a party is addressed; `email` is empty when none is known. */
export interface Address { readonly name: string; readonly email: string }

/** Organisations by KvK number, a hundred a request. */
export async function organisationsOf(kvks: readonly string[]): Promise<Readonly<Record<string, Organisation>>> {
  const found: Record<string, Organisation> = {};
  for (let i = 0; i < kvks.length; i += 100) {
    const some = kvks.slice(i, i + 100);
    const stored = await readStates(some.map((kvk) => organisationRef(kvk) as never), true);
    some.forEach((kvk, n) => { found[kvk] = stored[n]?.state as Organisation; });
  }
  return found;
}

/** Where a party gets its mail: an organisation at the address it registered. Municipalities and staff have no directory of addresses yet. */
export function addressOf(party: string, organisations: Readonly<Record<string, Organisation>>): Address {
  const owner = ownerOf(party);
  const organisation = owner !== undefined && 'kvk' in owner ? organisations[owner.kvk] : undefined;
  return { name: organisation?.name ?? '', email: organisation?.email ?? '' };
}
