import type { Child } from 'hono/jsx';
import { fill } from '../../shared/messages/fill.ts';
import { href } from '../href.ts';
import { wordsOf, type Language } from '../texts.ts';

/** One thing to mend, and where; without `to` it belongs to the form as a whole. */
export interface SummaryItem { readonly text: string; readonly to?: string }
interface ErrorSummaryProps { readonly items: readonly SummaryItem[]; readonly language: Language; readonly refusal?: string | undefined; readonly id: string }

/**
 * What is wrong, above the form, focused when the page opens so that everyone meets it first. With a refusal that
 * concerns no field, that is the whole message.
 */
export function ErrorSummary({ items, language, refusal, id }: ErrorSummaryProps): Child {
  const words = wordsOf(language);
  return (
    <section class="error-summary" aria-labelledby={id} tabindex={-1} autofocus>
      <h2 class="utrecht-heading-2" id={id}>{items.length === 0 ? words.notDone : items.length === 1 ? words.oneError : fill(words.errors, { count: items.length }, language)}</h2>
      {refusal !== undefined && <p>{refusal}</p>}
      {items.length > 0 && (
        <ul>
          {items.map(({ text, to }) => <li>{to === undefined ? text : <a class="utrecht-link" href={href(`#${to}`)}>{text}</a>}</li>)}
        </ul>
      )}
    </section>
  );
}
