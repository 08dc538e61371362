import type { FileVersion, Offer, StoredFile } from '../kernel/command.ts';
import { invalid, must } from '../kernel/refusal.ts';
import { showSize } from '../kernel/show.ts';
import { documentIdOf } from '../tender/rectification.ts';
import type { Decision, DecisionDocument } from './decision.ts';

/** Below it lies what belongs to decisions of colleges, and nothing else; their door can put a file nowhere else. */
export const decisionsPrefix = 'decisions/';

/**
 * Where a college's contact puts the decision itself and what belongs to it: in the documents bucket, apart from the
 * documents of the procedure, which everybody reads. Only this municipality and staff get addresses of what lies here.
 */
export const decisionPrefix = (procedure: string, municipality: string): string => `${decisionsPrefix}${procedure}/${municipality}/`;

/** More than any decision needs. */
export const mostDocuments = 20;

/** Where the chosen files lie; more than may go along are not looked at. */
export const chosenKeys = (prefix: string, chosen: readonly string[] = []): string[] => [...new Set(chosen)].slice(0, mostDocuments).map((id) => `${prefix}${id}`);

/**
 * The files that go with a decision, each pinned to the version that lies there now.
 * @throws Refusal on `documents`: too many, too much, a file that is not there or not what it should be.
 */
export function pinnedTo(files: readonly StoredFile[], chosen: readonly string[]): DecisionDocument[] {
  must(new Set(chosen).size <= mostDocuments, invalid('documents', 'decision.documents-many', { most: mostDocuments }));
  must(files.every(({ verdict }) => verdict !== 'absent'), invalid('documents', 'decision.documents-unknown'));
  for (const verdict of ['large', 'empty', 'type', 'mixed', 'malware'] as const) {
    const wrong = files.filter((one) => one.verdict === verdict);
    must(wrong.length === 0, invalid('documents', `decision.documents-${verdict}`, { names: wrong.map(({ name }) => name) }));
  }
  return files.map(({ key, version, size, name }) => ({ key, version, size, name }));
}

type Lying = Pick<FileVersion, 'key' | 'name' | 'size' | 'at'>;

/** What can be chosen: what was uploaded for this decision, in its newest version. Nothing is no question. */
export function documentOffers(lying: readonly Lying[]): { readonly documents?: readonly Offer[] } {
  if (lying.length === 0) return {};
  return { documents: lying.map(({ key, name, size }) => ({ code: documentIdOf(key), label: `${name} (${showSize(size, 'nl')})`, english: `${name} (${showSize(size, 'en')})` })) };
}

/** What is ticked in the form: the files of the decision that stands, and what was uploaded since it, or since the request. */
export function ticked(lying: readonly Lying[], { documents, recordedAt }: Pick<Decision, 'documents' | 'recordedAt'>, askedAt: string): { readonly documents?: string[] } {
  const since = recordedAt > askedAt ? recordedAt : askedAt;
  const theirs = lying.filter(({ key, at }) => at >= since || documents.some((one) => one.key === key)).map(({ key }) => documentIdOf(key));
  return theirs.length === 0 ? {} : { documents: theirs };
}
