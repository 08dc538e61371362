import type { Admission } from '../../admission/state.ts';
import { dayOf, daysBetween, type Day, type Instant } from '../../kernel/moments.ts';
import { milestonesOf, type Milestone } from '../../region/calendars.ts';
import type { SegmentNumber } from '../../region/segments.ts';
import { planLines, type PlanStep } from '../../revision/lateness.ts';
import type { Revision } from '../../revision/revision.ts';
import { isPlanned, type Tender } from '../../tender/state.ts';

/** How one procedure stands to a step of the strategy. `expected`: when it happened, or the soonest that it still can; empty where nobody planned it and there is time. `late`: whole days after the last day of the step. */
export interface PlannedProcedure { readonly kind: 'tender' | 'admission' | 'revision'; readonly id: string; readonly title: string; readonly segment: SegmentNumber | 0; readonly expected: Day | ''; readonly done: boolean; readonly late: number }
/** A step of the strategy's planning, with the procedures that have it; the latest first. */
export interface PlannedStep extends Milestone { readonly state: 'past' | 'now' | 'coming'; readonly procedures: readonly PlannedProcedure[] }
export interface PlannedTrack { readonly track: 'B' | 'C'; readonly steps: readonly PlannedStep[]; readonly lateSteps: number; readonly mostLate: number }

/** When a step of a procedure was planned and when it happened; an empty day is none. */
interface Known { readonly planned: Day | ''; readonly done: Day | '' }
type Steps = Readonly<Record<string, Known>>;
interface Running extends Pick<PlannedProcedure, 'kind' | 'id' | 'title' | 'segment'> { readonly steps: Steps }

/**
 * The two tracks of the strategy (S003 §3, planning B and C) with the procedures that run in each. What was withdrawn is
 * not waited for. The consultation and the decisions before a tender or an open house happen outside the portal, or
 * are seen by its publication.
 */
export function plannedTracks({ tenders, admissions, revisions }: { readonly tenders: readonly Tender[]; readonly admissions: readonly Admission[]; readonly revisions: readonly Revision[] }, at: Instant): PlannedTrack[] {
  const running = <T extends { readonly status: string }>(all: readonly T[]): T[] => all.filter(({ status }) => status !== 'withdrawn');
  return [
    trackOf('B', [...running(tenders).map((one) => tenderSteps(one, at)), ...running(admissions).map((one) => admissionSteps(one, at))], at),
    trackOf('C', running(revisions).map((one) => revisionSteps(one, at)), at),
  ];
}

function trackOf(track: 'B' | 'C', all: readonly Running[], at: Instant): PlannedTrack {
  const today = dayOf(at);
  const steps = milestonesOf(track).map((one): PlannedStep => ({
    ...one, state: one.until < today ? 'past' : one.from > today ? 'coming' : 'now',
    procedures: all.flatMap(({ steps: known, ...procedure }) => (known[one.id] === undefined ? [] : [{ ...procedure, ...against(one.until, known[one.id] as Known, today) }])).sort((a, b) => b.late - a.late),
  }));
  const late = steps.flatMap(({ procedures }) => procedures.map((one) => one.late)).filter((days) => days > 0);
  return { track, steps, lateSteps: late.length, mostLate: Math.max(0, ...late) };
}

/** What did not happen cannot happen before today. */
function against(by: Day, { planned, done }: Known, today: Day): Pick<PlannedProcedure, 'expected' | 'done' | 'late'> {
  const soonest = planned > today ? planned : today;
  const expected = done !== '' ? done : planned === '' && today <= by ? '' : soonest;
  return { expected, done: done !== '', late: expected === '' ? 0 : Math.max(0, daysBetween(by, expected)) };
}

const passed = (on: Day | '', at: Instant): Known => ({ planned: on, done: on !== '' && dayOf(at) >= on ? on : '' });

/** The tender phase ends at its closing, the award is the decision that was told to the bidders. */
function tenderSteps(of: Tender, at: Instant): Running {
  const plan = isPlanned(of) ? of.plan : undefined;
  const closes = plan === undefined ? '' : dayOf(plan.closesAt);
  return {
    kind: 'tender', id: of.id, title: of.title, segment: of.segment, steps: {
      'college-decisions': { planned: plan?.publishAt === undefined ? '' : dayOf(plan.publishAt), done: of.publishedAt === '' ? '' : dayOf(of.publishedAt) },
      tender: { planned: closes, done: plan !== undefined && of.publishedAt !== '' && at >= plan.closesAt ? closes : '' },
      award: { planned: plan?.awardPlannedOn ?? '', done: of.decision === null ? '' : dayOf(of.decision.at) },
      start: of.contractsFrom === '' ? { planned: plan?.startsOn ?? '', done: '' } : passed(of.contractsFrom, at),
    },
  };
}

/** An open house has no closing: from its opening on providers can be admitted. */
function admissionSteps(of: Admission, at: Instant): Running {
  const opened = of.openedAt === '' ? '' : dayOf(of.openedAt);
  return {
    kind: 'admission', id: of.id, title: of.title, segment: of.segment,
    steps: { 'college-decisions': { planned: '', done: opened }, tender: { planned: '', done: opened }, start: opened === '' ? { planned: of.plan?.startsOn ?? '', done: '' } : passed(of.plan?.startsOn ?? '', at) },
  };
}

const stepsOfPlan: Readonly<Record<string, PlanStep>> = { consultation: 'consultOn', draft: 'draftOn', reactions: 'repliesOn', publication: 'finalOn', ready: 'signUntil', start: 'startsOn' };
function revisionSteps(of: Revision, at: Instant): Running {
  const lines = new Map(planLines(of, at).map((one) => [one.name, one]));
  const steps = Object.entries(stepsOfPlan).map(([id, name]) => {
    const line = lines.get(name);
    return [id, { planned: line === undefined || line.announced === '' ? line?.planned ?? '' : line.announced, done: line?.done ?? '' }] as const;
  });
  return { kind: 'revision', id: of.id, title: of.title, segment: of.segment, steps: Object.fromEntries(steps) };
}
