import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Cents } from '../kernel/money.ts';
import type { Instant } from '../kernel/moments.ts';

/** What an organisation is preparing for one tender. Kept encrypted by the store; nobody outside the organisation reads it. */
export interface Draft {
  /** In the order in which they were chosen. */
  readonly lots: readonly string[];
  /** Text per criterion, per lot. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Price per lot. */
  readonly prices: Readonly<Record<string, Cents>>;
  /** Part IV of the declaration: of each requirement of the tender, whether it is met and how. */
  readonly requirements: Readonly<Record<string, MetRequirement>>;
  /** Lots in the order in which the bidder wants them, where the tender asks that. */
  readonly preference: readonly string[];
  /** Documents that were uploaded and no longer count. */
  readonly removed: readonly string[];
  /** When what is filled in changed last, per lot; left out where nothing did. Files tell their own moments. */
  readonly changedOn?: Readonly<Record<string, Instant>>;
  /** When changed last what goes along with every lot: requirements and order of lots. */
  readonly changedForAll?: Instant;
}

export interface MetRequirement { readonly met: 'yes' | 'no'; readonly how: string }

/** All of a draft is content: even which lots are chosen is nobody's business before the opening. */
export type DraftEvent =
  | { readonly type: 'draft.lots-chosen'; readonly data: Nothing; readonly content: Kept<{ lots: readonly string[] }> }
  | { readonly type: 'draft.answered'; readonly data: Nothing; readonly content: Kept<{ lot: string; answers: Readonly<Record<string, string>> }> }
  | { readonly type: 'draft.priced'; readonly data: Nothing; readonly content: Kept<{ lot: string; price: Cents }> }
  | { readonly type: 'draft.declared'; readonly data: Nothing; readonly content: Kept<{ requirements: Readonly<Record<string, MetRequirement>> }> }
  | { readonly type: 'draft.preferred'; readonly data: Nothing; readonly content: Kept<{ lots: readonly string[] }> }
  | { readonly type: 'draft.document-removed'; readonly data: Nothing; readonly content: Kept<{ document: string }> };
type Nothing = Readonly<Record<string, never>>;

export const draft: Aggregate<Draft, DraftEvent> = {
  kind: 'draft',
  secret: true,
  initial: { lots: [], answers: {}, prices: {}, requirements: {}, preference: [], removed: [] },
  evolve(state, event, { at }) {
    switch (event.type) {
      case 'draft.lots-chosen':
        return { ...state, lots: event.content.value.lots };
      case 'draft.answered': {
        const { lot, answers } = event.content.value;
        return { ...state, answers: { ...state.answers, [lot]: answers }, changedOn: { ...state.changedOn, [lot]: at } };
      }
      case 'draft.priced': {
        const { lot, price } = event.content.value;
        return { ...state, prices: { ...state.prices, [lot]: price }, changedOn: { ...state.changedOn, [lot]: at } };
      }
      case 'draft.declared':
        return { ...state, requirements: event.content.value.requirements, changedForAll: at };
      case 'draft.preferred':
        return { ...state, preference: event.content.value.lots, changedForAll: at };
      case 'draft.document-removed':
        return { ...state, removed: [...state.removed, event.content.value.document] };
    }
  },
  listing(_, { partition }) {
    const [tender = '', kvk = ''] = partition.split('#');
    return { list: draftsOf(tender), key: kvk, summary: { kvk } };
  },
};

/** Where the organisations are listed that prepare a bid: only who has to tell them of a change may ask. */
export const draftsOf = (tender: string): string => `drafts_${tender}`;

/** One draft per tender and organisation. */
export const draftRef = (tender: string, kvk: string): Ref<Draft, DraftEvent> =>
  ({ of: draft, partition: `${tender}#${kvk}`, item: '-' });
