import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { fill } from '../shared/messages/fill.ts';
import { DescriptionList } from './parts/description-list.tsx';
import type { TermName } from './parts/term.tsx';
import { renderPart } from './render.ts';
import { wordsOf, type Language } from './texts.ts';

/** Is it a letter, or what joins two words? A pattern of all letters costs a start 3 ms, of all words 10. */
const goesOn = (char: string): boolean => char === '-' || char.toUpperCase() !== char;

/** Does the word stand in the text by itself? Both in lower case. */
function stands(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!goesOn(text.charAt(at - 1)) && !goesOn(text.charAt(at + word.length))) return true;
  }
  return false;
}

const formsOf = ({ forms }: { readonly forms: string }): readonly string[] => (forms === '' ? [] : forms.toLowerCase().split('|'));

/**
 * What a page shows, and below it the words of the field that stand in it and that the page does not explain itself
 * (parts/term.tsx): nobody has to know them, and no page has to be remembered when a word comes to stand on it.
 */
export async function withGlossary(body: Child, language: Language): Promise<Child> {
  const html = await renderPart(<>{body}</>);
  const [text, { terms, glossary }] = [html.replace(/<[^<>]*>/g, ' ').toLowerCase(), wordsOf(language)];
  const names = (Object.keys(terms) as TermName[]).filter((name) =>
    formsOf(terms[name]).some((form) => stands(text, form)) && !html.includes(`<dfn>${terms[name].word}</dfn>`));
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
