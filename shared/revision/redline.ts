import { diffLines, diffWordsWithSpace } from 'diff';
import type { Article } from './article.ts';

/** A piece of a text in a redline: it stayed, came in, or went. */
export interface Piece { readonly is: 'same' | 'added' | 'removed'; readonly text: string }
/** How an article became another. `moved`: the same words, behind other articles than before. */
export interface RedlineArticle {
  readonly id: string;
  readonly is: 'same' | 'changed' | 'moved' | 'added' | 'removed';
  readonly number: readonly Piece[];
  readonly heading: readonly Piece[];
  readonly text: readonly Piece[];
}

/**
 * The work grows with the square of the words that differ: an article that was written anew would take seconds. Where more
 * than so many differ, words beside words tell a reader nothing either; then lines stand beside lines.
 */
const mostEdits = 200;

/** Words that came and went between two texts; all that is not `added` is the first, all that is not `removed` the second. */
export function redlineOf(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ is: 'same', text: before }];
  const words = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  const lines = words ?? diffLines(before, after, { maxEditLength: mostEdits });
  return lines === undefined ? [...piece('removed', before), ...piece('added', after)] : lines.map(({ added, removed, value }) => ({ is: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}
const piece = (is: Piece['is'], text: string): Piece[] => (text === '' ? [] : [{ is, text }]);

/** Two versions article by article, by id: in the order of the newer, with what went where it stood. */
export function redline(before: readonly Article[], after: readonly Article[]): RedlineArticle[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  const stays = inPlace(before, after);
  const gone = (from: number): RedlineArticle[] => {
    const next = before.slice(from).findIndex(({ id }) => kept.has(id));
    return before.slice(from, next < 0 ? undefined : from + next).map((one) => line(one, undefined, stays));
  };
  return [
    ...gone(0),
    ...after.flatMap((one) => [line(old.get(one.id), one, stays), ...(old.has(one.id) ? gone(before.findIndex(({ id }) => id === one.id) + 1) : [])]),
  ];
}

/** The most articles that have kept their order: as few as can be have moved. */
function inPlace(before: readonly Article[], after: readonly Article[]): ReadonlySet<string> {
  const places = new Map(before.map(({ id }, i) => [id, i]));
  const kept = after.filter(({ id }) => places.has(id)).map(({ id }) => id);
  // Of each article the longest row of articles in their old order that ends with it.
  const rows: string[][] = [];
  for (const id of kept) {
    const behind = rows.filter((row) => (places.get(row.at(-1) ?? '') ?? 0) < (places.get(id) ?? 0));
    rows.push([...behind.reduce((longest, row) => (row.length > longest.length ? row : longest), []), id]);
  }
  return new Set(rows.reduce((longest, row) => (row.length > longest.length ? row : longest), []));
}

function line(before: Article | undefined, after: Article | undefined, stays: ReadonlySet<string>): RedlineArticle {
  const of = (name: 'number' | 'heading' | 'text'): Piece[] => redlineOf(before?.[name] ?? '', after?.[name] ?? '');
  const pieces = { number: of('number'), heading: of('heading'), text: of('text') };
  const same = Object.values(pieces).flat().every(({ is }) => is === 'same');
  return { id: after?.id ?? before?.id ?? '', is: before === undefined ? 'added' : after === undefined ? 'removed' : !same ? 'changed' : stays.has(after.id) ? 'same' : 'moved', ...pieces };
}
