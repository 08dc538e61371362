import type { MunicipalityCode } from './municipalities.ts';
import type { SegmentNumber } from './segments.ts';

/** What the region must save in a year through the new contracts, in whole euros. */
export interface YearlySaving { readonly year: number; readonly euros: number }

/**
 * S003 §4 (also DOMAIN §10): to be divided over the segments and, where they are funded by task, over the
 * municipalities, by a key that does justice to use and size. That key is not decided.
 */
export const savingsPath: readonly YearlySaving[] = [
  { year: 2027, euros: 11_300_000 },
  { year: 2028, euros: 14_800_000 },
  { year: 2029, euros: 21_500_000 },
  { year: 2030, euros: 24_000_000 },
  { year: 2031, euros: 25_000_000 },
  { year: 2032, euros: 25_000_000 },
  { year: 2033, euros: 25_000_000 },
];

/** The national reform asks about 50 million of the region, of which 25 regionally (S001 §8.1; S003 §4). */
export const reformShareEuros = 50_000_000;

/** What a municipality spent on a segment in a year, in whole euros, and for how many young people. */
export interface SegmentUse {
  readonly municipality: MunicipalityCode;
  readonly year: number;
  readonly segment: SegmentNumber;
  /** Absent where the scan of the source is damaged. */
  readonly euros?: number;
  readonly youths: number;
}

const use = (year: number, segment: SegmentNumber, youths: number, euros?: number): SegmentUse =>
  ({ municipality: 'GM1916', year, segment, youths, ...(euros === undefined ? {} : { euros }) });

/** Leidschendam-Voorburg (S003 §3, table, indicative). The amount of segment 2 in 2024 reads "2.41.354": a digit is lost. */
export const segmentUse: readonly SegmentUse[] = [
  use(2023, 1, 162, 4_805_809), use(2023, 2, 364, 1_923_839), use(2023, 3, 54, 1_366_071), use(2023, 4, 91, 1_180_421), use(2023, 5, 2001, 9_755_532),
  use(2024, 1, 155, 5_980_316), use(2024, 2, 383), use(2024, 3, 51, 1_356_117), use(2024, 4, 96, 1_573_090), use(2024, 5, 1959, 11_061_082),
];
