/** An exact rational number; the denominator is positive and has no factor in common with the numerator. */
export interface Fraction { readonly n: bigint; readonly d: bigint }

/** @throws RangeError when the denominator is zero. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new RangeError('division by zero');
  const common = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  return { n: n / common, d: d / common };
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

const decimalText = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;

/**
 * The value that the decimal text writes, as JSON does: `33.3`, `-2`, `1e-7`. A number stands for its shortest decimal
 * text, so that a weight of 33.3 in a file is 333/10 and not the binary value beside it.
 * @throws RangeError for other text, NaN and infinity.
 */
export function fromDecimal(value: number | string): Fraction {
  const match = decimalText.exec(String(value));
  if (!match) throw new RangeError(`not a decimal number: ${value}`);
  const [, minus, whole, decimals = '', exponent = '0'] = match;
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(`${minus}${whole}${decimals}`);
  return shift < 0 ? fraction(digits, 10n ** BigInt(-shift)) : fraction(digits * 10n ** BigInt(shift));
}

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
/** @throws RangeError when b is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
/** Negative when a < b, positive when a > b, else 0. */
export const compare = (a: Fraction, b: Fraction): number => Number(a.n * b.d - b.n * a.d);

export const zero = fraction(0n);
export const one = fraction(1n);

/** The value moved into the bounds, which are in order. */
export const clamp = (value: Fraction, low: Fraction, high: Fraction): Fraction =>
  (compare(value, low) < 0 ? low : compare(value, high) > 0 ? high : value);

/**
 * Rounds to a whole number of units of 10^-decimals. Half goes up, towards +∞: 0.125 → 13 and -0.125 → -12 hundredths.
 * Points and values are never negative, so that only the first of these occurs in a ranking.
 */
export function roundToUnits(value: Fraction, decimals: number): bigint {
  const twice = 2n * value.n * 10n ** BigInt(decimals) + value.d;
  const floor = twice / (2n * value.d);
  return twice < 0n && floor * 2n * value.d !== twice ? floor - 1n : floor;
}

/** A whole number of units of 10^-decimals as decimal text: (3333n, 2) → `33.33`; (-5n, 2) → `-0.05`; (7n, 0) → `7`. */
export function showUnits(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0n ? `-${text}` : text;
}

/** Half up to so many decimals, as text with exactly that many: (100/3, 2) → `33.33`; see `roundToUnits`. */
export const roundHalfUp = (value: Fraction, decimals: number): string => showUnits(roundToUnits(value, decimals), decimals);
