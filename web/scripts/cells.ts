/** What a key press tells, as a browser does. */
export interface Press { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly altKey: boolean; readonly metaKey: boolean }
export type Kind = 'score' | 'motivation';
export interface Move { readonly rows: number; readonly columns: number }

/**
 * Where a key leads in a table of scores. A list keeps its up and down, by which a score is taken, and a text all its own
 * keys: there a line ends with Enter, so that the next row is Ctrl and Enter.
 */
export function moveOf({ key, shiftKey, ctrlKey, altKey, metaKey }: Press, kind: Kind): Move | undefined {
  if (altKey || metaKey || ctrlKey !== (kind === 'motivation')) return undefined;
  if (key === 'Enter') return { rows: shiftKey ? -1 : 1, columns: 0 };
  if (kind === 'motivation' || shiftKey) return undefined;
  return key === 'ArrowRight' ? { rows: 0, columns: 1 } : key === 'ArrowLeft' ? { rows: 0, columns: -1 } : undefined;
}

/** The field that a move leads to; none at the edge. Rows where nothing can be entered are no part of `grid`. */
export function fieldAfter<T>(grid: readonly (readonly T[])[], from: T, { rows, columns }: Move): T | undefined {
  const row = grid.findIndex((one) => one.includes(from));
  const column = grid[row]?.indexOf(from) ?? -1;
  return row < 0 ? undefined : grid[row + rows]?.[column + columns];
}

type Field = HTMLSelectElement | HTMLTextAreaElement;
const selectors: Readonly<Record<Kind, string>> = { score: '.entry select', motivation: '.entry textarea' };

/** Lets keys lead from cell to cell, and says so. Without it Tab goes through the same fields in the order of reading. */
export function walkCells(table: HTMLElement): void {
  const keys = document.querySelector<HTMLElement>('.keys');
  if (keys !== null) keys.hidden = false;
  table.addEventListener('keydown', (event) => {
    const field = event.target as Field;
    const kind = (Object.keys(selectors) as Kind[]).find((one) => field.matches(selectors[one]));
    const move = kind === undefined ? undefined : moveOf(event, kind);
    if (kind === undefined || move === undefined) return;
    const grid = [...table.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll<Field>(selectors[kind])]).filter(({ length }) => length > 0);
    // At the edge too: an arrow that stays here must not change the score.
    event.preventDefault();
    fieldAfter(grid, field, move)?.focus();
  });
}

/** Who saved a row hears so there, and goes on in the next one: the page that came stands at that row. */
export function goOn(): void {
  const [done, said] = ['p.done', '.scores tr:target .kept-line [role=status]'].map((what) => document.querySelector(what));
  if (!done || !said) return;
  said.textContent = done.textContent;
  document.querySelector<HTMLElement>('tr:target ~ tr .entry select')?.focus();
}
