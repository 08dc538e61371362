/**
 * A promise of the design with its target and what was measured; `kept` decides whether the command ends well, and is
 * undefined where this run measured nothing.
 */
export interface Row { readonly promise: string; readonly target: string; readonly measured: string; readonly kept: boolean | undefined }

export const atMost = (promise: string, most: number, measured: number, unit = '', told = String(Math.round(measured * 1000) / 1000)): Row =>
  ({ promise, target: `≤ ${most}${unit}`, measured: `${told}${unit}`, kept: measured <= most });

/** Nothing of a kind may be found. @param of what was looked at, and how much of it. */
export const never = (promise: string, found: number, of: string, kept = true): Row => ({ promise, target: '0', measured: `${found} ${of}`, kept: kept && found === 0 });

export const verdictOf = ({ kept }: Row): string => (kept === undefined ? 'not measured' : kept ? 'kept' : 'BROKEN');

/** The rows as a table for people; broken ones are marked in words, not by colour alone. */
export function tableOf(rows: readonly Row[]): string {
  const width = (of: (row: Row) => string): number => Math.max(...rows.map((row) => of(row).length));
  const [first, second, third] = [width(({ promise }) => promise), width(({ target }) => target), width(({ measured }) => measured)];
  return rows.map((row) => `${row.promise.padEnd(first)}  ${row.target.padEnd(second)}  ${row.measured.padEnd(third)}  ${verdictOf(row)}`).join('\n');
}
