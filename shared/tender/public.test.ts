import { describe, expect, test } from 'vitest';
import { instant, later, type Instant } from '../kernel/moments.ts';
import { both, closesAt, first, id, lead, officer, openers, played, provider, publishAt, questionsUntil, robot, second } from './example.ts';
import { approveExtension, commitExtension, proposeExtension } from './extend.ts';
import { nota, notaRef, nextNumber, unanswered } from './nota.ts';
import { approveOpening } from './open.ts';
import { question, questionRef } from './question.ts';
import { ask, publishNota } from './questions.ts';
import { withdraw } from './withdraw.ts';

/** Questions get the number of the wish that asked them; here they are found in the order in which they were asked. */
function asked(texts: readonly string[]) {
  const p = played('published');
  const ids = texts.map((text, i) => {
    const [event] = p.when(ask, { by: provider(i % 2 === 0 ? first : second), at: later(publishAt, { days: i }), path: { tender: id }, input: { text, lot: 'A' } });
    return String((event?.data as { question: string }).question);
  });
  return { p, ids };
}

describe('questions', () => {
  test('until, and not at, the moment of the planning they are in time; then until the closing they are late', () => {
    const p = played('published');
    const asks = (at: Instant, more: object = {}): readonly [string, unknown] => [p.ask(ask, provider(first), at, { text: 'Geldt dit?', ...more }), p.log.at(-1)?.data['late']];
    expect(asks(later(questionsUntil, { ms: -1 }))).toEqual(['done', false]);
    expect(asks(questionsUntil)).toEqual(['done', true]);
    // Against the documents one may speak as long as they can be corrected.
    expect(asks(later(closesAt, { ms: -1 }), { objection: true })).toEqual(['done', false]);
    expect(asks(closesAt, { objection: true })[0]).toBe('question.closed');
    expect(asks(closesAt)[0]).toBe('question.closed');
    expect(asks(publishAt, { lot: 'Z' })[0]).toBe('lot.unknown');
    expect(asks(publishAt, { objection: 'perhaps' })[0]).toBe('input.invalid');
    expect(p.ask(ask, provider(first), publishAt, { text: '  ' })).toBe('input.invalid');
    expect(played('keyed').ask(ask, provider(first), publishAt, { text: 'Geldt dit?' })).toBe('missing');
    expect(played('opened').ask(ask, provider(first), later(closesAt, { days: 1 }), { text: 'Geldt dit?' })).toBe('tender.not-published');
  });

  test('one key asks one question, and never changes what was asked', () => {
    const { p, ids: [earlier = ''] } = asked(['Eerst.']);
    // The next wish makes the next id: what stands there was asked with its key.
    const next = `qst_${Number(earlier.slice(4)) + 1}`;
    p.given(questionRef(id, next), publishAt, 's', { type: 'question.asked', data: { question: next, kvk: second, lot: '', kind: 'question', late: false, confidential: false }, content: { by: 'store', value: { text: 'Stond er al.', confidential: '' } } });
    expect(p.ask(ask, provider(first), publishAt, { text: 'Iets anders?' })).toBe('key.reused');
    expect(p.state(questionRef(id, next)).text).toBe('Stond er al.');
  });

  test('the ledger does not hold their words', () => {
    const { p, ids } = asked(['Wij van De Linde vragen iets.']);
    expect(p.state(questionRef(id, ids[0] ?? ''))).toMatchObject({ kvk: first, lot: 'A', text: 'Wij van De Linde vragen iets.', askedAt: publishAt });
  });
});

