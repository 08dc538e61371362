import type { Admission } from '../../admission/state.ts';
import { dayOf, endOfDay, type Day, type Instant } from '../../kernel/moments.ts';
import type { SegmentNumber } from '../../region/segments.ts';
import { planLines, type PlanStep } from '../../revision/lateness.ts';
import { lastRound, type Revision } from '../../revision/revision.ts';
import { isPlanned, type Tender } from '../../tender/state.ts';
import { planningOf, type PlanningName } from '../planning.ts';

export type ProcedureKind = 'tender' | 'admission' | 'revision';
/** What happens to a procedure on a day. Answers to questions are due by law, and no date that a municipality waits for. */
export type TimelineName =
  | Exclude<PlanningName, 'answers'> | PlanStep
  | 'asked' | 'decideBy' | 'publishAt' | 'opening' | 'proceedings' | 'judgment' | 'final' | 'signed' | 'withdrawn' | 'open' | 'entry' | 'ended' | 'reactUntil';

/** The procedure that an entry is about. */
export interface Subject { readonly kind: ProcedureKind; readonly id: string; readonly title: string; readonly segment: SegmentNumber }
/**
 * A date of a procedure: a moment with its hour, or a whole day. `overdue`: it was planned for a day that has passed and
 * did not happen yet. `moved`: it was another day first, with the recorded reason where there is one.
 */
export interface TimelineEntry extends Subject {
  readonly what: TimelineName;
  readonly on: Day;
  readonly at: Instant | '';
  readonly passed: boolean;
  readonly overdue: boolean;
  readonly moved: { readonly from: Instant | Day; readonly reason: string } | null;
}

type Dated = Omit<TimelineEntry, keyof Subject | 'moved' | 'overdue'> & Partial<Pick<TimelineEntry, 'moved' | 'overdue'>>;

