import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { functions } from '../../infra/functions.ts';
import { filesIn, root } from './asvs.ts';

/** docs/data.md beside what functions may read and write: OWASP ASVS 5.0, 11.1.2, 14.1.1, 14.1.2 and 14.2.4. */
const text = readFileSync(path.join(root, 'docs/data.md'), 'utf8');
const levels = ['public', 'internal', 'personal', 'bids', 'keys'];
/** The names between backquotes in the rows of a table, with the level of their row. */
const rowsUnder = (heading: string): readonly (readonly [string, string])[] => {
  const [, table = ''] = text.split(`| level | ${heading} |\n|---|---|\n`);
  return table.split('\n\n')[0]?.trim().split('\n').flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name = '']) => [name, row.split(' | ')[0]?.slice(2) ?? ''] as const)) ?? [];
};

test.each([
  ['kinds', functions.flatMap(({ reads, writes, appends, follows }) => [...reads, ...writes, ...appends, ...follows])],
  ['buckets', functions.flatMap(({ buckets }) => Object.keys(buckets))],
] as const)('each of the %s that a function may touch has one level, and no other has', (heading, used) => {
  const rows = rowsUnder(heading);
  expect(rows.map(([name]) => name).sort()).toEqual([...new Set(used)].sort());
  expect(rows.filter(([, level]) => !levels.includes(level))).toEqual([]);
});

test('what only the drafts key or a procedure’s key protects is a bid', () => {
  const level = new Map([...rowsUnder('kinds'), ...rowsUnder('buckets')]);
  for (const name of ['draft', 'partner', 'bid', 'dossier', 'Drafts', 'SealedBids', 'Dossier']) expect(level.get(name), name).toBe('bids');
});

test('each level says who, where, how long, what of it is in logs, and which test holds it', () => {
  const rows = text.split('## What has which level')[0]?.split('\n').filter((line) => levels.some((level) => line.startsWith(`| ${level} |`))).map((line) => line.slice(2, -2).split(' | ')) ?? [];
  expect(rows.map(([level]) => level)).toEqual(levels);
  for (const row of rows) expect([row.length, row.filter((cell) => cell.trim() === '').length, filesIn(row[5] ?? '').length > 0], row[0]).toEqual([6, 0, true]);
  expect(filesIn(text).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
