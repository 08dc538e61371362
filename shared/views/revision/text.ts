import type { Day, Instant } from '../../kernel/moments.ts';
import { missing, must } from '../../kernel/refusal.ts';
import type { Article } from '../../revision/article.ts';
import { redline, type RedlineArticle } from '../../revision/redline.ts';
import type { Revision } from '../../revision/revision.ts';
import type { AgreementText } from '../../revision/text.ts';

/** One version of the text. `shownAt`: since when it cannot change, empty while it can; `hash`: of what was shown, empty before. */
export interface TextView {
  readonly number: number;
  readonly shownAt: Instant | '';
  readonly hash: string;
  /** In which it was presented to the providers; 0 in none. */
  readonly round: number;
  readonly final: boolean;
  /** Of the final text: when it was adopted, and from when it holds. */
  readonly adoptedAt: Instant | '';
  readonly startsOn: Day | '';
  readonly articles: readonly Article[];
}

export function textView(of: Revision, { number, articles }: AgreementText): TextView {
  const shown = of.frozen.find((one) => one.number === number);
  const final = of.final?.version === number ? of.final : undefined;
  return {
    number, shownAt: shown?.at ?? '', hash: shown?.hash ?? '', round: of.rounds.find(({ version }) => version === number)?.number ?? 0,
    final: final !== undefined, adoptedAt: final?.at ?? '', startsOn: final?.startsOn ?? '', articles,
  };
}

/** What became of the first version in the second; articles that stayed as they were by number and heading only. */
export interface ChangesView {
  readonly from: number;
  readonly to: number;
  readonly counts: Readonly<Record<RedlineArticle['is'], number>>;
  /** In the order of the newer text, with what went where it stood. */
  readonly changed: readonly RedlineArticle[];
  readonly same: readonly Omit<Article, 'text'>[];
}

/** @throws Refusal `missing` where one of the two was never begun, or the first is not the older. */
export function changesView(before: AgreementText, after: AgreementText): ChangesView {
  must(before.number > 0 && after.number > before.number, missing());
  const all = redline(before.articles, after.articles);
  const count = (is: RedlineArticle['is']): number => all.filter((one) => one.is === is).length;
  return {
    from: before.number, to: after.number,
    counts: { changed: count('changed'), moved: count('moved'), added: count('added'), removed: count('removed'), same: count('same') },
    changed: all.filter(({ is }) => is !== 'same'),
    same: after.articles.filter(({ id }) => all.some((one) => one.id === id && one.is === 'same')).map(({ id, number, heading }) => ({ id, number, heading })),
  };
}

/** Versions that providers were shown: presented to them in a round, or adopted to be signed. What lies before the colleges alone is not theirs yet. */
export const isShownToProviders = ({ rounds, final }: Pick<Revision, 'rounds' | 'final'>, version: number): boolean =>
  final?.version === version || rounds.some((one) => one.version === version && one.presentedAt !== '');
