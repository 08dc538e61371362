import { createHash, type KeyObject } from 'node:crypto';
import { bindingOf, documentRef, type BidDocument, type Binding, type Bound } from '../../shared/bid/document.ts';
import { keyParts, type Pinned } from '../../shared/bid/uploads.ts';
import type { UnreadReason } from '../../shared/tender/unread.ts';
import { readStates } from '../store/gather.ts';
import { BrokenSeal } from '../store/seal.ts';
import { AbsentFile, unsealFile, writeDossierFile, type NamedFile } from '../store/sealed-files.ts';
import { fittingName } from '../check/names.ts';
import { sealUpload } from './sealing.ts';

/**
 * A file as it was opened. `whole`: it is what the ledger bound, and lies in the dossier. `refused`: the check of
 * uploads had told its sender that it is not taken. `unread`: why it could not be read; its name is empty where not even
 * that was there.
 */
export interface OpenedFile {
  readonly key: string; readonly name: string; readonly hash: string; readonly size: number; readonly whole: boolean; readonly refused: boolean; readonly unread?: UnreadReason;
}

/** Never trust the bucket: every file is hashed again and compared with what the ledger bound to the manifest. */
export async function openFile(privateKey: KeyObject, pinned: Pinned, bound: Bound | undefined): Promise<OpenedFile> {
  const { key, size, version } = pinned;
  const unread = (why: UnreadReason, name = '', hash = ''): OpenedFile => ({ key, name, hash, size, whole: false, refused: false, unread: why });
  try {
    const known = bindingOf(bound ?? { bindings: [] }, version) ?? await boundNow(pinned);
    const { file, found } = await unsealed(privateKey, pinned, known);
    const { hash: expected, verdict } = found ?? { hash: '', verdict: 'refused' };
    const hash = createHash('sha256').update(file.bytes).digest('hex');
    if (hash !== expected || file.bytes.length !== size) return unread('changed', file.name, hash);
    if (verdict !== 'ok') return { key, name: file.name, hash, size, whole: false, refused: true };
    const name = fittingName(file.name, file.bytes);
    await writeDossierFile(`${key}@${version}`, { ...file, name });
    return { key, name, hash, size, whole: true, refused: false };
  } catch (error) {
    if (error instanceof AbsentFile) return unread('missing');
    if (error instanceof BrokenSeal) return unread('seal');
    throw error;
  }
}

/** What was found of a file when it was sealed. */
type Found = Pick<Binding, 'hash' | 'verdict'>;

/**
 * The file, sealed first where the sealing worker has not come to it, with what was found of it. A sealed copy that is not
 * bound is found again: whoever made it, that worker or an earlier run of this one, was stopped before it could tell.
 * @throws AbsentFile, BrokenSeal
 */
async function unsealed(privateKey: KeyObject, pinned: Pinned, known: Found | undefined): Promise<{ file: NamedFile; found: Found | undefined }> {
  const there = known === undefined ? undefined : await unsealFile(privateKey, pinned);
  if (there !== undefined) return { file: there, found: known };
  const late = await sealUpload(pinned).catch(async (error: unknown) => {
    const since = error instanceof AbsentFile ? await boundNow(pinned) : undefined;
    if (since === undefined) throw error;
    return since;
  });
  const file = await unsealFile(privateKey, pinned);
  if (file === undefined) throw new AbsentFile();
  return { file, found: known ?? late };
}

/** What was bound up to now: the list of bindings may be behind, and a draft that is gone was bound since and cleared away, or is missing. */
async function boundNow({ key, version }: Pinned): Promise<Found | undefined> {
  const parts = keyParts(key);
  const [stored] = parts === undefined ? [] : await readStates([documentRef(parts.tender, parts.kvk, parts.document) as never], true);
  return bindingOf((stored?.state as BidDocument | undefined) ?? { bindings: [] }, version);
}

/** Which document of its bidder a file is. */
export const documentId = ({ key }: Pick<Pinned, 'key'>): string => keyParts(key)?.document ?? '';
