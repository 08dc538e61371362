import type { Upload } from '../kernel/command.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { Criterion } from './criteria.ts';
import type { PinnedDocument, Tender } from './state.ts';

/** What a rectification can change: words, documents and dates. Weights, scales, formulas and lots themselves stand (Aw 1.9). */
export type RectifiedPart =
  | 'title' | 'description' | 'lot' | 'criterion' | 'questions' | 'document' | 'questionsUntil' | 'assessmentUntil' | 'awardPlannedOn';

/**
 * One thing that changes. `id` names the lot, the criterion or the document, and is empty otherwise; `from` and `to` are
 * the words, the moment, or the version of a document; empty when there was none, or when none is left.
 */
export interface Change { readonly part: RectifiedPart; readonly id: string; readonly from: string; readonly to: string }

/** A numbered version of the documents (Aw 2.67 lets a notice be rectified; a substantial change goes with a later closing). */
export interface Rectification {
  readonly number: number;
  readonly at: Instant;
  /** What changes, in plain words. */
  readonly summary: string;
  readonly substantial: boolean;
  readonly changes: readonly Change[];
  /** The later closing that goes with it; empty when it stays. */
  readonly closesAt: Instant | '';
}

/** One that waits for a second person. `proposal` tells it from another with the same number. */
export interface ProposedRectification extends Omit<Rectification, 'at'> {
  readonly proposal: number;
  readonly documents: readonly PinnedDocument[];
  readonly proposedBy: string;
  readonly proposedAt: Instant;
}

/** The tender after a rectification. */
export function rectify(tender: Tender, { changes }: Pick<Rectification, 'changes'>, documents: readonly PinnedDocument[]): Tender {
  return changes.reduce<Tender>((state, change) => applied(state, change), { ...tender, documents });
}

function applied(state: Tender, { part, id, to }: Change): Tender {
  switch (part) {
    case 'title': return { ...state, title: to };
    case 'description': return { ...state, description: to };
    case 'lot': return { ...state, lots: state.lots.map((lot) => (lot.id === id ? { ...lot, title: to } : lot)) };
    case 'criterion': return { ...state, criteria: state.criteria.map((one): Criterion => (one.id === id ? { ...one, title: to } : one)) };
    case 'questions': return { ...state, criteria: state.criteria.map((one): Criterion => (one.id === id && one.kind === 'quality' ? { ...one, questions: to.split('\n') } : one)) };
    case 'questionsUntil': return { ...state, plan: { ...state.plan, questionsUntil: to as Instant } };
    case 'assessmentUntil': return { ...state, plan: { ...state.plan, assessmentUntil: to as Day } };
    case 'awardPlannedOn': return { ...state, plan: { ...state.plan, awardPlannedOn: to as Day } };
    // They were pinned as a whole when it was proposed.
    case 'document': return state;
  }
}

/** The last part of a document's key, by which people name it. */
export const documentIdOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/**
 * Files that were uploaded since the documents were pinned: new ones, and new versions. Nobody outside sees them. What
 * a rectification withdrew is no news: it stays readable there, as an earlier version does.
 */
export const comingDocuments = <U extends Upload>({ documents, rectifications }: Pick<Tender, 'documents' | 'rectifications'>, uploads: readonly U[]): U[] =>
  uploads.filter(({ key, version }) => !documents.some((one) => one.key === key && one.version === version)
    && !rectifications.some(({ changes }) => changes.some(({ part, id, from }) => part === 'document' && id === key && from === version)));

export const latestRectification = ({ rectifications }: Pick<Tender, 'rectifications'>): Rectification | undefined => rectifications.at(-1);

/** Documents and words can be rectified from publication until the closing: later there is nobody left to bid on them. */
export const mayRectify = ({ status, plan }: Pick<Tender, 'status' | 'plan'>, at: Instant): boolean => status === 'published' && at < plan.closesAt;
