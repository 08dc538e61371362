import type { Cents } from '../../kernel/money.ts';
import type { Day, Instant } from '../../kernel/moments.ts';
import { missing, must } from '../../kernel/refusal.ts';
import type { Acceptance } from '../../revision/acceptance.ts';
import type { Input } from '../../revision/input.ts';
import { hashOfRemarks, type Reaction, type Remarks } from '../../revision/reaction.ts';
import { isInvited, lastRound, type NameRule, type RefusalMeans, type Revision, type Round } from '../../revision/revision.ts';
import { revisionHead, type RevisionHead } from './head.ts';
import { ownRevisionNext, type OwnRevisionNext, type OwnStanding } from './own-next.ts';

/** @throws Refusal `missing` to who is not invited. */
export function ownRevisionHead(of: Revision, kvk: string, at: Instant): RevisionHead {
  must(isInvited(of, kvk), missing());
  return revisionHead(of, at);
}

/** A revision on a provider's first page. */
export interface OwnRevisionLine extends RevisionHead { readonly next: OwnRevisionNext }
/** @param submitted something of this provider counts in the last round; whether its draft says something else the round's page tells. */
export function ownRevisionLine(of: Revision, submitted: boolean, acceptance: Acceptance, kvk: string, at: Instant): OwnRevisionLine {
  const round = lastRound(of);
  return { ...ownRevisionHead(of, kvk, at), next: ownRevisionNext(of, { submittedAt: submitted ? round?.presentedAt ?? '' : '', changed: false }, acceptance, at) };
}

/** Where something stands in the ledger; `hash` is the line's own, by which it is found again. */
export interface OwnLine { readonly stream: string; readonly seq: number; readonly hash: string }

/** A submission that counts. `hash`: of text version and remarks, as on the receipt; `seq`: its line in the ledger of these reactions. */
export interface OwnSubmission { readonly n: number; readonly at: Instant; readonly hash: string; readonly articles: number; readonly seq: number }
export const ownSubmission = ({ n, submittedAt, hash, remarks, seq }: Reaction): OwnSubmission | null =>
  (submittedAt === '' ? null : { n, at: submittedAt, hash, articles: Object.keys(remarks).length, seq });

/** One round as an invited provider sees it. `articles`: how many the text has; 0 before there is one. */
export interface OwnRound extends Pick<Round, 'number' | 'consultedAt' | 'inputUntil' | 'presentedAt' | 'version' | 'reactUntil' | 'repliedAt'> {
  readonly names: NameRule; readonly articles: number; readonly submission: OwnSubmission | null;
}

/** A text that providers were shown. `round`: in which; 0 for one that was adopted without a round of its own. */
export interface ShownText { readonly number: number; readonly at: Instant; readonly articles: number; readonly round: number; readonly final: boolean }

/** The texts that providers may read, oldest first: what was presented to them, and what was adopted. What only colleges were shown is not among them. */
export function textsForProviders({ rounds, final, frozen }: Pick<Revision, 'rounds' | 'final' | 'frozen'>): ShownText[] {
  return frozen.flatMap(({ number, at, articles }): ShownText[] => {
    const round = rounds.find((one) => one.version === number)?.number ?? 0;
    const isFinal = final?.version === number;
    return round === 0 && !isFinal ? [] : [{ number, at: isFinal && round === 0 ? final.at : at, articles, round, final: isFinal }];
  });
}

/** What was said in the consultation, and what was done with it: the provider's own, and what staff noted of others. */
export type OwnInput = Omit<Input, 'kvk'>;
export const inputsFor = (inputs: Readonly<Record<string, Input>>, kvk: string): OwnInput[] =>
  Object.values(inputs).filter((one) => one.kvk === '' || one.kvk === kvk).map(({ kvk: _, ...shown }) => shown).sort((a, b) => (a.at < b.at ? -1 : 1));

/** Everything an invited provider must know of a revision; of others only how many there are. */
export interface OwnRevision extends RevisionHead {
  readonly description: string;
  readonly next: OwnRevisionNext;
  readonly refusal: RefusalMeans;
  readonly refusalClause: string;
  readonly plan: Revision['plan'];
  readonly invited: number;
  /** The provider's own, as the region has them. */
  readonly figures: { readonly turnover: Cents; readonly youths: number };
  /** The newest first. */
  readonly rounds: readonly OwnRound[];
  readonly texts: readonly ShownText[];
  readonly later: readonly { readonly term: 'reactions' | 'signing'; readonly from: Instant; readonly to: Instant; readonly reason: string; readonly at: Instant }[];
  readonly final: { readonly at: Instant; readonly version: number; readonly signUntil: Instant; readonly startsOn: Day } | null;
  readonly acceptance: OwnAcceptance;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}

/** What the provider did with the final text, and what followed; without who at the region did it. */
export interface OwnAcceptance extends Pick<Acceptance, 'outcome' | 'at' | 'hash' | 'signedBy' | 'reason' | 'countersignedAt' | 'countersignedBy'> {
  readonly consequence: { readonly means: RefusalMeans; readonly endsOn: Day | ''; readonly motivation: string; readonly at: Instant } | null;
}
export function ownAcceptance({ kvk: _, consequence, ...shown }: Acceptance): OwnAcceptance {
  return { ...shown, consequence: consequence && { means: consequence.means, endsOn: consequence.endsOn, motivation: consequence.motivation, at: consequence.at } };
}

/** Does the draft say something else than what was submitted? */
export const standingOf = (version: number, { submittedAt, hash }: Reaction, remarks: Remarks): OwnStanding =>
  ({ submittedAt, changed: submittedAt !== '' && hash !== hashOfRemarks(version, remarks) });

interface OwnFacts { readonly revision: Revision; readonly kvk: string; readonly acceptance: Acceptance; readonly reactions: ReadonlyMap<number, Reaction>; readonly draft: Remarks }

/** @throws Refusal `missing` to who is not invited. */
export function ownRevision({ revision: of, kvk, acceptance, reactions, draft }: OwnFacts, at: Instant): OwnRevision {
  const head = ownRevisionHead(of, kvk, at);
  const figures = of.invited.find((one) => one.kvk === kvk);
  const last = lastRound(of);
  const reaction = reactions.get(last?.number ?? 0);
  const own: OwnStanding = reaction === undefined ? { submittedAt: '', changed: false } : standingOf(last?.version ?? 0, reaction, draft);
  return {
    ...head, description: of.description, next: ownRevisionNext(of, own, acceptance, at), refusal: of.refusal, refusalClause: of.refusalClause, plan: of.plan,
    invited: of.invited.length, figures: { turnover: figures?.turnover ?? 0, youths: figures?.youths ?? 0 },
    rounds: of.rounds.map((round): OwnRound => {
      const { number, consultedAt, inputUntil, presentedAt, version, reactUntil, repliedAt, names } = round;
      const mine = reactions.get(number);
      return { number, consultedAt, inputUntil, presentedAt, version, reactUntil, repliedAt, names, articles: round.articles.length, submission: mine === undefined ? null : ownSubmission(mine) };
    }).reverse(),
    texts: textsForProviders(of), later: of.laters.map(({ by: _, ...shown }) => shown),
    final: of.final && { at: of.final.at, version: of.final.version, signUntil: of.final.signUntil, startsOn: of.final.startsOn },
    acceptance: ownAcceptance(acceptance), withdrawn: of.withdrawnAt === '' ? null : { at: of.withdrawnAt, reason: of.withdrawalReason },
  };
}
