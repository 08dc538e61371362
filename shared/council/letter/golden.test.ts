import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { councilLetterPaper } from '../../papers/council-letter.ts';
import { plain } from '../../papers/plain.ts';
import { composeLetter } from './compose.ts';
import { factsFor, occasions } from './example.ts';
import { letter, type Letter } from './letter.ts';
import type { LetterFacts } from './facts.ts';

/**
 * Letters as a griffier gets them, read and found good by a person. `UPDATE_LETTERS=1 npx vitest run shared/council/letter`
 * writes them anew, to be read before they are committed.
 */
const dir = path.join(import.meta.dirname, '../../../test/letters');
const updating = process.env['UPDATE_LETTERS'] === '1';

export const drafted = (facts: LetterFacts): Letter =>
  ({ ...letter.initial, id: `${facts.about}-${facts.milestone.replace('.', '-')}`, municipality: facts.municipality, about: facts.about, milestone: facts.milestone, at: facts.at, version: 1, ...composeLetter(facts) });

describe.each(Object.entries(occasions))('the letter %s', (name, occasion) => {
  const text = plain(councilLetterPaper(drafted(factsFor(occasion))));
  it('reads as it did', () => {
    const file = path.join(dir, `${name}.txt`);
    if (updating) writeFileSync(file, `${text}\n`);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : `there is no ${name}.txt`).toBe(`${text}\n`);
  });
  it('says nothing by halves', () => { expect(text).not.toMatch(/undefined|null|NaN|Infinity|[{}…]| {2}|\.\.|: \.|\( ?\)|geen geen| ,/); });
});
