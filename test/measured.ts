/** What a page weighs on its way to a browser, in bytes after gzip; `page` is which one. */
export interface Weight { readonly page: string; readonly html: number; readonly css: number; readonly script: number }

/** The most that a page may weigh: kilobytes of a thousand bytes, which is stricter than those of 1024. */
export const most = { script: 15_000, css: 12_000, html: 25_000 } as const;

/**
 * What a test measured of a promise of the design. It says itself whether the promise is kept; this is told beside it, for
 * who wants to know by how much (`npm run bars`).
 */
export interface Measured {
  /** Cells of the matrix: who, where, how; and those that were answered otherwise than the table says, or have no row. */
  readonly cells?: { readonly judged: number; readonly wrong: number };
  /** Forms that were sent as no browser would: how many forms, how often, in how many ways, and what was not refused as it should be. */
  readonly forms?: { readonly forms: number; readonly sent: number; readonly kinds: number; readonly wrong: number };
  /** Addresses that name something, pairs of another's and nothing, and those that were answered unlike. */
  readonly relations?: { readonly addresses: number; readonly pairs: number; readonly wrong: number };
  /** Pairs of another's and nothing, each asked in so many rounds: how often another's was the slower, by how many ms at the median, and where nearly always or never. */
  readonly times?: { readonly pairs: number; readonly rounds: number; readonly slower: number; readonly more: number; readonly told: readonly string[] };
  /** Hostile files by their outcome, and those with another. */
  readonly files?: { readonly judged: number; readonly refused: number; readonly wrong: number };
  /** Requirements of OWASP ASVS, and how many of them are answered or have nothing to be about. */
  readonly asvs?: { readonly all: number; readonly answered: number; readonly gaps: number };
  /** Requests to DynamoDB of pages, both faces of each at every stage: how many pages were read, and the one that asked most. */
  readonly requests?: { readonly pages: number; readonly most: number; readonly page: string; readonly others: readonly string[] };
  /** The heaviest pages by each measure. */
  readonly weights?: { readonly pages: number; readonly html: Weight; readonly css: Weight; readonly script: Weight };
  /** Pages that were drawn in a browser and judged, each at one width or two, and what went against WCAG 2.2 A or AA. */
  readonly inspected?: { readonly dutch: number; readonly english: number; readonly widths: 1 | 2; readonly violations: readonly string[] };
}

declare module 'vitest' {
  interface TaskMeta { measured?: Measured }
}
