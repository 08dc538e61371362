import type { S3Event } from 'aws-lambda';
import { bind, bindingOf, documentRef, type BidDocument } from '../../shared/bid/document.ts';
import { keyParts, markedBy, type KeyParts } from '../../shared/bid/uploads.ts';
import { instantOf } from '../../shared/kernel/moments.ts';
import { log } from '../log.ts';
import { readStates } from '../store/gather.ts';
import { AbsentFile } from '../store/sealed-files.ts';
import { act } from './records.ts';
import { sealUpload } from './sealing.ts';

/**
 * Hashes, checks and seals every file as soon as it was uploaded. Submitting never waits for this: what is late here
 * the opening worker finishes (DESIGN, Sealing).
 */
export async function handler(event: S3Event): Promise<void> {
  for (const { s3, eventTime } of event.Records) {
    const key = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
    if (markedBy(key) !== undefined) continue;
    const parts = keyParts(key);
    const version = s3.object.versionId;
    if (parts === undefined || version === undefined) { log('error', 'upload outside its place', {}); continue; }
    const binding = await sealUpload({ key, version }).catch(async (error: unknown) => {
      // Told once more of a file that was sealed, submitted and cleared away.
      if (error instanceof AbsentFile && await isBound(parts, version)) return undefined;
      throw error;
    });
    if (binding === undefined) continue;
    const { lot, tender, kvk, document } = parts;
    await act('sealing', bind, { tender, kvk, document }, { lot, version, ...binding }, { at: instantOf(Date.parse(eventTime)), key: `seal-${version}`.slice(0, 64).padEnd(16, '-') });
  }
}

async function isBound({ tender, kvk, document }: KeyParts, version: string): Promise<boolean> {
  const [stored] = await readStates([documentRef(tender, kvk, document) as never], true);
  return bindingOf(stored?.state as BidDocument, version) !== undefined;
}
