import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { invariants } from './invariants.ts';
import { walls } from './walls.ts';

/** That the list is whole and its faults still fit the code; that each is noticed, `npm run promises` shows. */
const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

test('every invariant has its rows, each one thing', () => {
  expect([...new Set(invariants.map(({ id }) => id))]).toEqual(Array.from({ length: 22 }, (_, i) => `I${i + 1}`));
  expect(walls.map(({ id }) => id)).toEqual(walls.map((_, i) => `W${i + 1}`));
  for (const rows of [invariants, walls]) expect(new Set(rows.map(({ never }) => never)).size).toBe(rows.length);
});

test.each([...invariants, ...walls])('$id: its fault fits the code in one place, and the test that it names is there', ({ shownBy, fault }) => {
  const texts = new Map(fault.map(({ file }) => [file, read(file)]));
  for (const { file, from, to } of fault) {
    const text = texts.get(file) ?? '';
    expect(text.split(from).length - 1, `${file}: ${from}`).toBe(1);
    texts.set(file, text.replace(from, () => to));
    expect(texts.get(file) === text).toBe(false);
  }
  expect(read(shownBy.file).includes(shownBy.name), shownBy.name).toBe(true);
});

test('docs/promises.md has every invariant and every wall with its test', () => {
  const doc = read('docs/promises.md');
  for (const { id, never, shownBy } of [...invariants, ...walls]) expect(doc).toContain(`| ${id} | ${never} | \`${shownBy.file}\`${shownBy.name === '' ? '' : ` “${shownBy.name}”`} |`);
});
