import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..', '..');

/** What docs/asvs.md says of one requirement. */
export interface Answer { readonly number: string; readonly level: number; readonly text: string; readonly as: 'answered' | 'gap' | 'n/a' }

export const page = (): string => readFileSync(path.join(root, 'docs/asvs.md'), 'utf8');

/** Every row of the tables of chapters. A row that cannot be read is told as one with no number. */
export const answersIn = (text: string): readonly Answer[] => text.split('\n').filter((line) => /^\| *\d/.test(line)).map((line): Answer => {
  const [, number = '', level = '', , said = ''] = /^\| (\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? [];
  return { number: number === '' ? line : number, level: Number(level), text: said, as: said.startsWith('gap: ') ? 'gap' : said.startsWith('n/a: ') ? 'n/a' : 'answered' };
});

/** The files that a text names between backquotes. */
export const filesIn = (text: string): readonly string[] => [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\.(?:tsx?|js|json|md))`/g)].map(([, file = '']) => file);

/** How many of each, by level: the table at the top of the page. */
export function countsOf(answers: readonly Answer[]): string {
  const count = (as: Answer['as'] | undefined, level: number): number => answers.filter((one) => (as === undefined || one.as === as) && one.level === level).length;
  const row = (name: string, as?: Answer['as']): string => `| ${[name, ...[count(as, 1), count(as, 2), count(as, 1) + count(as, 2)]].join(' | ')} |`;
  return ['| | level 1 | level 2 | together |', '|---|---|---|---|', row('answered', 'answered'), row('gap', 'gap'), row('n/a', 'n/a'), row('all')].join('\n');
}
