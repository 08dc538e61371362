import type { S3Event } from 'aws-lambda';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { log } from '../log.ts';
import { readDossierFile, writeCleanCopy } from '../store/clean-copies.ts';
import { readStates } from '../store/gather.ts';
import { eachUpload } from './records.ts';
import { stripFile } from './strip/strip-file.ts';

/**
 * Makes the copy for assessors of every file that the opening puts into the dossier, where the tender hides names. A
 * file a run: one that cannot be cleaned, or is too much, stops neither the opening nor the others. It then has no
 * copy, and the pages say so.
 */
export async function handler(event: S3Event): Promise<void> {
  await eachUpload(event, async ({ key, version = '' }) => {
    const [tender = ''] = key.split('/');
    const [stored] = await readStates([tenderRef(tender) as never], false);
    if ((stored?.state as Tender | undefined)?.namesHidden !== true) return;
    const bytes = await readDossierFile(key, version);
    try {
      await writeCleanCopy(tender, key, await stripFile(bytes));
    } catch (error) {
      // Trying again would not help; the name of the file and what is in it are nobody's business in a log.
      log('error', 'file not cleaned', { tender, error: error instanceof Error ? error.name : 'unknown' });
    }
  });
}
