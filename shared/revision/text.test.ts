import { describe, expect, test } from 'vitest';
import { later } from '../kernel/moments.ts';
import { bytesOf, hashOfText, mostArticles, textMax, type Article } from './article.ts';
import { jurist, lead, madeAt, officer, one, played, presentAt, replyAt, secondRound, secondUntil, two, type Played } from './example.ts';
import { askColleges, takeBack } from './final-commands.ts';
import { readText } from './read-text.ts';
import { publishReplies, reply } from './reply-commands.ts';
import { consult, prepareText } from './round-commands.ts';
import { begin, importText, remove, write } from './text-commands.ts';

const v1 = { version: '1' };
const article = { number: '4.1', heading: 'Vier', text: 'Vierde.' };
const numbers = (p: Played, version = 1): string[] => p.text(version).articles.map(({ number }) => number);

describe('an article', () => {
  test('comes last, or where it is put, and stays there when it is written again', () => {
    const p = played('concept');
    const [a = '', b = ''] = p.articles(1);
    p.go(write, officer, madeAt, article, v1);
    p.go(write, jurist, madeAt, { ...article, number: '0', after: 'first' }, v1);
    p.go(write, officer, madeAt, { ...article, number: '1.2', after: a }, v1);
    expect(numbers(p)).toEqual(['0', '1.1', '1.2', '2.1', '3.1', '4.1']);
    p.go(write, officer, madeAt, { article: b, number: '2.1', text: 'Anders.' }, v1);
    expect(p.text(1).articles[3]).toEqual({ id: b, number: '2.1', heading: '', text: 'Anders.' });
    p.go(write, officer, madeAt, { article: b, number: '9', text: 'Weg.', after: 'first' }, v1);
    expect(numbers(p)).toEqual(['9', '0', '1.1', '1.2', '3.1', '4.1']);
  });
  test('is not written over unseen: who read it before a colleague changed it is told', () => {
    const p = played('concept');
    const [a = ''] = p.articles(1);
    const seen = hashOfText(p.text(1).articles.slice(0, 1));
    const mine = { article: a, number: '1.1', heading: 'Kop 1.1', text: 'Van mij.', readBack: seen };
    p.go(write, jurist, madeAt, mine, v1);
    expect([p.ask(write, officer, madeAt, { ...mine, text: 'Van een ander.' }, v1), p.text(1).articles[0]?.text]).toEqual(['article.changed', 'Van mij.']);
    expect(p.ask(write, officer, madeAt, { ...mine, text: 'Samen.', readBack: hashOfText(p.text(1).articles.slice(0, 1)) }, v1)).toBe('done');
  });
  test('has a number of its own, and is known', () => {
    const p = played('concept');
    const [a = ''] = p.articles(1);
    expect(p.ask(write, officer, madeAt, { ...article, number: '2.1' }, v1)).toBe('article.number-twice');
    expect([p.ask(write, officer, madeAt, { number: '8' }, v1), played('concept').ask(write, officer, madeAt, { number: '8', heading: 'Hoofdstuk' }, v1)]).toEqual(['article.empty', 'done']);
    expect(p.ask(write, officer, madeAt, { ...article, article: 'art_none' }, v1)).toBe('article.unknown');
    expect(p.ask(write, officer, madeAt, { ...article, after: 'art_none' }, v1)).toBe('article.unknown');
    expect(p.ask(write, officer, madeAt, { article: a, number: '1.1', text: 'x', after: a }, v1)).toBe('article.unknown');
    expect(p.ask(remove, officer, madeAt, { article: 'art_none' }, v1)).toBe('article.unknown');
    p.go(remove, officer, madeAt, { article: a }, v1);
    expect(numbers(p)).toEqual(['2.1', '3.1']);
  });
  test('is one of at most so many, and the text is not longer than is kept', () => {
    const p = played('concept');
    const markdown = Array.from({ length: mostArticles }, (_, i) => `# ${i + 1}\nx`).join('\n');
    p.go(importText, officer, madeAt, { markdown }, v1);
    expect(p.ask(write, officer, madeAt, { ...article, number: '999' }, v1)).toBe('text.too-many');
    // A quote takes two bytes where it is kept: twenty thousand of them forty.
    const long = Array.from({ length: 6 }, (_, i) => `# ${i + 1}\n${'"'.repeat(textMax)}`).join('\n');
    expect(p.ask(importText, officer, madeAt, { markdown: long }, v1)).toBe('text.too-long');
    expect(bytesOf([{ id: 'a', number: '1', heading: '', text: '"\n' }])).toBe(JSON.stringify([{ id: 'a', number: '1', heading: '', text: '"\n' }]).length);
  });
});

