import { allOf, command, proved } from '../kernel/command.ts';
import { tick } from '../kernel/fields.ts';
import { missing, must, refuse } from '../kernel/refusal.ts';
import { file, type AssessmentFile, type Screening } from './file.ts';
import { mustBe } from './guards.ts';
import { bidKey, tenderAt, type Tender, type TenderEvent } from './tender.ts';

type Files = Readonly<Record<string, AssessmentFile>>;

/** What was found of a bid before it may be assessed: its own screening, else that of its lot together, else nothing. */
export function screeningOf(tender: Pick<Tender, 'admitted'>, lot: string, kvk: string, state: Pick<AssessmentFile, 'screening'> | undefined): Screening | null {
  if (state?.screening) return state.screening;
  const found = tender.admitted.find((act) => act.lot === lot && act.bids.includes(kvk));
  return found === undefined ? null : { outcome: 'admissible', reason: '', by: found.by, at: found.at };
}

/** The bids on a lot that nobody screened yet, by KvK number. */
export const unscreened = (tender: Tender, lot: string, files: Files): string[] => tender.bidsOf
  .filter(({ kvk, lots }) => lots.includes(lot) && screeningOf(tender, lot, kvk, files[bidKey(lot, kvk)]) === null)
  .map(({ kvk }) => kvk).sort();

/**
 * Records of all bids on a lot that were not kept out that they were found complete and admissible: one act, one event
 * that names them. A finding on a single bid, before or after, goes before this one.
 */
export const screenRest = command({
  name: 'tender.screen-rest',
  door: 'staff',
  path: '/tenders/:tender/screenings/:lot',
  fields: { found: tick() },
  target: tenderAt,
  facts: (at) => ({ files: proved(allOf(file, at['tender'] ?? '')) }),
  decide(state, _, { path, facts }): TenderEvent[] {
    const { lot = '' } = path;
    must(state.lots.some(({ id }) => id === lot), missing());
    mustBe(state, 'opened');
    must(state.recordedAt !== '', refuse('assessment.not-recorded'));
    const bids = unscreened(state, lot, facts.files);
    return bids.length === 0 ? [] : [{ type: 'bids.admitted', data: { lot, bids } }];
  },
  then: ({ tender = '', lot = '' }) => `/staff/tenders/${tender}/files/${lot}`,
});
