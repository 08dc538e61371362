import type { Child } from 'hono/jsx';
import type { Language } from '../texts.ts';

/** The language of what people typed, where the page has another one (WCAG 2.2, 3.1.2). */
export const dutchOn = (language: Language): 'nl' | undefined => (language === 'nl' ? undefined : 'nl');

/** A title or a text that somebody typed, within a sentence, heading or cell: a screen reader pronounces it as Dutch. */
export const Dutch = ({ on, children }: { /** The language of the page. */ on: Language; children?: Child }): Child =>
  (dutchOn(on) === undefined ? <>{children}</> : <span lang="nl">{children}</span>);
