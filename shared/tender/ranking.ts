import { showUnits } from '../kernel/fraction.ts';
import type { Cents } from '../kernel/money.ts';
import { asksPrice, isQuality } from './criteria.ts';
import type { AwardMethod, Criterion } from './criteria.ts';
import { consensusOn, priceOf, unitsOn } from './scoring.ts';
import type { Scored } from './scoring.ts';
import { decisions, drawLots, judgeBy } from './ties.ts';
import type { Counted, DecidedBy, Sha256Hex } from './ties.ts';

export const screeningOutcomes = ['excluded', 'unsuitable', 'incomplete'] as const;
export type ScreeningOutcome = (typeof screeningOutcomes)[number];
/** Why a bid is taken out before its scores are looked at; the last after it had won. */
export type TakenOut = ScreeningOutcome | 'verification-failed';

/** An opened bid for one lot. The consensus of a screened bid is not looked at. */
export interface LotFile extends Scored { readonly screening?: TakenOut | undefined }

export interface LotToRank {
  readonly lot: { readonly id: string; readonly maxAwards: number };
  readonly method: AwardMethod;
  /** Decimals of points; values are always whole cents. */
  readonly rounding: number;
  readonly criteria: readonly Criterion[];
  /** For drawing lots. */
  readonly seed: string;
  /** In any order; each kvk once. */
  readonly files: readonly LotFile[];
}

/** By points: decimal text with `rounding` decimals. By value: `total` is the fictive price, `points` the values, in cents. */
export interface RankedBid {
  readonly kvk: string;
  readonly rank: number;
  /** `limited`: ranked high enough, but its bidder has as many lots as one may have (shared/tender/lot-limit.ts). */
  readonly status: 'awarded' | 'rejected' | 'limited';
  readonly total: string;
  readonly points: Readonly<Record<string, string>>;
  readonly decidedBy: DecidedBy;
}
export interface NotRanked { readonly kvk: string; readonly status: TakenOut | 'below-minimum' }
/** `ranked` in order of rank, `notRanked` in order of kvk. */
export interface LotRanking { readonly ranked: readonly RankedBid[]; readonly notRanked: readonly NotRanked[] }

/**
 * Ranks the opened bids of one lot by the published rules (docs/rehearsal.md):
 * screening, then minimums, then points or value in exact arithmetic, then ties; the first `maxAwards` are awarded.
 * @throws NotScored naming the bid, when one that is ranked lacks a consensus or a price.
 */
export function rankLot(input: LotToRank, sha256Hex: Sha256Hex): LotRanking {
  const { lot, method, rounding, criteria, seed, files } = input;
  const sorted = files.map((file) => ({ file, status: keptOut(file, criteria) }));
  const bids = sorted.flatMap(({ file, status }) => (status === undefined ? [file] : []));
  const notRanked = sorted.flatMap(({ file: { kvk }, status }): NotRanked[] => (status === undefined ? [] : [{ kvk, status }]));

  const lowest = asksPrice(method, criteria) ? Math.min(...bids.map(priceOf)) : 0;
  const judge = judgeBy(criteria, method, drawLots(seed, lot.id, sha256Hex));
  const ordered = bids.map((bid) => count(bid, input, lowest)).sort((a, b) => judge(a, b).order);
  const decided = decisions(ordered, judge, criteria, method);
  const decimals = method === 'value' ? 0 : rounding;
  return {
    ranked: ordered.map(({ kvk, total, units }, index): RankedBid => ({
      kvk,
      rank: index + 1,
      status: index < lot.maxAwards ? 'awarded' : 'rejected',
      total: showUnits(total, decimals),
      points: Object.fromEntries([...units].map(([id, one]) => [id, showUnits(one, decimals)])),
      decidedBy: decided[index] ?? 'points',
    })),
    notRanked: notRanked.sort((a, b) => (a.kvk < b.kvk ? -1 : 1)),
  };
}

/** Why a bid is not ranked, if so: the screening goes before the minimum. */
export function keptOut(file: LotFile, criteria: readonly Criterion[]): NotRanked['status'] | undefined {
  if (file.screening !== undefined) return file.screening;
  const below = criteria.filter(isQuality).some(({ id, minimum }) => {
    const consensus = consensusOn(file, id);
    return minimum !== undefined && consensus !== undefined && consensus < minimum;
  });
  return below ? 'below-minimum' : undefined;
}

/** Sums rounded points, as a reader of the letter would; or takes the rounded values off the price. */
function count(bid: LotFile, { method, rounding, criteria }: LotToRank, lowest: Cents): Counted {
  const units = new Map(criteria.map((criterion) => [criterion.id, unitsOn(criterion, bid, method, rounding, lowest)]));
  const sum = [...units.values()].reduce((total, one) => total + one, 0n);
  return { kvk: bid.kvk, units, total: method === 'points' ? sum : BigInt(priceOf(bid)) - sum };
}
