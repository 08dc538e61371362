import { createHash } from 'node:crypto';
import { may, type Act, type Panel } from '../../../shared/access/table.ts';
import type { At } from '../../../shared/kernel/command.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { keptJson, type Apart, type Entry } from '../../../shared/papers/archive.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Query, QueryContext, Reader } from '../reader.ts';

/** Of files as they were handed in: the most that one answer takes beside the texts (functions/papers/archive.ts). */
const mostFiles = 2_500_000;
/** The most bytes that are read to know their hash, of files that do not fit: two or three seconds. */
const mostHashed = 150_000_000;
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
  #left = mostFiles;
  #toHash = mostHashed;

  constructor({ file: _, ...context }: QueryContext, panel?: Panel) {
    this.context = { ...context, search: {}, store: rememberingFiles(context.store) };
    this.#panel = panel;
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

  /** A file as it was handed in, if it fits; else only its hash and where it is to be had. */
  async file({ path, bucket, key, version, size, hash, page }: Kept): Promise<void> {
    // What is too large to be hashed within one answer has its hash only where one was recorded.
    if (size > this.#left && (hash !== '' || size > this.#toHash)) { this.apart.push({ path, hash, size, page }); return; }
    const bytes = await this.context.store.content(bucket, { key, version });
    this.#toHash -= bytes.length;
    const found = createHash('sha256').update(bytes).digest('hex');
    // Never trust the bucket: what is not as it was recorded does not go on as if it were.
    if (bytes.length > this.#left || (hash !== '' && hash !== found)) { this.apart.push({ path, hash: hash === '' ? found : hash, size, page }); return; }
    this.#left -= bytes.length;
    this.entries.push({ path, bytes });
  }
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
