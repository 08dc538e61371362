import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from './article.ts';
import { redline, redlineOf, type Piece, type RedlineArticle } from './redline.ts';

const without = (pieces: readonly Piece[], is: Piece['is']): string => pieces.filter((piece) => piece.is !== is).map(({ text }) => text).join('');
/** What stood there before, or after, read from a redline alone. */
const read = (all: readonly RedlineArticle[], side: 'before' | 'after'): Article[] => {
  const skip = side === 'before' ? 'added' : 'removed';
  return all.filter(({ is }) => is !== skip).map(({ id, number, heading, text }) => ({ id, number: without(number, skip), heading: without(heading, skip), text: without(text, skip) }));
};
const byId = (all: readonly Article[]): Article[] => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

const word = fc.constantFrom('de', 'aanbieder', 'Binnen', '12', 'weken', '€ 1.250,50', 'één', 'n.v.t.', '(a)', '-', '“zorg”', '😀', "auto's", '漢字');
const gap = fc.constantFrom(' ', '  ', '\n', '\n\n', ', ', '. ', '\t', '');
const words = fc.array(fc.tuple(word, gap), { maxLength: 25 }).map((all) => all.flat().join(''));
const text = fc.oneof(words, words, fc.string({ unit: 'grapheme', maxLength: 40 }));
const articles = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), number: fc.constantFrom('1', '1.1', '2'), heading: text, text }), { selector: ({ id }) => id, maxLength: 8 });

describe('a redline', () => {
  test('applied to the first text gives the second, and reversed the first', () => {
    fc.assert(fc.property(articles, articles, (before, after) => {
      const there = redline(before, after);
      expect(read(there, 'after')).toEqual(after);
      expect(byId(read(there, 'before'))).toEqual(byId(before));
      expect(read(redline(after, before), 'after')).toEqual(before);
      expect(new Set(there.map(({ id }) => id)).size).toBe(there.length);
    }), { numRuns: 1000 });
  });
  test('says of as few articles as can be that they moved, and of every one that did', () => {
    fc.assert(fc.property(articles, fc.nat(), (before, seed) => {
      // Nothing but another order: found by trying every set of articles, the smallest first, that has to be taken out.
      const after = [...before].sort((a, b) => ((a.id.charCodeAt(0) * (seed + 7)) % 31) - ((b.id.charCodeAt(0) * (seed + 7)) % 31));
      const moved = redline(before, after).filter(({ is }) => is === 'moved').map(({ id }) => id);
      const rest = (all: readonly Article[], without: readonly string[]): string => all.filter(({ id }) => !without.includes(id)).map(({ id }) => id).join();
      expect(rest(after, moved)).toBe(rest(before, moved));
      const sets = before.reduce<string[][]>((all, { id }) => [...all, ...all.map((one) => [...one, id])], [[]]);
      expect(moved.length).toBe(Math.min(...sets.filter((one) => rest(after, one) === rest(before, one)).map((one) => one.length)));
    }), { numRuns: 100 });
  });
  test('of a text that was edited here and there marks what was edited and nothing else', () => {
    expect(redlineOf('Binnen zes weken na aanmelding.', 'Binnen twaalf weken na aanmelding.')).toEqual([
      { is: 'same', text: 'Binnen ' }, { is: 'removed', text: 'zes' }, { is: 'added', text: 'twaalf' }, { is: 'same', text: ' weken na aanmelding.' },
    ]);
    expect([redlineOf('', ''), redlineOf('a', 'a'), redlineOf('', 'a'), redlineOf('a', '')]).toEqual([[], [{ is: 'same', text: 'a' }], [{ is: 'added', text: 'a' }], [{ is: 'removed', text: 'a' }]]);
  });
  test('of what was written anew has lines beside lines, and at last the one beside the other', () => {
    const anew = (name: string, count: number, gap: string): string => Array.from({ length: count }, (_, i) => `${name}${i}`).join(gap);
    const [old, fresh] = [`Blijft.\n${anew('a', 400, ' ')}\nBlijft ook.`, `Blijft.\n${anew('b', 400, ' ')}\nBlijft ook.`];
    expect(redlineOf(old, fresh).map(({ is, text: shown }) => [is, shown.length])).toEqual([['same', 8], ['removed', 1890], ['added', 1890], ['same', 11]]);
    const lines = [anew('a', 400, '\n'), anew('b', 400, '\n')] as const;
    expect(redlineOf(...lines)).toEqual([{ is: 'removed', text: lines[0] }, { is: 'added', text: lines[1] }]);
    expect(redlineOf('', lines[1])).toEqual([{ is: 'added', text: lines[1] }]);
  });
  test('has the order of the newer text, with what went where it stood', () => {
    const of = (...ids: string[]): Article[] => ids.map((id) => ({ id, number: id, heading: '', text: id }));
    const shown = (before: Article[], after: Article[]): string[] => redline(before, after).map(({ id, is }) => `${id} ${is}`);
    expect(shown(of('x', 'a', 'y', 'b', 'z'), of('a', 'n', 'b'))).toEqual(['x removed', 'a same', 'y removed', 'n added', 'b same', 'z removed']);
    expect(shown(of('a', 'b', 'c', 'd'), of('d', 'a', 'b', 'c'))).toEqual(['d moved', 'a same', 'b same', 'c same']);
    expect(shown(of('a'), [])).toEqual(['a removed']);
    expect(redline(of('a'), [{ id: 'a', number: '9', heading: '', text: 'a' }])[0]).toMatchObject({ is: 'changed', text: [{ is: 'same' }] });
  });
});
