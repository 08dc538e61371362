import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { At, Offer } from '../kernel/command.ts';
import type { Article } from './article.ts';

/** One version of the agreement's text. It can be written until it is shown to somebody; the revision knows which were. */
export interface AgreementText {
  /** From 1; 0 when there is none. */
  readonly number: number;
  /** In order. */
  readonly articles: readonly Article[];
}

export type TextEvent =
  | { readonly type: 'text.begun'; readonly data: { readonly version: number; readonly from: number }; readonly content: Kept<{ articles: readonly Article[] }> }
  | { readonly type: 'text.imported'; readonly data: { readonly articles: readonly string[] }; readonly content: Kept<{ articles: readonly Article[] }> }
  /** `after`: the article that it stands behind, `first` for the first place. */
  | { readonly type: 'article.written'; readonly data: { readonly article: string; readonly after: string }; readonly content: Kept<Omit<Article, 'id'>> }
  | { readonly type: 'article.removed'; readonly data: { readonly article: string } };

export const first = 'first';

export const agreementText: Aggregate<AgreementText, TextEvent> = {
  kind: 'text',
  initial: { number: 0, articles: [] },
  evolve(state, event) {
    switch (event.type) {
      case 'text.begun': return { number: event.data.version, articles: event.content.value.articles };
      case 'text.imported': return { ...state, articles: event.content.value.articles };
      case 'article.written': return { ...state, articles: placed(state.articles, { id: event.data.article, ...event.content.value }, event.data.after) };
      case 'article.removed': return { ...state, articles: state.articles.filter(({ id }) => id !== event.data.article) };
    }
  },
};

/** Where an article can be put among these: as the first, or behind any of them. */
export const placesAmong = (articles: readonly Article[]): Offer[] =>
  [{ code: first, label: 'Als eerste', english: 'First' }, ...articles.map(({ id: code, number, heading }) => ({ code, label: `${number} ${heading}`.trimEnd() }))];

/** The articles with this one behind another; one whose neighbour is gone stands last. */
function placed(articles: readonly Article[], article: Article, after: string): Article[] {
  const others = articles.filter(({ id }) => id !== article.id);
  const place = after === first ? 0 : others.findIndex(({ id }) => id === after) + 1;
  const at = after !== first && place === 0 ? others.length : place;
  return [...others.slice(0, at), article, ...others.slice(at)];
}

export const textRef = (revision: string, version: number | string): Ref<AgreementText, TextEvent> => ({ of: agreementText, partition: revision, item: String(version) });
/** The version that a path names. */
export const textAt = (at: At): Ref<AgreementText, TextEvent> => textRef(at['revision'] ?? '', at['version'] ?? '');
