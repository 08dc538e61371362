import { kvkPattern } from '../kernel/ids.ts';
import { parseEuro } from '../kernel/money.ts';
import { invalid, must } from '../kernel/refusal.ts';
import type { Invited } from './state.ts';

/**
 * Reads a list as it comes from a spreadsheet: a line a provider, with KvK number, name, turnover of a year in euro and
 * number of youths, parted by semicolons or tabs. Empty lines are passed over, and so is a first line of headings.
 * @throws Refusal that names the line and what is wrong with it.
 */
export function readLines(lines: string): Invited[] {
  const rows = lines.split('\n').map((line, i) => ({ line: line.trim(), at: i + 1 })).filter(({ line }) => line !== '');
  const read = rows.filter(({ line }, i) => i > 0 || /\d/.test(line)).map(({ line, at }) => readLine(line, at));
  must(read.length > 0, invalid('lines', 'invited.none'));
  read.forEach(({ kvk }, i) => must(!read.slice(0, i).some((one) => one.kvk === kvk), invalid('lines', 'invited.twice', { kvk })));
  return read;
}

function readLine(line: string, at: number): Invited {
  const cells = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
  must(cells.length === 4, invalid('lines', 'invited.cells', { line: at, cells: cells.length }));
  const [number = '', name = '', amount = '', count = ''] = cells;
  const kvk = number.replace(/[\s.]/g, '');
  must(kvkPattern.test(kvk), invalid('lines', 'invited.kvk', { line: at, kvk: number }));
  must(name !== '' && name.length <= 200, invalid('lines', 'invited.name', { line: at }));
  const turnover = parseEuro(amount.replace(/^€\s*/, ''));
  must(turnover.ok, invalid('lines', 'invited.turnover', { line: at, turnover: amount }));
  must(/^\d{1,7}$/.test(count), invalid('lines', 'invited.youths', { line: at, youths: count }));
  return { kvk, name, turnover: turnover.cents, youths: Number(count) };
}
