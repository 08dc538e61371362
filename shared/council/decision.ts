import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import { isMunicipalityCode, municipality, type MunicipalityCode } from '../region/municipalities.ts';
import { memberships, type Membership } from '../region/membership.ts';
import { participantCodes } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { must, refuse } from '../kernel/refusal.ts';
import type { PinnedDocument } from '../tender/state.ts';

/** What a college can decide. With remarks it approves too, and the remarks want an answer. */
export const outcomes = ['approved', 'approved-with-remarks', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

/** A file with the decision itself, pinned to one version, by the name that its sender gave it. */
export interface DecisionDocument extends PinnedDocument { readonly name: string }

/** What a college of burgemeester en wethouders decided on the documents of a procedure. The last decision counts. */
export interface Decision {
  readonly municipality: string;
  readonly outcome: Outcome | '';
  readonly decidedOn: Day | '';
  /** Number of the case in the municipality's own register. */
  readonly reference: string;
  /** What it remarked, or why it rejected; empty of a plain approval. */
  readonly remarks: string;
  /** What the Servicebureau says to the remarks; empty while it did not. */
  readonly answer: string;
  readonly answeredAt: Instant | '';
  readonly documents: readonly DecisionDocument[];
  readonly recordedAt: Instant | '';
}

/** Words and files are kept beside the ledger; of a decision without them there is nothing to keep. */
interface Words { readonly reference: string; readonly remarks?: string; readonly documents?: readonly DecisionDocument[] }

export type DecisionEvent =
  | { readonly type: 'decision.recorded'; readonly data: { readonly municipality: string; readonly outcome: Outcome; readonly decidedOn: Day }; readonly content: Kept<Words> }
  | { readonly type: 'remarks.answered'; readonly data: { readonly municipality: string }; readonly content: Kept<{ answer: string }> };

export const decision: Aggregate<Decision, DecisionEvent> = {
  kind: 'decision',
  counted: true,
  initial: { municipality: '', outcome: '', decidedOn: '', reference: '', remarks: '', answer: '', answeredAt: '', documents: [], recordedAt: '' },
  evolve(state, event, { at }) {
    if (event.type === 'remarks.answered') return { ...state, answer: event.content.value.answer, answeredAt: at };
    const { reference, remarks = '', documents = [] } = event.content.value;
    const decided = { ...event.data, reference, remarks, documents, recordedAt: at };
    // Who records the same remarks again, with a number or a file that was missing, has its answer already.
    const stands = event.data.outcome === 'approved-with-remarks' && state.outcome === 'approved-with-remarks' && state.remarks === remarks;
    return { ...decided, ...(stands ? { answer: state.answer, answeredAt: state.answeredAt } : { answer: '', answeredAt: '' }) };
  },
  /** Among the terms that staff has to watch, as long as they have no answer; they have no last day, and stand behind what has. */
  listing: (state, { partition, item }) => (isOpen(state)
    ? { list: 'terms', key: `remarks ${state.recordedAt} ${partition} ${item}`, summary: { what: 'remarks', procedure: partition, municipality: item, since: state.recordedAt } satisfies OpenRemarks }
    : undefined),
};

export const decisionRef = (procedure: string, code: string): Ref<Decision, DecisionEvent> =>
  ({ of: decision, partition: procedure, item: code });

/** What the list of running terms tells of remarks without an answer. */
export interface OpenRemarks { readonly what: 'remarks'; readonly procedure: string; readonly municipality: string; readonly since: Instant | '' }

type Decisions = Readonly<Record<string, Decision>>;

/** With remarks or without: a college that approves holds nothing up. */
export const approves = ({ outcome }: Pick<Decision, 'outcome'>): boolean => outcome === 'approved' || outcome === 'approved-with-remarks';

/** Whose approval a procedure for the segment still lacks on that day, sorted by code (S003: publication waits for all). */
export const missingDecisions = (decisions: Decisions, segment: SegmentNumber, on: Day, among: readonly Membership[] = memberships): MunicipalityCode[] =>
  participantCodes(segment, on, among).filter((code) => !approves(decisions[code] ?? decision.initial));

/** Are there remarks here that the Servicebureau did not answer? */
export const isOpen = ({ outcome, answer }: Pick<Decision, 'outcome' | 'answer'>): boolean => outcome === 'approved-with-remarks' && answer === '';

/** Whose remarks have no answer, sorted by code. */
export const remarksOpen = (decisions: Decisions): MunicipalityCode[] =>
  Object.keys(decisions).filter(isMunicipalityCode).filter((code) => isOpen(decisions[code] ?? decision.initial)).sort();

/**
 * The region's own rule: what colleges remarked is answered before a procedure goes out, for afterwards its documents cannot take it in.
 * @throws Refusal `decision.remarks-open` with the municipalities.
 */
export function mustBeAnswered(decisions: Decisions): void {
  const codes = remarksOpen(decisions);
  must(codes.length === 0, refuse('decision.remarks-open', { municipalities: codes.map((code) => municipality(code).name), codes }));
}
