import type { Child } from 'hono/jsx';
import { wordsOf, type Language, type Texts } from '../texts.ts';

export type TermName = keyof Texts['words']['terms'];

/** A word of the field that a newcomer does not know: opens to its explanation. Stands on its own, not inside a sentence. */
export const Term = ({ name, language }: { name: TermName; language: Language }): Child => {
  const { word, meaning } = wordsOf(language).terms[name];
  return (
    <details class="term">
      <summary>{wordsOf(language).whatIs} <dfn>{word}</dfn>?</summary>
      <p>{meaning}</p>
    </details>
  );
};
