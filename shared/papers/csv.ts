/** A table for programs and spreadsheets; `next` asks for what did not fit, empty where all is here. */
export interface Csv { readonly name: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly next: string }

/** A spreadsheet takes a cell that begins so for a formula (OWASP, CSV Injection), wide forms of the signs too. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Every cell between quotes; an apostrophe before what would be a formula. */
const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/**
 * CSV as a Dutch spreadsheet opens it at a click: semicolons between cells, lines that end with CR LF, UTF-8 with its mark,
 * else as RFC 4180 (docs/register.md).
 */
export const csvText = ({ head, rows }: Csv): string => `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
