import type { Item } from './expression.ts';

/** Which attributes are a table's key. */
export interface KeyNames { readonly hash: string; readonly range: string }

type Shelf = Map<string, Map<string, Item>>;

/** A table with its items in order, and the index `lists` beside it. A copy shares what neither of the two has changed. */
export class Table {
  readonly key: KeyNames;
  readonly #items: Shelf;
  readonly #lists: Shelf;
  /** Maps that are this table's own and may be written. */
  readonly #own = new Set<Map<string, Item>>();

  constructor(key: KeyNames, from?: Table) {
    this.key = key;
    this.#items = new Map(from === undefined ? [] : from.#items);
    this.#lists = new Map(from === undefined ? [] : from.#lists);
  }

  copy(): Table {
    this.#own.clear();
    return new Table(this.key, this);
  }

  /** Texts that sort as the key does: numbers by value. */
  place(of: Item): { hash: string; range: string } {
    const range = of[this.key.range];
    const hash = of[this.key.hash]?.S;
    if (hash === undefined || range === undefined) throw new TypeError('an item without its key');
    return { hash, range: range.S ?? String(range.N).padStart(20, '0') };
  }

  get(key: Item): Item | undefined {
    const { hash, range } = this.place(key);
    return this.#items.get(hash)?.get(range);
  }

  put(item: Item): void {
    const { hash, range } = this.place(item);
    this.#unlist(hash, range);
    this.#write(this.#items, hash).set(range, item);
    const list = item['list']?.S;
    if (list !== undefined) this.#write(this.#lists, list).set(listed(item, hash, range), item);
  }

  delete(key: Item): void {
    const { hash, range } = this.place(key);
    this.#unlist(hash, range);
    if (this.#items.get(hash)?.has(range) === true) this.#write(this.#items, hash).delete(range);
  }

  /** The items of a partition by range key. */
  partition(hash: string): Item[] { return sorted(this.#items.get(hash)); }
  /** The items of a list by `listKey`. */
  list(name: string): Item[] { return sorted(this.#lists.get(name)); }
  *all(): Generator<Item> { for (const items of this.#items.values()) yield* items.values(); }

  #unlist(hash: string, range: string): void {
    const before = this.#items.get(hash)?.get(range);
    const list = before?.['list']?.S;
    if (before !== undefined && list !== undefined) this.#write(this.#lists, list).delete(listed(before, hash, range));
  }

  #write(shelf: Shelf, name: string): Map<string, Item> {
    const found = shelf.get(name);
    if (found !== undefined && this.#own.has(found)) return found;
    const own = new Map(found);
    this.#own.add(own);
    shelf.set(name, own);
    return own;
  }
}

const listed = (item: Item, hash: string, range: string): string => `${item['listKey']?.S ?? ''}\u0000${hash}\u0000${range}`;
const sorted = (items: Map<string, Item> | undefined): Item[] =>
  (items === undefined ? [] : [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item));
