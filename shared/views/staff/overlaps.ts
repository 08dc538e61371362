import { judgmentOf, overlapsOf, type Judgments, type Overlap } from '../../tender/overlap.ts';
import { bidderName, membersOf, type CombinationWords } from '../../tender/parties.ts';
import type { Language } from '../../messages/fill.ts';
import type { Tender } from '../../tender/state.ts';
import type { Names } from './assessment.ts';

/** Two bids on a lot that have somebody in common, with names, and what was decided. */
export interface OverlapRow extends Pick<Overlap, 'lot'> {
  readonly bids: readonly { readonly kvk: string; readonly name: string }[];
  readonly ties: readonly (Overlap['ties'][number] & { readonly name: string })[];
  readonly outcome: '' | 'independent' | 'not-independent';
  readonly heardOn: string;
  readonly motivation: string;
}

/** None before the opening was recorded: the rule itself knows of none. */
export function overlapRows(tender: Tender, judgments: Judgments, names: Names, words: CombinationWords, language: Language): OverlapRow[] {
  const called = new Map(tender.bidsOf.flatMap(({ partners = [], group = [] }) => [...group, ...partners].map(({ kvk, name }) => [kvk, name] as const)));
  const name = (kvk: string): string => names.get(kvk) ?? called.get(kvk) ?? '';
  return overlapsOf(tender).map((one): OverlapRow => {
    const { outcome, heardOn, motivation } = judgmentOf(judgments, one);
    return {
      lot: one.lot, outcome, heardOn, motivation,
      bids: [one.kvk, one.other].map((kvk) => ({ kvk, name: bidderName(name(kvk), membersOf(tender, kvk, one.lot), words, language) })),
      ties: one.ties.map((tie) => ({ ...tie, name: name(tie.kvk) })),
    };
  });
}
