import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberHeadings } from './number-headings.ts';
import { readText } from './read-text.ts';

const most = { number: 20, heading: 200, text: 20_000 };

test('headings without a number get one by their level', () => {
  expect(numberHeadings('## Algemeen\n\n### Doel\n\nA.\n\n### Reden\n\nB.\n\n## Tarief\n\nC.\n\n##### Diep\n\nD.\n\n### Index\n\nE.')).toEqual({
    numbered: true, markdown: '## 1 Algemeen\n\n### 1.1 Doel\n\nA.\n\n### 1.2 Reden\n\nB.\n\n## 2 Tarief\n\nC.\n\n##### 2.1 Diep\n\nD.\n\n### 2.2 Index\n\nE.',
  });
});

test('a text with a number, or without a heading, stays as it is', () => {
  for (const markdown of ['# Algemeen\nA.\n# 2 Tarief\nB.', 'Geen kop.', '']) expect(numberHeadings(markdown)).toEqual({ markdown, numbered: false });
});

test('whatever the levels, every article can be read and no number occurs twice', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 }), (levels) => {
    const markdown = levels.map((level) => `${'#'.repeat(level)} Over kinderen\n\nTekst.`).join('\n\n');
    const read = readText(numberHeadings(markdown).markdown, most);
    expect(read.length).toBe(levels.length);
    expect(read.every(({ heading, text }) => heading === 'Over kinderen' && text === 'Tekst.')).toBe(true);
    // Those that can be told apart only by their place stand in the order of people's counting.
    const keys = read.map(({ number }) => number.split('.').map((part) => part.padStart(3, '0')).join('.'));
    expect(keys).toEqual([...keys].sort());
  }));
});
