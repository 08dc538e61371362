import { describe, expect, test } from 'vitest';
import { general } from './article.ts';
import { answered, closeAt, lead, objection, officer, one, played, reacted, replyAt, secondRound, three, two, type Played } from './example.ts';
import { reactedTo, reply, publishReplies, unanswered } from './reply-commands.ts';
import { replyTo, repliesRef, type Replies } from './reply.ts';
import { closeReactions, prepareText } from './round-commands.ts';
import { begin } from './text-commands.ts';

/** All three object to the first article, one of them also to the whole. */
function heard(): Played {
  const p = played('presented');
  const [a = ''] = p.articles(1);
  for (const kvk of [one, two, three]) reacted(p, kvk, { [a]: objection, ...(kvk === two ? { [general]: objection } : {}) });
  p.go(closeReactions, officer, closeAt, { round: 1 });
  return p;
}
const says = { outcome: 'not-adopted', motivation: 'Nee.' };
const adopts = { outcome: 'adopted', motivation: 'Ja.', wording: 'Nieuw.' };
const at = (p: Played) => ({ article: p.articles(1)[0] ?? '' });
const given = (p: Played): Replies => p.state(repliesRef('rev_1', 1, at(p).article));

describe('a reply', () => {
  test('answers like reactions together, and who is answered anew leaves the answer that it had', () => {
    const p = heard();
    p.go(reply, officer, replyAt, { ...says, reactions: [three, one, one] }, at(p));
    p.go(reply, officer, replyAt, { ...adopts, reactions: [two, one] }, at(p));
    expect(given(p).replies.map(({ kvks, outcome }) => [kvks, outcome])).toEqual([[[three], 'not-adopted'], [[one, two], 'adopted']]);
    expect([replyTo(given(p), one)?.motivation, replyTo(given(p), three)?.motivation, replyTo(undefined, one)]).toEqual(['Ja.', 'Nee.', undefined]);
    p.go(reply, officer, replyAt, { ...says, reactions: [one, two, three] }, at(p));
    expect(given(p)).toMatchObject({ wording: '', replies: [{ kvks: [one, two, three], by: 'officer' }] });
  });
  test('is to who reacted to the article, in the round that was closed', () => {
    const p = played('closed');
    expect(p.ask(reply, officer, replyAt, { ...says, reactions: [two] }, at(p))).toBe('reply.no-reaction');
    expect(p.ask(reply, officer, replyAt, { ...says, reactions: [] }, at(p))).toBe('input.invalid');
    expect(p.ask(reply, officer, replyAt, { ...says, reactions: [one] }, { article: p.articles(1)[1] ?? '' })).toBe('missing');
    expect(p.ask(reply, officer, replyAt, { ...says, reactions: [one] }, { ...at(p), round: '2' })).toBe('missing');
    expect(played('reacted').ask(reply, officer, replyAt, { ...says, reactions: [one] }, at(p))).toBe('revision.is-reacting');
    expect(played('replied').ask(reply, officer, replyAt, { ...says, reactions: [one] }, at(p))).toBe('revision.is-replied');
    const next = secondRound();
    expect(next.ask(reply, officer, replyAt, { ...says, reactions: [one] }, { ...at(next), round: '1' })).toBe('revision.other-round');
  });
  test('that adopts has the wording of the article; one that does not has none', () => {
    const p = heard();
    expect(p.ask(reply, officer, replyAt, { ...says, wording: 'x', reactions: [one] }, at(p))).toBe('reply.wording-needless');
    expect(p.ask(reply, officer, replyAt, { outcome: 'partly', motivation: 'x', reactions: [one] }, at(p))).toBe('reply.wording-missing');
    expect(p.ask(reply, officer, replyAt, { ...adopts, reactions: [two] }, { article: general })).toBe('reply.wording-general');
    expect(p.ask(reply, officer, replyAt, { outcome: 'partly', motivation: 'x', reactions: [two] }, { article: general })).toBe('done');
    p.go(reply, officer, replyAt, { ...adopts, reactions: [one] }, at(p));
    p.go(reply, officer, replyAt, { outcome: 'partly', motivation: 'x', reactions: [two] }, at(p));
    p.go(reply, officer, replyAt, { ...says, reactions: [three], wording: 'Nieuw.' }, at(p));
    expect(given(p).wording).toBe('Nieuw.');
    p.go(reply, officer, replyAt, { ...adopts, outcome: 'partly', wording: 'Nieuwer.', reactions: [two] }, at(p));
    expect(given(p).wording).toBe('Nieuwer.');
  });
  test('answers what was said in confidence apart', () => {
    const p = played('presented');
    const [a = ''] = p.articles(1);
    for (const kvk of [one, two, three]) reacted(p, kvk, { [a]: { ...objection, confidential: kvk !== one } });
    p.go(closeReactions, officer, closeAt, { round: 1 });
    const ask = (...reactions: string[]): string => p.ask(reply, officer, replyAt, { ...says, reactions }, at(p));
    expect([ask(one, two), ask(one, two, three), ask(two, three, three), ask(one)]).toEqual(['reply.confidential-apart', 'reply.confidential-apart', 'done', 'done']);
  });
  test('is not so long that those on one article cannot be kept together', () => {
    const p = heard();
    p.given(repliesRef('rev_1', 1, at(p).article), replyAt, 'x', { type: 'reply.given', data: { round: 1, article: at(p).article, reply: 'ans_1', kvks: [one, two], outcome: 'answered' }, content: { by: 'store', value: { motivation: 'x'.repeat(199_990), wording: '' } } });
    expect(p.ask(reply, officer, replyAt, { ...says, reactions: [one] }, at(p))).toBe('reply.too-large');
    expect(p.ask(reply, officer, replyAt, { ...says, reactions: [one, two] }, at(p))).toBe('done');
  });
});

describe('the nota van beantwoording', () => {
  test('waits for every reaction, and counts them', () => {
    const p = heard();
    const round = p.revision().rounds[0]!;
    expect([reactedTo(round, at(p).article), reactedTo(round, general), unanswered(round, {}).length]).toEqual([[one, two, three], [two], 4]);
    p.go(reply, officer, replyAt, { ...says, reactions: [one, two, three] }, at(p));
    expect(p.ask(publishReplies, lead, replyAt)).toBe('reply.open');
    p.go(reply, officer, replyAt, { ...says, reactions: [two] }, { article: general });
    p.go(publishReplies, lead, replyAt);
    expect(p.log.at(-1)).toMatchObject({ type: 'revision.replied', data: { round: 1, reactions: 4 } });
    expect(p.ask(publishReplies, lead, replyAt)).toBe('revision.is-replied');
    expect(played('reacted').ask(publishReplies, lead, replyAt)).toBe('revision.is-reacting');
  });
  test('holds: a text without what it adopts is not prepared', () => {
    const p = played('replied');
    expect(p.ask(prepareText, officer, replyAt, { version: 1 })).toBe('revision.adopted-left-out');
    p.go(begin, officer, replyAt, {}, { version: '2' });
    expect(p.ask(prepareText, officer, replyAt, { version: 2 })).toBe('done');
    const kept = played('closed');
    answered(kept, 'not-adopted');
    expect(kept.ask(prepareText, officer, replyAt, { version: 1 })).toBe('done');
  });
});
