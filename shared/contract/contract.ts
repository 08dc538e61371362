import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { Tender } from '../tender/state.ts';
import { afterAdmission, registered, type AdmissionContractEvent, type Admitted } from './admitted.ts';
import type { ContractTerms } from './terms.ts';

/** A party's signature: when, by whom (a pseudonym), and the name that stands in the paper. */
export interface Signature { readonly at: Instant; readonly by: string; readonly name: string }

/** Which rule of the law lets a running contract be changed without a new procedure (Aw 2.163b–2.163g). */
export const changeClasses = ['2163b', '2163c', '2163d', '2163e', '2163f', '2163g'] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** A change during the contract's life, numbered from 1; it counts when both have signed it. */
export interface Addendum {
  readonly number: number;
  /** First day on which it counts. */
  readonly from: Day;
  readonly basis: ChangeClass;
  readonly reason: string;
  readonly text: string;
  /** Of its content with the contract's own hash; what is signed. */
  readonly hash: string;
  readonly addedAt: Instant;
  readonly signed: Signature | null;
  readonly countersigned: Signature | null;
}

/** An option that was taken up: announced to the provider at `at`, so that the contract lasts until `until`. */
export interface Extension { readonly at: Instant; readonly years: number; readonly until: Day }

export const endings = ['region', 'provider', 'mutual'] as const;
/** An end before its term: notice by one of the parties, or what both agreed; of an admission also its dissolution. */
export interface Ending { readonly how: (typeof endings)[number] | 'dissolved'; readonly noticeOn: Day; readonly endsOn: Day; readonly reason: string; readonly at: Instant }

/**
 * An agreement with one provider: for the lots it was awarded in a tender (Aw 2.129), or for what it was admitted to in an
 * open house. It exists when both have signed.
 */
export interface Contract {
  readonly kvk: string;
  readonly lots: readonly string[];
  /** First and last day as they were agreed; `lastDayOf` tells the last day after extensions and notice. */
  readonly from: Day | '';
  readonly until: Day | '';
  readonly extensionYears: number;
  /** What was signed, and the SHA-256 of its text; null and empty before that. Of an admission `admitted` has the terms. */
  readonly terms: ContractTerms | null;
  readonly hash: string;
  readonly signedAt: Instant | '';
  readonly signedBy: string;
  readonly signedName: string;
  readonly countersignedAt: Instant | '';
  readonly countersignedBy: string;
  readonly countersignedName: string;
  readonly proposed: { readonly by: string; readonly at: Instant; readonly years: number } | null;
  readonly extensions: readonly Extension[];
  readonly addenda: readonly Addendum[];
  readonly ending: Ending | null;
  /** Only of a contract that follows an admission: no command on the contract of a tender takes one that has this. */
  readonly admitted?: Admitted;
}

/** Names of persons and texts that people typed are content; the ledger has days, numbers and hashes. */
export type ContractEvent =
  | AdmissionContractEvent
  | {
    readonly type: 'contract.signed';
    readonly data: { readonly kvk: string; readonly lots: readonly string[]; readonly from: Day; readonly until: Day; readonly extensionYears: number; readonly template: string; readonly hash: string };
    readonly content: Kept<{ terms: ContractTerms; name: string }>;
  }
  | { readonly type: 'contract.countersigned'; readonly data: { readonly kvk: string; readonly hash: string }; readonly content: Kept<{ name: string }> }
  | { readonly type: 'extension.prepared'; readonly data: { readonly kvk: string; readonly years: number } }
  | { readonly type: 'contract.extended'; readonly data: { readonly kvk: string; readonly years: number; readonly until: Day } }
  | { readonly type: 'addendum.added'; readonly data: { readonly kvk: string; readonly number: number; readonly from: Day; readonly basis: ChangeClass; readonly hash: string }; readonly content: Kept<{ reason: string; text: string }> }
  | { readonly type: 'addendum.signed' | 'addendum.countersigned'; readonly data: { readonly kvk: string; readonly number: number; readonly hash: string }; readonly content: Kept<{ name: string }> }
  | { readonly type: 'contract.ending'; readonly data: { readonly kvk: string } & Pick<Ending, 'how' | 'noticeOn' | 'endsOn'>; readonly content: Kept<{ reason: string }> };

