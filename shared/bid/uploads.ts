import type { Upload } from '../kernel/command.ts';

/** A version of an uploaded file that a bid rests on. What it is of, its key tells. */
export interface Pinned { readonly key: string; readonly version: string; readonly size: number }

/** Where a file lies in the drafts bucket: `tender/kvk/lot/document`. */
export interface KeyParts { readonly tender: string; readonly kvk: string; readonly lot: string; readonly document: string }

/** The files of one provider for one tender. */
export const draftPrefix = (tender: string, kvk: string): string => `${tender}/${kvk}/`;
export const draftKey = ({ tender, kvk, lot, document }: KeyParts): string => `${tender}/${kvk}/${lot}/${document}`;

/** Undefined for a key that is not made of four parts. */
export function keyParts(key: string): KeyParts | undefined {
  const [tender, kvk, lot, document, ...more] = key.split('/');
  if (!tender || !kvk || !lot || !document || more.length > 0) return undefined;
  return { tender, kvk, lot, document };
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
