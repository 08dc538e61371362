import { command } from '../kernel/command.ts';
import { choice, integer, optional, rows } from '../kernel/fields.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import { missing, must, refuse } from '../kernel/refusal.ts';
import { partsOf } from '../kernel/day.ts';
import { segmentNumbers, segments, type SegmentNumber } from '../region/segments.ts';
import { figuresOf, figuresRef, type Figure, type FiguresEvent } from './figures.ts';

/** The oldest year that can be compared: the Jeugdwet began in it. */
export const firstYear = 2015;

/** Years of which figures can be entered at a moment, the newest first: those that are over. */
export function yearsUntil(at: Instant): number[] {
  const { year } = partsOf(dayOf(at));
  return Array.from({ length: year - firstYear }, (_, i) => year - 1 - i);
}

/** The year that the path names. @throws Refusal for one that is not over, or that is none. */
function yearIn(path: Readonly<Record<string, string>>, at: Instant): number {
  const year = yearsUntil(at).find((one) => String(one) === path['year']);
  must(year !== undefined, missing());
  return year;
}

/** The college's contact enters what the municipality spent in a year, segment by segment; it replaces that year. */
export const enterFigures = command({
  name: 'figures.enter',
  door: 'council',
  path: '/figures/:year',
  fields: { figures: rows('segment', { segment: choice('1', '2', '3', '4', '5'), euros: optional(integer(0, 1_000_000_000)), youths: optional(integer(0, 100_000)) }) },
  target: (_, actor) => figuresRef(actor.municipality),
  facts: () => ({}),
  decide(state, { figures }, { at, path, actor: { municipality } }): FiguresEvent[] {
    const year = yearIn(path, at);
    const entered = segmentNumbers.flatMap((segment) => {
      const found = figures.findLast((one) => one.segment === String(segment));
      return found === undefined ? [] : [{ segment, euros: found.euros ?? null, youths: found.youths ?? null }];
    });
    must(new Set(figures.map(({ segment }) => segment)).size === figures.length, refuse('figures.twice'));
    const now = state.figures.filter((one) => one.year === year);
    if (now.length === entered.length && now.every((one, i) => isSame(one, entered[i]))) return [];
    return [{ type: 'figures.entered', data: { municipality, year, figures: entered } }];
  },
  then: () => '/council/figures',
  prefill(state, { at, path, actor: { municipality } }) {
    const year = yearIn(path, at);
    const known = figuresOf(municipality, state).filter((one) => one.year === year);
    return {
      values: { figures: known.map(({ segment, euros, youths }) => ({ segment: String(segment), ...(euros === null ? {} : { euros }), ...(youths === null ? {} : { youths }) })) },
      offers: { figures: segmentNumbers.map((segment) => ({ code: String(segment), label: `${segment} ${segments[segment].title.nl}`, english: `${segment} ${segments[segment].title.en}` })) },
    };
  },
});

const isSame = (one: Figure, other: { readonly segment: SegmentNumber; readonly euros: number | null; readonly youths: number | null } | undefined): boolean =>
  one.segment === other?.segment && one.euros === other.euros && one.youths === other.youths;

export const figuresCommands = [enterFigures];
