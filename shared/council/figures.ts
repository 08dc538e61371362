import type { Aggregate, Ref } from '../kernel/aggregate.ts';
import type { Instant } from '../kernel/moments.ts';
import { isMunicipalityCode, type MunicipalityCode } from '../region/municipalities.ts';
import { segmentUse } from '../region/savings.ts';
import type { SegmentNumber } from '../region/segments.ts';

/** What a municipality spent on a segment in a year, in whole euros, and how many young people it helped; null is not known. */
export interface Figure { readonly year: number; readonly segment: SegmentNumber; readonly euros: number | null; readonly youths: number | null }

/** A municipality's own figures, as its college entered them; sorted by year and segment. */
export interface Figures { readonly municipality: string; readonly figures: readonly Figure[]; readonly enteredAt: Instant | '' }

export type FiguresEvent = {
  readonly type: 'figures.entered';
  /** Replaces all of that year. */
  readonly data: { readonly municipality: string; readonly year: number; readonly figures: readonly Omit<Figure, 'year'>[] };
};

export const figures: Aggregate<Figures, FiguresEvent> = {
  kind: 'figures',
  initial: { municipality: '', figures: [], enteredAt: '' },
  evolve: (state, { data: { municipality, year, figures: entered } }, { at }) => ({
    municipality, enteredAt: at, figures: sorted([...state.figures.filter((one) => one.year !== year), ...entered.map((one) => ({ year, ...one }))]),
  }),
};

export const figuresRef = (municipality: string): Ref<Figures, FiguresEvent> => ({ of: figures, partition: municipality, item: '-' });

const sorted = (all: readonly Figure[]): Figure[] => [...all].sort((a, b) => a.year - b.year || a.segment - b.segment);

/** What the strategy's council proposal already tells of a municipality (S003 §3). */
export const knownFigures = (municipality: string): Figure[] => (isMunicipalityCode(municipality) ? sorted(segmentUse.filter(ofOne(municipality)).map(({ year, segment, euros = null, youths }) => ({ year, segment, euros, youths }))) : []);
const ofOne = (code: MunicipalityCode) => (one: { readonly municipality: MunicipalityCode }): boolean => one.municipality === code;

/** The figures that count: of each year what the college entered, else what was known. */
export function figuresOf(municipality: string, { figures: own }: Pick<Figures, 'figures'>): Figure[] {
  const entered = new Set(own.map(({ year }) => year));
  return sorted([...own, ...knownFigures(municipality).filter(({ year }) => !entered.has(year))]);
}
