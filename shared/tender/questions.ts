import { allOf, command, proved, stateOf } from '../kernel/command.ts';
import { choiceOf, id, long, optional, rows, yesNo } from '../kernel/fields.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { mustBeInTime } from './answers-due.ts';
import { mustBe, mustBePublished } from './guards.ts';
import { nextNumber, nota, notaRef, unanswered, type Answered, type NotaEvent } from './nota.ts';
import { question, questionRef, questionStateOf, takeBackUntil, type Question, type QuestionEvent } from './question.ts';
import { takeBackHours } from './rules-statement.ts';
import { tenderAt, type Tender } from './tender.ts';

/**
 * Asks a question about a published tender, or objects to its documents. It is no bid. A question after the moment of
 * the planning is taken as late and may stay unanswered; an objection is in time until the closing, as long as there is
 * something to correct (Grossmann, C-230/02). Whether it stays confidential staff decides (Aw 2.53).
 */
export const ask = command({
  name: 'question.ask',
  door: 'provider',
  path: '/tenders/:tender/questions',
  fields: { objection: optional(yesNo()), lot: optional(choiceOf()), text: long(4000), confidential: optional(long(2000)) },
  target: (at, _, newId) => questionRef(at['tender'] ?? '', newId('question')),
  facts: (at) => ({ tender: stateOf(tenderAt(at)) }),
  decide(state, { objection, lot, text, confidential = '' }, { at, actor, facts, newId }): QuestionEvent[] {
    // The id follows from the key: what stands there was asked with the same key, before its record was cleared away.
    must(state.id === '', refuse('key.reused'));
    const tender = facts.tender.state;
    mustBePublished(tender);
    mustBe(tender, 'published');
    const { questionsUntil, closesAt } = tender.plan;
    must(at < closesAt, refuse('question.closed', { received: at, closesAt }));
    must(lot === undefined || tender.lots.some((one) => one.id === lot), invalid('lot', 'lot.unknown'));
    const kind = objection === true ? 'objection' : 'question';
    const late = kind === 'question' && at >= questionsUntil;
    return [{
      type: 'question.asked', data: { question: newId('question'), kvk: actor.kvk, lot: lot ?? '', kind, late, confidential: confidential !== '' },
      content: { by: 'store', value: { text, confidential } },
    }];
  },
  answer: ([event]) => (event?.type === 'question.asked' ? { question: event.data.question, late: event.data.late } : { question: '', late: false }),
  then: (at) => `/provider/tenders/${at['tender'] ?? ''}`,
  prefill(_, { facts }) {
    mustBePublished(facts.tender.state);
    return { values: {}, offers: { lot: lotsOf(facts.tender.state) } };
  },
});

const lotsOf = ({ lots }: Tender) => lots.map(({ id: code, title }) => ({ code, label: `${code} ${title}` }));

/**
 * Publishes the next nota van inlichtingen: every answer to everybody, with questions in words that name nobody (Aw
 * 2.53). A question without an answer waits for a later nota; one that is confidential is not answered here as long as
 * staff has not refused that and its asker could take it back.
 */
export const publishNota = command({
  name: 'nota.publish',
  door: 'staff',
  path: '/tenders/:tender/notas/:nota',
  fields: { answers: rows('id', { id: id(), question: long(4000), answer: optional(long(8000)) }), lateReason: optional(long(2000)) },
  target: (at) => notaRef(at['tender'] ?? '', at['nota'] ?? ''),
  facts: (at) => ({
    tender: stateOf(tenderAt(at)),
    // Somebody may take a question back, or a colleague answer it alone, at this very moment.
    questions: proved(allOf(question, at['tender'] ?? '')),
    // Of notas the number is proof enough: the next one lies in one place.
    notas: allOf(nota, at['tender'] ?? ''),
  }),
  decide(state, input, { at, path, facts }): NotaEvent[] {
    const tender = facts.tender.state;
    mustBe(tender, 'published');
    must(at < tender.plan.closesAt, refuse('nota.closed', { closesAt: tender.plan.closesAt }));
    const number = nextNumber(facts.notas);
    must(state.publishedAt === '', refuse('nota.used', { number: state.number, next: number }));
    if (path['nota'] !== String(number)) throw missing();
    const open = unanswered(facts.questions, facts.notas);
    const answers = answersOf(input.answers, facts.questions, open);
    must(answers.length > 0, invalid('answers', 'nota.empty'));
    const answered = open.filter((one) => answers.some(({ question: asked }) => asked === one.id));
    for (const one of answered) mustNotBeConfidential(one, tender, at, input.answers);
    const lateReason = mustBeInTime(answered, tender, at, input.lateReason);
    return [{
      type: 'nota.published', data: { number, questions: answers.map((one) => one.question), inTime: lateReason === '' },
      content: { by: 'store', value: { answers, lateReason } },
    }];
  },
  then: (at) => `/staff/tenders/${at['tender'] ?? ''}/notas`,
  prefill(_, { at, facts }) {
    const hours = facts.tender.state.rules?.takeBackHours ?? takeBackHours;
    const open = unanswered(facts.questions, facts.notas).filter((one) => questionStateOf(one, at, hours) === 'open');
    return {
      values: { answers: open.map((one) => ({ id: one.id, question: one.text })) },
      offers: { answers: open.map((one) => ({ code: one.id, label: one.text })) },
    };
  },
});

interface Row { readonly id: string; readonly question: string; readonly answer?: string | undefined }

function answersOf(given: readonly Row[], questions: Readonly<Record<string, Question>>, open: readonly Question[]): Answered[] {
  const seen = new Set<string>();
  return given.flatMap(({ id: asked, question: wording, answer }, i) => {
    if (answer === undefined) return [];
    must(Object.hasOwn(questions, asked), invalid(`answers.${i}.answer`, 'nota.unknown-question'));
    must(open.some((one) => one.id === asked) && !seen.has(asked), invalid(`answers.${i}.answer`, 'nota.answered-already'));
    seen.add(asked);
    return [{ question: asked, wording, answer }];
  });
}

function mustNotBeConfidential(one: Question, { rules }: Tender, at: Parameters<typeof questionStateOf>[1], given: readonly Row[]): void {
  const field = `answers.${given.findIndex((row) => row.id === one.id)}.answer`;
  const hours = rules?.takeBackHours ?? takeBackHours;
  const state = questionStateOf(one, at, hours);
  must(state !== 'confidential', invalid(field, 'nota.confidential'));
  must(state !== 'take-back' || one.refusal === null, invalid(field, 'nota.take-back', { until: one.refusal === null ? '' : takeBackUntil(one.refusal.at, hours) }));
}
