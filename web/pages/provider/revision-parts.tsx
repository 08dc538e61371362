import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Article } from '../../../shared/revision/article.ts';
import { nameOf, type ChangedArticle } from '../../../shared/views/revision/changed.ts';
import type { OwnLine } from '../../../shared/views/revision/own.ts';
import type { OwnRevisionNext } from '../../../shared/views/revision/own-next.ts';
import type { Language, Texts } from '../../texts.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { Tag } from '../../parts/tag.tsx';
import { H2, H3, Lines } from '../public/text.tsx';
import { Redline } from '../revision-text.tsx';

/** The sentence of a next step; one that names a moment or a day has it. */
export const nextSentence = ({ step, at, on }: OwnRevisionNext, words: Readonly<Record<OwnRevisionNext['step'], string>>, language: Language): string => fill(words[step], { at, on }, language);

interface Words { readonly t: Texts; readonly language: Language }
interface Compared extends Words { readonly before: number }

/** Where the ledger tells it: what stands there now can be held against what was noted then. */
export const LedgerLine = ({ line, t, language }: { line: OwnLine | null; t: Texts; language: Language }): Child => (line === null ? null : (
  <p class="hash">{fill(t.pages.revision.provider.line, { ...line }, language)}</p>
));

/** An article as it reads, and folded below it what changed since the text before. */
export const ArticleText = ({ of, before, t, language }: Compared & { of: ChangedArticle }): Child => {
  const words = t.pages.revision.provider.react;
  return (
    <>
      {of.isNew && <p><Tag tone="attention">{words.isNew}</Tag></p>}
      {of.was !== '' && <p class="note">{fill(words.was, { name: of.was }, language)}</p>}
      <Lines text={of.text} on={language} />
      {of.pieces.length > 0 && <details open><summary>{fill(words.changedFrom, { before }, language)}</summary><Redline pieces={of.pieces} t={t} language={language} /></details>}
    </>
  );
};

/** Articles that stood in the text before and went. */
export const Removed = ({ removed, t, language }: { removed: readonly Article[] } & Words): Child => (removed.length === 0 ? null : (
  <>
    <H2>{t.pages.revision.provider.react.removed}</H2>
    {removed.map((one) => <><H3><del><Dutch on={language}>{nameOf(one)}</Dutch></del></H3><Redline pieces={[{ is: 'removed', text: one.text }]} t={t} language={language} /></>)}
  </>
));

/** Links to the articles of a long text. */
export const Contents = ({ articles, t, language }: { articles: readonly Article[] } & Words): Child => (articles.length < 8 ? null : (
  <details class="contents"><summary>{t.pages.revision.provider.react.contents}</summary><ul>{articles.map((one) => <li><a class="utrecht-link" href={`#${one.id}`}><Dutch on={language}>{nameOf(one)}</Dutch></a></li>)}</ul></details>
));

