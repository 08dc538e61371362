import type { Admission } from '../../admission/state.ts';
import { isAdmissionId } from '../../admission/admission.ts';
import { isOpen, type Decision } from '../../council/decision.ts';
import { figuresOf, type Figures } from '../../council/figures.ts';
import type { LetterSummary } from '../../council/letter/letter.ts';
import { allRisks, openRisks, type RiskView } from '../../council/risk.ts';
import { dayOf, type Day, type Instant } from '../../kernel/moments.ts';
import type { MessageLine } from '../../provider/overview.ts';
import type { MunicipalityCode } from '../../region/municipalities.ts';
import { partOf, type Part } from '../../region/participants.ts';
import { segmentNumbers, segments, type Segment, type SegmentNumber } from '../../region/segments.ts';
import { isRevisionId, type Revision } from '../../revision/revision.ts';
import type { Tender } from '../../tender/state.ts';
import { admissionConcerns } from '../admission/council.ts';
import { concerns } from '../council/tender.ts';
import { revisionConcerns } from '../revision/council.ts';
import { timelineOf, type Procedures, type ProcedureKind, type Subject, type TimelineEntry } from './timeline.ts';

/** A segment in which the municipality takes part today; `procedures`: how many of those shown are its own. */
export interface RoomSegment extends Pick<Segment, 'number' | 'title' | 'scale'> { readonly part: Part; readonly procedures: number }
/** What the college decided. `remarks`: whether it made any, and whether they have their answer. */
export interface RoomDecision extends Subject { readonly outcome: Exclude<Decision['outcome'], ''>; readonly decidedOn: Day; readonly reference: string; readonly remarks: 'none' | 'open' | 'answered' }
/** What waits for the college: `by` is empty where no day was asked; a letter is named by `id`. */
export type RoomAction =
  | Subject & { readonly act: 'decide'; readonly by: Day | '' }
  | Subject & { readonly act: 'read-answer' }
  | { readonly act: 'letter'; readonly id: string; readonly title: string; readonly at: Instant | '' }
  | { readonly act: 'more-letters'; readonly count: number }
  | { readonly act: 'figures' };

/** All that one page tells of the purchasing for a municipality. */
export interface RoomView {
  readonly segments: readonly RoomSegment[];
  readonly coming: readonly TimelineEntry[];
  /** The newest first. */
  readonly past: readonly TimelineEntry[];
  readonly decisions: readonly RoomDecision[];
  /** The newest first. */
  readonly letters: readonly LetterSummary[];
}

/** Procedures, each with the decision of the municipality's own college. */
export interface Known extends Procedures { readonly decisions: Readonly<Record<string, Decision>> }

/** As many past dates, letters and drafts as one reads; the rest stands with the procedures, and in the list of letters. */
const most = { past: 40, letters: 6, drafts: 3 } as const;

const kinds = (all: Procedures): { readonly kind: ProcedureKind; readonly of: Tender | Admission | Revision }[] => [
  ...all.tenders.map((of) => ({ kind: 'tender', of } as const)), ...all.admissions.map((of) => ({ kind: 'admission', of } as const)), ...all.revisions.map((of) => ({ kind: 'revision', of } as const)),
];
const subject = (kind: ProcedureKind, { id, title, segment }: Tender | Admission | Revision): Subject => ({ kind, id, title, segment: segment as SegmentNumber });

/** Of these procedures those that concern the municipality. */
export const concerning = ({ tenders, admissions, revisions }: Procedures, code: MunicipalityCode, at: Instant): Procedures => ({
  tenders: tenders.filter((of) => concerns(of, code, at)), admissions: admissions.filter((of) => admissionConcerns(of, code, at)), revisions: revisions.filter((of) => revisionConcerns(of, code, at)),
});

