import { paragraphsOf, type Block, type Paper } from './paper.ts';

/** A paper as plain text: for programs, for reading aloud, and to compare by eye. Ends without a line break. */
export function plain({ title, references, opening, sections }: Paper): string {
  return [
    underlined(title, '='), references.map(({ term, value }) => `${term}: ${value}`).join('\n'), ...opening.map(block),
    ...sections.flatMap(({ level, heading, blocks }) => [level === 2 ? underlined(heading, '-') : heading, ...blocks.map(block)]),
  ].filter((part) => part !== '').join('\n\n');
}

const underlined = (line: string, by: string): string => `${line}\n${by.repeat([...line].length)}`;

function block(of: Block): string {
  switch (of.is) {
    case 'text': return paragraphsOf(of.text).map((lines) => lines.join('\n')).join('\n\n');
    case 'list': return of.items.map((item) => `- ${item}`).join('\n');
    case 'facts': return of.facts.map(({ term, value }) => (value.includes('\n') ? `${term}:\n${value}\n` : `${term}: ${value}`)).join('\n').trimEnd();
    case 'table': return [`${of.caption}:`, ...of.rows.map((cells) => row(of.heads.map((head) => head.text), cells))].join('\n');
  }
}

/** One line a row, each cell with its column's head: columns of figures mean nothing to who listens. */
const row = (heads: readonly string[], [first = '', ...cells]: readonly string[]): string =>
  `- ${first}. ${cells.map((cell, i) => `${heads[i + 1] ?? ''}: ${cell}`).join('; ')}`;
