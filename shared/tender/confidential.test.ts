import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, later, type Instant } from '../kernel/moments.ts';
import { answersDueOn, areLate } from './answers-due.ts';
import { answerAlone, refuseConfidentiality, withdrawQuestion } from './confidential.ts';
import { closesAt, first, id, lead, officer, openAt, played, provider, publishAt, questionsUntil, robot, second, type Played } from './example.ts';
import { approveExtension, commitExtension, proposeExtension } from './extend.ts';
import { notaRef, unanswered } from './nota.ts';
import { noQuestion, questionRef, questionStateOf } from './question.ts';
import { ask, publishNota } from './questions.ts';

const at = later(publishAt, { days: 3 });
/** Asks; the id of the question. */
function asked(p: Played, more: object = {}, when: Instant = publishAt, kvk = first): string {
  const [event] = p.when(ask, { by: provider(kvk), at: when, path: { tender: id }, input: { text: 'Wij van De Linde vragen: mag dit?', ...more } });
  return String((event?.data as { question: string }).question);
}
const confidential = { confidential: 'Het verraadt ons nieuwe product.' };
const nota = (p: Played, question: string, when: Instant, more: object = {}, number = '1'): string =>
  p.ask(publishNota, officer, when, { answers: [{ id: question, question: 'Mag dit?', answer: 'Ja.' }], ...more }, { nota: number });
const alone = (p: Played, question: string, when: Instant = at, more: object = {}): string =>
  p.ask(answerAlone, officer, when, { answer: 'Ja, u wel.', ground: 'Bedrijfsgeheim.', ...more }, { question });
const refuse = (p: Played, question: string, when: Instant = at): string => p.ask(refuseConfidentiality, officer, when, { ground: 'Iedereen heeft hier iets aan.' }, { question });
const takeBack = (p: Played, question: string, kvk = first): string => p.ask(withdrawQuestion, provider(kvk), at, {}, { question });

describe('a confidential question (Aw 2.53)', () => {
  test('goes into no nota until staff has decided; honoured, only its asker gets the answer, with the ground', () => {
    const p = played('published');
    const one = asked(p, confidential);
    expect(nota(p, one, at)).toBe('nota.confidential');
    expect(alone(p, one)).toBe('done');
    expect(p.state(questionRef(id, one)).alone).toEqual({ at, answer: 'Ja, u wel.', ground: 'Bedrijfsgeheim.' });
    expect([nota(p, one, at), alone(p, one), refuse(p, one), takeBack(p, one)]).toEqual(['nota.answered-already', 'question.answered-already', 'question.answered-already', 'question.answered-already']);
    expect(JSON.stringify(p.log.map(({ data }) => data))).not.toMatch(/Linde|ons nieuwe product|geheim|u wel/);
  });

  test('refused, it can be taken back for a whole day, and only then be answered to all', () => {
    const p = played('published');
    const one = asked(p, confidential);
    expect(refuse(p, one)).toBe('done');
    expect(alone(p, one)).toBe('question.refused-already');
    expect(nota(p, one, later(at, { hours: 24, ms: -1 }))).toBe('nota.take-back');
    expect(nota(p, one, later(at, { hours: 24 }))).toBe('done');
    expect(takeBack(p, one)).toBe('question.in-nota');
    const before = p.log.length;
    const other = asked(p, confidential);
    refuse(p, other);
    refuse(p, other, later(at, { hours: 20 }));
    expect(p.log.length).toBe(before + 2);
    expect(takeBack(p, other)).toBe('done');
    expect(nota(p, other, later(at, { days: 2 }), {}, '2')).toBe('nota.answered-already');
    expect([alone(p, other), refuse(p, other)]).toEqual(['question.is-withdrawn', 'question.is-withdrawn']);
  });

  test('is one that said so: another question is answered to all', () => {
    const p = played('published');
    const one = asked(p);
    expect([alone(p, one), refuse(p, one)]).toEqual(['question.not-confidential', 'question.not-confidential']);
    expect(nota(p, one, at)).toBe('done');
  });

  test('nobody but its asker takes it back, and what is not there is not there', () => {
    const p = played('published');
    const one = asked(p, confidential);
    expect([takeBack(p, one, second), takeBack(p, 'qst_none'), alone(p, 'qst_none'), refuse(p, 'qst_none')]).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(takeBack(p, one)).toBe('done');
    const before = p.log.length;
    expect([takeBack(p, one), p.log.length]).toEqual(['done', before]);
  });

  test('after the closing nothing is answered any more', () => {
    const p = played('published');
    const one = asked(p, confidential);
    expect([alone(p, one, closesAt), refuse(p, one, closesAt), nota(p, one, closesAt)]).toEqual(['nota.closed', 'nota.closed', 'nota.closed']);
    const q = played('opened');
    q.given(questionRef(id, 'qst_x'), publishAt, 's', { type: 'question.asked', data: { question: 'qst_x', kvk: first, lot: '', kind: 'question', late: false, confidential: true }, content: { by: 'store', value: { text: 'x', confidential: 'y' } } });
    expect(alone(q, 'qst_x', openAt)).toBe('tender.not-published');
  });

  test('each question is in one state, whatever came in which order', () => {
    const stamps = fc.integer({ min: 0, max: 72 }).map((hours) => later(publishAt, { hours }));
    fc.assert(fc.property(fc.boolean(), fc.option(stamps), fc.boolean(), fc.boolean(), stamps, (asks, refused, answered, gone, now) => {
      const one = {
        ...noQuestion, id: 'q', askedAt: publishAt, confidential: asks ? 'x' : '', refusal: refused === null || !asks ? null : { at: refused, ground: 'g' },
        alone: answered ? { at: publishAt, answer: 'a', ground: 'g' } : null, withdrawnAt: gone ? publishAt : '' as const,
      };
      const state = questionStateOf(one, now, 24);
      expect(unanswered({ q: one }, {}).length).toBe(gone || answered ? 0 : 1);
      if (!gone && !answered) expect(state).toBe(!asks ? 'open' : refused === null ? 'confidential' : Date.parse(now) - Date.parse(refused) < 86_400_000 ? 'take-back' : 'open');
    }));
  });
});

