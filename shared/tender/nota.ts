import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Instant } from '../kernel/moments.ts';
import type { Question } from './question.ts';

/** One question as everybody reads it: in words that do not give away who asked, with its answer (Aw 2.53). */
export interface Answered { readonly question: string; readonly wording: string; readonly answer: string }

/** A numbered nota van inlichtingen. It is never changed: a later one prevails over an earlier one (contract 1.3). */
export interface Nota {
  readonly number: number;
  readonly answers: readonly Answered[];
  readonly publishedAt: Instant | '';
  /** Why it could still come less than ten days before the closing (Aw 2.54); empty when it was in time. */
  readonly lateReason: string;
}

export type NotaEvent = {
  readonly type: 'nota.published';
  readonly data: { readonly number: number; readonly questions: readonly string[]; readonly inTime: boolean };
  readonly content: Kept<{ answers: readonly Answered[]; lateReason: string }>;
};

export const nota: Aggregate<Nota, NotaEvent> = {
  kind: 'nota',
  initial: { number: 0, answers: [], publishedAt: '', lateReason: '' },
  evolve: (_, { data, content }, { at }) => ({ number: data.number, ...content.value, publishedAt: at }),
  counted: true,
};

export const notaRef = (tender: string, number: string): Ref<Nota, NotaEvent> => ({ of: nota, partition: tender, item: number });

/** Published notas in order of number. */
export const inOrder = (notas: Readonly<Record<string, Nota>>): readonly Nota[] =>
  Object.values(notas).filter(({ publishedAt }) => publishedAt !== '').sort((a, b) => a.number - b.number);

export const nextNumber = (notas: Readonly<Record<string, Nota>>): number => (inOrder(notas).at(-1)?.number ?? 0) + 1;

/** In which nota each question was answered, by the question's id. */
export const answeredIn = (notas: Readonly<Record<string, Nota>>): ReadonlyMap<string, number> =>
  new Map(inOrder(notas).flatMap(({ number, answers }) => answers.map((one) => [one.question, number] as const)));

/** Questions that nobody has answered or taken back, objections first, then the oldest first. */
export function unanswered(questions: Readonly<Record<string, Question>>, notas: Readonly<Record<string, Nota>>): readonly Question[] {
  const done = answeredIn(notas);
  return Object.values(questions)
    .filter(({ id, askedAt, alone, withdrawnAt }) => askedAt !== '' && alone === null && withdrawnAt === '' && !done.has(id))
    .sort((a, b) => order(rank(a), rank(b)) || order(a.askedAt, b.askedAt) || order(a.id, b.id));
}

const rank = ({ kind }: Question): number => (kind === 'objection' ? 0 : 1);
const order = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
