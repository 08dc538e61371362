import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { At } from '../kernel/command.ts';
import type { Instant } from '../kernel/moments.ts';
import { noOutage, type Entry, type Facts, type MovedTerm, type Outage, type OutageExtension, type TermKind, type TermOutcome } from './state.ts';

export * from './state.ts';

/** What the ledger has: what people typed lies beside it. */
interface Known extends Omit<Facts, 'noticed'> { readonly outage: string }
interface OfTerm { readonly outage: string; readonly number: number; readonly procedure: string; readonly kind: TermKind }
type LedgerTerm = Omit<MovedTerm, 'title'>;

/**
 * `extended` is the decision of two people that moves all its terms: a worker carries it to each procedure and records
 * what came of it. `by` are their pseudonyms.
 */
export type OutageEvent =
  | { readonly type: 'outage.recorded'; readonly data: Known; readonly content: Kept<{ noticed: string }> }
  | { readonly type: 'outage.ended'; readonly data: { readonly outage: string; readonly endedAt: Instant } }
  | { readonly type: 'outage.corrected'; readonly data: Known; readonly content: Kept<{ noticed: string; why: string }> }
  | { readonly type: 'outage.extension-proposed'; readonly data: { readonly outage: string; readonly terms: readonly LedgerTerm[] }; readonly content: Kept<{ titles: readonly string[]; why: string; name: string }> }
  | { readonly type: 'outage.extended'; readonly data: { readonly outage: string; readonly number: number; readonly beganAt: Instant; readonly endedAt: Instant; readonly by: readonly [string, string]; readonly terms: readonly LedgerTerm[] }; readonly content: Kept<{ name: string }> }
  | { readonly type: 'outage.term-moved'; readonly data: OfTerm & { readonly to: Instant } }
  | { readonly type: 'outage.term-refused'; readonly data: OfTerm & { readonly code: string } };

export const outagesList = 'outages';

/** A disturbance of the portal, or planned maintenance: the public log that both sides can use as evidence. */
export const outage: Aggregate<Outage, OutageEvent> = {
  kind: 'outage',
  initial: noOutage,
  evolve(state, event, { seq, at, actor }) {
    switch (event.type) {
      case 'outage.recorded': case 'outage.corrected': {
        const { outage: id, ...known } = event.data;
        const { noticed } = event.content.value;
        const what = event.type === 'outage.recorded' ? 'recorded' : 'corrected';
        // A proposal rests on what its maker saw.
        return logged({ ...state, id, ...known, noticed, proposal: null }, { seq, at, what, why: event.type === 'outage.corrected' ? event.content.value.why : '' });
      }
      case 'outage.ended': return logged({ ...state, endedAt: event.data.endedAt, proposal: null }, { seq, at, what: 'ended', why: '' });
      case 'outage.extension-proposed': {
        const { titles, why, name } = event.content.value;
        return { ...state, proposal: { number: seq, terms: event.data.terms.map((term, i) => ({ ...term, title: titles[i] ?? '' })), why, by: actor, name, at } };
      }
      case 'outage.extended': {
        const { proposal } = state;
        if (proposal === null) return state;
        const { at: proposedAt, terms, ...rest } = proposal;
        const extension: OutageExtension = { ...rest, proposedAt, at, seq, approvedBy: actor, approvedName: event.content.value.name, terms: terms.map((term) => ({ ...term, outcome: '', code: '', at: '' })) };
        return { ...state, proposal: null, extensions: [...state.extensions, extension] };
      }
      case 'outage.term-moved': return outcome(state, event.data, { outcome: 'moved', to: event.data.to, at });
      case 'outage.term-refused': return outcome(state, event.data, { outcome: 'refused', code: event.data.code, at });
    }
  },
  listing: (state) => (state.id === '' ? undefined : { list: outagesList, key: `${state.beganAt} ${state.id}`, summary: publicOutage(state) }),
};

const logged = (state: Outage, { seq, at, what, why }: Pick<Entry, 'seq' | 'at' | 'what' | 'why'>): Outage =>
  ({ ...state, entries: [...state.entries, { ...factsOf(state), seq, at, what, why }] });

export const factsOf = ({ parts, planned, beganAt, endedAt, audience, noticed }: Facts): Facts => ({ parts, planned, beganAt, endedAt, audience, noticed });

const outcome = (state: Outage, { number, procedure, kind }: OfTerm, told: Partial<TermOutcome>): Outage => ({
  ...state, extensions: state.extensions.map((one) => (one.number !== number ? one : { ...one, terms: one.terms.map((term) => (term.procedure === procedure && term.kind === kind ? { ...term, ...told } : term)) })),
});

/** A term that moved, or could not, as everybody reads it. */
export interface PublicTerm { readonly procedure: string; readonly kind: TermKind; readonly title: string; readonly from: Instant; readonly to: Instant; readonly outcome: TermOutcome['outcome'] }
/** What everybody reads of an outage. `others`: terms of revisions, of which only who takes part in one knows. */
export interface PublicOutage extends Facts {
  readonly id: string;
  readonly recordedAt: Instant;
  /** How often it was corrected. */
  readonly corrections: number;
  /** Its stream in the ledger, and the number of its last line there. */
  readonly stream: string;
  readonly seq: number;
  readonly terms: readonly PublicTerm[];
  readonly others: number;
}

/** Revisions are known to who is invited only: nothing of them stands in the public log but their number. */
export const isPublicTerm = ({ kind }: Pick<MovedTerm, 'kind'>): boolean => kind === 'closing' || kind === 'questions';

export function publicOutage(state: Outage): PublicOutage {
  const terms = state.extensions.flatMap((one) => one.terms);
  return {
    id: state.id, ...factsOf(state), recordedAt: state.entries[0]?.at ?? state.beganAt, corrections: state.entries.filter(({ what }) => what === 'corrected').length,
    stream: `outage#${outagesPartition}/${state.id}`, seq: state.entries.at(-1)?.seq ?? 0,
    terms: terms.filter(isPublicTerm).map(({ procedure, kind, title, from, to, outcome: told }) => ({ procedure, kind, title, from, to, outcome: told })),
    others: terms.filter((term) => !isPublicTerm(term)).length,
  };
}

/** All lie together: they are few, and one query reads them. */
export const outagesPartition = 'portal';
export const outageRef = (id: string): Ref<Outage, OutageEvent> => ({ of: outage, partition: outagesPartition, item: id });
export const outageAt = (at: At): Ref<Outage, OutageEvent> => outageRef(at['outage'] ?? '');
