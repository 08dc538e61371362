import { allOf, command, proved, stateOf, type At } from '../kernel/command.ts';
import { long, optional } from '../kernel/fields.ts';
import type { Instant } from '../kernel/moments.ts';
import { missing, must, refuse } from '../kernel/refusal.ts';
import { mustBeInTime } from './answers-due.ts';
import { mustBe, mustBePublished } from './guards.ts';
import { answeredIn, nota, type Nota } from './nota.ts';
import { questionRef, type Question, type QuestionEvent } from './question.ts';
import { tenderAt, type Tender } from './tender.ts';

const target = (at: At) => questionRef(at['tender'] ?? '', at['question'] ?? '');
/** A nota that answers the question at this very moment fails the write, and the other way round. */
const facts = (at: At) => ({ tender: stateOf(tenderAt(at)), notas: proved(allOf(nota, at['tender'] ?? '')) });
const then = (at: At): string => `/staff/tenders/${at['tender'] ?? ''}/questions`;

/**
 * Answers a confidential question, or an objection, to the asker alone, with the ground for it: an answer that is of use
 * to all bidders belongs in a nota (Aw 2.53; equal treatment, Aw 1.8).
 */
export const answerAlone = command({
  name: 'question.answer-alone',
  door: 'staff',
  path: '/tenders/:tender/questions/:question/answers',
  fields: { answer: long(8000), ground: long(2000), lateReason: optional(long(2000)) },
  target, facts, then,
  decide(state, { answer, ground, lateReason }, { at, facts: { tender: { state: tender }, notas } }): QuestionEvent[] {
    mustBeOpen(state, tender, notas, at);
    must(state.kind === 'objection' || state.confidential !== '', refuse('question.not-confidential'));
    must(state.refusal === null, refuse('question.refused-already'));
    const reason = mustBeInTime([state], tender, at, lateReason);
    return [{ type: 'question.answered-alone', data: { kvk: state.kvk, inTime: reason === '' }, content: { by: 'store', value: { answer, ground, lateReason: reason } } }];
  },
});

/** Tells the asker that everybody will read the answer, and why; he may take the question back first. */
export const refuseConfidentiality = command({
  name: 'question.refuse-confidentiality',
  door: 'staff',
  path: '/tenders/:tender/questions/:question/refusals',
  fields: { ground: long(2000) },
  target, facts, then,
  decide(state, { ground }, { at, facts: { tender: { state: tender }, notas } }): QuestionEvent[] {
    mustBeOpen(state, tender, notas, at);
    must(state.confidential !== '', refuse('question.not-confidential'));
    if (state.refusal !== null) return [];
    return [{ type: 'question.confidentiality-refused', data: { kvk: state.kvk }, content: { by: 'store', value: { ground } } }];
  },
});

/** The asker takes a question back that nobody has answered yet. */
export const withdrawQuestion = command({
  name: 'question.withdraw',
  door: 'provider',
  path: '/tenders/:tender/questions/:question/withdrawals',
  fields: {},
  target, facts,
  then: (at) => `/provider/tenders/${at['tender'] ?? ''}`,
  decide(state, _, { actor, facts: { tender: { state: tender }, notas } }): QuestionEvent[] {
    mustBePublished(tender);
    // Another organisation's question answers as one that is not there.
    must(state.id !== '' && state.kvk === actor.kvk, missing());
    if (state.withdrawnAt !== '') return [];
    mustBe(tender, 'published');
    mustBeUnanswered(state, notas);
    return [{ type: 'question.withdrawn', data: {} }];
  },
});

function mustBeOpen(state: Question, tender: Tender, notas: Readonly<Record<string, Nota>>, at: Instant): void {
  must(state.id !== '', missing());
  mustBe(tender, 'published');
  must(at < tender.plan.closesAt, refuse('nota.closed', { closesAt: tender.plan.closesAt }));
  must(state.withdrawnAt === '', refuse('question.is-withdrawn', { at: state.withdrawnAt }));
  mustBeUnanswered(state, notas);
}

function mustBeUnanswered(state: Question, notas: Readonly<Record<string, Nota>>): void {
  must(state.alone === null, refuse('question.answered-already'));
  const number = answeredIn(notas).get(state.id);
  must(number === undefined, refuse('question.in-nota', { number: number ?? 0 }));
}
