import type { Upload } from '../kernel/command.ts';
import { instantOf } from '../kernel/moments.ts';

/** A version of an uploaded file that a bid rests on. What it is of, its key tells. */
export interface Pinned { readonly key: string; readonly version: string; readonly size: number }

/** Where a file lies in the drafts bucket: `tender/kvk/lot/document`. */
export interface KeyParts { readonly tender: string; readonly kvk: string; readonly lot: string; readonly document: string }

/** The files of one provider for one tender. */
export const draftPrefix = (tender: string, kvk: string): string => `${tender}/${kvk}/`;
export const draftKey = ({ tender, kvk, lot, document }: KeyParts): string => `${tender}/${kvk}/${lot}/${document}`;

/** Undefined for a key that is not made of four parts, and for that of what stands for a file. */
export function keyParts(key: string): KeyParts | undefined {
  const [tender, kvk, lot, document, ...more] = key.split('/');
  if (!tender || !kvk || !lot || !document || document.includes('@') || more.length > 0) return undefined;
  return { tender, kvk, lot, document };
}

/**
 * The key of the empty object that stands for a version that was cleared away: it tells what the listing told of the
 * file itself, so that a listing is enough (docs/decisions/0033-sealed-drafts-go.md).
 */
export const markKey = ({ key, version, size, at }: Upload): string => `${markPrefix({ key, version })}${size},${Date.parse(at)}`;
export const markPrefix = ({ key, version }: Pick<Upload, 'key' | 'version'>): string => `${key}@${version},`;

/** Which version such an object stands for; undefined for every other key. */
export function markedBy(cleared: string): Upload | undefined {
  const [, key = '', version = '', size, at] = /^([^@]+)@([^@,]+),(\d+),(\d+)$/.exec(cleared) ?? [];
  return at === undefined ? undefined : { key, version, size: Number(size), at: instantOf(Number(at)), cleared };
}

/**
 * May this version be cleared away? Not beside another of its key and moment: without it nobody could tell any more which
 * of the two came last. @param there all that lies under its key, and all that stands for what was cleared away.
 */
export const isAlone = (mine: Upload, there: readonly Upload[]): boolean =>
  !there.some(({ key, version, at }) => key === mine.key && version !== mine.version && at === mine.at);

/**
 * The present version of every file, the oldest first: what was uploaded last under its key, whether it still lies there or
 * was cleared away. Of two of one moment it is the one that lies there, for only who is alone is cleared away.
 * @param newest of every key, the version that lies there as the newest.
 */
export function presentOf(newest: readonly Upload[], marked: readonly Upload[]): Upload[] {
  const present = new Map<string, Upload>();
  for (const one of [...marked, ...newest]) {
    const other = present.get(one.key);
    if (other === undefined || other.at <= one.at) present.set(one.key, one);
  }
  return [...present.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The files that are for these lots and were not removed, each in its present version, by key. */
export function pinnedFor(uploads: readonly Upload[], lots: readonly string[], removed: readonly string[]): Pinned[] {
  return uploads
    .filter(({ key }) => {
      const parts = keyParts(key);
      return parts !== undefined && lots.includes(parts.lot) && !removed.includes(parts.document);
    })
    .map(({ key, version, size }) => ({ key, version, size }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
