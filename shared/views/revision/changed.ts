import type { Article } from '../../revision/article.ts';
import { redlineOf, type Piece } from '../../revision/redline.ts';

/** An article of a text beside what stood there in the text that its readers saw before. */
export interface ChangedArticle extends Article {
  readonly isNew: boolean;
  /** Number and heading as they were, where they were others; else empty. */
  readonly was: string;
  /** Words that stayed, came and went; empty where the text is as it was. */
  readonly pieces: readonly Piece[];
}
/** A text with what changed in it; `removed` stood in the text before. */
export interface ChangedText { readonly articles: readonly ChangedArticle[]; readonly removed: readonly Article[] }

/** @param before null where there is no text before: then nothing is new. */
export function changedText(before: readonly Article[] | null, after: readonly Article[]): ChangedText {
  const old = new Map((before ?? []).map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    articles: after.map((one): ChangedArticle => {
      const was = old.get(one.id);
      return {
        ...one, isNew: before !== null && was === undefined, was: was === undefined || nameOf(was) === nameOf(one) ? '' : nameOf(was),
        pieces: was === undefined || was.text === one.text ? [] : redlineOf(was.text, one.text),
      };
    }),
    removed: (before ?? []).filter(({ id }) => !kept.has(id)),
  };
}

/** An article as people cite it. */
export const nameOf = ({ number, heading }: Pick<Article, 'number' | 'heading'>): string => `${number} ${heading}`.trim();
