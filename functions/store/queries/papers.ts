import type { Said } from '../../../shared/inquiry/inquiry.ts';
import { placeOf, type Addresses } from '../../../shared/views/inquiries.ts';
import type { Reader } from '../reader.ts';

/** Short-lived addresses of papers that were handed in: of these versions and of nothing else in the bidder's file. */
export async function addressesOf(store: Pick<Reader, 'download'>, said: Said): Promise<Addresses> {
  const papers = [...said.values()].flatMap((one) => ('evidence' in one ? [...one.evidence, ...one.documents] : []));
  return new Map(await Promise.all(papers.map(async (one) => [placeOf(one), await store.download('evidence', one, one.name)] as const)));
}
