import type { Child } from 'hono/jsx';
import { H2, P } from './text.tsx';

/** Headings, each with its paragraphs: what a page that explains something is made of. */
export const Parts = ({ parts }: { parts: readonly { readonly title: string; readonly text: readonly string[] }[] }): Child => (
  <>{parts.map(({ title, text }) => <><H2>{title}</H2>{text.map((sentences) => <P>{sentences}</P>)}</>)}</>
);

/** Where to write to, behind a sentence that ends in a colon. */
export const WriteTo = ({ words, contact }: { words: string; contact: string }): Child => <P>{words} <a class="utrecht-link" href={`mailto:${contact}`}>{contact}</a></P>;
