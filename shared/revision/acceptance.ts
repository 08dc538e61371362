import type { Actor } from '../access/actor.ts';
import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { At } from '../kernel/command.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { RefusalMeans } from './state.ts';

/** What follows on a refusal, or on no answer: a person says so, with the reason. `endsOn`: last day of the agreement when it ends. */
export interface Consequence { readonly means: RefusalMeans; readonly endsOn: Day | ''; readonly motivation: string; readonly by: string; readonly at: Instant }

/** What one provider did with the final text. Silence is no acceptance, and ends nothing by itself. */
export interface Acceptance {
  readonly kvk: string;
  readonly outcome: '' | 'accepted' | 'refused';
  readonly at: Instant | '';
  readonly hash: string;
  readonly signedBy: string;
  readonly reason: string;
  readonly countersignedAt: Instant | '';
  readonly countersignedBy: string;
  readonly consequence: Consequence | null;
}
interface K { readonly kvk: string }
export type AcceptanceEvent =
  | { readonly type: 'revision.accepted'; readonly data: K & { readonly version: number; readonly hash: string }; readonly content: Kept<{ name: string }> }
  | { readonly type: 'revision.refused'; readonly data: K & { readonly version: number; readonly hash: string }; readonly content: Kept<{ name: string; reason: string }> }
  | { readonly type: 'revision.countersigned'; readonly data: K & { readonly hash: string }; readonly content: Kept<{ name: string }> }
  | { readonly type: 'consequence.confirmed'; readonly data: K & { readonly means: RefusalMeans; readonly endsOn: Day | '' }; readonly content: Kept<{ motivation: string }> };

export const acceptance: Aggregate<Acceptance, AcceptanceEvent> = {
  kind: 'acceptance',
  counted: true,
  initial: { kvk: '', outcome: '', at: '', hash: '', signedBy: '', reason: '', countersignedAt: '', countersignedBy: '', consequence: null },
  evolve(state, event, { at, actor }) {
    const { kvk } = event.data;
    switch (event.type) {
      case 'revision.accepted': return { ...state, kvk, outcome: 'accepted', at, hash: event.data.hash, signedBy: event.content.value.name, reason: '' };
      case 'revision.refused': return { ...state, kvk, outcome: 'refused', at, hash: event.data.hash, signedBy: event.content.value.name, reason: event.content.value.reason };
      case 'revision.countersigned': return { ...state, countersignedAt: at, countersignedBy: event.content.value.name };
      case 'consequence.confirmed': return { ...state, kvk, consequence: { means: event.data.means, endsOn: event.data.endsOn, motivation: event.content.value.motivation, by: actor, at } };
    }
  },
};

export const acceptanceRef = (revision: string, kvk: string): Ref<Acceptance, AcceptanceEvent> => ({ of: acceptance, partition: revision, item: kvk });
/** Of the organisation that is signed in. */
export const ownAcceptance = (at: At, { kvk }: Actor): Ref<Acceptance, AcceptanceEvent> => acceptanceRef(at['revision'] ?? '', kvk);
/** Of the provider that a path of the staff names. */
export const acceptanceAt = (at: At): Ref<Acceptance, AcceptanceEvent> => acceptanceRef(at['revision'] ?? '', at['kvk'] ?? '');
