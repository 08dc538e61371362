import { createHash } from 'node:crypto';
import { keyParts } from '../../shared/bid/uploads.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { readStates } from '../store/gather.ts';
import { readDraftFile, sealFile, type Version } from '../store/sealed-files.ts';
import { checkFile, type Check } from '../check/file-check.ts';

export interface SealedUpload extends Check { readonly hash: string; readonly size: number; /** SHA-256 of the sealed copy. */ readonly sealed: string }

/** Hashes, checks and seals one version of an upload. Undefined when its tender has no key: then it is nobody's bid. */
export async function sealUpload(version: Version): Promise<SealedUpload | undefined> {
  const parts = keyParts(version.key);
  const [stored] = parts === undefined ? [] : await readStates([tenderRef(parts.tender) as never], false);
  const key = (stored?.state as Tender | undefined)?.key;
  if (key === undefined || key === null) return undefined;
  const file = await readDraftFile(version);
  const hash = createHash('sha256').update(file.bytes).digest('hex');
  const sealed = await sealFile(key.publicKey, version, file);
  return { hash, size: file.bytes.length, sealed, ...await checkFile(file.bytes) };
}
