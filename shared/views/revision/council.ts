import type { Decision } from '../../council/decision.ts';
import { dayOf, type Day, type Instant } from '../../kernel/moments.ts';
import { isMunicipalityCode, type MunicipalityCode } from '../../region/municipalities.ts';
import { participants, partOf } from '../../region/participants.ts';
import type { Article } from '../../revision/article.ts';
import type { Revision, RevisionSummary, Round, Signing } from '../../revision/revision.ts';
import { revisionHead, revisionRow, type RevisionHead, type RevisionRow } from './head.ts';

/** Does the municipality take part in the segment now, or was its college asked? Of a concept nobody is told. */
export function revisionConcerns({ status, segment, asked }: Pick<Revision, 'status' | 'segment'> & { readonly asked: { readonly municipalities: readonly MunicipalityCode[] } | null }, municipality: string, at: Instant): boolean {
  if (status === 'concept' || segment === 0 || !isMunicipalityCode(municipality)) return false;
  return asked?.municipalities.includes(municipality) === true || participants(segment, dayOf(at)).some(({ code }) => code === municipality);
}

/** A revision in the list of a municipality. `waits`: its college's decision is asked and not there yet. */
export interface CouncilRevisionRow extends RevisionRow { readonly outcome: Decision['outcome']; readonly waits: boolean }
export const councilRevisionRow = (of: RevisionSummary, { outcome }: Pick<Decision, 'outcome'>, at: Instant): CouncilRevisionRow =>
  ({ ...revisionRow(of, at), outcome, waits: of.status === 'colleges-asked' && outcome === '' });

export interface CouncilRound extends Pick<Round, 'number' | 'consultedAt' | 'inputUntil' | 'presentedAt' | 'version' | 'reactUntil' | 'repliedAt'> { readonly reacted: number; readonly reactions: number }

/** What colleges decide on. Of providers only how many: who reacted tells the nota van beantwoording, as far as its names rule does. */
export interface CouncilRevision extends RevisionHead {
  readonly description: string;
  readonly invited: number;
  readonly rounds: readonly CouncilRound[];
  /** The last text that was shown outside the office; null before there is one. `before`: the one shown before it, 0 without. */
  readonly text: { readonly version: number; readonly before: number; readonly articles: readonly Article[] } | null;
  readonly asked: { readonly at: Instant; readonly version: number } | null;
  readonly final: { readonly at: Instant; readonly version: number; readonly signUntil: Instant; readonly startsOn: Day } | null;
  readonly signing: Signing | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
  /** The municipality takes part for day treatment only (S001 §3.1 note 2): its college decides on that. */
  readonly dayTreatmentOnly: boolean;
}

/** The number of the text that a municipality reads: the one before its college, else the one that was presented last; 0 without. */
export const councilVersion = ({ final, asked, rounds }: Pick<Revision, 'final' | 'asked' | 'rounds'>): number => final?.version ?? asked?.version ?? rounds.findLast(({ version }) => version > 0)?.version ?? 0;

export function councilRevision(of: Revision, articles: readonly Article[], municipality: MunicipalityCode, at: Instant): CouncilRevision {
  const { asked, final, withdrawnAt, withdrawalReason } = of;
  const version = councilVersion(of);
  return {
    ...revisionHead(of, at), description: of.description, invited: of.invited.length,
    rounds: of.rounds.map(({ number, consultedAt, inputUntil, presentedAt, version: shown, reactUntil, repliedAt, reacted }) =>
      ({ number, consultedAt, inputUntil, presentedAt, version: shown, reactUntil, repliedAt, reacted: reacted.length, reactions: reacted.reduce((sum, one) => sum + one.articles.length, 0) })),
    text: version === 0 ? null : { version, before: version - 1, articles },
    asked: asked && { at: asked.at, version: asked.version }, final: final && { at: final.at, version: final.version, signUntil: final.signUntil, startsOn: final.startsOn }, signing: of.signing,
    withdrawn: withdrawnAt === '' ? null : { at: withdrawnAt, reason: withdrawalReason },
    dayTreatmentOnly: of.segment !== 0 && partOf(municipality, of.segment, dayOf(at)) === 'day-treatment',
  };
}
