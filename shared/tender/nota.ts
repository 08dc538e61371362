import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Instant } from '../kernel/moments.ts';
import type { Question } from './question.ts';

/** One question as everybody reads it: in words that do not give away who asked, with its answer (Aw 2.53). */
export interface Answered { readonly question: string; readonly wording: string; readonly answer: string }

/** A numbered nota van inlichtingen. It is never changed: a later one prevails over an earlier one (DOMAIN §1). */
export interface Nota {
  readonly number: number;
  readonly answers: readonly Answered[];
  readonly publishedAt: Instant | '';
}

export type NotaEvent = {
  readonly type: 'nota.published';
  readonly data: { readonly number: number; readonly questions: readonly string[] };
  readonly content: Kept<{ answers: readonly Answered[] }>;
};

export const nota: Aggregate<Nota, NotaEvent> = {
  kind: 'nota',
  initial: { number: 0, answers: [], publishedAt: '' },
  evolve: (_, { data, content }, { at }) => ({ number: data.number, answers: content.value.answers, publishedAt: at }),
};

export const notaRef = (tender: string, number: string): Ref<Nota, NotaEvent> => ({ of: nota, partition: tender, item: number });

/** Published notas in order of number. */
export const inOrder = (notas: Readonly<Record<string, Nota>>): readonly Nota[] =>
  Object.values(notas).filter(({ publishedAt }) => publishedAt !== '').sort((a, b) => a.number - b.number);

export const nextNumber = (notas: Readonly<Record<string, Nota>>): number => (inOrder(notas).at(-1)?.number ?? 0) + 1;

/** Questions that no nota has answered yet, the oldest first. */
export function unanswered(questions: Readonly<Record<string, Question>>, notas: Readonly<Record<string, Nota>>): readonly Question[] {
  const done = new Set(inOrder(notas).flatMap(({ answers }) => answers.map((one) => one.question)));
  return Object.values(questions)
    .filter(({ id, askedAt }) => askedAt !== '' && !done.has(id))
    .sort((a, b) => (a.askedAt === b.askedAt ? (a.id < b.id ? -1 : 1) : a.askedAt < b.askedAt ? -1 : 1));
}
