import type { S3Event } from 'aws-lambda';
import { bind, bindingOf, documentRef, type BidDocument } from '../../shared/bid/document.ts';
import { keyParts, markedBy, type KeyParts } from '../../shared/bid/uploads.ts';
import { log } from '../log.ts';
import { readStates } from '../store/gather.ts';
import { AbsentFile } from '../store/sealed-files.ts';
import { act, eachUpload } from './records.ts';
import { sealUpload } from './sealing.ts';

/**
 * Hashes, checks and seals every file as soon as it was uploaded. Submitting never waits for this: what is late here
 * the opening worker finishes (DESIGN, Sealing).
 */
export async function handler(event: S3Event): Promise<void> {
  await eachUpload(event, async ({ key, version, at }) => {
    if (markedBy(key) !== undefined) return;
    const parts = keyParts(key);
    if (parts === undefined || version === undefined) { log('error', 'upload outside its place', {}); return; }
    const binding = await sealUpload({ key, version }).catch(async (error: unknown) => {
      // Told once more of a file that was sealed, submitted and cleared away.
      if (error instanceof AbsentFile && await isBound(parts, version)) return undefined;
      throw error;
    });
    if (binding === undefined) return;
    const { lot, tender, kvk, document } = parts;
    await act('sealing', bind, { tender, kvk, document }, { lot, version, ...binding }, { at, key: `seal-${version}`.slice(0, 64).padEnd(16, '-') });
  });
}

async function isBound({ tender, kvk, document }: KeyParts, version: string): Promise<boolean> {
  const [stored] = await readStates([documentRef(tender, kvk, document) as never], true);
  return bindingOf(stored?.state as BidDocument, version) !== undefined;
}
