import type { Kept, Listing } from '../kernel/aggregate.ts';
import { addDays, type Day, type Instant } from '../kernel/moments.ts';
import type { MunicipalityCode } from '../region/municipalities.ts';
import type { AdmissionTerms } from './admission-terms.ts';
import type { ContractSummary } from './agenda.ts';
import type { Contract } from './contract.ts';
import { lastDayOf } from './days.ts';

/** A time in which the provider takes no new clients; a suspended contract is still a contract. */
export interface Suspension {
  readonly from: Day;
  readonly reason: string;
  readonly at: Instant;
  /** The first day on which it counts in full again. */
  readonly resumed: { readonly on: Day; readonly reason: string; readonly at: Instant } | null;
}

/** Days of a contract of which anybody may know; `until` is the last one, empty where there is no end yet. */
export interface Interval { readonly from: Day; readonly until: Day | '' }
/** What somebody was or is admitted to, from a day on and until one: one contract. */
export interface Period extends Interval {
  readonly until: Day;
  readonly products: readonly { readonly id: string; readonly title: string }[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly suspensions: readonly Interval[];
}

/** What a contract has beside the others when it follows an admission. */
export interface Admitted {
  /** Of the application that it follows, among the provider's own. */
  readonly number: number;
  readonly terms: AdmissionTerms;
  readonly suspensions: readonly Suspension[];
  /** Contracts of this provider that ended before this one. */
  readonly earlier: readonly Period[];
}

interface Of { readonly kvk: string }
/** Reasons and names are content; the ledger has days, ids and hashes. */
export type AdmissionContractEvent =
  | {
    readonly type: 'agreement.signed';
    readonly data: Of & { readonly number: number; readonly products: readonly string[]; readonly municipalities: readonly MunicipalityCode[]; readonly conditions: number; readonly from: Day; readonly until: Day; readonly template: string; readonly hash: string };
    readonly content: Kept<{ terms: AdmissionTerms; name: string }>;
  }
  | { readonly type: 'contract.suspended'; readonly data: Of & { readonly from: Day }; readonly content: Kept<{ reason: string }> }
  | { readonly type: 'contract.resumed'; readonly data: Of & { readonly on: Day }; readonly content: Kept<{ reason: string }> };

/** The state of a contract after one of these events; whoever is admitted anew signs a new contract where the old one stood. */
export function afterAdmission(state: Contract, event: AdmissionContractEvent, { at, actor }: { at: Instant; actor: string }): Contract {
  switch (event.type) {
    case 'agreement.signed': {
      const { kvk, number, products, from, until, hash } = event.data;
      const { terms, name } = event.content.value;
      const earlier = [...(state.admitted?.earlier ?? []), ...periodOf(state)];
      return {
        ...state, kvk, lots: products, from, until, hash, signedAt: at, signedBy: actor, signedName: name, countersignedAt: '', countersignedBy: '', countersignedName: '', ending: null,
        admitted: { number, terms, suspensions: [], earlier },
      };
    }
    case 'contract.suspended': return withSuspensions(state, (all) => [...all, { from: event.data.from, reason: event.content.value.reason, at, resumed: null }]);
    case 'contract.resumed': return withSuspensions(state, (all) => all.map((one, i) =>
      (i === all.length - 1 ? { ...one, resumed: { on: event.data.on, reason: event.content.value.reason, at } } : one)));
  }
}

const withSuspensions = (state: Contract, change: (all: readonly Suspension[]) => readonly Suspension[]): Contract =>
  (state.admitted === undefined ? state : { ...state, admitted: { ...state.admitted, suspensions: change(state.admitted.suspensions) } });

/** Did the provider sign for this application? A contract that follows an earlier one is no matter then. */
export const signedFor = ({ admitted }: Pick<Contract, 'admitted'>, number: number): boolean => admitted?.number === number;

/** Does a contract that both signed, or that the region has yet to sign, keep the provider from applying anew on this day? */
export const bindsOn = (state: Contract, on: Day): boolean => state.admitted !== undefined && on <= lastDayOf(state);

/** The suspension that has no end yet. */
export const suspensionOf = ({ admitted }: Pick<Contract, 'admitted'>): Suspension | undefined => {
  const last = admitted?.suspensions.at(-1);
  return last?.resumed === null ? last : undefined;
};

/** What anybody may know of a contract that both signed; nothing of one that ended before its first day. */
function periodOf(state: Contract): Period[] {
  const until = lastDayOf(state);
  if (state.admitted === undefined || state.countersignedAt === '' || state.from === '' || until === '' || until < state.from) return [];
  const { terms, suspensions } = state.admitted;
  return [{
    from: state.from, until, products: terms.products.map(({ id, title }) => ({ id, title })), municipalities: terms.municipalities.map(({ code }) => code),
    // What was called off before it began was none.
    suspensions: suspensions.map(({ from, resumed }): Interval => ({ from, until: resumed === null ? '' : addDays(resumed.on, -1) })).filter((one) => one.until === '' || one.until >= one.from),
  }];
}

/** A line of the public register: who was or is admitted to one open house, and when. Nothing in it is secret. */
export interface RegisterEntry {
  readonly admission: string;
  readonly title: string;
  readonly kvk: string;
  readonly name: string;
  /** The newest last. */
  readonly periods: readonly Period[];
}

/** By name, whatever capitals and accents; what sorts equal goes by its place. */
const sortKey = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '').slice(0, 100);

/**
 * A contract waits among those that the region has yet to sign, and stands in the public register from then on, for good.
 * Who has been in the register stays in it while a new contract waits: its history may not go.
 */
export function registered(state: Contract, { terms, earlier }: Admitted, admission: string): Listing {
  const { title } = terms.admission;
  const { kvk, name } = terms.provider;
  const periods = [...earlier, ...periodOf(state)];
  if (periods.length > 0 || state.countersignedAt !== '') {
    return { list: 'admitted', key: `${sortKey(name)} ${admission}#${kvk}`, summary: { admission, title, kvk, name, periods } satisfies RegisterEntry };
  }
  return {
    list: 'contracts', key: `${admission}#${kvk}`,
    summary: {
      tender: admission, title, kvk, name, from: terms.from, until: terms.until, extensionYears: 0, countersigned: false, proposed: false, extensions: [], addenda: [], ending: null,
    } satisfies ContractSummary,
  };
}
