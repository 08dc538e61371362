import type { Instant } from '../../../../shared/kernel/moments.ts';
import { missing } from '../../../../shared/kernel/refusal.ts';
import { answersDueOn, areLate } from '../../../../shared/tender/answers-due.ts';
import { answeredIn, inOrder, nextNumber, nota, unanswered } from '../../../../shared/tender/nota.ts';
import { question as questions_, questionStateOf } from '../../../../shared/tender/question.ts';
import { takeBackHours } from '../../../../shared/tender/rules-statement.ts';
import { isPlanned, tenderAt } from '../../../../shared/tender/tender.ts';
import { inOrderAsked, questionView } from '../../../../shared/views/question.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import type { Query, QueryContext } from '../../reader.ts';

async function read({ store, path }: QueryContext) {
  const id = path['tender'] ?? '';
  const [{ state: of }, asked, notas] = await Promise.all([store.load(tenderAt(path)), store.all(questions_, id), store.all(nota, id)]);
  return { of, asked, notas };
}

export const questions: Query<'staff.questions'> = async (context) => {
  const { at } = context;
  const { of, asked, notas } = await read(context);
  const numbers = answeredIn(notas);
  const open = unanswered(asked, notas);
  const hours = of.rules?.takeBackHours ?? takeBackHours;
  const forNota = open.filter((one) => questionStateOf(one, at, hours) === 'open');
  const { questionsUntil, closesAt } = of.plan;
  return {
    tender: headOf(of, at),
    questions: inOrderAsked(asked).map((one) => questionView(one, of, numbers.get(one.id), at)),
    answers: Object.fromEntries(inOrder(notas).flatMap(({ answers }) => answers.map(({ question: id, wording, answer }) => [id, { wording, answer }]))),
    questionsUntil, closesAt, answersDueOn: isPlanned(of) ? answersDueOn(of) : '',
    answersLate: isPlanned(of) && areLate(open, of, at),
    nota: nextNumber(notas),
    forNota: forNota.map(({ id }) => id),
    mayAnswer: of.status === 'published' && at < closesAt && forNota.length > 0,
    extension: of.extension && { closesAt: of.extension.closesAt, approved: of.extension.approvedAt !== '' },
  };
};

export const question: Query<'staff.question'> = async (context) => {
  const { of, asked, notas } = await read(context);
  const head = headOf(of, context.at);
  const id = context.path['question'] ?? '';
  const one = Object.hasOwn(asked, id) ? asked[id] : undefined;
  if (one === undefined || one.askedAt === '') throw missing();
  const view = questionView(one, of, answeredIn(notas).get(one.id), context.at);
  return {
    tender: head, question: view, number: inOrderAsked(asked).findIndex((each) => each.id === id) + 1,
    mayAct: of.status === 'published' && context.at < of.plan.closesAt,
    late: areLate([one], of, context.at), answersDueOn: answersDueOn(of),
  };
};

export const notas: Query<'staff.notas'> = async ({ store, at, path }) => {
  const [{ state }, all] = await Promise.all([store.load(tenderAt(path)), store.all(nota, path['tender'] ?? '')]);
  return {
    tender: headOf(state, at),
    notas: inOrder(all).map(({ number, answers, publishedAt, lateReason }) => ({ number, answers, publishedAt: publishedAt as Instant, lateReason })),
  };
};
