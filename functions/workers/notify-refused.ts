import { bindingOf, documentRef, type BidDocument } from '../../shared/bid/document.ts';
import { keyParts } from '../../shared/bid/uploads.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { readStates } from '../store/gather.ts';
import type { Line } from '../store/ledger.ts';
import { placeOf } from './records.ts';
import { filesOf, isBoundBy, submissionsIn, submissionsOf } from './submissions.ts';

/** A version of a file that the check refused: whose it is, when it was first submitted, and what makes it one to tell of, whichever line tells. */
export interface RefusedFile { readonly kvk: string; readonly at: Instant; readonly one: string }
const refusedFile = (version: string, by: Line): RefusedFile => ({ kvk: placeOf(by.stream).item, at: by.at, one: `${by.hash} ${version}` });

/**
 * The files that are both submitted and refused, as soon as they are both. Whichever line comes second finds the other;
 * the answer is the same for both, so that of each file is told once. @param line of a submission, or of a file that was refused.
 */
export async function submittedAndRefused(line: Line): Promise<readonly RefusedFile[]> {
  if (line.type === 'document.bound') {
    const by = (await submissionsOf(line)).find((one) => filesOf(one).some(isBoundBy(line)));
    return by === undefined ? [] : [refusedFile(String(line.data['version']), by)];
  }
  return line.type === 'bid.submitted' ? refusedOf(line) : [];
}

/** A hundred documents a request. */
async function refusedOf(line: Line): Promise<readonly RefusedFile[]> {
  const files = filesOf(line).flatMap((file) => { const parts = keyParts(file.key); return parts === undefined ? [] : [{ ...file, parts }]; });
  const refused: string[] = [];
  for (let i = 0; i < files.length; i += 100) {
    const some = files.slice(i, i + 100);
    const stored = await readStates(some.map(({ parts: { tender, kvk, document } }) => documentRef(tender, kvk, document) as never), true);
    refused.push(...some.filter(({ version }, j) => bindingOf(stored[j]?.state as BidDocument, version)?.verdict === 'refused').map(({ version }) => version));
  }
  if (refused.length === 0) return [];
  const all = await submissionsIn(line.stream);
  return refused.map((version) => refusedFile(version, all.find((one) => filesOf(one).some((file) => file.version === version)) ?? line));
}
