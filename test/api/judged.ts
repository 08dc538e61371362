import { views } from '../../shared/views/index.ts';
import type { Seen } from '../inspect.ts';

/** What a page is called by who kept it: `staff.log for staff`, and the same `in English`. */
const viewOf = ({ name }: Pick<Seen, 'name'>): string => name.split(' ')[0] ?? '';
const languageOf = ({ html }: Pick<Seen, 'html'>): string | undefined => /<html lang="(\w+)"/.exec(html)?.[1];

const languages = ['nl', 'en'] as const;

/** Which page of the route table is not among these in which language: a page that nobody judges may be as wrong as it likes. */
export const unjudged = (pages: readonly Pick<Seen, 'name' | 'html'>[]): string[] =>
  Object.keys(views).flatMap((view) => languages.filter((language) => !pages.some((page) => viewOf(page) === view && languageOf(page) === language)).map((language) => `${view} in ${language}`));

/** How much is judged, for who reads the run. */
export const tally = (pages: readonly Pick<Seen, 'name' | 'html'>[]): string =>
  `${new Set(pages.map(viewOf)).size} of ${Object.keys(views).length} page routes × ${languages.length} languages × 2 widths: ${pages.length * 2} judgments`;