describe('objections to the documents (Grossmann)', () => {
  test('stand first, and can be answered in a nota or to who raised them', () => {
    const p = played('published');
    const question = asked(p);
    const objection = asked(p, { objection: true }, at, second);
    const all = { [question]: p.state(questionRef(id, question)), [objection]: p.state(questionRef(id, objection)) };
    expect(unanswered(all, {}).map((one) => one.id)).toEqual([objection, question]);
    expect(alone(p, objection)).toBe('done');
    expect(nota(p, asked(p, { objection: true }), at)).toBe('done');
  });
});

describe('answers less than ten days before the closing (Aw 2.54)', () => {
  // 12 May at noon closes: 2 May, a Saturday, is the last day, and does not move.
  const [lastMoment, tooLate] = ['2026-05-02T21:59:59.999Z', '2026-05-02T22:00:00.000Z'] as [Instant, Instant];

  test('are not published without a reason, which is kept; a Saturday stays the last day', () => {
    const p = played('published');
    expect(answersDueOn(p.tender())).toBe('2026-05-02');
    expect(nota(p, asked(p), lastMoment)).toBe('done');
    const one = asked(p);
    expect(nota(p, one, tooLate, {}, '2')).toBe('nota.too-late');
    expect(nota(p, one, tooLate, { lateReason: 'Alleen een verwijzing.' }, '2')).toBe('done');
    expect(p.state(notaRef(id, '2')).lateReason).toBe('Alleen een verwijzing.');
    expect(p.log.filter(({ type }) => type === 'nota.published').map(({ data }) => data['inTime'])).toEqual([true, false]);
    const hidden = asked(p, confidential);
    expect([alone(p, hidden, tooLate), alone(p, hidden, tooLate, { lateReason: 'Raakt niemand anders.' })]).toEqual(['nota.too-late', 'done']);
  });

  test('need none after a later closing, nor for a question that itself came too late', () => {
    const p = played('published');
    const one = asked(p);
    p.go(proposeExtension, officer, tooLate, { closesAt: later(closesAt, { days: 7 }), reason: 'Antwoorden.' });
    expect(nota(p, one, tooLate)).toBe('nota.too-late');
    p.go(approveExtension, lead, tooLate);
    p.go(commitExtension, robot, tooLate);
    expect(nota(p, one, tooLate)).toBe('done');
    const q = played('published');
    expect(nota(q, asked(q, {}, questionsUntil), tooLate)).toBe('done');
  });

  test('a reason that was not needed is not kept', () => {
    const p = played('published');
    expect(nota(p, asked(p), at, { lateReason: 'Overbodig.' })).toBe('done');
    expect(p.state(notaRef(id, '1')).lateReason).toBe('');
  });

  test('late is what falls after the tenth day before the closing, by another count', () => {
    const tender = played('published').tender();
    fc.assert(fc.property(fc.integer({ min: 0, max: 99 * 24 }), fc.boolean(), (hours, inTime) => {
      const now = later(publishAt, { hours });
      const one = { ...noQuestion, id: 'q', askedAt: inTime ? publishAt : questionsUntil };
      let days = 0;
      for (let on = dayOf(now); on < dayOf(closesAt); on = addDays(on, 1)) days += 1;
      expect(areLate([one], tender, now)).toBe(inTime && days < 10);
      expect(areLate([], tender, now)).toBe(false);
    }));
  });
});
