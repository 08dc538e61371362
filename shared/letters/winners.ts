import type { NotRanked, RankedBid } from '../tender/ranking.ts';
import { amount, list, nameOf, sumOf, type Writing } from './writing.ts';

/** The reader's own place: ranked, or why it is not. */
export type Place = { readonly ranked: RankedBid } | { readonly status: NotRanked['status'] };

/**
 * Who is awarded a lot, for one reader. A bidder that was assessed and not awarded reads the points and the relative
 * advantages; one below a minimum has no points to compare with; to who was kept out, or is awarded itself, only the
 * names matter (Aw 2.130(2) by analogy: reasons go to who made an admissible bid).
 */
export function winners(w: Writing, ranked: readonly RankedBid[], reader: Place): string {
  const { words } = w;
  const own = 'ranked' in reader ? reader.ranked : undefined;
  const awarded = ranked.filter(({ status, kvk }) => status === 'awarded' && kvk !== own?.kvk);
  if (own?.status === 'awarded') {
    return awarded.length === 0 ? words.winners.alone : [words.winners.others, ...awarded.map((bid) => named(w, bid))].join('\n');
  }
  if (awarded.length === 0) return words.winners.none;
  const line = (bid: RankedBid): string => {
    if (own !== undefined) return against(w, bid, own);
    return 'status' in reader && reader.status === 'below-minimum' ? withPoints(w, bid) : named(w, bid);
  };
  return [words.winners.title, ...awarded.map(line)].join('\n');
}

const who = (w: Writing, { kvk, rank }: RankedBid) => ({ name: nameOf(w, kvk), kvk, rank });
const named = (w: Writing, bid: RankedBid): string => w.say(w.words.winners.name, who(w, bid));

function withPoints(w: Writing, bid: RankedBid): string {
  const { tender, words, say } = w;
  const each = w.tender.criteria.map(({ id }) => say(words.winners.each, { id, points: amount(w, bid.points[id] ?? '0') })).join(', ');
  return say(tender.method === 'value' ? words.winners.value : words.winners.points, { ...who(w, bid), total: amount(w, bid.total), each });
}

function against(w: Writing, bid: RankedBid, own: RankedBid): string {
  const { tender, words, say } = w;
  const each = w.tender.criteria.map(({ id }) => say(words.winners.eachAgainst, { id, points: amount(w, bid.points[id] ?? '0'), own: amount(w, own.points[id] ?? '0') })).join(', ');
  const better = advantages(w, bid, own);
  const advantage = better.length === 0 ? words.winners.drawn : say(words.winners.advantage, { list: list(better, words.and) });
  const sentence = tender.method === 'value' ? words.winners.valueAgainst : words.winners.against;
  return say(sentence, { ...who(w, bid), total: amount(w, bid.total), own: amount(w, own.total), each, advantage });
}

/** Where the other bid was better: criteria with more points or value, and by value also a lower price. */
function advantages({ tender, words, say }: Writing, bid: RankedBid, own: RankedBid): string[] {
  const criteria = tender.criteria
    .filter(({ id }) => Number(bid.points[id] ?? 0) > Number(own.points[id] ?? 0))
    .map(({ id, title }) => say(words.winners.criterion, { id, title }));
  const priceOf = ({ total, points }: RankedBid): number => Number(total) + sumOf(points);
  return tender.method === 'value' && priceOf(bid) < priceOf(own) ? [...criteria, words.winners.price] : criteria;
}
