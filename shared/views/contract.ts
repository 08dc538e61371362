import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import type { Contract } from '../contract/contract.ts';
import { announceBy, extendedUntil, lastDayOf, yearsLeft } from '../contract/days.ts';
import { contractPaper } from '../contract/paper.ts';
import { hashOfAddendum } from '../contract/addendum-commands.ts';
import { hashOfTerms, type ContractTerms } from '../contract/terms.ts';
import type { Paper } from '../papers/paper.ts';

/** A contract for its two parties: the paper, what may be signed in it, and its days. */
export interface ContractView {
  readonly kvk: string;
  readonly name: string;
  readonly lots: readonly string[];
  readonly paper: Paper;
  /** SHA-256 of the text: what a signature gives back. */
  readonly hash: string;
  /** Counts what moved its dates. */
  readonly revision: number;
  readonly from: Day;
  readonly until: Day;
  readonly signedAt: Instant | '';
  readonly countersignedAt: Instant | '';
  readonly addenda: readonly { readonly number: number; readonly hash: string; readonly signed: boolean; readonly countersigned: boolean }[];
  /** Years that can still be added, and the last day for announcing that; null when there are none, or no time. */
  readonly option: { readonly left: number; readonly by: Day } | null;
  readonly proposed: { readonly years: number; readonly me: boolean } | null;
}

/** @param finalAt of the award. */
export function contractView(terms: ContractTerms, state: Contract, { at, finalAt, person }: { at: Instant; finalAt: Instant; person: string }): ContractView {
  const left = yearsLeft({ ...terms, extensions: state.extensions });
  const by = announceBy(extendedUntil({ until: terms.until, extensions: state.extensions }) as Day);
  return {
    kvk: terms.provider.kvk, name: terms.provider.name, lots: terms.lots.map(({ id }) => id), paper: contractPaper(terms, state, finalAt), hash: state.hash === '' ? hashOfTerms(terms) : state.hash,
    revision: state.extensions.length + (state.ending === null ? 0 : 1), from: terms.from, until: state.terms === null ? terms.until : lastDayOf(state) as Day, signedAt: state.signedAt, countersignedAt: state.countersignedAt,
    addenda: state.addenda.map((one) => ({ number: one.number, hash: hashOfAddendum(state.hash, one), signed: one.signed !== null, countersigned: one.countersigned !== null })),
    option: left > 0 && state.ending === null && dayOf(at) <= by ? { left, by } : null,
    proposed: state.proposed === null ? null : { years: state.proposed.years, me: state.proposed.by === person },
  };
}

