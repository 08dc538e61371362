import type { Instant } from '../kernel/moments.ts';
import type { Language } from '../messages/fill.ts';

/**
 * A document that somebody keeps: a letter, a record, a nota, a contract. Plain data, so that it can be stored as it was
 * sent; a page, a PDF and plain text are drawn from it and from nothing else.
 */
export interface Paper {
  /** What kind of paper it is, also the first part of its file's name. */
  readonly kind: 'letter' | 'record' | 'nota' | 'contract' | 'addendum' | 'agreement' | 'council-letter';
  /** Name of its file, without the ending; ASCII. */
  readonly name: string;
  /** In which the paper is written, whatever language its page is in. */
  readonly language: Language;
  readonly title: string;
  /** The paper's own moment: when it was sent or made. Nothing that is drawn of it knows another. */
  readonly at: Instant;
  /** Addressee, date, reference. */
  readonly references: readonly Fact[];
  /** Before the first heading. */
  readonly opening: readonly Block[];
  readonly sections: readonly Section[];
  /** Line at the foot of every page of a PDF, with `{page}` and `{pages}`. */
  readonly foot: string;
}

/** A heading and what stands below it; one of level 3 belongs to the section of level 2 before it. */
export interface Section { readonly level: 2 | 3; readonly heading: string; readonly blocks: readonly Block[] }

export interface Fact { readonly term: string; readonly value: string }
export interface Head { readonly text: string; /** Figures stand to the right. */ readonly figures?: true }

/** A line break in a text is one; an empty line parts paragraphs. */
export type Block =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'facts'; readonly facts: readonly Fact[] }
  /** The first cell of a row names it. */
  | { readonly is: 'table'; readonly caption: string; readonly heads: readonly Head[]; readonly rows: readonly (readonly string[])[] };

export const text = (...paragraphs: readonly string[]): Block => ({ is: 'text', text: paragraphs.join('\n\n') });
export const list = (items: readonly string[]): Block => ({ is: 'list', items });
export const facts = (...all: readonly Fact[]): Block => ({ is: 'facts', facts: all });
export const table = (caption: string, heads: readonly Head[], rows: readonly (readonly string[])[]): Block => ({ is: 'table', caption, heads, rows });
export const section = (heading: string, ...blocks: readonly Block[]): Section => ({ level: 2, heading, blocks });
export const subsection = (heading: string, ...blocks: readonly Block[]): Section => ({ level: 3, heading, blocks });

/** A text's paragraphs, each with its lines. */
export const paragraphsOf = (of: string): string[][] =>
  of.split(/\n[^\S\n]*\n\s*/).map((paragraph) => paragraph.split('\n').map((line) => line.trim())).filter((lines) => lines.some((line) => line !== ''));
