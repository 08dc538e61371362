import type { Child } from 'hono/jsx';

/** A whole document: JSX knows no doctype, and without one a browser renders as it did in 1999. */
export async function renderPage(node: Child): Promise<string> {
  return `<!doctype html>\n${await renderPart(node)}`;
}

/** A part of a page; what JSX calls a string may be a promise. */
export const renderPart = async (node: Child): Promise<string> => String(await (node as object).toString());
