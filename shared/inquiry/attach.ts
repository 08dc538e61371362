import type { FileVersion, Offer, StoredFile } from '../kernel/command.ts';
import { invalid, must } from '../kernel/refusal.ts';
import { showSize } from '../kernel/show.ts';
import type { Attached, InquiryKind } from './inquiry.ts';

/**
 * Papers for the answer to a request for repair or to a hearing: what was missing or unsigned, or what shows measures of
 * one's own (Aw 2.87a). They lie in the evidence bucket beside the organisation's file and are no part of it. A price,
 * and what was asked on pain of exclusion, is in no such request (`bar`), so that nothing of that comes in this way.
 */
export const attachedPrefix = (kvk: string, inquiry: string): string => `${kvk}/${inquiry}/`;
export const attachedKey = (kvk: string, inquiry: string, id: string): string => attachedPrefix(kvk, inquiry) + id;
export const attachedId = (key: string): string => key.split('/')[2] ?? '';

/** More than any answer needs. */
export const mostAttached = 20;
/** Evidence comes from the organisation's own file, where it is used again. */
export const takesPapers = (kind: InquiryKind | ''): boolean => kind === 'repair' || kind === 'hearing';

/** Where the chosen papers lie; more than may go along are not looked at. */
export const chosenKeys = (kvk: string, inquiry: string, chosen: readonly string[] = []): string[] =>
  [...new Set(chosen)].slice(0, mostAttached).map((id) => attachedKey(kvk, inquiry, id));

/**
 * The papers that go along with an answer, each pinned to the version that lies there now.
 * @throws Refusal on `documents`: another kind of request, too many, too much, a file that is not there or not what it should be.
 */
export function attached(files: readonly StoredFile[], chosen: readonly string[], kind: InquiryKind): Attached[] {
  if (chosen.length === 0) return [];
  must(takesPapers(kind), invalid('documents', 'inquiry.documents-kind'));
  must(new Set(chosen).size <= mostAttached, invalid('documents', 'inquiry.documents-many', { most: mostAttached }));
  must(files.every(({ verdict }) => verdict !== 'absent'), invalid('documents', 'inquiry.documents-unknown'));
  for (const verdict of ['large', 'empty', 'type', 'mixed', 'malware'] as const) {
    const wrong = files.filter((one) => one.verdict === verdict);
    must(wrong.length === 0, invalid('documents', `inquiry.documents-${verdict}`, { names: wrong.map(({ name }) => name) }));
  }
  return files.map(({ key, version, size, name }) => ({ id: attachedId(key), key, version, size, name }));
}

/** What can be chosen: what was uploaded for this answer, in its newest version. Nothing is no question. */
export function attachOffers(lying: readonly Pick<FileVersion, 'key' | 'name' | 'size'>[], kind: InquiryKind): { readonly documents?: readonly Offer[] } {
  if (!takesPapers(kind) || lying.length === 0) return {};
  return { documents: lying.map(({ key, name, size }) => ({ code: attachedId(key), label: `${name} (${showSize(size, 'nl')})`, english: `${name} (${showSize(size, 'en')})` })) };
}

/** What was uploaded for this answer is chosen until somebody takes the tick away. */
export const chosenFrom = ({ documents = [] }: ReturnType<typeof attachOffers>): { readonly documents?: string[] } =>
  (documents.length === 0 ? {} : { documents: documents.map(({ code }) => code) });
