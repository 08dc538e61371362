import type { Actor } from '../../access/actor.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Day, Instant } from '../../kernel/moments.ts';
import type { Input } from '../../revision/input.ts';
import { againstStrategy, planLines, type AgainstStrategy, type PlanLine } from '../../revision/lateness.ts';
import { stepIsFor, stepOf, stepUntil, type RevisionStep, type StepFacts } from '../../revision/next-step.ts';
import { workingVersion, type Invited, type Later, type LimitFinding, type NameRule, type RefusalMeans, type Revision, type Round, type Signing } from '../../revision/revision.ts';
import type { ActState } from '../../tender/acts.ts';
import { revisionHead, type RevisionHead } from './head.ts';

/** What people did and when, without who; `me` when it was the reader. */
interface Done { readonly at: Instant; readonly me: boolean }

/** A round as staff sees it; an empty moment has not come. `reacted`: providers whose reactions counted when it closed. */
export interface RoundLine extends Pick<Round, 'number' | 'consultedAt' | 'inputUntil' | 'presentedAt' | 'version' | 'reactUntil' | 'closedAt' | 'repliedAt'> {
  readonly names: NameRule; readonly articles: number; readonly reacted: number; readonly reactions: number;
}

/** A version of the text: one that was shown, or the one that staff writes (`at` is empty). `round`: in which it was presented; 0 in none. */
export interface VersionLine { readonly number: number; readonly at: Instant | ''; readonly articles: number; readonly round: number; readonly final: boolean }

/** One revision as the office sees it. Turnover and youths are business figures of the providers: no other door gets this model. */
export interface StaffRevision extends RevisionHead {
  readonly description: string;
  readonly refusal: RefusalMeans;
  readonly refusalClause: string;
  /** Null where it limits nobody. */
  readonly limits: { readonly why: string; readonly found: (Done & { readonly finding: LimitFinding; readonly motivation: string }) | null } | null;
  readonly step: RevisionStep;
  /** The moment or the day until which that step waits; empty where it waits for people. */
  readonly until: string;
  readonly forMe: boolean;
  readonly plan: readonly PlanLine[];
  readonly planned: boolean;
  readonly against: readonly AgainstStrategy[];
  /** Sorted by name. */
  readonly invited: readonly Invited[];
  readonly turnover: Cents;
  readonly youths: number;
  readonly rounds: readonly RoundLine[];
  readonly versions: readonly VersionLine[];
  /** The number of the text that staff writes, and whether it was begun. */
  readonly working: { readonly number: number; readonly begun: boolean; readonly writable: boolean };
  /** `stale`: the text was changed since. */
  readonly prepared: (Done & { readonly version: number; readonly stale: boolean }) | null;
  /** Versions that one person can say are ready, now. */
  readonly preparable: readonly number[];
  readonly later: (Done & Pick<Later, 'term' | 'to' | 'reason'>) | null;
  readonly laters: readonly Omit<Later, 'by'>[];
  readonly asked: { readonly at: Instant; readonly version: number; readonly count: number; readonly mine: boolean } | null;
  readonly takenBack: Revision['takenBack'];
  readonly final: { readonly at: Instant; readonly version: number; readonly signUntil: Instant; readonly startsOn: Day } | null;
  readonly signing: Signing | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
  readonly acts: readonly ActState[];
}

/** What was brought in, with the name of who did; `answer` of acts: where staff answers it. */
export interface InputLine extends Omit<Input, 'kvk'> { readonly name: string; readonly toAnswer: ActState | null }

export interface Beside {
  readonly acts: readonly ActState[];
  readonly facts: StepFacts;
  readonly preparable: readonly number[];
  readonly actor: Actor;
  readonly at: Instant;
}

export function staffRevision(of: Revision, { acts, facts, preparable, actor, at }: Beside): StaffRevision {
  const { limitsFound, prepared, pendingLater, asked, final } = of;
  const step = stepOf(of, facts, at);
  const me = (by: string): boolean => by === actor.person;
  const number = workingVersion(of);
  const writable = of.status === 'concept' || of.status === 'consultation' || of.status === 'replied';
  return {
    ...revisionHead(of, at), description: of.description, refusal: of.refusal, refusalClause: of.refusalClause,
    limits: !of.limits ? null : { why: of.limitsWhy, found: limitsFound && { finding: limitsFound.finding, motivation: limitsFound.motivation, at: limitsFound.at, me: me(limitsFound.by) } },
    step, until: stepUntil(of, step), forMe: stepIsFor(step, of, actor),
    plan: planLines(of, at), planned: of.plan !== null, against: againstStrategy(of, at),
    invited: [...of.invited].sort((a, b) => (a.name === b.name ? (a.kvk < b.kvk ? -1 : 1) : a.name < b.name ? -1 : 1)),
    turnover: of.invited.reduce((sum, { turnover }) => sum + turnover, 0), youths: of.invited.reduce((sum, { youths }) => sum + youths, 0),
    rounds: of.rounds.map(roundLine), versions: versionsOf(of, facts.articles, writable), working: { number, begun: facts.begun, writable },
    prepared: prepared && { version: prepared.version, at: prepared.at, me: me(prepared.by), stale: !facts.fresh }, preparable,
    later: pendingLater && { term: pendingLater.term, to: pendingLater.to, reason: pendingLater.reason, at: pendingLater.at, me: me(pendingLater.by) },
    laters: of.laters.map(({ by: _, ...later }) => later),
    asked: asked && { at: asked.at, version: asked.version, count: asked.municipalities.length, mine: me(asked.preparedBy) }, takenBack: of.takenBack,
    final: final && { at: final.at, version: final.version, signUntil: final.signUntil, startsOn: final.startsOn }, signing: of.signing,
    withdrawn: of.withdrawnAt === '' ? null : { at: of.withdrawnAt, reason: of.withdrawalReason }, acts,
  };
}

const roundLine = ({ articles, reacted, ...round }: Round): RoundLine =>
  ({ ...round, articles: articles.length, reacted: reacted.length, reactions: reacted.reduce((sum, one) => sum + one.articles.length, 0) });

/** What was shown, oldest first, and behind it the text in work where it was begun and can still be written. */
function versionsOf(of: Revision, articles: number, writable: boolean): VersionLine[] {
  const line = (number: number, at: Instant | '', count: number): VersionLine =>
    ({ number, at, articles: count, round: of.rounds.find(({ version }) => version === number)?.number ?? 0, final: of.final?.version === number });
  const shown = of.frozen.map((one) => line(one.number, one.at, one.articles));
  return writable && articles > 0 ? [...shown, line(workingVersion(of), '', articles)] : shown;
}
