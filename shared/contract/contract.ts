import type { Aggregate, Ref } from '../kernel/aggregate.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { Tender } from '../tender/state.ts';

/** An agreement with one provider for the lots it was awarded. It exists when both have signed (Aw 2.129, DOMAIN §1). */
export interface Contract {
  readonly kvk: string;
  readonly lots: readonly string[];
  /** First and last day; it can be extended by `extensionYears`. */
  readonly from: Day | '';
  readonly until: Day | '';
  readonly extensionYears: number;
  readonly signedAt: Instant | '';
  readonly signedBy: string;
  readonly countersignedAt: Instant | '';
  readonly countersignedBy: string;
}

export type ContractEvent =
  | { readonly type: 'contract.signed'; readonly data: { readonly kvk: string; readonly lots: readonly string[]; readonly from: Day; readonly until: Day; readonly extensionYears: number } }
  | { readonly type: 'contract.countersigned'; readonly data: { readonly kvk: string } };

export const contract: Aggregate<Contract, ContractEvent> = {
  kind: 'contract',
  counted: true,
  initial: { kvk: '', lots: [], from: '', until: '', extensionYears: 0, signedAt: '', signedBy: '', countersignedAt: '', countersignedBy: '' },
  evolve(state, event, { at, actor }) {
    switch (event.type) {
      case 'contract.signed': return { ...state, ...event.data, signedAt: at, signedBy: actor };
      case 'contract.countersigned': return { ...state, countersignedAt: at, countersignedBy: actor };
    }
  },
};

export const contractRef = (tender: string, kvk: string): Ref<Contract, ContractEvent> => ({ of: contract, partition: tender, item: kvk });

/** The lots that a provider was awarded, in the order of the tender. */
export const awardedLots = ({ decision }: Tender, kvk: string): string[] =>
  (decision?.lots ?? []).filter(({ ranked }) => ranked.some((bid) => bid.kvk === kvk && bid.status === 'awarded')).map(({ id }) => id);

/** Every provider that was awarded a lot, sorted. */
export const awardedProviders = ({ decision }: Tender): string[] =>
  [...new Set((decision?.lots ?? []).flatMap(({ ranked }) => ranked.filter(({ status }) => status === 'awarded').map(({ kvk }) => kvk)))].sort();
