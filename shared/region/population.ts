import { municipality } from './municipalities.ts';
import type { MunicipalityCode } from './municipalities.ts';

/** Inhabitants of these municipalities together. @throws RangeError when the figure of one is not known. */
export const inhabitantsOf = (codes: readonly MunicipalityCode[]): number =>
  codes.reduce((sum, code) => sum + countOf(code), 0);

/**
 * Each one's share of the inhabitants of all given, in hundredths of a percent, half up (4868 is 48.68 %). It weighs
 * the votes of the board when there is no consensus, and divides the costs of the bureau (seed 004).
 * Rounded shares need not add up to 10,000.
 */
export function sharesOf(codes: readonly MunicipalityCode[]): ReadonlyMap<MunicipalityCode, number> {
  const total = inhabitantsOf(codes);
  return new Map(codes.map((code) => [code, Math.floor((countOf(code) * 20_000 + total) / (2 * total))]));
}

function countOf(code: MunicipalityCode): number {
  const { population } = municipality(code);
  if (population === undefined) throw new RangeError(`number of inhabitants not known: ${code}`);
  return population.count;
}