export const contract: Aggregate<Contract, ContractEvent> = {
  kind: 'contract',
  counted: true,
  initial: {
    kvk: '', lots: [], from: '', until: '', extensionYears: 0, terms: null, hash: '', signedAt: '', signedBy: '', signedName: '', countersignedAt: '', countersignedBy: '',
    countersignedName: '', proposed: null, extensions: [], addenda: [], ending: null,
  },
  evolve(state, event, { at, actor }) {
    switch (event.type) {
      case 'agreement.signed': case 'contract.suspended': case 'contract.resumed': return afterAdmission(state, event, { at, actor });
      case 'contract.signed': {
        const { kvk, lots, from, until, extensionYears, hash } = event.data;
        const { terms, name } = event.content.value;
        return { ...state, kvk, lots, from, until, extensionYears, hash, terms, signedAt: at, signedBy: actor, signedName: name };
      }
      case 'contract.countersigned': return { ...state, countersignedAt: at, countersignedBy: actor, countersignedName: event.content.value.name };
      case 'extension.prepared': return { ...state, proposed: { by: actor, at, years: event.data.years } };
      case 'contract.extended': return { ...state, proposed: null, extensions: [...state.extensions, { at, years: event.data.years, until: event.data.until }] };
      case 'addendum.added': {
        const { number, from, basis, hash } = event.data;
        const added: Addendum = { number, from, basis, hash, addedAt: at, signed: null, countersigned: null, ...event.content.value };
        return { ...state, addenda: [...state.addenda, added] };
      }
      case 'addendum.signed': return withAddendum(state, event.data.number, { signed: { at, by: actor, name: event.content.value.name } });
      case 'addendum.countersigned': return withAddendum(state, event.data.number, { countersigned: { at, by: actor, name: event.content.value.name } });
      case 'contract.ending': {
        const { how, noticeOn, endsOn } = event.data;
        return { ...state, proposed: null, ending: { how, noticeOn, endsOn, at, reason: event.content.value.reason } };
      }
    }
  },
  /** For the working list over all tenders; a contract that the provider has not signed is not there yet. Who is admitted anybody may know. */
  listing: (state, { partition, item }) => (state.admitted !== undefined ? registered(state, state.admitted, partition) : state.terms === null ? undefined : {
    list: 'contracts', key: `${partition}#${item}`,
    summary: {
      tender: partition, title: state.terms.tender.title, kvk: state.kvk, name: state.terms.provider.name, from: state.from, until: state.until, extensionYears: state.extensionYears,
      countersigned: state.countersignedAt !== '', proposed: state.proposed !== null, extensions: state.extensions.map(({ years, until }) => ({ years, until })),
      addenda: state.addenda.map(({ number, from, countersigned }) => ({ number, from, counts: countersigned !== null })),
      ending: state.ending === null ? null : { endsOn: state.ending.endsOn },
    },
  }),
};

const withAddendum = (state: Contract, number: number, more: Partial<Addendum>): Contract =>
  ({ ...state, addenda: state.addenda.map((one) => (one.number === number ? { ...one, ...more } : one)) });

export const contractRef = (tender: string, kvk: string): Ref<Contract, ContractEvent> => ({ of: contract, partition: tender, item: kvk });

/** The lots that a provider was awarded, in the order of the tender. */
export const awardedLots = ({ decision }: Tender, kvk: string): string[] =>
  (decision?.lots ?? []).filter(({ ranked }) => ranked.some((bid) => bid.kvk === kvk && bid.status === 'awarded')).map(({ id }) => id);

/** Every provider that was awarded a lot, sorted. */
export const awardedProviders = ({ decision }: Tender): string[] =>
  [...new Set((decision?.lots ?? []).flatMap(({ ranked }) => ranked.filter(({ status }) => status === 'awarded').map(({ kvk }) => kvk)))].sort();
