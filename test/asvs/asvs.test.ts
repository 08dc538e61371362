import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersIn, countsOf, filesIn, page, root } from './asvs.ts';
import { requirements } from './numbers.ts';

const answers = answersIn(page());

describe('docs/asvs.md', () => {
  test('the list of numbers is that of the standard: 70 of level 1, 183 of level 2', () => {
    expect([1, 2].map((level) => [...requirements.values()].filter((one) => one === level).length)).toEqual([70, 183]);
  });
  test('has each requirement of levels 1 and 2 once, in its order and with its level, and no other', () => {
    expect(answers.map(({ number, level }) => [number, level])).toEqual([...requirements]);
  });
  test('counts at its top what stands in its tables', ({ task }) => {
    const gaps = answers.filter(({ as }) => as === 'gap').length;
    task.meta.measured = { asvs: { all: answers.length, answered: answers.filter(({ as }) => as === 'answered').length, gaps } };
    expect(page()).toContain(`\n${countsOf(answers)}\n`);
  });
  test('names for each answer a file that does so, and every file that it names is there', () => {
    expect(answers.filter(({ as, text }) => as === 'answered' && filesIn(text).length === 0).map(({ number }) => number)).toEqual([]);
    expect(filesIn(page()).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
  test('has no requirement that is called answered and says that something is missing', () => {
    expect(answers.filter(({ as, text }) => as === 'answered' && /\b(?:gap|not yet|missing|n\/a|todo)\b/i.test(text)).map(({ number }) => number)).toEqual([]);
  });
});
