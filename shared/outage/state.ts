import type { Instant } from '../kernel/moments.ts';

/** What did not work. `portal`: nothing did. */
export const parts = ['portal', 'sign-in', 'uploading', 'submitting', 'documents', 'mail'] as const;
export type Part = (typeof parts)[number];
/** Who noticed: everybody, providers (they sign in with eHerkenning), or staff and municipalities only. */
export const audiences = ['everyone', 'providers', 'office'] as const;
export type Audience = (typeof audiences)[number];

/** Terms of procedures that an outage can touch: bids, questions, written reactions to a revision, its signing. */
export const termKinds = ['closing', 'questions', 'reactions', 'signing'] as const;
export type TermKind = (typeof termKinds)[number];

/** What was known of an outage at one moment. `endedAt` is empty while it lasts. */
export interface Facts {
  readonly parts: readonly Part[];
  readonly planned: boolean;
  readonly beganAt: Instant;
  readonly endedAt: Instant | '';
  readonly audience: Audience;
  readonly noticed: string;
}

/** One line of the log, as it was written then; `seq` is its number in the ledger. Nothing is ever taken out. */
export interface Entry extends Facts { readonly seq: number; readonly at: Instant; readonly what: 'recorded' | 'ended' | 'corrected'; readonly why: string }

/** A term that moves because of an outage. `title` is the procedure's, kept beside the ledger. */
export interface MovedTerm { readonly procedure: string; readonly kind: TermKind; readonly title: string; readonly from: Instant; readonly to: Instant }
/** What became of it: moved, or refused by the procedure itself, with the code of the refusal. */
export interface TermOutcome extends MovedTerm { readonly outcome: '' | 'moved' | 'refused'; readonly code: string; readonly at: Instant | '' }

/** `number` is that of the event that proposed it; `why` tells of terms that were touched and are left as they are. */
export interface Proposal { readonly number: number; readonly terms: readonly MovedTerm[]; readonly why: string; readonly by: string; readonly name: string; readonly at: Instant }
export interface OutageExtension extends Omit<Proposal, 'terms' | 'at'> { readonly terms: readonly TermOutcome[]; readonly proposedAt: Instant; readonly approvedBy: string; readonly approvedName: string; readonly at: Instant; readonly seq: number }

export interface Outage extends Facts {
  readonly id: string;
  /** The oldest first. */
  readonly entries: readonly Entry[];
  readonly proposal: Proposal | null;
  readonly extensions: readonly OutageExtension[];
}

export const noOutage: Outage = { id: '', parts: [], planned: false, beganAt: '' as Instant, endedAt: '', audience: 'everyone', noticed: '', entries: [], proposal: null, extensions: [] };
