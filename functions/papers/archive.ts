import { strToU8, zipSync, type Zippable } from 'fflate';
import { createHash } from 'node:crypto';
import type { Archive } from '../../shared/papers/archive.ts';
import { csvText } from '../../shared/papers/csv.ts';

/** What a reader must know to check it: in words of the language of its page. */
export interface ArchiveWords { readonly readme: string; readonly title: string; readonly check: readonly string[]; readonly apart: string; readonly parts: string; readonly index: string; readonly head: readonly string[]; readonly inside: string; readonly inPart: string; readonly outside: string }

/** The most that an answer of a Lambda function holds is 6 MB as base64. */
export const mostBytes = 4_400_000;

/**
 * An archive as a zip: its files, a page that explains, an index as CSV, and `SHA256SUMS`, which `sha256sum -c` reads and
 * `npm run verify` checks; in a further part these three have its number. Times in it are those of nobody, so that the same
 * content gives the same bytes.
 */
export function renderArchive({ about, entries, apart, part }: Archive, words: ArchiveWords): Uint8Array<ArrayBuffer> {
  const named = (name: string): string => (part === 1 ? name : name.replace(/(?=\.\w+$|$)/, `-${part}`));
  const [readme, index, sums] = [named(words.readme), named(words.index), named('SHA256SUMS')];
  const files = new Map<string, Uint8Array>();
  const put = (path: string, bytes: Uint8Array): void => {
    if (files.has(path)) throw new TypeError(`two files of one name: ${path}`);
    files.set(path, bytes);
  };
  const check = words.check.map((line) => line.replaceAll(words.index, index).replaceAll('SHA256SUMS', sums));
  put(readme, strToU8(`${[words.title, '='.repeat([...words.title].length), ...about, '', ...check, ...elsewhere(apart, words)].join('\n')}\n`));
  for (const entry of entries) put(entry.path, 'text' in entry ? strToU8(entry.text) : entry.bytes);
  const inside = [...files].map(([path, bytes]) => ({ path, size: bytes.length, hash: sha256(bytes), where: words.inside }));
  const all = [...inside, ...apart.map(({ path, size, hash, part: n }) => ({ path, size, hash, where: n === 0 ? words.outside : `${words.inPart} ${n}` }))];
  put(index, strToU8(csvText({ name: '', head: words.head, next: '', rows: all.map(({ path, size, hash, where }) => [path, size, hash, where]) })));
  // With two spaces, as coreutils writes it: the second says that a file is read as it is.
  put(sums, strToU8([...all, { path: index, hash: sha256(files.get(index) ?? new Uint8Array()) }].filter(({ hash }) => hash !== '').map(({ path, hash }) => `${hash}  ${path}\n`).join('')));
  const handedIn = new Set(entries.flatMap((one) => ('bytes' in one ? [one.path] : [])));
  // What people hand in is packed already: PDF, images, documents of an office.
  const zipped: Zippable = Object.fromEntries([...files].map(([path, bytes]) => [path, [bytes, { mtime: new Date(1980, 0, 1), level: handedIn.has(path) ? 0 : 6 }]]));
  return new Uint8Array(zipSync(zipped));
}

/** Where the other parts are, and what no part has. */
function elsewhere(apart: Archive['apart'], words: ArchiveWords): string[] {
  const parts = new Map(apart.flatMap(({ part, page }) => (part === 0 ? [] : [[part, page] as const])));
  const loose = apart.filter(({ part }) => part === 0);
  return [
    ...(parts.size === 0 ? [] : ['', words.parts, ...[...parts].map(([n, page]) => `- ${words.inPart} ${n}: ${page}`)]),
    ...(loose.length === 0 ? [] : ['', words.apart, ...loose.map(({ path, page }) => `- ${path}: ${page}`)]),
  ];
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
