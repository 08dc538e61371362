import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import { later, type Instant } from '../kernel/moments.ts';

/** `objection`: something in the documents is wrong, said while it can still be corrected (Grossmann, C-230/02). */
export type QuestionKind = 'question' | 'objection';

/**
 * A provider's question about a published tender, or its objection to the documents. Who asked it stays with staff:
 * answers are anonymised (Aw 2.53). Every moment that has not come is an empty text.
 */
export interface Question {
  readonly id: string;
  readonly kvk: string;
  readonly kind: QuestionKind;
  /** Empty when it concerns the tender as a whole. */
  readonly lot: string;
  readonly text: string;
  readonly askedAt: Instant | '';
  /** Asked after the moment of the planning: it may stay without an answer. Never of an objection. */
  readonly late: boolean;
  /** Why the answer should be for the asker alone; empty when it need not. */
  readonly confidential: string;
  /** Staff does not keep it confidential, and why (Aw 2.53). */
  readonly refusal: { readonly at: Instant; readonly ground: string } | null;
  /** Answered to the asker alone, and why that was right. */
  readonly alone: { readonly at: Instant; readonly answer: string; readonly ground: string } | null;
  readonly withdrawnAt: Instant | '';
}

export type QuestionEvent =
  | {
    readonly type: 'question.asked';
    readonly data: { readonly question: string; readonly kvk: string; readonly lot: string; readonly kind: QuestionKind; readonly late: boolean; readonly confidential: boolean };
    readonly content: Kept<{ text: string; confidential: string }>;
  }
  | { readonly type: 'question.confidentiality-refused'; readonly data: { readonly kvk: string }; readonly content: Kept<{ ground: string }> }
  | { readonly type: 'question.answered-alone'; readonly data: { readonly kvk: string; readonly inTime: boolean }; readonly content: Kept<{ answer: string; ground: string; lateReason: string }> }
  | { readonly type: 'question.withdrawn'; readonly data: Readonly<Record<string, never>> };

export const noQuestion: Question = {
  id: '', kvk: '', kind: 'question', lot: '', text: '', askedAt: '', late: false, confidential: '', refusal: null, alone: null, withdrawnAt: '',
};

export const question: Aggregate<Question, QuestionEvent> = {
  kind: 'question',
  initial: noQuestion,
  evolve(state, event, { at }) {
    switch (event.type) {
      case 'question.asked': {
        const { question: id, kvk, lot, kind, late } = event.data;
        return { ...state, id, kvk, lot, kind, late, ...event.content.value, askedAt: at };
      }
      case 'question.confidentiality-refused': return { ...state, refusal: { at, ground: event.content.value.ground } };
      case 'question.answered-alone': {
        const { answer, ground } = event.content.value;
        return { ...state, alone: { at, answer, ground } };
      }
      case 'question.withdrawn': return { ...state, withdrawnAt: at };
    }
  },
  counted: true,
};

export const questionRef = (tender: string, id: string): Ref<Question, QuestionEvent> => ({ of: question, partition: tender, item: id });

/** Where a question stands, beside whether a nota has answered it. */
export type QuestionState = 'open' | 'confidential' | 'take-back' | 'alone' | 'withdrawn';

/**
 * `confidential`: it waits for staff to honour or refuse that. `take-back`: refused, and the asker still has the time
 * to take the question back before everybody may read it. Only what is `open` can go into a nota.
 */
export function questionStateOf({ confidential, refusal, alone, withdrawnAt }: Question, at: Instant, takeBackHours: number): QuestionState {
  if (withdrawnAt !== '') return 'withdrawn';
  if (alone !== null) return 'alone';
  if (confidential === '') return 'open';
  if (refusal === null) return 'confidential';
  return at < takeBackUntil(refusal.at, takeBackHours) ? 'take-back' : 'open';
}

export const takeBackUntil = (refusedAt: Instant, hours: number): Instant => later(refusedAt, { hours });
