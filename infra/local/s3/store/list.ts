import type { Bucket } from './store.ts';
import type { StoredObject, Version } from './types.ts';

const rank = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

/** Order of the keys' UTF-8 bytes, as S3 lists them; JavaScript's own order differs beyond the basic plane. */
export function byUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

export interface ListQuery { readonly prefix: string; readonly delimiter: string; readonly max: number }
export interface Page<T> { readonly items: readonly T[]; readonly prefixes: readonly string[]; readonly truncated: boolean; readonly last: T | string | null }

/** The part of a key up to and with the first delimiter after the prefix, or null. */
function groupOf(key: string, query: ListQuery): string | null {
  if (query.delimiter === '') return null;
  const at = key.indexOf(query.delimiter, query.prefix.length);
  return at < 0 ? null : key.slice(0, at + query.delimiter.length);
}

/** Takes a page from entries in order, rolling up those with a common prefix. `last` is where the next page starts after. */
function paginate<T extends Version>(entries: Iterable<T>, query: ListQuery, after: string, skip: (entry: T) => boolean): Page<T> {
  const items: T[] = [], prefixes: string[] = [];
  let last: T | string | null = null;
  for (const entry of entries) {
    const group = groupOf(entry.key, query);
    if (group !== null && (group === prefixes.at(-1) || byUtf8(group, after) <= 0)) continue;
    if (group === null && skip(entry)) continue;
    if (items.length + prefixes.length >= query.max) return { items, prefixes, truncated: query.max > 0, last };
    if (group === null) items.push(entry);
    else prefixes.push(group);
    last = group ?? entry;
  }
  return { items, prefixes, truncated: false, last };
}

const inOrder = (bucket: Bucket, prefix: string): (readonly Version[])[] =>
  [...bucket.keys.keys()].filter((key) => key.startsWith(prefix)).sort(byUtf8).map((key) => bucket.keys.get(key) ?? []);

/** Current objects whose key comes after `after` (a key or a common prefix; '' is the start). */
export function listObjects(bucket: Bucket, query: ListQuery, after: string): Page<StoredObject> {
  const current = inOrder(bucket, query.prefix).flatMap(([first]) => (first?.kind === 'object' ? [first] : []));
  return paginate(current, query, after, (entry) => byUtf8(entry.key, after) <= 0);
}

/** All versions and markers, newest first within a key, after the given version of the given key (or all of the key). */
export function listVersions(bucket: Bucket, query: ListQuery, afterKey: string, afterVersion: string | undefined): Page<Version> {
  const mark = afterVersion === undefined ? undefined : bucket.keys.get(afterKey)?.find((version) => version.versionId === afterVersion);
  const all = inOrder(bucket, query.prefix).flat();
  return paginate(all, query, afterKey, (entry) => {
    const order = byUtf8(entry.key, afterKey);
    return order < 0 || (order === 0 && (mark === undefined || entry.seq >= mark.seq));
  });
}
