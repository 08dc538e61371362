import type { RankedBid } from './ranking.ts';
import type { RankedLot, Tender } from './state.ts';

/** A lot whose bids are ranked, with the number that can be awarded. */
export interface Choosing { readonly id: string; readonly maxAwards: number; readonly ranked: readonly Pick<RankedBid, 'kvk' | 'rank'>[] }

/**
 * Who is awarded which lots when a bidder may have `most` (Aw 2.10(3): the objective rule of the documents). Deferred
 * acceptance, lots proposing: a lot offers itself to its best bids in order of rank; a bidder with more offers than it
 * may have keeps those it prefers, and each lot that it gives up goes on to the next bid. It ends in the one outcome in
 * which no lot could have a better ranked bidder that would still take it (Gale and Shapley, 1962; Roth, 1985), the same in
 * whatever order the lots are taken.
 * @param prefers place of a lot in a bidder's order, lowest first; different for different lots.
 * @returns per lot the KvK numbers that are awarded, and those that were offered it and had to give it up.
 */
export function awardedWithin(lots: readonly Choosing[], most: number, prefers: (kvk: string, lot: string) => number): ReadonlyMap<string, { readonly kept: ReadonlySet<string>; readonly gaveUp: ReadonlySet<string> }> {
  const offered = new Map(lots.map(({ id }) => [id, 0]));
  const held = new Map<string, string[]>();
  const gaveUp = new Map(lots.map(({ id }) => [id, new Set<string>()]));
  const has = (lot: string): number => [...held.values()].filter((own) => own.includes(lot)).length;
  for (let moved = true; moved;) {
    moved = false;
    for (const { id, maxAwards, ranked } of lots) {
      while (has(id) < maxAwards) {
        const next = ranked[offered.get(id) ?? 0];
        if (next === undefined) break;
        offered.set(id, (offered.get(id) ?? 0) + 1);
        const own = [...held.get(next.kvk) ?? [], id].sort((a, b) => prefers(next.kvk, a) - prefers(next.kvk, b));
        held.set(next.kvk, own.slice(0, most));
        for (const lost of own.slice(most)) gaveUp.get(lost)?.add(next.kvk);
        moved = true;
      }
    }
  }
  return new Map(lots.map(({ id }) => [id, { kept: new Set([...held].filter(([, own]) => own.includes(id)).map(([kvk]) => kvk)), gaveUp: gaveUp.get(id) ?? new Set<string>() }]));
}

/**
 * The rankings with what the most lots of one bidder does to them; without such a rule they stay as they are. Ranks and
 * points never change: a bid that is passed over keeps its place, and the next one is awarded.
 */
export function withinLimits(tender: Pick<Tender, 'lots' | 'bidsOf' | 'limits'>, rankings: readonly RankedLot[]): RankedLot[] {
  const { mostAwards, rule } = tender.limits;
  if (mostAwards === null) return [...rankings];
  const place = new Map(tender.lots.map(({ id }, i) => [id, i]));
  const ranks = new Map(rankings.flatMap(({ id, ranked }) => ranked.map(({ kvk, rank }) => [`${id} ${kvk}`, rank] as const)));
  const inOrder = (lot: string): number => place.get(lot) ?? 0;
  // Of equals the lot that stands first in the documents; also of lots that a bidder did not put in its order.
  const prefers = (kvk: string, lot: string): number => {
    const order = tender.bidsOf.find((bid) => bid.kvk === kvk)?.preference ?? [];
    const first = rule === 'preference' ? order.indexOf(lot) : ranks.get(`${lot} ${kvk}`) ?? 0;
    return (first < 0 ? order.length : first) * tender.lots.length + inOrder(lot);
  };
  const maxAwards = new Map(tender.lots.map((lot) => [lot.id, lot.maxAwards]));
  const outcome = awardedWithin(rankings.map(({ id, ranked }) => ({ id, maxAwards: maxAwards.get(id) ?? 0, ranked })), mostAwards, prefers);
  return rankings.map((lot) => ({
    ...lot,
    ranked: lot.ranked.map((bid) => {
      const { kept, gaveUp } = outcome.get(lot.id) ?? { kept: new Set<string>(), gaveUp: new Set<string>() };
      return { ...bid, status: kept.has(bid.kvk) ? 'awarded' as const : gaveUp.has(bid.kvk) ? 'limited' as const : 'rejected' as const };
    }),
  }));
}
