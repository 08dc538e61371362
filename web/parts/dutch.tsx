import type { Child } from 'hono/jsx';
import type { Language } from '../texts.ts';

/** The language of what people typed, where the page has another one (WCAG 2.2, 3.1.2). */
export const dutchOn = (language: Language): 'nl' | undefined => (language === 'nl' ? undefined : 'nl');

/** A title or a text that somebody typed, within a sentence, heading or cell: a screen reader pronounces it as Dutch. */
export const Dutch = ({ on, children }: { /** The language of the page. */ on: Language; children?: Child }): Child =>
  (dutchOn(on) === undefined ? <>{children}</> : <span lang="nl">{children}</span>);

/** A sentence or heading with what people typed filled in: `typed` says what that is, the words around it are of the page. */
export function DutchIn({ on, text, typed }: { on: Language; text: string; typed: readonly (string | undefined)[] }): Child {
  const first = typed.find((one) => one !== undefined && one !== '' && text.includes(one));
  if (dutchOn(on) === undefined || first === undefined) return <>{text}</>;
  const [at, rest] = [text.indexOf(first), typed.filter((one) => one !== first)];
  return <><DutchIn on={on} text={text.slice(0, at)} typed={rest} /><span lang="nl">{first}</span><DutchIn on={on} text={text.slice(at + first.length)} typed={typed} /></>;
}
