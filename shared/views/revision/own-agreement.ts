import type { Day, Instant } from '../../kernel/moments.ts';
import { missing, must } from '../../kernel/refusal.ts';
import type { Acceptance } from '../../revision/acceptance.ts';
import type { Article } from '../../revision/article.ts';
import type { RefusalMeans, Revision } from '../../revision/revision.ts';
import type { ActState } from '../../tender/acts.ts';
import { changedText, type ChangedText } from './changed.ts';
import type { RevisionHead } from './head.ts';
import { ownAcceptance, ownRevisionHead, type OwnAcceptance, type OwnLine } from './own.ts';
import { ownRevisionNext, type OwnRevisionNext } from './own-next.ts';
import { textBefore } from './own-round.ts';

/** The final text for a provider that decides whether it signs, and what a refusal means. */
export interface OwnAgreement extends RevisionHead, ChangedText {
  readonly next: OwnRevisionNext;
  readonly final: { readonly at: Instant; readonly version: number; readonly hash: string; readonly signUntil: Instant; readonly startsOn: Day };
  /** Signatures are taken at this moment. */
  readonly open: boolean;
  readonly refusal: RefusalMeans;
  readonly refusalClause: string;
  /** Number of the text with which this one is compared; 0 where there is none. */
  readonly before: number;
  readonly acceptance: OwnAcceptance;
  /** Of that answer. */
  readonly line: OwnLine | null;
  readonly acts: readonly ActState[];
}

interface Facts { readonly revision: Revision; readonly kvk: string; readonly text: readonly Article[]; readonly before: readonly Article[] | null; readonly acceptance: Acceptance; readonly line: OwnLine | null; readonly acts: readonly ActState[] }

/** @throws Refusal `missing` to who is not invited, and before a text was adopted. */
export function ownAgreement({ revision: of, kvk, text, before, acceptance, line, acts }: Facts, at: Instant): OwnAgreement {
  const head = ownRevisionHead(of, kvk, at);
  const { final } = of;
  must(final !== null, missing());
  return {
    ...head, ...changedText(before, text), next: ownRevisionNext(of, { submittedAt: '', changed: false }, acceptance, at), final, open: head.stage === 'signing',
    refusal: of.refusal, refusalClause: of.refusalClause, before: textBefore(of, final.version), acceptance: ownAcceptance(acceptance), line, acts,
  };
}
