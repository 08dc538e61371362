import { dayOf, type Instant } from '../../../../shared/kernel/moments.ts';
import { backwardTerm } from '../../../../shared/kernel/terms.ts';
import { inOrder, nextNumber, nota, unanswered } from '../../../../shared/tender/nota.ts';
import { question } from '../../../../shared/tender/question.ts';
import { isPlanned, tenderAt } from '../../../../shared/tender/tender.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import type { Query } from '../../reader.ts';

export const questions: Query<'staff.questions'> = async ({ store, at, path }) => {
  const id = path['tender'] ?? '';
  const [{ state: of }, asked, notas] = await Promise.all([store.load(tenderAt(path)), store.all(question, id), store.all(nota, id)]);
  const answeredIn = new Map(inOrder(notas).flatMap(({ number, answers }) => answers.map((one) => [one.question, number] as const)));
  const open = unanswered(asked, notas);
  const answersDueOn = isPlanned(of) ? backwardTerm(dayOf(of.plan.closesAt), 10) : '';
  const { questionsUntil, closesAt } = of.plan;
  return {
    tender: headOf(of, at),
    questions: Object.values(asked).filter(({ askedAt }) => askedAt !== '').sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1))
      .map((one) => ({ id: one.id, text: one.text, lot: one.lot, askedAt: one.askedAt as Instant, nota: answeredIn.get(one.id) ?? null })),
    questionsUntil, closesAt, answersDueOn,
    answersLate: open.length > 0 && answersDueOn !== '' && dayOf(at) > answersDueOn,
    nota: nextNumber(notas),
    mayAnswer: of.status === 'published' && at < closesAt && open.length > 0,
  };
};

export const notas: Query<'staff.notas'> = async ({ store, at, path }) => {
  const [{ state }, all] = await Promise.all([store.load(tenderAt(path)), store.all(nota, path['tender'] ?? '')]);
  return {
    tender: headOf(state, at),
    notas: inOrder(all).map(({ number, answers, publishedAt }) => ({ number, answers, publishedAt: publishedAt as Instant })),
  };
};