/** Every date of these procedures, in their order. What was withdrawn has no date to come. */
export interface Procedures { readonly tenders: readonly Tender[]; readonly admissions: readonly Admission[]; readonly revisions: readonly Revision[] }
/** `inside`: with what only municipalities know, the request for decisions of colleges. */
export function timelineOf({ tenders, admissions, revisions }: Procedures, at: Instant, inside: boolean): TimelineEntry[] {
  return [
    ...tenders.flatMap((of) => entries(of, 'tender', tenderDates(of, at, inside))),
    ...admissions.flatMap((of) => entries(of, 'admission', admissionDates(of, at, inside))),
    ...revisions.flatMap((of) => entries(of, 'revision', revisionDates(of, at, inside))),
  ].sort((a, b) => inTime(a, b) || (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** Of these what has passed, the newest first; of many procedures the last fifty. What came of a plan that nobody carried out has not. */
export const pastOf = (some: Partial<Procedures>, at: Instant, inside: boolean): TimelineEntry[] =>
  timelineOf({ tenders: [], admissions: [], revisions: [], ...some }, at, inside).filter(({ passed }) => passed).reverse().slice(0, 50);

/** By day; within one what has an hour by that, before what takes the whole day. */
const inTime = (a: TimelineEntry, b: TimelineEntry): number => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.at === b.at ? 0 : a.at === '' ? 1 : b.at === '' || a.at < b.at ? -1 : 1);

function entries({ id, title, segment, ...of }: Pick<Subject, 'id' | 'title'> & { readonly segment: SegmentNumber | 0; readonly status: string }, kind: ProcedureKind, dates: readonly (Dated | undefined)[]): TimelineEntry[] {
  if (segment === 0) return [];
  return dates.filter((one) => one !== undefined && (of.status !== 'withdrawn' || (one.passed && one.overdue !== true))).map((one) => ({ kind, id, title, segment, moved: null, overdue: false, ...one as Dated }));
}

/** What happened, or was set to a moment; nothing where it was not. */
const moment = (what: TimelineName, when: Instant | '' | undefined, at: Instant): Dated | undefined =>
  (when === undefined || when === '' ? undefined : { what, on: dayOf(when), at: when, passed: at >= when });
/** A whole day, which has passed when it is over. */
const onDay = (what: TimelineName, day: Day | '' | undefined, at: Instant): Dated | undefined =>
  (day === undefined || day === '' ? undefined : { what, on: day, at: '', passed: at >= endOfDay(day) });

/** What was only planned: when its moment came and it stands here still, it did not happen. */
const expected = (one: Dated | undefined): Dated | undefined => (one?.passed === true ? { ...one, passed: false, overdue: true } : one);

interface Asked { readonly at: Instant; readonly decideBy: Day | '' }
const askedDates = (asked: Asked | null, at: Instant, inside: boolean): (Dated | undefined)[] =>
  (asked === null || !inside ? [] : [moment('asked', asked.at, at), onDay('decideBy', asked.decideBy, at)]);

const assessed: readonly Tender['status'][] = ['assessed', 'provisional', 'final', 'signed'];
function tenderDates(of: Tender, at: Instant, inside: boolean): (Dated | undefined)[] {
  const { asked, plan, extensions, publishedAt, recordedAt, proceedings, finalAt, signedAt, withdrawnAt } = of;
  const [extended] = extensions.slice(-1);
  const planned = !isPlanned(of) ? [] : planningOf(of, at).flatMap(({ name, at: when = '' as const, day, passed }): Dated[] => {
    const on = when === '' ? day : dayOf(when);
    if (name === 'answers' || on === undefined) return [];
    const due = passed && (name === 'award' || (name === 'assessment' && !assessed.includes(of.status)));
    return [{ what: name, on, at: when, passed: passed && !due, overdue: due, ...(name === 'closing' && extended !== undefined ? { moved: { from: extensions[0]?.from ?? extended.from, reason: extended.reason } } : {}) }];
  });
  return [
    ...askedDates(asked, at, inside),
    publishedAt === '' && inside ? expected(moment('publishAt', plan.publishAt, at)) : undefined,
    ...planned,
    moment('opening', recordedAt, at),
    ...proceedings.flatMap(({ startedAt, judgmentAt }) => [moment('proceedings', startedAt, at), moment('judgment', judgmentAt, at)]),
    moment('final', finalAt, at), moment('signed', signedAt, at), moment('withdrawn', withdrawnAt, at),
  ];
}

/** Of the days on which contracts can begin only the next: there are many, and the rest stand with the open house. */
function admissionDates(of: Admission, at: Instant, inside: boolean): (Dated | undefined)[] {
  const { asked, plan, openedAt, closedAt, status } = of;
  const next = plan?.entry.kind === 'fixed' ? plan.entry.days.find((day) => day > dayOf(at) && day !== plan.startsOn) : undefined;
  return [
    ...askedDates(asked, at, inside), moment('open', openedAt, at),
    onDay('start', plan?.startsOn, at), onDay('entry', next, at),
    moment(status === 'withdrawn' ? 'withdrawn' : 'ended', closedAt, at),
  ];
}

/** A step that comes later than it was planned tells so; until when providers can react binds, and is told with its hour. */
function revisionDates(of: Revision, at: Instant, inside: boolean): (Dated | undefined)[] {
  const round = lastRound(of);
  const [later] = of.laters.slice(-1);
  const extended = later === undefined || round === undefined || round.reactUntil !== later.to ? {} : { moved: { from: later.from, reason: later.reason } };
  const reacting = moment('reactUntil', round?.reactUntil, at);
  const steps = planLines(of, at).map(({ name, planned, announced, done, late }): Dated | undefined => {
    const on = done === '' ? announced === '' ? planned : announced : done;
    return on === '' ? undefined : { what: name, on, at: '', passed: done !== '', overdue: done === '' && on < dayOf(at), ...(late > 0 && on > planned ? { moved: { from: planned as Day, reason: '' } } : {}) };
  });
  return [
    ...askedDates(of.asked, at, inside), ...steps, reacting === undefined ? undefined : { ...reacting, ...extended },
    moment('signed', of.signing?.endedAt, at), moment('withdrawn', of.withdrawnAt, at),
  ];
}
