import type { Instant } from '../kernel/moments.ts';
import { cameInTime } from '../tender/answers-due.ts';
import { questionStateOf, takeBackUntil, type Question, type QuestionKind, type QuestionState } from '../tender/question.ts';
import { takeBackHours } from '../tender/rules-statement.ts';
import type { Tender } from '../tender/state.ts';

/** One question as its asker and staff see it; who asked it is not told. */
export interface QuestionView {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly lot: string;
  readonly askedAt: Instant;
  /** Came after the questions had closed: it may stay without an answer. */
  readonly late: boolean;
  /** Came before they closed, so that its answer is due ten days before the closing (Aw 2.54). */
  readonly inTime: boolean;
  readonly state: QuestionState | 'nota';
  readonly nota: number | null;
  /** Why it should be confidential; empty when it need not. */
  readonly confidential: string;
  readonly refusal: { readonly at: Instant; readonly ground: string; readonly until: Instant } | null;
  readonly alone: Question['alone'];
}

export function questionView(one: Question, tender: Tender, nota: number | undefined, at: Instant): QuestionView {
  const { id, kind, text, lot, late, confidential, refusal, alone } = one;
  const hours = tender.rules?.takeBackHours ?? takeBackHours;
  return {
    id, kind, text, lot, late, confidential, alone, askedAt: one.askedAt as Instant, inTime: cameInTime(one, tender), nota: nota ?? null,
    state: nota === undefined ? questionStateOf(one, at, hours) : 'nota',
    refusal: refusal && { ...refusal, until: takeBackUntil(refusal.at, hours) },
  };
}

/** In the order in which they were asked. */
export const inOrderAsked = (questions: Readonly<Record<string, Question>>): Question[] =>
  Object.values(questions).filter(({ askedAt }) => askedAt !== '').sort((a, b) => (a.askedAt === b.askedAt ? (a.id < b.id ? -1 : 1) : a.askedAt < b.askedAt ? -1 : 1));
