import { createHash } from 'node:crypto';
import { may, type Act, type Panel } from '../../../shared/access/table.ts';
import type { At } from '../../../shared/kernel/command.ts';
import { invalid, must, Refusal } from '../../../shared/kernel/refusal.ts';
import { keptJson, type Apart, type Archive, type Entry } from '../../../shared/papers/archive.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Query, QueryContext, Reader } from '../reader.ts';

/**
 * Of files as they were handed in: the most that one part takes beside the texts. One file is never more (shared/bid/parts.ts);
 * a door holds the files and their zip at once, and reads and writes as much within the time of an answer.
 */
const mostOfPart = 100 * 1024 * 1024;
/** A file of the archive that lies in a bucket. `hash` is what was recorded of it, empty where nothing was. */
export interface Kept { readonly path: string; readonly bucket: Parameters<Reader['content']>[0]; readonly key: string; readonly version: string; readonly size: number; readonly hash: string; readonly page: string }

/**
 * Gathers an archive from the views of its reader: each is asked as if the reader had opened its page, by the row of the
 * access table and by what its own query shows, so that an archive has nothing that its reader may not see. What is not
 * there yet, or not the reader's, is left out.
 */
export class Gathering {
  readonly entries: Entry[] = [];
  readonly apart: Apart[] = [];
  readonly context: QueryContext;
  readonly #panel: Panel | undefined;
  /** The part that is asked for, that which is being filled, and what is in it. */
  readonly #part: number;
  #parts = 1;
  #filled = 0;

  /** @throws Refusal for a part that is no number. */
  constructor({ file: _, search, ...context }: QueryContext, panel?: Panel) {
    this.context = { ...context, search: {}, store: rememberingFiles(context.store) };
    this.#panel = panel;
    this.#part = partAsked(search);
  }

  /** What a view shows its reader at a path; undefined where it has nothing for him. */
  async ask<K extends keyof Models & Act>(name: K, query: Query<K>, path: At = this.context.path, search: Readonly<Record<string, string>> = {}): Promise<Models[K] | undefined> {
    if (!may(this.context.actor, name, path, this.#panel)) return undefined;
    try {
      return await query({ ...this.context, path, search });
    } catch (error) {
      if (error instanceof Refusal && error.kind !== 'unavailable') return undefined;
      throw error;
    }
  }

  /** The same, put into the archive as JSON. */
  async put<K extends keyof Models & Act>(path: string, name: K, query: Query<K>, at?: At, search?: Readonly<Record<string, string>>): Promise<Models[K] | undefined> {
    const model = await this.ask(name, query, at, search);
    if (model !== undefined) this.entries.push({ path, text: keptJson(model) });
    return model;
  }

  /** A file as it was handed in, if it has its place in this part; else where it is, and its hash if one was recorded. */
  async file({ path, bucket, key, version, size, hash, page }: Kept): Promise<void> {
    if (this.#filled > 0 && this.#filled + size > mostOfPart) [this.#parts, this.#filled] = [this.#parts + 1, 0];
    this.#filled += size;
    if (this.#parts !== this.#part) { this.apart.push({ path, hash, size, part: this.#parts, page: partAt(this.context.here, this.#parts) }); return; }
    const bytes = await this.context.store.content(bucket, { key, version });
    const found = createHash('sha256').update(bytes).digest('hex');
    // Never trust the bucket: what is not as it was recorded does not go on as if it were.
    if (hash !== '' && hash !== found) { this.apart.push({ path, hash, size, part: 0, page }); return; }
    this.entries.push({ path, bytes });
  }

  /**
   * What was gathered, under this name. The first part has all texts, and knows of every file where it is; each further one has
   * its files only. @throws Refusal for a part that there is not.
   */
  archive(name: string): Omit<Archive, 'about'> {
    const [part, parts] = [this.#part, this.#parts];
    must(part <= parts, invalid('part', 'archive.part'));
    if (parts === 1) return { name, part, parts, entries: this.entries, apart: this.apart };
    const first = part === 1;
    return { name: `${name}-deel-${part}-van-${parts}`, part, parts, entries: this.entries.filter((one) => first || 'bytes' in one), apart: first ? this.apart : this.apart.filter((one) => one.part === 0) };
  }
}

/** Which part an address asks for: the first, unless it says. */
function partAsked({ part = '1' }: QueryContext['search']): number {
  must(/^[1-9]\d{0,3}$/.test(part), invalid('part', 'archive.part'));
  return Number(part);
}

/** The address of a part, beside that at which another was asked for. */
function partAt(here: string, part: number): string {
  const at = new URL(here);
  at.searchParams.set('part', String(part));
  return at.href;
}

/** What two views of one bid both ask is read once. */
function rememberingFiles(store: Reader): Reader {
  const opened = new Map<string, ReturnType<Reader['opened']>>();
  const uploads = new Map<string, ReturnType<Reader['uploads']>>();
  const once = <T>(known: Map<string, T>, key: string, read: () => T): T => { const found = known.get(key) ?? read(); known.set(key, found); return found; };
  return {
    ...store,
    opened: (tender, kvk) => once(opened, `${tender} ${kvk}`, () => store.opened(tender, kvk)),
    uploads: (bucket, prefix) => once(uploads, `${bucket} ${prefix}`, () => store.uploads(bucket, prefix)),
  };
}
