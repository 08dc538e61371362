import { expect, test } from 'vitest';
import { nl } from './nl.ts';

/** Every text of the portal with its place: `refusals.bid.late`. */
function textsOf(value: unknown, place = ''): (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => textsOf(inner, place === '' ? name : `${place}.${name}`)) : [];
}
const texts = textsOf(nl);
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!:])\s+|\n+/);
/** What is filled in counts as one word, as `{at:moment}` does. */
const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * Words that people write to offices and do not say to one another. Those of the law itself (perceel, standstill, nota van
 * inlichtingen) are not here: they are explained where they stand.
 */
const stiff = [
  'aangaande', 'alsmede', 'alsook', 'alvorens', 'behoudens', 'benevens', 'betreffende', 'bewerkstelligen', 'conform', 'dan wel', 'derhalve', 'desalniettemin', 'desbetreffende', 'dienaangaande',
  'dienovereenkomstig', 'dient te', 'dienen te', 'doch', 'een en ander', 'eenieder', 'gaarne', 'geschieden', 'geschiedt', 'heden', 'hetgeen', 'hieromtrent', 'immer', 'in casu', 'in het kader van', 'indien',
  'ingevolge', 'inzake', 'is gehouden', 'jegens', 'krachtens', 'met betrekking tot', 'met dien verstande', 'met inachtneming van', 'middels', 'mitsdien', 'nader', 'nadere', 'navolgende', 'nimmer', 'nochtans', 'omtrent',
  'onderhavige', 'onverminderd', 'reeds', 'te allen tijde', 'ten aanzien van', 'ten behoeve van', 'ten gevolge van', 'teneinde', 'ter zake', 'tevens', 'thans', 'tot op heden', 'uit hoofde van', 'vigerende', 'voormelde',
  'voornoemde', 'voorts', 'vooralsnog', 'wederom', 'zodoende', 'zorgdragen', 'zulks',
];

test('no sentence has more than twenty words', () => {
  expect(texts.length).toBeGreaterThan(5000);
  const long = texts.flatMap(([place, text]) => sentencesOf(text).filter((sentence) => wordsIn(sentence) > 20).map((sentence) => `${place}: ${sentence}`));
  expect(long).toEqual([]);
});

test('nobody has to read the language of offices', () => {
  const office = new RegExp(`(?<!\\p{L})(?:${stiff.join('|')})(?!\\p{L})`, 'iu');
  expect(texts.flatMap(([place, text]) => (office.test(text) ? [`${place}: ${office.exec(text)?.[0] ?? ''}`] : []))).toEqual([]);
});
