import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import { addDays, type Day } from '../kernel/day.ts';
import type { Instant } from '../kernel/moments.ts';
import type { EvidenceType } from './evidence-types.ts';

/** A document of an organisation's own file, pinned to one version in the evidence bucket. */
export interface Evidence {
  readonly id: string;
  readonly type: EvidenceType;
  readonly key: string;
  readonly version: string;
  readonly size: number;
  /** That its sender gave this version. */
  readonly name: string;
  readonly issuedOn: Day;
  /** The last day on which it counts; empty for what has no end. */
  readonly validUntil: Day | '';
  readonly recordedAt: Instant;
}

/**
 * Everything that an organisation keeps to prove what it declares. It is asked for by nobody with a bid: only who is
 * about to be awarded a lot hands evidence in (Aw 2.84 and 2.85; 2.102). Kept in one place, it is used again in every tender.
 */
export interface EvidenceFile {
  readonly pieces: Readonly<Record<string, Evidence>>;
  /** Ids of what was taken out. The files stay: a procedure may rest on one of their versions. */
  readonly removed: readonly string[];
}

export type EvidenceEvent =
  | { readonly type: 'evidence.recorded'; readonly data: { readonly evidence: string; readonly type: EvidenceType; readonly issuedOn: Day; readonly validUntil: Day | '' }; readonly content: Kept<{ key: string; version: string; size: number; name: string }> }
  | { readonly type: 'evidence.removed'; readonly data: { readonly evidence: string } };

export const evidence: Aggregate<EvidenceFile, EvidenceEvent> = {
  kind: 'evidence',
  initial: { pieces: {}, removed: [] },
  evolve(state, event, { at }) {
    const id = event.data.evidence;
    const { [id]: _, ...others } = state.pieces;
    if (event.type === 'evidence.removed') return { pieces: others, removed: [...state.removed, id] };
    const { type, issuedOn, validUntil } = event.data;
    return { ...state, pieces: { ...others, [id]: { id, type, issuedOn, validUntil, ...event.content.value, recordedAt: at } } };
  },
};

/** One file an organisation: a home page reads it along with everything else. */
export const evidenceRef = (kvk: string): Ref<EvidenceFile, EvidenceEvent> => ({ of: evidence, partition: kvk, item: '-' });

/** A document of the file; undefined for what is not, or no longer, in it. */
export const pieceOf = ({ pieces }: EvidenceFile, id: string): Evidence | undefined => (Object.hasOwn(pieces, id) ? pieces[id] : undefined);

/** All documents, the one that was issued last first. */
export const piecesOf = ({ pieces }: EvidenceFile): Evidence[] =>
  Object.values(pieces).sort((a, b) => (a.issuedOn !== b.issuedOn ? (a.issuedOn > b.issuedOn ? -1 : 1) : a.id < b.id ? -1 : 1));

/** Does it prove something on this day? The day of issue and the last day both count. */
export const validOn = ({ issuedOn, validUntil }: Pick<Evidence, 'issuedOn' | 'validUntil'>, on: Day): boolean =>
  issuedOn <= on && (validUntil === '' || on <= validUntil);

/** So long before its end we say that a document ends: longer than the eight weeks that a GVA takes (Aw 4.5). */
export const warningDays = 60;

export type EvidenceState = 'valid' | 'expiring' | 'expired';
export function evidenceState({ validUntil }: Pick<Evidence, 'validUntil'>, on: Day): EvidenceState {
  if (validUntil === '' || validUntil > addDays(on, warningDays)) return 'valid';
  return validUntil >= on ? 'expiring' : 'expired';
}

/** Where a file lies in the evidence bucket: `kvk/document`. */
export const evidencePrefix = (kvk: string): string => `${kvk}/`;
export const evidenceKey = (kvk: string, id: string): string => `${evidencePrefix(kvk)}${id}`;
/** The document that a key is of; empty for a key that is not of this organisation. */
export const evidenceIdOf = (kvk: string, key: string): string => {
  const [of, id = '', ...more] = key.split('/');
  return of === kvk && more.length === 0 ? id : '';
};
