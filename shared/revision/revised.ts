import type { Article } from './article.ts';
import { repliesItem, type Replies } from './reply.ts';
import { lastRound, type Revision } from './revision.ts';

/** A text with the wordings that the last round adopted; the words around them stay. */
export function revised(before: readonly Article[], revision: Pick<Revision, 'rounds'>, all: Readonly<Record<string, Replies>>): Article[] {
  const round = lastRound(revision);
  if (round === undefined || round.repliedAt === '') return [...before];
  return before.map((article) => {
    const wording = all[repliesItem(round.number, article.id)]?.wording ?? '';
    return wording === '' ? article : { ...article, text: wording };
  });
}
