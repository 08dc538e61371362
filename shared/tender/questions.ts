import { allOf, command, stateOf } from '../kernel/command.ts';
import { choiceOf, id, long, optional, rows } from '../kernel/fields.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { mustBe, mustBePublished } from './guards.ts';
import { nextNumber, nota, notaRef, unanswered, type Answered, type NotaEvent } from './nota.ts';
import { question, questionRef, type Question, type QuestionEvent } from './question.ts';
import { tenderAt, type Tender } from './tender.ts';

/** Asks a question about a published tender, before the moment that the planning set for it. It is no bid. */
export const ask = command({
  name: 'question.ask',
  door: 'provider',
  path: '/tenders/:tender/questions',
  fields: { lot: optional(choiceOf()), text: long(4000) },
  target: (at, _, newId) => questionRef(at['tender'] ?? '', newId('question')),
  facts: (at) => ({ tender: stateOf(tenderAt(at)) }),
  decide(_, { lot, text }, { at, actor, facts, newId }): QuestionEvent[] {
    const tender = facts.tender.state;
    mustBePublished(tender);
    mustBe(tender, 'published');
    const { questionsUntil } = tender.plan;
    must(at < questionsUntil, refuse('question.late', { received: at, questionsUntil }));
    must(lot === undefined || tender.lots.some((one) => one.id === lot), invalid('lot', 'lot.unknown'));
    return [{ type: 'question.asked', data: { question: newId('question'), kvk: actor.kvk, lot: lot ?? '' }, content: { by: 'store', value: { text } } }];
  },
  answer: (events) => ({ question: events[0]?.data.question ?? '' }),
  then: (at) => `/provider/tenders/${at['tender'] ?? ''}`,
  prefill(_, { facts }) {
    mustBePublished(facts.tender.state);
    return { values: {}, offers: { lot: lotsOf(facts.tender.state) } };
  },
});

const lotsOf = ({ lots }: Tender) => lots.map(({ id: code, title }) => ({ code, label: `${code} ${title}` }));

/**
 * Publishes the next nota van inlichtingen: every answer to everybody, with questions in words that name nobody (Aw
 * 2.53). A question without an answer waits for a later nota. When answers are due `planOf` tells (Aw 2.54): a late
 * one is still better than none, and staff then extends the deadline.
 */
export const publishNota = command({
  name: 'nota.publish',
  door: 'staff',
  path: '/tenders/:tender/notas/:nota',
  fields: { answers: rows('id', { id: id(), question: long(4000), answer: optional(long(8000)) }) },
  target: (at) => notaRef(at['tender'] ?? '', at['nota'] ?? ''),
  facts: (at) => ({
    tender: stateOf(tenderAt(at)),
    questions: allOf(question, at['tender'] ?? ''),
    notas: allOf(nota, at['tender'] ?? ''),
  }),
  decide(state, input, { at, path, facts }): NotaEvent[] {
    const tender = facts.tender.state;
    mustBe(tender, 'published');
    must(at < tender.plan.closesAt, refuse('nota.closed', { closesAt: tender.plan.closesAt }));
    const number = nextNumber(facts.notas);
    must(state.publishedAt === '', refuse('nota.used', { number: state.number, next: number }));
    if (path['nota'] !== String(number)) throw missing();
    const answers = answersOf(input.answers, facts.questions, unanswered(facts.questions, facts.notas));
    must(answers.length > 0, invalid('answers', 'nota.empty'));
    return [{ type: 'nota.published', data: { number, questions: answers.map((one) => one.question) }, content: { by: 'store', value: { answers } } }];
  },
  then: (at) => `/staff/tenders/${at['tender'] ?? ''}/notas`,
  prefill(_, { facts }) {
    const open = unanswered(facts.questions, facts.notas);
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
