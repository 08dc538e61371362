import type { Actor, Role } from '../access/actor.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import { lastRound, runningTerm, type Revision } from './revision.ts';
import { stageOf } from './stage.ts';

/**
 * What has to happen next. `write`: there is no text yet; `revise`: the replies are out, and a new text, another round or
 * the final text follows; `take-back`: a college did not agree; `conclude`: sign back, and say what follows for who did not sign.
 */
export type RevisionStep =
  | 'invite' | 'consult' | 'write' | 'prepare' | 'await-input' | 'present' | 'await-reactions' | 'close-reactions' | 'answer' | 'publish-replies' | 'revise' | 'find-limits' | 'ask-colleges'
  | 'await-colleges' | 'take-back' | 'adopt' | 'approve-later' | 'await-signatures' | 'end-signing' | 'conclude' | 'none';

/** What the step rests on beside the revision: articles of the text in work and its version, reactions without a reply, colleges, signatures. */
export interface StepFacts {
  /** The text in work was begun. */
  readonly begun: boolean;
  readonly articles: number;
  /** The text that one person prepared was not changed since. */
  readonly fresh: boolean;
  readonly open: number;
  readonly colleges: 'open' | 'approved' | 'rejected';
  /** Providers that wait for our signature, or for word of what follows. */
  readonly unconcluded: number;
}

export function stepOf(of: Revision, facts: StepFacts, at: Instant): RevisionStep {
  if (of.pendingLater !== null) return 'approve-later';
  switch (stageOf(of, at)) {
    case 'concept': return of.invited.length === 0 ? 'invite' : 'consult';
    case 'consultation': return of.prepared !== null && facts.fresh ? (dayOf(at) <= (lastRound(of)?.inputUntil ?? '') ? 'await-input' : 'present') : facts.articles === 0 ? 'write' : 'prepare';
    case 'reacting': return 'await-reactions';
    case 'reactions-over': return 'close-reactions';
    case 'answering': return facts.open > 0 ? 'answer' : 'publish-replies';
    case 'replied': return of.limits && of.limitsFound === null ? 'find-limits' : of.prepared !== null && facts.fresh ? 'ask-colleges' : 'revise';
    case 'colleges-asked': return facts.colleges === 'approved' ? 'adopt' : facts.colleges === 'rejected' ? 'take-back' : 'await-colleges';
    case 'signing': return 'await-signatures';
    case 'signing-over': return 'end-signing';
    case 'signed': return facts.unconcluded > 0 ? 'conclude' : 'none';
    case 'withdrawn': return 'none';
  }
}

/** The moment that a step waits for; empty where it waits for people. */
export const stepUntil = (of: Revision, step: RevisionStep): string =>
  (step === 'await-reactions' || step === 'await-signatures' ? runningTerm(of)?.until ?? '' : step === 'write' || step === 'prepare' || step === 'await-input' ? lastRound(of)?.inputUntil ?? '' : '');

const office: readonly Role[] = ['officer', 'lead'];
const writers: readonly Role[] = [...office, 'jurist'];
const roles: Readonly<Record<RevisionStep, readonly Role[]>> = {
  invite: office, consult: ['officer'], write: writers, prepare: ['officer'], 'await-input': [], present: ['lead'], 'await-reactions': [], 'close-reactions': ['officer'], answer: writers, 'publish-replies': ['lead'],
  revise: writers, 'find-limits': ['jurist'], 'ask-colleges': office, 'await-colleges': [], 'take-back': ['lead'], adopt: ['lead'], 'approve-later': ['lead'], 'await-signatures': [],
  'end-signing': ['officer'], conclude: ['lead'], none: [],
};

/** Can this person take the step? The second of two people is never the first. */
export function stepIsFor(step: RevisionStep, { prepared, asked, pendingLater }: Revision, { person, roles: having }: Pick<Actor, 'person' | 'roles'>): boolean {
  const first = step === 'present' ? prepared?.by : step === 'adopt' ? asked?.preparedBy : step === 'approve-later' ? pendingLater?.by : undefined;
  return person !== first && having.some((role) => roles[step].includes(role));
}
