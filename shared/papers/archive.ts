/** A file of an archive: `path` below its root, made of letters, figures, spaces and `-_.()` and slashes (see `safeName`). */
export type Entry = { readonly path: string } & ({ readonly text: string } | { readonly bytes: Uint8Array });

/**
 * A file that belongs to the archive and is not in it: where it has its place, what SHA-256 (hex, empty where nothing was
 * recorded) it must have, its size in bytes, and the address at which it is to be had: of the `part` that has it, or where
 * none has (`part` 0), of its own page.
 */
export interface Apart { readonly path: string; readonly hash: string; readonly size: number; readonly part: number; readonly page: string }

/**
 * Everything of one procedure or one organisation that its reader may see, as files in open formats: drawn as a zip
 * (functions/papers/archive.ts), with an index and the SHA-256 of each file beside them.
 */
export interface Archive {
  /** Name of its file, without the ending; ASCII. */
  readonly name: string;
  /** What stands above the explanation: what this is, of whom, and when it was made. */
  readonly about: readonly string[];
  /** What is more than one file may be comes in parts, which are unpacked in one place. */
  readonly part: number;
  readonly parts: number;
  readonly entries: readonly Entry[];
  readonly apart: readonly Apart[];
}

/** Names that Windows keeps for itself, whatever ending they have. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that people gave, as one safe part of a path on any system: no separators, nothing that a system takes for a
 * sign of its own or that turns the order of reading, no dots at its ends, at most a hundred signs with its ending kept.
 */
export function safeName(name: string): string {
  const plain = bare(name.normalize('NFC').toWellFormed().replace(/[^\p{L}\p{N} ()_.-]/gu, '_'));
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  const signs = [...plain.slice(0, plain.length - ending.length)];
  const short = `${signs.slice(0, 100 - ending.length).join('').trimEnd()}${ending}`;
  return short === '' ? 'bestand' : reserved.test(short) ? `_${short}` : short;
}

/** Without dots and spaces at its ends. */
function bare(name: string): string {
  let [from, to] = [0, name.length];
  while (from < to && ' .'.includes(name.charAt(from))) from += 1;
  while (to > from && ' .'.includes(name.charAt(to - 1))) to -= 1;
  return name.slice(from, to);
}

/** What is not content: addresses that work for some minutes, forms, and what the reader may do. */
const passing = new Set(['url', 'upload', 'acts', 'to', 'export']);

/** A model as it is kept: indented JSON without what passes. */
export const keptJson = (model: object): string => `${JSON.stringify(model, (name, value: unknown) => (passing.has(name) ? undefined : value), 2)}\n`;
/** A list as it is kept: JSON Lines. */
export const keptLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row, (name, value: unknown) => (passing.has(name) ? undefined : value))}\n`).join('');
