import { figuresOf, type Figure, type Figures } from '../../council/figures.ts';
import { yearsUntil } from '../../council/figures-commands.ts';
import type { Instant } from '../../kernel/moments.ts';

/** A year's figures, `entered` by the college or known from the strategy. */
export interface FiguresYear { readonly year: number; readonly entered: boolean; readonly figures: readonly Figure[] }

/** How many years the page shows: those that a letter compares. */
const shownYears = 3;

export function figuresYears(municipality: string, state: Figures, at: Instant): FiguresYear[] {
  const all = figuresOf(municipality, state);
  const years = yearsUntil(at);
  return years.filter((year, i) => i < shownYears || all.some((one) => one.year === year))
    .map((year) => ({ year, entered: state.figures.some((one) => one.year === year), figures: all.filter((one) => one.year === year) }));
}
