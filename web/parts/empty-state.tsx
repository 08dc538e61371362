import type { Child } from 'hono/jsx';
import { wordsOf, type Language } from '../texts.ts';

/** Where a list or table would stand and there is nothing: says so, and what one can do (as children). */
export const EmptyState = ({ language, text, children }: { language: Language; text?: string; children?: Child }): Child => (
  <div class="empty">
    <p>{text ?? wordsOf(language).none}</p>
    {children}
  </div>
);
