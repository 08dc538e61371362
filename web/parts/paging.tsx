import type { Child } from 'hono/jsx';
import { fill } from '../../shared/messages/fill.ts';
import { href } from '../href.ts';
import { wordsOf, type Language } from '../texts.ts';

export interface PagingProps {
  /** The path of the page, with a query where one was asked. */
  readonly here: string;
  /** Asks for the following page; empty on the last. */
  readonly next: string;
  /** This page is not the first. */
  readonly further: boolean;
  /** Which of how many are shown, where that is known. */
  readonly shown?: { readonly from: number; readonly until: number; readonly of: number };
  readonly language: Language;
}

/** Where a list goes on in another page: says so, and leads on and back to its beginning. Nothing where all is shown. */
export function Paging({ here, next, further, shown, language }: PagingProps): Child {
  const words = wordsOf(language).paging;
  if (next === '' && !further) return null;
  return (
    <nav aria-label={words.title}>
      <p>{shown === undefined ? words[next === '' ? 'last' : 'more'] : fill(words.shown, { ...shown }, language)}</p>
      <ul class="utrecht-link-list">
        {next !== '' && <li><a class="utrecht-link" rel="next" href={href(`${here}${here.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`)}>{words.next}</a></li>}
        {further && <li><a class="utrecht-link" href={href(here)}>{words.first}</a></li>}
      </ul>
    </nav>
  );
}
