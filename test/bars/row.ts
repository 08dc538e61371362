/** A promise of the design with its target and what was measured; `kept` decides whether the command ends well. */
export interface Row { readonly promise: string; readonly target: string; readonly measured: string; readonly kept: boolean }

export const atMost = (promise: string, most: number, measured: number, unit = '', told = String(Math.round(measured * 1000) / 1000)): Row =>
  ({ promise, target: `≤ ${most}${unit}`, measured: `${told}${unit}`, kept: measured <= most });

/** The rows as a table for people; broken ones are marked in words, not by colour alone. */
export function tableOf(rows: readonly Row[]): string {
  const width = (of: (row: Row) => string): number => Math.max(...rows.map((row) => of(row).length));
  const [first, second, third] = [width(({ promise }) => promise), width(({ target }) => target), width(({ measured }) => measured)];
  return rows.map(({ promise, target, measured, kept }) => `${promise.padEnd(first)}  ${target.padEnd(second)}  ${measured.padEnd(third)}  ${kept ? 'kept' : 'BROKEN'}`).join('\n');
}
