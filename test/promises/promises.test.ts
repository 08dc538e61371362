import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { invariants } from './invariants.ts';

/** That the list is whole and its faults still fit the code; that each is noticed, `npm run promises` shows. */
const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

test('every invariant has its rows, each one thing', () => {
  expect([...new Set(invariants.map(({ id }) => id))]).toEqual(Array.from({ length: 22 }, (_, i) => `I${i + 1}`));
  expect(new Set(invariants.map(({ never }) => never)).size).toBe(invariants.length);
});

test.each(invariants)('$id: its fault fits the code in one place, and the test that it names is there', ({ shownBy, fault }) => {
  const texts = new Map(fault.map(({ file }) => [file, read(file)]));
  for (const { file, from, to } of fault) {
    const text = texts.get(file) ?? '';
    expect(text.split(from).length - 1, `${file}: ${from}`).toBe(1);
    texts.set(file, text.replace(from, () => to));
    expect(texts.get(file) === text).toBe(false);
  }
  expect(read(shownBy.file).includes(shownBy.name), shownBy.name).toBe(true);
});

test('docs/promises.md has every invariant with its test', () => {
  const doc = read('docs/promises.md');
  for (const { id, never, shownBy } of invariants) expect(doc).toContain(`| ${id} | ${never} | \`${shownBy.file}\`${shownBy.name === '' ? '' : ` “${shownBy.name}”`} |`);
});
