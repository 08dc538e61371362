import { clamp, compare, divide, fraction, fromDecimal, multiply, one, roundToUnits, subtract, zero } from '../kernel/fraction.ts';
import type { Fraction } from '../kernel/fraction.ts';
import type { Cents } from '../kernel/money.ts';
import type { AwardMethod, Criterion, PriceCriterion } from './criteria.ts';
import { heft } from './criteria.ts';

/** A ranked bid lacks something that its points depend on: a fault in the dossier, never a zero. */
export class NotScored extends Error {
  readonly kvk: string;
  /** The criterion that has no consensus; undefined when the price is missing. */
  readonly criterion: string | undefined;

  constructor(kvk: string, criterion?: string) {
    super(criterion === undefined ? `bid ${kvk} has no price` : `bid ${kvk} has no consensus score on ${criterion}`);
    this.name = 'NotScored';
    this.kvk = kvk;
    this.criterion = criterion;
  }
}

/** What is scored of a bid: the price in cents where one is asked, and the consensus in percents per criterion id. */
export interface Scored {
  readonly kvk: string;
  readonly price?: Cents | undefined;
  readonly consensus: Readonly<Record<string, number>>;
}

/** The consensus that was given; an id like `constructor` finds nothing of the language's own. */
export const consensusOn = ({ consensus }: Scored, criterion: string): number | undefined =>
  (Object.hasOwn(consensus, criterion) ? consensus[criterion] : undefined);

const percent = fraction(1n, 100n);

/**
 * A bid's points on one criterion in units of 10^-rounding, or its value in cents, rounded half up and exact (docs/rehearsal.md).
 * `lowest` is the lowest price among the ranked bids of the lot, in cents.
 * @throws NotScored when the consensus or the price is missing.
 */
export function unitsOn(criterion: Criterion, bid: Scored, method: AwardMethod, rounding: number, lowest: Cents): bigint {
  const most = fromDecimal(heft(criterion, method));
  if (criterion.kind === 'price') return roundToUnits(multiply(most, priceShare(criterion, priceOf(bid), lowest)), rounding);
  const consensus = consensusOn(bid, criterion.id);
  if (consensus === undefined) throw new NotScored(bid.kvk, criterion.id);
  return roundToUnits(multiply(most, multiply(fromDecimal(consensus), percent)), method === 'value' ? 0 : rounding);
}

/** @throws NotScored when there is none. */
export function priceOf({ kvk, price }: Scored): Cents {
  if (price === undefined) throw new NotScored(kvk);
  return price;
}

/**
 * The share of a price criterion's weight, 0 to 1. The two relative formulas divide by a price: where the lowest bid
 * is free, it has all of the weight and every other bid nothing, which is the limit of both.
 */
function priceShare(criterion: PriceCriterion, price: Cents, lowest: Cents): Fraction {
  const [p, l] = [fromDecimal(price), fromDecimal(lowest)];
  if (criterion.model === 'absolute-linear') {
    const [pmin, pmax] = [fromDecimal(criterion.pmin ?? NaN), fromDecimal(criterion.pmax ?? NaN)];
    return clamp(divide(subtract(pmax, p), subtract(pmax, pmin)), zero, one);
  }
  if (price === lowest) return one;
  if (lowest === 0) return zero;
  if (criterion.model === 'relative-lowest') return divide(l, p);
  const share = subtract(one, divide(subtract(p, l), l));
  return compare(share, zero) < 0 ? zero : share;
}
