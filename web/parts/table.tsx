import type { Child } from 'hono/jsx';

/** A cell that says nothing says so: on a phone its column's name would stand there alone. */
const shown = (cell: Child): Child => (cell === '' || (Array.isArray(cell) && cell.length === 0) ? '–' : cell);

/** A column: what stands above it and in each row. The first one names its row. */
export interface Column<T> { readonly head: string; /** As it stands above the column, where a part of it has another language. */ readonly shown?: Child; readonly cell: (row: T) => Child; /** Figures: to the right, under each other. */ readonly figures?: boolean }
interface TableProps<T> {
  readonly caption: Child;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  /** Where a heading just above says the same. */
  readonly hideCaption?: boolean;
}

/**
 * A table that becomes a card a row on a phone, each cell with its column's name. The roles are written out because
 * browsers take them away from a table whose display is changed.
 */
export const Table = <T,>({ caption, columns, rows, hideCaption = false }: TableProps<T>): Child => (
  <table class="utrecht-table" role="table">
    <caption class={hideCaption ? 'visually-hidden' : 'utrecht-table__caption'}>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">{columns.map(({ head, shown: drawn = head, figures }) => <th scope="col" role="columnheader" class={figures === true ? 'figures' : undefined}>{drawn}</th>)}</tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr role="row">
          {columns.map(({ head, cell, figures }, index) => (index === 0
            ? <th scope="row" role="rowheader">{cell(row)}</th>
            : <td role="cell" data-head={head} class={figures === true ? 'figures' : undefined}>{shown(cell(row))}</td>))}
        </tr>
      ))}
    </tbody>
  </table>
);
