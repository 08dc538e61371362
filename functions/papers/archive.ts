import { strToU8, zipSync, type Zippable } from 'fflate';
import { createHash } from 'node:crypto';
import type { Archive } from '../../shared/papers/archive.ts';
import { csvText } from '../../shared/papers/csv.ts';

/** What a reader must know to check it: in words of the language of its page. */
export interface ArchiveWords { readonly readme: string; readonly title: string; readonly check: readonly string[]; readonly apart: string; readonly index: string; readonly head: readonly string[]; readonly inside: string; readonly outside: string }

/** The most that an answer of a Lambda function holds is 6 MB as base64. */
export const mostBytes = 4_400_000;

/**
 * An archive as a zip: its files, a page that explains, an index as CSV, and `SHA256SUMS`, which `sha256sum -c` reads and
 * `npm run verify` checks. Times in it are those of nobody, so that the same content gives the same bytes.
 */
export function renderArchive({ about, entries, apart }: Archive, words: ArchiveWords): Uint8Array<ArrayBuffer> {
  const files = new Map<string, Uint8Array>();
  const put = (path: string, bytes: Uint8Array): void => {
    if (files.has(path)) throw new TypeError(`two files of one name: ${path}`);
    files.set(path, bytes);
  };
  put(words.readme, strToU8(`${[words.title, '='.repeat([...words.title].length), ...about, '', ...words.check, ...(apart.length === 0 ? [] : ['', words.apart, ...apart.map(({ path, page }) => `- ${path}: ${page}`)])].join('\n')}\n`));
  for (const entry of entries) put(entry.path, 'text' in entry ? strToU8(entry.text) : entry.bytes);
  const inside = [...files].map(([path, bytes]) => ({ path, size: bytes.length, hash: sha256(bytes), where: words.inside }));
  const all = [...inside, ...apart.map(({ path, size, hash }) => ({ path, size, hash, where: words.outside }))];
  put(words.index, strToU8(csvText({ name: '', head: words.head, next: '', rows: all.map(({ path, size, hash, where }) => [path, size, hash, where]) })));
  // With two spaces, as coreutils writes it: the second says that a file is read as it is.
  put('SHA256SUMS', strToU8([...all, { path: words.index, hash: sha256(files.get(words.index) ?? new Uint8Array()) }].filter(({ hash }) => hash !== '').map(({ path, hash }) => `${hash}  ${path}\n`).join('')));
  const zipped: Zippable = Object.fromEntries([...files].map(([path, bytes]) => [path, [bytes, { mtime: new Date(1980, 0, 1) }]]));
  return new Uint8Array(zipSync(zipped));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
