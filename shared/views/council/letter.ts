import type { Figure, Figures } from '../../council/figures.ts';
import { figuresOf } from '../../council/figures.ts';
import { yearsUntil } from '../../council/figures-commands.ts';
import { sendableFrom } from '../../council/letter/commands.ts';
import type { Letter, LetterSummary } from '../../council/letter/letter.ts';
import type { Day, Instant } from '../../kernel/moments.ts';
import { councilLetterPaper } from '../../papers/council-letter.ts';
import type { Paper } from '../../papers/paper.ts';

/** A municipality's letters, the newest first. */
export interface CouncilLetters { readonly drafts: readonly LetterSummary[]; readonly sent: readonly LetterSummary[] }

export const councilLetters = (all: readonly LetterSummary[], seesDrafts: boolean): CouncilLetters => ({
  drafts: seesDrafts ? all.filter(({ status }) => status === 'draft') : [], sent: all.filter(({ status }) => status === 'approved'),
});

/** A letter with the paper that is drawn of it. */
export interface CouncilLetter extends Pick<Letter, 'id' | 'about' | 'milestone' | 'at' | 'title' | 'sections' | 'status' | 'version' | 'edited' | 'caseNumber' | 'decidedOn' | 'signatories' | 'approvedAt'> {
  /** The first day on which it can be sent. */
  readonly sendableFrom: Day;
  readonly paper: Paper;
}

export function councilLetter(of: Letter): CouncilLetter {
  const { id, about, milestone, at, title, sections, status, version, edited, caseNumber, decidedOn, signatories, approvedAt } = of;
  return {
    id, about, milestone, at, title, sections, status, version, edited, caseNumber, decidedOn, signatories, approvedAt,
    sendableFrom: sendableFrom({ milestone, at: at as Instant }), paper: councilLetterPaper(of),
  };
}

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