/** `inside`: as the municipality itself reads it, with what is not public. */
export function roomView(code: MunicipalityCode, known: Known, letters: readonly LetterSummary[], { at, inside }: { readonly at: Instant; readonly inside: boolean }): RoomView {
  const all = kinds(known);
  const today = dayOf(at);
  const timeline = timelineOf(known, at, inside);
  return {
    segments: segmentNumbers.flatMap((number) => {
      const part = partOf(code, number, today);
      const { title, scale } = segments[number];
      return part === undefined ? [] : [{ number, title, scale, part, procedures: all.filter(({ of }) => of.segment === number).length }];
    }),
    coming: timeline.filter(({ passed }) => !passed), past: timeline.filter(({ passed }) => passed).reverse().slice(0, most.past),
    decisions: all.flatMap(({ kind, of }) => decided(subject(kind, of), known.decisions[of.id])).sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1)),
    letters: letters.slice(0, most.letters),
  };
}

function decided(of: Subject, decision: Decision | undefined): RoomDecision[] {
  if (decision === undefined || decision.outcome === '' || decision.decidedOn === '') return [];
  const { outcome, decidedOn, reference } = decision;
  return [{ ...of, outcome, decidedOn, reference, remarks: outcome !== 'approved-with-remarks' ? 'none' : isOpen(decision) ? 'open' : 'answered' }];
}

/** What waits for the college, what has a day first; an answer is there to be read as long as nothing went out. */
export function roomActions({ decisions, ...known }: Known, letters: readonly LetterSummary[], municipality: string, figures: Figures): RoomAction[] {
  const drafts = letters.filter(({ status }) => status === 'draft');
  const asked = kinds(known).filter(({ of }) => of.status === 'colleges-asked');
  const waiting = asked.filter(({ of }) => (decisions[of.id]?.outcome ?? '') === '').map(({ kind, of }) => ({ ...subject(kind, of), act: 'decide' as const, by: of.asked?.decideBy ?? '' as const }));
  return [
    ...waiting.sort((a, b) => (a.by === '' ? 1 : b.by === '' || a.by < b.by ? -1 : 1)),
    ...asked.filter(({ of }) => (decisions[of.id]?.answeredAt ?? '') !== '').map(({ kind, of }) => ({ ...subject(kind, of), act: 'read-answer' as const })),
    ...drafts.slice(0, most.drafts).map(({ id, title, at }) => ({ act: 'letter' as const, id, title, at })),
    ...(drafts.length > most.drafts ? [{ act: 'more-letters' as const, count: drafts.length - most.drafts }] : []),
    ...(figuresOf(municipality, figures).length === 0 ? [{ act: 'figures' as const }] : []),
  ];
}

/** The procedures that messages to a municipality are about, the one told of last first. */
export const proceduresIn = (told: readonly MessageLine[]): string[] =>
  [...new Set(told.map(({ about }) => about))].filter((id) => id.startsWith('tnd_') || isAdmissionId(id) || isRevisionId(id));

/**
 * The risks of a municipality's segments as it was told of them, around those of the strategy. Whatever a reader sees of
 * a risk is told when it changes, so that the last message has it all.
 */
export function toldRisks(told: readonly MessageLine[], code: MunicipalityCode, at: Instant): RiskView[] {
  const newest = new Map<string, RiskView>();
  for (const { about, at: changedAt, params } of told.filter((one) => one.event === 'risk.changed').sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const words = params as Readonly<Record<string, string>>;
    const id = about.slice('risk-'.length);
    newest.set(id, {
      id, title: { nl: words['title'] ?? '', en: words['titleEnglish'] ?? '' }, measure: { nl: words['measure'] ?? '', en: words['measureEnglish'] ?? '' }, reason: words['reason'] ?? '', changedAt,
      segments: segmentNumbers.filter((one) => words['segments']?.split(',').includes(String(one))), chance: words['chance'] as RiskView['chance'], impact: words['impact'] as RiskView['impact'], status: words['status'] as RiskView['status'],
    });
  }
  return openRisks(allRisks([...newest.values()]), segmentNumbers.filter((one) => partOf(code, one, dayOf(at)) !== undefined));
}
