import type { Cents } from '../../kernel/money.ts';
import { rankingOf } from '../../tender/award.ts';
import type { AssessmentFile } from '../../tender/file.ts';
import type { NotRanked, RankedBid } from '../../tender/ranking.ts';
import type { Tender } from '../../tender/state.ts';
import { seesPrices, visiblePrice } from '../../tender/visibility.ts';
import type { Names } from './assessment.ts';

/** The ranking of a lot with names and prices. `decidedAt` is empty while it is a proposal that follows from the files. */
export interface LotRankingView {
  readonly ranked: readonly (RankedBid & { readonly name: string; readonly price: Cents | null })[];
  readonly notRanked: readonly (NotRanked & { readonly name: string })[];
  readonly decidedAt: string;
}

/** Null while the ranking may not be seen. Of a decision it is what was decided, never computed again. */
export function lotRanking(tender: Tender, lot: string, files: Readonly<Record<string, AssessmentFile>>, names: Names): LotRankingView | null {
  if (!seesPrices(tender)) return null;
  const { decision } = tender;
  const found = (decision?.lots ?? rankingOf(tender, files)).find(({ id }) => id === lot);
  if (found === undefined) return null;
  const name = (kvk: string): string => names.get(kvk) ?? '';
  return {
    ranked: found.ranked.map((one) => ({ ...one, name: name(one.kvk), price: visiblePrice(tender, lot, one.kvk) })),
    notRanked: found.notRanked.map((one) => ({ ...one, name: name(one.kvk) })),
    decidedAt: decision?.at ?? '',
  };
}
