import { headingLine } from './read-text.ts';

const heading = /^(#{1,6})\s+(\S.*)$/;

/**
 * Gives the headings of a text numbers by their level (1, 1.1, 1.2, 2) where none of them has one: Word makes numbers by
 * itself, and they are not part of what is written. A text with a number anywhere stays as it is.
 */
export function numberHeadings(markdown: string): { readonly markdown: string; readonly numbered: boolean } {
  const lines = markdown.split('\n');
  const levels = lines.map((line) => heading.exec(line)?.[1]?.length ?? 0);
  if (levels.every((level) => level === 0) || lines.some((line) => headingLine.test(line))) return { markdown, numbered: false };
  const top = Math.min(...levels.filter((level) => level > 0));
  const counts: number[] = [];
  const numbered = lines.map((line, i) => {
    const level = levels[i] ?? 0;
    if (level === 0) return line;
    // A level that was skipped does not count as one.
    const depth = Math.min(level - top, counts.length);
    counts.splice(depth + 1);
    counts[depth] = (counts[depth] ?? 0) + 1;
    return `${'#'.repeat(level)} ${counts.join('.')} ${heading.exec(line)?.[2]?.trimEnd() ?? ''}`;
  });
  return { markdown: numbered.join('\n'), numbered: true };
}
