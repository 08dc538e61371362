import { day } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';

/** CBS code of a municipality that takes or took part in the region (CBS, Gemeentelijke indeling 2026; Voorschoten 2024). */
export type MunicipalityCode =
  | 'GM0503' | 'GM0518' | 'GM0603' | 'GM0626' | 'GM0629' | 'GM0637' | 'GM1783' | 'GM1842' | 'GM1916' | 'GM1926';

/** Inhabitants on a day; a weighted vote or a cost key must say of which day its figure is. */
export interface Population { readonly count: number; readonly on: Day; readonly source: string }

/** `official` is the name in CBS's list, `name` the one in daily use, `slug` the one in an address. */
export interface Municipality {
  readonly code: MunicipalityCode;
  readonly official: string;
  readonly name: string;
  readonly slug: string;
  readonly population?: Population;
}

const secondary = 'secondary sources after CBS, gathered in DOMAIN §9';
const inhabitants = (count: number, on = '2024-01-01'): Population => ({ count, on: day(on), source: secondary });

/**
 * Everyone who took part since 2020, sorted by code. The ten: seed 004 and CVDR637433; the nine: S001 §1.3.
 * The figure of Den Haag is of 31 December 2023, that of Midden-Delfland of 1 January 2025 (DOMAIN §9).
 */
export const municipalities: readonly Municipality[] = [
  { code: 'GM0503', official: 'Delft', name: 'Delft', slug: 'delft', population: inhabitants(109_583) },
  { code: 'GM0518', official: "'s-Gravenhage", name: 'Den Haag', slug: 'den-haag', population: inhabitants(565_701, '2023-12-31') },
  { code: 'GM0603', official: 'Rijswijk (ZH.)', name: 'Rijswijk', slug: 'rijswijk', population: inhabitants(59_640) },
  // Left the region on 1 January 2024, so that no share is ever computed with it: no figure kept.
  { code: 'GM0626', official: 'Voorschoten', name: 'Voorschoten', slug: 'voorschoten' },
  { code: 'GM0629', official: 'Wassenaar', name: 'Wassenaar', slug: 'wassenaar', population: inhabitants(27_108) },
  { code: 'GM0637', official: 'Zoetermeer', name: 'Zoetermeer', slug: 'zoetermeer', population: inhabitants(128_424) },
  { code: 'GM1783', official: 'Westland', name: 'Westland', slug: 'westland', population: inhabitants(115_984) },
  { code: 'GM1842', official: 'Midden-Delfland', name: 'Midden-Delfland', slug: 'midden-delfland', population: inhabitants(19_423, '2025-01-01') },
  { code: 'GM1916', official: 'Leidschendam-Voorburg', name: 'Leidschendam-Voorburg', slug: 'leidschendam-voorburg', population: inhabitants(78_246) },
  { code: 'GM1926', official: 'Pijnacker-Nootdorp', name: 'Pijnacker-Nootdorp', slug: 'pijnacker-nootdorp', population: inhabitants(57_948) },
];

const byCode: ReadonlyMap<string, Municipality> = new Map(municipalities.map((one) => [one.code, one]));

/** Is this text the code of a municipality that takes or took part? */
export const isMunicipalityCode = (text: string): text is MunicipalityCode => byCode.has(text);

/** @throws RangeError for a code that never took part. */
export function municipality(code: MunicipalityCode): Municipality {
  const found = byCode.get(code);
  if (found === undefined) throw new RangeError(`not a municipality of the region: ${code}`);
  return found;
}
