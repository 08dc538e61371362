import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { fill } from '../shared/messages/fill.ts';
import { DescriptionList } from './parts/description-list.tsx';
import type { TermName } from './parts/term.tsx';
import { renderPart } from './render.ts';
import { wordsOf, type Language } from './texts.ts';

/** By the name of a term what finds it in a text: whole words, however they are written. */
const found = new Map<Language, readonly (readonly [TermName, RegExp])[]>();
function findersOf(language: Language): readonly (readonly [TermName, RegExp])[] {
  const kept = found.get(language);
  if (kept !== undefined) return kept;
  const made = Object.entries(wordsOf(language).terms).filter(([, { forms }]) => forms !== '')
    .map(([name, { forms }]) => [name as TermName, new RegExp(`(?<![\\p{L}-])(?:${forms})(?![\\p{L}-])`, 'iu')] as const);
  found.set(language, made);
  return made;
}

/**
 * What a page shows, and below it the words of the field that stand in it and that the page does not explain itself
 * (parts/term.tsx): nobody has to know them, and no page has to be remembered when a word comes to stand on it.
 */
export async function withGlossary(body: Child, language: Language): Promise<Child> {
  const html = await renderPart(<>{body}</>);
  const [text, { terms, glossary }] = [html.replace(/<[^<>]*>/g, ' '), wordsOf(language)];
  const names = findersOf(language).filter(([name, form]) => form.test(text) && !html.includes(`<dfn>${terms[name].word}</dfn>`)).map(([name]) => name);
  return (
    <>
      {raw(html)}
      {names.length > 0 && (
        <details class="glossary">
          <summary>{fill(glossary, { count: names.length }, language)}</summary>
          <DescriptionList items={names.map((name) => ({ term: <dfn>{terms[name].word}</dfn>, value: terms[name].meaning }))} />
        </details>
      )}
    </>
  );
}
