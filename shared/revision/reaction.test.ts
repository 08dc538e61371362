import { describe, expect, test } from 'vitest';
import { later } from '../kernel/moments.ts';
import { general } from './article.ts';
import { closeAt, lead, objection, one, played, presentAt, provider, reactAt, reacted, reactUntil, stranger, two, type Played } from './example.ts';
import { withdraw as withdrawRevision } from './final-commands.ts';
import { hashOfRemarks } from './reaction.ts';
import { remarksBytes, remove, submit, withdraw, write } from './reaction-commands.ts';
import { reactionGate } from './revision.ts';

const says = { stance: 'objection', reason: 'Te kort.' };
const at = (p: Played, i = 0) => ({ article: p.articles(1)[i] ?? '' });
const readBack = (p: Played) => ({ readBack: hashOfRemarks(1, p.remarks(one)), confirmed: true });

describe('a draft of reactions', () => {
  test('holds one reaction an article, and one on the whole', () => {
    const p = played('presented');
    p.go(write, provider(one), reactAt, says, at(p));
    p.go(write, provider(one), reactAt, { stance: 'agree' }, at(p));
    p.go(write, provider(one), reactAt, { ...says, confidential: true }, { article: general });
    expect(p.remarks(one)).toEqual({ [at(p).article]: { stance: 'agree', reason: '', wording: '', confidential: false }, general: { stance: 'objection', reason: 'Te kort.', wording: '', confidential: true } });
    p.go(remove, provider(one), reactAt, { article: general });
    p.go(remove, provider(one), reactAt, { article: 'constructor' });
    expect(Object.keys(p.remarks(one))).toEqual([at(p).article]);
    const lines = p.log.length;
    p.go(write, provider(one), reactAt, { stance: 'agree' }, at(p));
    expect(p.log).toHaveLength(lines);
  });
  test('says why, unless it agrees', () => {
    const p = played('presented');
    for (const stance of ['agree-if', 'objection', 'question']) expect(p.ask(write, provider(one), reactAt, { stance }, at(p))).toBe('reaction.no-reason');
  });
  test('is on articles that were presented', () => {
    const p = played('presented');
    for (const article of ['art_none', '__proto__', 'constructor', '1.1']) expect(p.ask(write, provider(one), reactAt, says, { article })).toBe('missing');
  });
  test('fits where it is kept', () => {
    const p = played('presented');
    const long = { ...says, reason: '€'.repeat(8000), wording: '€'.repeat(8000) };
    for (const i of [0, 1, 2]) p.go(write, provider(one), reactAt, long, at(p, i));
    // Three of 48 kB each, with 150 kB in all: a fourth does not fit.
    expect(remarksBytes).toBe(150_000);
    expect(p.ask(write, provider(one), reactAt, long, { article: general })).toBe('reaction.too-large');
  });
  test('is for who is invited, in a round that was presented, while it runs', () => {
    const p = played('presented');
    const ask = (who: string, when = reactAt, round = '1'): string => p.ask(write, provider(who), when, says, { ...at(p), round });
    expect([ask(stranger), ask(one, reactAt, '2'), ask(one, later(reactUntil, { ms: -1 })), ask(one, reactUntil)]).toEqual(['missing', 'missing', 'done', 'reaction.late']);
    expect(played('consultation').ask(write, provider(one), presentAt, says, { article: general })).toBe('reaction.early');
    expect(played('closed').ask(write, provider(one), reactAt, says, at(p))).toBe('reaction.late');
    expect(played('closed').ask(remove, provider(one), closeAt, at(p))).toBe('reaction.late');
  });
});

describe('submitted reactions', () => {
  test('are those that were read back, all at once', () => {
    const p = played('presented');
    expect(p.ask(submit, provider(one), reactAt, readBack(p))).toBe('reaction.nothing');
    p.go(write, provider(one), reactAt, says, at(p));
    const read = readBack(p);
    p.go(write, provider(one), reactAt, { ...says, reason: 'Veel te kort.' }, at(p));
    expect(p.ask(submit, provider(one), reactAt, read)).toBe('reaction.changed');
    expect(p.ask(submit, provider(one), reactAt, { ...readBack(p), confirmed: false })).toBe('input.invalid');
    p.go(submit, provider(one), reactAt, readBack(p));
    expect(p.reaction(one)).toMatchObject({ kvk: one, n: 1, submittedAt: reactAt, hash: readBack(p).readBack, remarks: { [at(p).article]: { reason: 'Veel te kort.' } } });
    expect(p.log.at(-1)?.data).toEqual({ round: 1, kvk: one, n: 1, version: 1, articles: [at(p).article], hash: readBack(p).readBack });
    const lines = p.log.length;
    p.go(submit, provider(one), reactAt, readBack(p));
    expect(p.log).toHaveLength(lines);
  });
  test('are another provider’s never', () => {
    const p = played('reacted');
    expect([p.remarks(two), p.reaction(two).submittedAt, p.ask(withdraw, provider(two), reactAt)]).toEqual([{}, '', 'reaction.not-submitted']);
    expect(p.ask(withdraw, provider(stranger), reactAt)).toBe('missing');
  });
  test('are replaced by the next, and withdrawn as long as the term runs', () => {
    const p = played('reacted');
    reacted(p, one, { [at(p, 1).article]: objection });
    expect([p.reaction(one).n, Object.keys(p.reaction(one).remarks).length]).toEqual([2, 2]);
    expect(p.ask(withdraw, provider(one), reactUntil)).toBe('reaction.late');
    p.go(withdraw, provider(one), reactAt);
    expect([p.reaction(one).submittedAt, p.reaction(one).remarks, Object.keys(p.remarks(one)).length]).toEqual(['', {}, 2]);
    p.go(submit, provider(one), reactAt, readBack(p));
    expect(p.reaction(one).n).toBe(3);
  });
  test('pass the gate of their round: what was decided in time is not written once it shut', () => {
    const p = played('presented');
    p.go(write, provider(one), reactAt, says, at(p));
    p.go(withdrawRevision, lead, reactAt, { reason: 'Anders.' });
    expect(p.gate(reactionGate('rev_1', 1))?.opened).toBe(true);
    expect(p.ask(submit, provider(one), reactAt, readBack(p))).toBe('revision.is-withdrawn');
  });
});
