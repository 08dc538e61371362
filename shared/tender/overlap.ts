import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import { screenedOut, type AssessmentFile } from './file.ts';
import { bidKey, type Bidder, type Tender } from './state.ts';

/** As what an organisation stands in a bid; `group`: the bid names it as a company of the same group. */
export type As = 'bidder' | 'member' | 'subcontractor' | 'group';
/** One organisation that ties two bids, and as what it stands in the one and in the other. */
export interface Tie { readonly kvk: string; readonly as: As; readonly otherAs: As }
/** Two bids on one lot that somebody or some group is behind both of; `kvk` comes before `other`. */
export interface Overlap { readonly lot: string; readonly kvk: string; readonly other: string; readonly ties: readonly Tie[] }

/**
 * The bids of a lot that may not be independent of each other: one organisation bids once per lot, alone, as member or
 * as main contractor (our own rule), and bids of one group are apart until shown otherwise (C-538/07, Assitur). A
 * subcontractor may work for several, unless the tender says that it may not. From what the opening recorded: before
 * that there is nothing, for nobody (DESIGN, Sealing). In order of lot, then of KvK numbers.
 */
export function overlapsOf(tender: Pick<Tender, 'lots' | 'bidsOf' | 'limits'>): Overlap[] {
  return tender.lots.flatMap(({ id }) => {
    const bids = tender.bidsOf.filter(({ lots }) => lots.includes(id)).sort((a, b) => (a.kvk < b.kvk ? -1 : 1));
    const stands = bids.map((bid) => standsIn(bid, id, tender.limits.subcontractorsOnce));
    return bids.flatMap(({ kvk }, i) => bids.slice(i + 1).flatMap(({ kvk: other }, j): Overlap[] => {
      const ties = tiesOf(stands[i] ?? new Map<string, As>(), stands[i + 1 + j] ?? new Map<string, As>());
      return ties.length === 0 ? [] : [{ lot: id, kvk, other, ties }];
    }));
  });
}

/** Who stands in a bid on a lot, each as the most that it is there. */
function standsIn({ kvk, partners = [], group = [] }: Bidder, lot: string, subcontractorsToo: boolean): ReadonlyMap<string, As> {
  const here = partners.filter(({ lots, role }) => lots.includes(lot) && (role === 'member' || subcontractorsToo));
  return new Map<string, As>([...group.map((of): [string, As] => [of.kvk, 'group']), ...here.map((of): [string, As] => [of.kvk, of.role]), [kvk, 'bidder']]);
}

/** That two bids name the same third company of their groups ties them too: then they are of one group. */
const tiesOf = (one: ReadonlyMap<string, As>, two: ReadonlyMap<string, As>): Tie[] => [...one]
  .flatMap(([kvk, as]): Tie[] => { const otherAs = two.get(kvk); return otherAs === undefined ? [] : [{ kvk, as, otherAs }]; })
  .sort((a, b) => (a.kvk < b.kvk ? -1 : 1));

/** What was decided of an overlap, after the bidders were heard. */
export interface Judgment {
  readonly outcome: '' | 'independent' | 'not-independent';
  readonly heardOn: Day | '';
  readonly motivation: string;
  readonly by: string;
  readonly at: Instant | '';
}
export type OverlapEvent = {
  readonly type: 'overlap.judged';
  readonly data: { readonly lot: string; readonly kvk: string; readonly other: string; readonly outcome: 'independent' | 'not-independent'; readonly heardOn: Day };
  readonly content: Kept<{ motivation: string }>;
};

export const overlap: Aggregate<Judgment, OverlapEvent> = {
  kind: 'overlap',
  beside: 'file',
  counted: true,
  initial: { outcome: '', heardOn: '', motivation: '', by: '', at: '' },
  evolve: (_, { data: { outcome, heardOn }, content }, { at, actor }) => ({ outcome, heardOn, motivation: content.value.motivation, by: actor, at }),
};

const itemOf = ({ lot, kvk, other }: Pick<Overlap, 'lot' | 'kvk' | 'other'>): string => `${lot}_${kvk}_${other}`;
export const overlapRef = (tender: string, of: Pick<Overlap, 'lot' | 'kvk' | 'other'>): Ref<Judgment, OverlapEvent> => ({ of: overlap, partition: tender, item: itemOf(of) });

export type Judgments = Readonly<Record<string, Judgment>>;
export const judgmentOf = (judgments: Judgments, of: Overlap): Judgment => judgments[itemOf(of)] ?? overlap.initial;

/** The overlaps on which nothing was decided yet, as `lot kvk kvk`. */
export const unjudged = (tender: Tender, judgments: Judgments): string[] => overlapsOf(tender)
  .filter((one) => judgmentOf(judgments, one).outcome === '').map(({ lot, kvk, other }) => `${lot} ${kvk} ${other}`);

/** Bids that are not independent and were not screened out, as `lot kvk`: neither of the two may stay. */
export function notScreenedOut(tender: Tender, judgments: Judgments, files: Readonly<Record<string, AssessmentFile>>): string[] {
  const dependent = overlapsOf(tender).filter((one) => judgmentOf(judgments, one).outcome === 'not-independent');
  const bids = new Set(dependent.flatMap(({ lot, kvk, other }) => [bidKey(lot, kvk), bidKey(lot, other)]));
  return [...bids].filter((bid) => { const file = files[bid]; return file === undefined || screenedOut(file) === undefined; }).map((bid) => bid.replace(/_(\d{8})$/, ' $1')).sort();
}
