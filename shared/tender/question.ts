import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Instant } from '../kernel/moments.ts';

/** A provider's question about a published tender. Who asked it stays with staff: answers are anonymised (Aw 2.53). */
export interface Question {
  readonly id: string;
  readonly kvk: string;
  /** Empty when it concerns the tender as a whole. */
  readonly lot: string;
  readonly text: string;
  readonly askedAt: Instant | '';
}

export type QuestionEvent = {
  readonly type: 'question.asked';
  readonly data: { readonly question: string; readonly kvk: string; readonly lot: string };
  readonly content: Kept<{ text: string }>;
};

export const question: Aggregate<Question, QuestionEvent> = {
  kind: 'question',
  initial: { id: '', kvk: '', lot: '', text: '', askedAt: '' },
  evolve: (_, { data, content }, { at }) => ({ id: data.question, kvk: data.kvk, lot: data.lot, text: content.value.text, askedAt: at }),
};

export const questionRef = (tender: string, id: string): Ref<Question, QuestionEvent> => ({ of: question, partition: tender, item: id });