describe('a version', () => {
  test('begins once, and only the next one does', () => {
    const p = played('concept');
    expect(p.ask(begin, officer, madeAt, {}, { version: '2' })).toBe('missing');
    p.go(begin, officer, madeAt, {}, v1);
    expect(numbers(p)).toEqual(['1.1', '2.1', '3.1']);
    expect(p.ask(write, officer, madeAt, article, { version: '2' })).toBe('text.frozen');
  });
  test('that was shown never changes, whoever tries whatever', () => {
    for (const stage of ['presented', 'closed', 'replied', 'colleges', 'final', 'signed'] as const) {
      const p = played(stage);
      const before = hashOfText(p.text(1).articles);
      const a = p.articles(1)[0];
      for (const [command, input] of [[write, article], [write, { ...article, article: a }], [remove, { article: a }], [importText, { markdown: '# 1\nx' }], [begin, {}]] as const) {
        expect(p.ask(command, officer, replyAt, input, v1), `${stage} ${command.name}`).not.toBe('done');
      }
      expect([hashOfText(p.text(1).articles), p.revision().frozen[0]?.hash]).toEqual([before, before]);
    }
  });
  test('cannot be written while providers react to another', () => {
    for (const stage of ['presented', 'closed'] as const) expect(played(stage).ask(begin, officer, presentAt, {}, { version: '2' })).toBe(stage === 'closed' ? 'revision.is-answering' : 'revision.is-reacting');
    expect(played('colleges').ask(write, officer, replyAt, article, { version: '3' })).toBe('revision.is-colleges-asked');
  });
  test('takes over what was adopted on the one before, also when another round began first', () => {
    const p = played('replied');
    p.go(consult, officer, replyAt, { inputUntil: '2026-03-01' });
    p.go(begin, officer, replyAt, {}, { version: '2' });
    expect(p.text(2).articles.map(({ text }) => text)).toEqual(['Binnen twaalf weken.', 'Tekst van artikel 2.1.', 'Tekst van artikel 3.1.']);
  });
  test('after one that was taken back keeps what was changed there', () => {
    const p = played('colleges');
    const [a = ''] = p.articles(2);
    expect(p.text(2).articles[0]?.text).toBe('Binnen twaalf weken.');
    p.go(takeBack, lead, replyAt, { reason: 'Fout.' });
    p.go(begin, officer, replyAt, {}, { version: '3' });
    p.go(write, officer, replyAt, { article: a, number: '1.1', text: 'Binnen twaalf weken na aanmelding.' }, { version: '3' });
    p.go(prepareText, officer, replyAt, { version: 3 });
    p.go(askColleges, officer, replyAt, { version: 3 });
    p.go(takeBack, lead, replyAt, { reason: 'Nog een fout.' });
    p.go(begin, officer, replyAt, {}, { version: '4' });
    expect(p.text(4).articles[0]?.text).toBe('Binnen twaalf weken na aanmelding.');
  });
  test('of a second round takes over what was adopted in that one', () => {
    const p = secondRound();
    const at = later(secondUntil, { days: 3 });
    p.go(reply, officer, at, { reactions: [two], outcome: 'partly', motivation: 'Deels.', wording: 'Nieuw.' }, { round: '2', article: p.articles(2)[1] ?? '' });
    p.go(publishReplies, lead, at);
    p.go(begin, officer, at, {}, { version: '3' });
    expect(p.text(3).articles.map(({ text }) => text)).toEqual(['Binnen twaalf weken.', 'Nieuw.', 'Tekst van artikel 3.1.']);
    expect(p.revision().rounds.map(({ number, version, names, reacted: by }) => [number, version, names, by.map(({ kvk }) => kvk)])).toEqual([[1, 1, 'named', [one]], [2, 2, 'anonymous', [two]]]);
  });
});

describe('markdown', () => {
  const most = { number: 20, heading: 200, text: 20_000 };
  const code = (markdown: string): string => {
    try { readText(markdown, most); return 'done'; } catch (thrown) { return (thrown as { code: string }).code; }
  };
  test('has an article at each heading with a number', () => {
    expect(readText('\n# Artikel 1: Wie\nEen.\n\n## Kop zonder nummer\nTwee.\n### 1.1a. Wat\nDrie.  \n# B\nVier', most)).toEqual([
      { number: '1', heading: 'Wie', text: 'Een.\n\nKop zonder nummer\nTwee.' }, { number: '1.1a', heading: 'Wat', text: 'Drie.' }, { number: 'B', heading: '', text: 'Vier' },
    ]);
  });
  test('says what is wrong with it', () => {
    expect([code('Inleiding\n# 1\nx'), code('# Inleiding\nx'), code('\n'), code('# 1\n\n# 2\nx'), code('# 1\nx\n# 1\ny')])
      .toEqual(['text.before-first', 'text.before-first', 'text.no-articles', 'text.article-empty', 'article.number-twice']);
    // A chapter has its heading alone, when its own articles follow: 11.1 is none of 1.
    expect(readText('# 1 Algemeen\n\n## 1.1 Doel\nEen.', most)).toEqual([{ number: '1', heading: 'Algemeen', text: '' }, { number: '1.1', heading: 'Doel', text: 'Een.' }]);
    expect(() => readText('# 1 Algemeen\n# 11.1 Doel\nEen.', most)).toThrow('text.article-empty');
    expect([code(`# 1${'.1'.repeat(10)}\nx`), code(`# 1 ${'a'.repeat(201)}\nx`), code(`# 1\n${'a'.repeat(20_001)}`), code(`# 1 ${'a'.repeat(200)}\n${'a'.repeat(20_000)}`)])
      .toEqual(['text.number-too-long', 'text.heading-too-long', 'text.text-too-long', 'done']);
  });
  test('keeps the id of an article that has the same number', () => {
    const p = played('concept');
    const [a, b] = p.articles(1);
    p.go(importText, officer, madeAt, { markdown: '# 2.1 Twee\nTwee.\n# 5\nVijf.\n# 1.1\nEen.' }, v1);
    const ids = p.articles(1);
    expect([ids[0], ids[2], ids.length]).toEqual([b, a, 3]);
    expect(new Set(ids).size).toBe(3);
  });
});

test('the hash is of the articles in their order, and of every part of them', () => {
  const text: Article[] = [{ id: 'a', number: '1', heading: 'h', text: 't' }, { id: 'b', number: '2', heading: '', text: 'u' }];
  const others: Article[][] = [[...text].reverse(), text.slice(1), ...(['id', 'number', 'heading', 'text'] as const).map((part) => text.map((each, i) => (i === 0 ? { ...each, [part]: 'anders' } : each)))];
  expect(new Set([text, ...others].map(hashOfText)).size).toBe(7);
});
