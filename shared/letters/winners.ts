import { showUnits } from '../kernel/fraction.ts';
import { list as listed, subsection, table, text, type Block, type Section } from '../papers/paper.ts';
import type { Criterion } from '../tender/criteria.ts';
import type { NotRanked, RankedBid } from '../tender/ranking.ts';
import { amount, list, nameOf, sumOf, type Writing } from './writing.ts';

/** The reader's own place: ranked, or why it is not. */
export type Place = { readonly ranked: RankedBid } | { readonly status: NotRanked['status'] };

/**
 * Who is awarded a lot, for one reader. A bidder that was assessed and not awarded reads the points and the relative
 * advantages; one below a minimum has no points to compare with; to who was kept out, or is awarded itself, only the
 * names matter (Aw 2.130(2) by analogy: reasons go to who made an admissible bid). Of a rival's bid nothing is told but
 * name, place and points: its texts, the assessors' words on them and its price are the rival's (Aw 2.57, 2.138).
 */
export function winners(w: Writing, ranked: readonly RankedBid[], reader: Place): Section {
  const { words } = w;
  const own = 'ranked' in reader ? reader.ranked : undefined;
  const awarded = ranked.filter(({ status, kvk }) => status === 'awarded' && kvk !== own?.kvk);
  const names = listed(awarded.map((bid) => named(w, bid)));
  if (own?.status === 'awarded') return subsection(words.winners.alsoTitle, awarded.length === 0 ? text(words.winners.alone) : names);
  if (awarded.length === 0) return subsection(words.winners.title, text(words.winners.none));
  // Who was passed over was not beaten: the rule on the most lots of one bidder decided.
  if (own?.status === 'limited') return subsection(words.winners.title, names);
  if (own !== undefined) {
    return subsection(words.winners.title, names, text(words.winners.intro), ...characteristics(w, awarded, own), listed(awarded.map((bid) => advantage(w, bid, own))), text(words.winners.confidential));
  }
  if ('status' in reader && reader.status === 'below-minimum') {
    return subsection(words.winners.title, names, text(words.winners.introPlain), ...characteristics(w, awarded), text(words.winners.confidential));
  }
  return subsection(words.winners.title, names);
}

const who = (w: Writing, { kvk, rank }: RankedBid) => ({ name: nameOf(w, kvk), kvk, rank });
const named = (w: Writing, bid: RankedBid): string => w.say(w.words.winners.name, who(w, bid));

/** As many criteria as fit beside a name. */
const abreast = { points: 6, value: 4 } as const;

/** Points or values of who is awarded, criterion by criterion, above those of the reader. */
function characteristics(w: Writing, awarded: readonly RankedBid[], own?: RankedBid): Block[] {
  const { tender: { method, criteria }, words: { winners: words }, say } = w;
  const width = abreast[method];
  const parts = Array.from({ length: Math.max(1, Math.ceil(criteria.length / width)) }, (_, i) => criteria.slice(i * width, (i + 1) * width));
  const caption = method === 'points' ? words.table : words.valueTable;
  const figures = true as const;
  const row = (name: string, bid: RankedBid, some: readonly Criterion[]): string[] =>
    [name, String(bid.rank), amount(w, bid.total), ...some.map(({ id }) => amount(w, bid.points[id] ?? '0'))];
  return parts.map((some, i) => table(
    parts.length === 1 ? caption : say(words.part, { caption, n: i + 1, of: parts.length }),
    [{ text: words.bidder }, { text: words.place, figures }, { text: method === 'points' ? words.total : words.fictive, figures }, ...some.map(({ id }) => ({ text: id, figures }))],
    [...awarded.map((bid) => row(nameOf(w, bid.kvk), bid, some)), ...(own === undefined ? [] : [row(words.you, own, some)])],
  ));
}

function advantage(w: Writing, bid: RankedBid, own: RankedBid): string {
  const { words: { winners: words, and }, say } = w;
  const better = advantages(w, bid, own);
  const name = nameOf(w, bid.kvk);
  return better.length === 0 ? say(words.drawn, { name }) : say(words.advantage, { name, list: list(better, and) });
}

/** Where the other bid was better and by how much: criteria with more points or value, and by value also a lower price. */
function advantages(w: Writing, bid: RankedBid, own: RankedBid): string[] {
  const { tender, words, say } = w;
  const criteria = tender.criteria.flatMap(({ id, title }) => {
    const [theirs, yours] = [bid.points[id] ?? '0', own.points[id] ?? '0'];
    if (Number(theirs) <= Number(yours)) return [];
    return [say(words.winners.criterion, { id, title, theirs: amount(w, theirs), yours: amount(w, yours), more: amount(w, minus(theirs, yours)) })];
  });
  const priceOf = ({ total, points }: RankedBid): number => Number(total) + sumOf(points);
  return tender.method === 'value' && priceOf(bid) < priceOf(own) ? [...criteria, words.winners.price] : criteria;
}

/** The exact difference of two decimal texts with equally many decimals. */
const minus = (a: string, b: string): string => showUnits(units(a) - units(b), a.split('.')[1]?.length ?? 0);
const units = (decimal: string): bigint => BigInt(decimal.replace('.', ''));
