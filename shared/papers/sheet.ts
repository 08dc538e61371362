/** What stands in a cell: a text, or a number that somebody counts with. */
export type Cell = string | number;

/**
 * A list for programs and spreadsheets: drawn as CSV (shared/papers/csv.ts) and as a workbook (functions/papers/xlsx.ts),
 * both from this and from nothing else. `name` is that of the file, without its ending; `next` asks for what did not fit,
 * empty where all is here.
 */
export interface Sheet { readonly name: string; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[]; readonly next: string }

/** A spreadsheet has no zone: an instant as UTC, to the second, as it sorts. */
export const stamp = (instant: string): string => (instant === '' ? '' : `${instant.slice(0, 19).replace('T', ' ')}Z`);
