import type { Door } from '../kernel/command.ts';

/** What the model of a view tells that is shown page by page: `next` asks for the following one, empty on the last; `further`: this is not the first. */
export interface Paged { readonly next: string; readonly further: boolean }

/**
 * A page or resource that is read: its door, its path below it. The same path serves HTML to people and, under `/v1`,
 * its model as JSON to programs. Queries and pages are mapped types over these tables: one without the other does
 * not compile.
 */
export interface ViewRoute {
  readonly door: Exclude<Door, 'worker'>;
  readonly path: string;
  /** It shows a paper, which is also there as PDF, at the same path with `/pdf` behind it and to the same readers. */
  readonly pdf?: true;
  /** The same paper is there for a word processor, with `/docx` behind it. */
  readonly docx?: true;
  /** It has dates that somebody wants in a calendar: a file at the same path with `/calendar` behind it, to the same readers. */
  readonly calendar?: true;
  /** It is a list, which is also there as a table: for programs with `/csv` behind the same path, for a spreadsheet with `/xlsx`. */
  readonly csv?: true;
  /** Everything of what it is about that its reader may see is there as a zip, with `/zip` behind the same path. */
  readonly zip?: true;
  /** What can be asked of it in its address beside `after`, each with what it means (English; for the description of the interface). */
  readonly asks?: Readonly<Record<string, string>>;
  /** Seconds for which a browser may keep the answer; without it, it keeps none. */
  readonly keeps?: number;
  /** It is shown page by page: `?after=` takes what the page before gave as `next`. */
  readonly paged?: true;
}

/** What stands behind a view's path to get it as a file. */
export type ViewFile = 'pdf' | 'docx' | 'calendar' | 'csv' | 'xlsx' | 'zip';
export const filesOf = ({ pdf, docx, calendar, csv, zip }: ViewRoute): ViewFile[] =>
  [...(pdf === true ? ['pdf' as const] : []), ...(docx === true ? ['docx' as const] : []), ...(calendar === true ? ['calendar' as const] : []), ...(csv === true ? ['csv' as const, 'xlsx' as const] : []), ...(zip === true ? ['zip' as const] : [])];