describe('notas van inlichtingen', () => {
  const row = (asked: string, answer?: string) => ({ id: asked, question: 'Zonder naam?', ...(answer === undefined ? {} : { answer }) });
  const publishOne = (p: ReturnType<typeof asked>['p'], number: string, rows: readonly object[], at = later(publishAt, { days: 9 })) =>
    p.ask(publishNota, officer, at, { answers: rows }, { nota: number });

  test('are numbered without gaps, and a number is used once', () => {
    const { p, ids: [a = '', b = ''] } = asked(['Een?', 'Twee?']);
    expect(publishOne(p, '2', [row(a, 'Ja.')])).toBe('missing');
    expect(publishOne(p, '01', [row(a, 'Ja.')])).toBe('missing');
    expect(publishOne(p, '1', [row(a, 'Ja.'), row(b)])).toBe('done');
    expect(publishOne(p, '1', [row(b, 'Nee.')])).toBe('nota.used');
    expect(publishOne(p, '2', [row(b, 'Nee.')])).toBe('done');
    expect(p.state(notaRef(id, '1'))).toEqual({ number: 1, publishedAt: later(publishAt, { days: 9 }), lateReason: '', answers: [{ question: a, wording: 'Zonder naam?', answer: 'Ja.' }] });
  });

  test('answer each question once, and only questions of this tender', () => {
    const { p, ids: [a = '', b = ''] } = asked(['Een?', 'Twee?']);
    expect(publishOne(p, '1', [row(a)])).toBe('nota.empty');
    expect(publishOne(p, '1', [row(a, 'Ja.'), row(a, 'Nee.')])).toBe('nota.answered-already');
    expect(publishOne(p, '1', [row('qst_999', 'Ja.')])).toBe('nota.unknown-question');
    expect(publishOne(p, '1', [row('constructor', 'Ja.')])).toBe('nota.unknown-question');
    publishOne(p, '1', [row(a, 'Ja.')]);
    expect(publishOne(p, '2', [row(a, 'Toch niet.'), row(b, 'Ja.')])).toBe('nota.answered-already');
    expect(publishOne(p, '2', [row(b, 'Ja.')], closesAt)).toBe('nota.closed');
    const questions = { [a]: p.state(questionRef(id, a)), [b]: p.state(questionRef(id, b)), empty: question.initial };
    const notas = { 1: p.state(notaRef(id, '1')), 2: nota.initial };
    expect(unanswered(questions, notas).map((one) => one.id)).toEqual([b]);
    expect(nextNumber(notas)).toBe(2);
  });
});

describe('a later closing', () => {
  const to = instant('2026-05-19T12:00:00+02:00');
  const at = instant('2026-05-01T10:00:00+02:00');
  const propose = { closesAt: to, reason: 'Storing bij eHerkenning.' };

  test('is proposed by one, approved by another and then carried out, once', () => {
    const p = played('published');
    expect(p.ask(approveExtension, lead, at)).toBe('extension.none');
    p.go(proposeExtension, both, at, propose);
    expect(p.ask(approveExtension, both, at)).toBe('extension.same-person');
    p.go(commitExtension, robot, at);
    expect(p.tender().plan.closesAt).toBe(closesAt);
    p.go(approveExtension, lead, at);
    expect(p.ask(proposeExtension, officer, at, propose)).toBe('extension.underway');
    expect(p.tender().plan.closesAt).toBe(closesAt);
    p.go(commitExtension, robot, at);
    p.go(commitExtension, robot, at);
    expect(p.tender()).toMatchObject({ plan: { closesAt: to }, extension: null, extensions: [{ from: closesAt, to, at, reason: propose.reason }] });
    expect(p.gate(id)).toEqual({ closesAt: to, opened: false });
  });

  test('only later, on a working day, and to a moment that is still to come', () => {
    const p = played('published');
    const ask = (text: string, now = at) => p.ask(proposeExtension, officer, now, { ...propose, closesAt: text });
    expect(ask(closesAt)).toBe('extension.not-later');
    expect(ask('2026-05-11T12:00:00+02:00')).toBe('extension.not-later');
    expect(ask('2026-05-14T12:00:00+02:00')).toBe('deadline.holiday');
    expect(ask('2026-05-16T12:00:00+02:00')).toBe('deadline.weekend');
    expect(ask(to, to)).toBe('plan.past');
    p.go(proposeExtension, officer, at, propose);
    expect(p.ask(approveExtension, lead, to)).toBe('extension.past');
    expect(played('keyed').ask(proposeExtension, officer, at, propose)).toBe('tender.not-published');
    expect(played('opened').ask(proposeExtension, officer, later(closesAt, { days: 1 }), propose)).toBe('tender.not-published');
  });

  test('after the closing too while nothing was opened; the opening then waits, and starts anew', () => {
    const p = played('published');
    const now = later(closesAt, { minutes: 5 });
    p.go(approveOpening, openers[0], now);
    p.go(proposeExtension, officer, now, propose);
    p.go(approveExtension, lead, now);
    expect(p.ask(approveOpening, openers[1], now)).toBe('opening.extension-underway');
    p.go(commitExtension, robot, now);
    expect(p.tender().opening).toBeNull();
    expect(p.ask(approveOpening, openers[1], now)).toBe('opening.early');
  });

  test('a withdrawal overtakes it', () => {
    const p = played('published');
    p.go(proposeExtension, officer, at, propose);
    p.go(approveExtension, lead, at);
    p.go(withdraw, lead, at, { reason: 'Fout.' });
    expect(p.ask(commitExtension, robot, at)).toBe('done');
    expect(p.tender()).toMatchObject({ status: 'withdrawn', plan: { closesAt } });
  });
});
