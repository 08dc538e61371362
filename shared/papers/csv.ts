import type { Cell, Sheet } from './sheet.ts';

/** A spreadsheet takes a cell that begins so for a formula (OWASP, CSV Injection), wide forms of the signs too. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Every cell between quotes; an apostrophe before a text that would be a formula. A number is one, with a comma. */
const cell = (of: Cell): string => (typeof of === 'number' ? `"${String(of).replace('.', ',')}"` : `"${(formula.test(of) ? `'${of}` : of).replaceAll('"', '""')}"`);

/**
 * CSV as a Dutch spreadsheet opens it at a click: semicolons between cells, lines that end with CR LF, UTF-8 with its mark,
 * else as RFC 4180 (docs/register.md).
 */
export const csvText = ({ head, rows }: Sheet): string => `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
