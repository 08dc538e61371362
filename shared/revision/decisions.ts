import type { Decision } from '../council/decision.ts';
import type { Revision } from './state.ts';

/** What colleges decided on the text that lies before them: a decision on one that was taken back says nothing of this one. */
export const decisionsOnText = (decisions: Readonly<Record<string, Decision>>, { asked }: Pick<Revision, 'asked'>): Readonly<Record<string, Decision>> =>
  Object.fromEntries(Object.entries(decisions).filter(([, { recordedAt }]) => asked !== null && recordedAt >= asked.at));
