import { canonical, type Json } from '../kernel/canonical.ts';
import { sha256Hex } from '../kernel/sha256.ts';

/**
 * An article of an agreement. `id` is its own through all versions, whatever its place and number become; `number` is as
 * people cite it, such as 3.1. A line break in the text is one; an empty line parts paragraphs.
 */
export interface Article { readonly id: string; readonly number: string; readonly heading: string; readonly text: string }

/** Of what is said of the text as a whole. No article has this id: ours begin with `art_`. */
export const general = 'general';

/** Lower-case hexadecimal SHA-256 of the canonical JSON (RFC 8785) of the articles in their order: what is signed. */
export const hashOfText = (articles: readonly Article[]): string =>
  sha256Hex(canonical(articles.map(({ id, number, heading, text }) => ({ id, number, heading, text }))));

/** UTF-8 bytes of a text as it is kept, quotes and line breaks escaped: it must fit into one item of the store (DynamoDB: 400 KB). */
export const bytesOf = (articles: readonly Article[]): number => new TextEncoder().encode(canonical(articles as unknown as Json)).length;
export const mostTextBytes = 200_000;
export const mostArticles = 250;
/** Characters of an article's parts, however it came in: what is imported can be edited, and an adopted wording is a text. */
export const [numberMax, headingMax, textMax] = [20, 200, 20_000] as const;
