import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { MunicipalityCode } from '../region/municipalities.ts';
import { participants } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';

/** What a college of burgemeester en wethouders decided on the documents of a procedure. The last decision counts. */
export interface Decision {
  readonly municipality: string;
  readonly outcome: 'approved' | 'rejected' | '';
  readonly decidedOn: Day | '';
  /** Number of the decision in the municipality's own register. */
  readonly reference: string;
  readonly recordedAt: Instant | '';
}

export type DecisionEvent = {
  readonly type: 'decision.recorded';
  readonly data: { readonly municipality: string; readonly outcome: 'approved' | 'rejected'; readonly decidedOn: Day };
  readonly content: Kept<{ reference: string }>;
};

export const decision: Aggregate<Decision, DecisionEvent> = {
  kind: 'decision',
  counted: true,
  initial: { municipality: '', outcome: '', decidedOn: '', reference: '', recordedAt: '' },
  evolve: (_, { data, content }, { at }) => ({ ...data, reference: content.value.reference, recordedAt: at }),
};

export const decisionRef = (procedure: string, municipality: string): Ref<Decision, DecisionEvent> =>
  ({ of: decision, partition: procedure, item: municipality });

/** Whose approval a procedure for the segment still lacks on that day, sorted by code (S003: publication waits for all). */
export const missingDecisions = (decisions: Readonly<Record<string, Decision>>, segment: SegmentNumber, on: Day): MunicipalityCode[] =>
  participants(segment, on).map(({ code }) => code).filter((code) => decisions[code]?.outcome !== 'approved');
