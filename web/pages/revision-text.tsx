import type { Child } from 'hono/jsx';
import { fill } from '../../shared/messages/fill.ts';
import type { Article } from '../../shared/revision/article.ts';
import type { Piece, RedlineArticle } from '../../shared/revision/redline.ts';
import type { ChangesView } from '../../shared/views/revision/text.ts';
import { Dutch, dutchOn } from '../parts/dutch.tsx';
import { Tag, type TagTone } from '../parts/tag.tsx';
import type { Language, Texts } from '../texts.ts';
import { H2, Lines, P } from './public/text.tsx';

/** The text of an agreement and what changed in it, as pages of every door show it. */
interface Words { readonly t: Texts; readonly language: Language }

export const articleTitle = ({ number, heading }: Omit<Article, 'id' | 'text'>): string => (heading === '' ? number : `${number} ${heading}`);

/** The same on a page, in its own language. */
const ArticleTitle = ({ of, on }: { of: Omit<Article, 'id' | 'text'>; on: Language }): Child => <Dutch on={on}>{articleTitle(of)}</Dutch>;

/** A way to each article; of a short text nobody needs one. */
export const Contents = ({ articles, t, language }: { articles: readonly Omit<Article, 'text'>[] } & Words): Child => (articles.length < 4 ? null : (
  <div role="navigation" class="contents" aria-label={t.pages.revision.text.contents}>
    <p class="utrecht-paragraph"><strong>{t.pages.revision.text.contents}</strong></p>
    <ul>{articles.map((one) => <li><a class="utrecht-link" href={`#${one.id}`}><ArticleTitle of={one} on={language} /></a></li>)}</ul>
  </div>
));

/** Every article with its number and heading; `beside` draws what belongs to it below its text. */
export const Articles = ({ articles, language, beside }: { articles: readonly Article[]; language: Language; beside?: (article: Article) => Child }): Child => (
  <>
    {articles.map((one) => (
      <section class="article" aria-labelledby={one.id}>
        <H2 id={one.id}><ArticleTitle of={one} on={language} /></H2>
        {one.text !== '' && <Lines text={one.text} on={language} />}
        {beside?.(one)}
      </section>
    ))}
  </>
);

const tones: Readonly<Record<RedlineArticle['is'], TagTone>> = { changed: 'attention', moved: 'attention', added: 'good', removed: 'bad', same: 'neutral' };

/** What changed between two versions: in numbers with a way to each on top, then article by article. */
export function Changes({ changes: { from, to, counts, changed, same }, t, language }: { changes: ChangesView } & Words): Child {
  const words = t.pages.revision.text;
  return (
    <>
      <P>{changed.length === 0 ? fill(words.nothing, { from, to }, language) : fill(words.counts, { from, to, ...counts }, language)}</P>
      {changed.length > 0 && (
        <div role="navigation" class="contents" aria-label={words.changed}>
          <p class="utrecht-paragraph"><strong>{words.changed}</strong></p>
          <ul>{changed.map((one) => <li><a class="utrecht-link" href={`#${one.id}`}><ArticleTitle of={standing(one)} on={language} /></a> <Tag tone={tones[one.is]}>{words.is[one.is]}</Tag></li>)}</ul>
        </div>
      )}
      {changed.length > 0 && <P>{words.legend} <ins>{words.legendAdded}</ins>, <del>{words.legendRemoved}</del>.</P>}
      {changed.map((one) => (
        <section class="article" aria-labelledby={one.id}>
          <H2 id={one.id}><ArticleTitle of={standing(one)} on={language} /></H2>
          <p><Tag tone={tones[one.is]}>{words.is[one.is]}</Tag></p>
          {[one.number, one.heading].some((pieces) => one.is === 'changed' && pieces.some(({ is }) => is !== 'same')) && <p class="redline" lang={dutchOn(language)}><strong><Pieces pieces={one.number} t={t} language={language} /> <Pieces pieces={one.heading} t={t} language={language} /></strong></p>}
          <Redline pieces={one.text} t={t} language={language} />
        </section>
      ))}
      {same.length > 0 && <><H2>{words.same}</H2><ul>{same.map((one) => <li><ArticleTitle of={one} on={language} /></li>)}</ul></>}
    </>
  );
}

/** Number and heading as they read now, or where an article went, as they read. */
function standing({ is, number, heading }: RedlineArticle): { number: string; heading: string } {
  const skip = is === 'removed' ? 'added' : 'removed';
  const read = (pieces: readonly Piece[]): string => pieces.filter((one) => one.is !== skip).map(({ text }) => text).join('');
  return { number: read(number), heading: read(heading) };
}

/** A text with what came and went in it; line breaks stand as they were written. */
export const Redline = ({ pieces, t, language }: { pieces: readonly Piece[] } & Words): Child => <p class="redline" lang={dutchOn(language)}><Pieces pieces={pieces} t={t} language={language} /></p>;

/** Marked by element, sign and hidden word, so that neither colour nor sight is needed to tell them apart. */
const Pieces = ({ pieces, t, language }: { pieces: readonly Piece[] } & Words): Child => (
  <>
    {pieces.map(({ is, text }) => {
      const words = t.pages.revision.text;
      if (is === 'same') return text;
      const Mark = is === 'added' ? 'ins' : 'del';
      return <Mark><span class="visually-hidden" lang={language === 'nl' ? undefined : language}>[{is === 'added' ? words.added : words.removed}: </span>{text}<span class="visually-hidden">]</span></Mark>;
    })}
  </>
);
