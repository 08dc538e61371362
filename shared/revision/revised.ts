import type { Article } from './article.ts';
import { repliesItem, type Replies } from './reply.ts';
import type { Revision } from './revision.ts';
import type { AgreementText } from './text.ts';

type AllReplies = Readonly<Record<string, Replies>>;

/** The wordings that were adopted in the nota van beantwoording on this very version, by article id; on no other version do they say anything. */
export function adoptedOn(version: number, { rounds }: Pick<Revision, 'rounds'>, all: AllReplies): ReadonlyMap<string, string> {
  const round = rounds.findLast((one) => one.version === version && one.repliedAt !== '');
  const wordings = (round?.articles ?? []).map((article) => [article, all[repliesItem(round?.number ?? 0, article)]?.wording ?? ''] as const);
  return new Map(wordings.filter(([, wording]) => wording !== ''));
}

/** A text with the wordings that were adopted on it; the words around them stay. */
export function revised(before: AgreementText, revision: Pick<Revision, 'rounds'>, all: AllReplies): Article[] {
  const adopted = adoptedOn(before.number, revision, all);
  return before.articles.map((article) => ({ ...article, text: adopted.get(article.id) ?? article.text }));
}
