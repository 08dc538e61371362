import { invalid, must } from '../kernel/refusal.ts';
import type { Article } from './article.ts';

/** A heading that begins an article: `## 3.1 Wachttijd`, `# Artikel 3`. */
export const headingLine = /^#{1,6}\s+(?:artikel\s+)?(\d+(?:\.\d+)*[a-z]?|[A-Z])[.:)]?(?:\s+(\S.*)?)?$/i;

/**
 * Articles of a text in markdown: every heading that begins with a number (`## 3.1 Wachttijd`, `# Artikel 3`) begins one.
 * A heading without a number becomes a line of the article that it stands in.
 * @throws Refusal where text stands before the first article, an article is empty and no chapter, or longer than `most` characters, or a number occurs twice.
 */
export function readText(markdown: string, most: Readonly<Record<'number' | 'heading' | 'text', number>>): Omit<Article, 'id'>[] {
  const articles: { number: string; heading: string; lines: string[] }[] = [];
  for (const [i, line] of markdown.split('\n').map((one) => one.trimEnd()).entries()) {
    const found = headingLine.exec(line);
    if (found !== null) articles.push({ number: found[1] ?? '', heading: (found[2] ?? '').trim(), lines: [] });
    else {
      const article = articles.at(-1);
      must(article !== undefined || line.trim() === '', invalid('markdown', 'text.before-first', { line: i + 1 }));
      article?.lines.push(line.replace(/^#{1,6}\s+/, ''));
    }
  }
  must(articles.length > 0, invalid('markdown', 'text.no-articles'));
  return articles.map(({ number, heading, lines }, i) => {
    const text = lines.join('\n').trim();
    // A chapter has its heading alone, when its articles follow.
    must(text !== '' || articles[i + 1]?.number.startsWith(`${number}.`) === true, invalid('markdown', 'text.article-empty', { number }));
    for (const [part, value] of [['number', number], ['heading', heading], ['text', text]] as const) must(value.length <= most[part], invalid('markdown', `text.${part}-too-long`, { number: number.slice(0, most.number), most: most[part] }));
    must(!articles.slice(0, i).some((one) => one.number === number), invalid('markdown', 'article.number-twice', { number }));
    return { number, heading, text };
  });
}
