import type { Actor } from '../access/actor.ts';
import type { Cents } from '../kernel/money.ts';
import { bidKey, type Tender } from './state.ts';
import { individualOf, type AssessmentFile, type Individual } from './file.ts';

/**
 * What staff may see of bids, and when. Before the opening nothing, not even how many there are; in between the opening
 * and its record the bids are still being decrypted (DESIGN, Sealing).
 */
export const seesBids = ({ recordedAt }: Pick<Tender, 'recordedAt'>): boolean => recordedAt !== '';

/**
 * What a bidder declares of itself is for who screens, not for who judges quality (data minimisation, AVG art. 5; an
 * assessor who reads of a conviction judges more than the answers).
 */
export const seesDeclaration = (tender: Pick<Tender, 'recordedAt' | 'assessors'>, { roles, person }: Actor): boolean =>
  seesBids(tender) && !tender.assessors.includes(person) && roles.some((role) => role === 'officer' || role === 'lead' || role === 'jurist');

/** Is this provider's bid on the lot among those that were opened? */
export const isOpened = (tender: Tender, lot: string, kvk: string): boolean =>
  seesBids(tender) && tender.bidsOf.some((bid) => bid.kvk === kvk && bid.lots.includes(lot));

/**
 * Prices and the ranking stay hidden until the assessment was closed, so that no score follows a price: our own
 * rule. An assessment that is done anew after a judgment hides them again.
 */
export const seesPrices = ({ status, decision }: Pick<Tender, 'status' | 'decision'>): boolean =>
  ['assessed', 'provisional', 'final', 'signed'].includes(status) || (status === 'withdrawn' && decision !== null);

/** The price of a bid on a lot in cents, once it may be seen; null before, and where none was asked. */
export const visiblePrice = (tender: Tender, lot: string, kvk: string): Cents | null =>
  (seesPrices(tender) && Object.hasOwn(tender.prices, bidKey(lot, kvk)) ? tender.prices[bidKey(lot, kvk)] ?? null : null);

/**
 * May this reader see the scores that an assessor gave? One's own always. Those of others when they are locked; an
 * assessor must have locked his own too, so that everybody judges before he knows what the others think.
 */
export function seesScores(tender: Tender, file: AssessmentFile, reader: Actor, whose: string): boolean {
  if (whose === reader.person) return true;
  return individualOf(file, whose).lockedAt !== '' && !stillJudges(tender, file, reader);
}

/** The consensus tells what others think, and so waits for the reader's own scores in the same way. */
export const seesConsensus = (tender: Tender, file: AssessmentFile, reader: Actor): boolean => !stillJudges(tender, file, reader);

const stillJudges = ({ assessors }: Tender, file: AssessmentFile, { person }: Actor): boolean =>
  assessors.includes(person) && individualOf(file, person).lockedAt === '';

/** How far an assessor is; that somebody gave scores is no secret, only which. */
export type ScoreState = 'none' | 'given' | 'locked';
export const scoreStateOf = ({ scores, lockedAt }: Individual): ScoreState =>
  (lockedAt !== '' ? 'locked' : Object.keys(scores).length > 0 ? 'given' : 'none');

/** What can still be done to a tender's documents: `asked` once colleges decide on them, nothing once they are pinned. */
export type DocumentsState = 'free' | 'asked' | 'prepared' | 'published';
export function documentsStateOf({ status, publication, publishedAt }: Pick<Tender, 'status' | 'publication' | 'publishedAt'>): DocumentsState {
  if (publishedAt !== '' || status === 'withdrawn') return 'published';
  if (publication !== null) return 'prepared';
  return status === 'concept' ? 'free' : 'asked';
}
/** From the preparation on what is published is what colleges decided on: nothing is added or replaced. */
export const mayUpload = (state: DocumentsState): boolean => state === 'free' || state === 'asked';
