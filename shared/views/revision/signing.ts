import type { Actor } from '../../access/actor.ts';
import type { Day, Instant } from '../../kernel/moments.ts';
import { missing, must } from '../../kernel/refusal.ts';
import { acceptance, type Acceptance, type Consequence } from '../../revision/acceptance.ts';
import type { Final, RefusalMeans, Revision, Signing } from '../../revision/revision.ts';
import { answerOf, answersToText, sharesBy, type AnswerToText, type SharesOf } from '../../revision/support.ts';
import type { ActState } from '../../tender/acts.ts';
import { revisionHead, type RevisionHead } from './head.ts';

/** What one provider did with the final text, and what follows. `waits`: for whom; `readBack`: what the region signs. */
export interface SignatureLine {
  readonly kvk: string; readonly name: string;
  readonly answer: AnswerToText;
  readonly at: Instant | ''; readonly signedBy: string; readonly reason: string;
  readonly countersignedAt: Instant | '';
  readonly consequence: (Omit<Consequence, 'by'> & { readonly me: boolean }) | null;
  readonly waits: SignatureWait;
  readonly readBack: string;
}
export type SignatureWait = 'provider' | 'countersign' | 'end' | 'consequence' | 'nobody';

/** The signing of a revised agreement. Turnover and youths stand behind the shares: no other door gets this model. */
export interface RevisionSigning extends RevisionHead {
  readonly final: Pick<Final, 'version' | 'at' | 'hash' | 'signUntil'> & { readonly startsOn: Day };
  readonly refusal: RefusalMeans;
  readonly refusalClause: string;
  readonly ended: Signing | null;
  readonly shares: readonly SharesOf<AnswerToText>[];
  /** Those for whom something has to be done first; then by name. */
  readonly signatures: readonly SignatureLine[];
  readonly acts: readonly ActState[];
}

function waitOf({ outcome, countersignedAt, consequence }: Acceptance, ended: boolean): SignatureWait {
  if (outcome === 'accepted') return countersignedAt === '' ? 'countersign' : 'nobody';
  if (!ended) return outcome === '' ? 'provider' : 'end';
  return consequence === null ? 'consequence' : 'nobody';
}
const urgent: readonly SignatureWait[] = ['countersign', 'consequence', 'provider', 'end', 'nobody'];

/** @throws Refusal `missing` before there is a final text. */
export function revisionSigning(of: Revision, acceptances: Readonly<Record<string, Acceptance>>, { acts, actor, at }: { acts: readonly ActState[]; actor: Actor; at: Instant }): RevisionSigning {
  const { final } = of;
  must(final !== null, missing());
  const { version, at: adoptedAt, hash, signUntil, startsOn } = final;
  return {
    ...revisionHead(of, at), final: { version, at: adoptedAt, hash, signUntil, startsOn }, refusal: of.refusal, refusalClause: of.refusalClause, ended: of.signing,
    shares: sharesBy(of.invited, answersToText, (kvk) => answerOf(acceptances[kvk])),
    signatures: of.invited.map(({ kvk, name }): SignatureLine => {
      const state = acceptances[kvk] ?? acceptance.initial;
      const { consequence } = state;
      return {
        kvk, name, answer: answerOf(state), at: state.at, signedBy: state.signedBy, reason: state.reason, countersignedAt: state.countersignedAt, readBack: state.hash, waits: waitOf(state, of.status === 'signed'),
        consequence: consequence && { means: consequence.means, endsOn: consequence.endsOn, motivation: consequence.motivation, at: consequence.at, me: consequence.by === actor.person },
      };
    }).sort((a, b) => urgent.indexOf(a.waits) - urgent.indexOf(b.waits) || (a.name < b.name ? -1 : 1)),
    acts,
  };
}
