import type { Decision } from '../council/decision.ts';
import type { Revision } from './state.ts';

/** What colleges decided on the text that lies before them: a decision on one that was taken back says nothing of this one, nor does an answer. */
export const decisionsOnText = (decisions: Readonly<Record<string, Decision>>, { asked }: Pick<Revision, 'asked'>): Readonly<Record<string, Decision>> =>
  Object.fromEntries(Object.entries(decisions).flatMap(([code, one]) =>
    (asked === null || one.recordedAt < asked.at ? [] : [[code, one.answeredAt >= asked.at ? one : { ...one, answer: '', answeredAt: '' }]])));
