import { contractFrom } from '../admission/entry.ts';
import type { Admission } from '../admission/state.ts';
import { lastDayOfTerm } from '../admission/term.ts';
import { workingDayAfter, workingDayOnOrAfter } from '../kernel/holidays.ts';
import { addDays, amsterdam, dayOf, daysBetween, type Day, type Instant } from '../kernel/moments.ts';
import { backwardTerm } from '../kernel/terms.ts';
import { contractsReadyBy, newContractsFrom } from '../region/calendars.ts';
import type { MunicipalityCode } from '../region/municipalities.ts';
import type { Revision } from '../revision/revision.ts';
import { answersDays } from '../tender/plan.ts';
import { standstillEnd } from '../tender/standstill.ts';
import type { Tender } from '../tender/tender.ts';
import { missingDecisions, type Decision } from './decision.ts';
import { decisionsOn, kindOf, type Procedure } from './procedure.ts';

export type StepName = 'publication' | 'questions' | 'closing' | 'assessment' | 'award' | 'standstill' | 'signing' | 'opening' | 'first-decision' | 'adoption' | 'sign-until' | 'start';
/** `planned` is empty where the planning says nothing of it. */
export interface WhatIfStep { readonly name: StepName; readonly planned: Day | ''; readonly day: Day }
/** A day of the strategy (S003 §3): `on` is when it would be so, empty when it never would; `late` in days. */
export interface Goal { readonly name: 'ready' | 'start'; readonly by: Day; readonly on: Day | ''; readonly late: number }

export interface WhatIf {
  /** The day of the last decision, and who is taken to have decided by then beside the college that is asked about. */
  readonly lastOn: Day;
  readonly others: readonly MunicipalityCode[];
  /** By how many days what follows comes later than planned. */
  readonly later: number;
  readonly steps: readonly WhatIfStep[];
  readonly goals: readonly Goal[];
}

export interface If { readonly municipality: MunicipalityCode; readonly day: Day }

/**
 * What becomes of the planning if a college decides on a day. The procedure goes on on the first working day after the
 * last decision, never before it was planned; what follows comes as much later, on a working day (the words of Atw art.
 * 1(1), which the region keeps for all its dates), and the standstill is counted anew (Aw 2.127). Others that have not
 * decided are taken to do so by the day by which they are asked, or on the same day. Nothing of this is recorded.
 */
export function planningIf(of: Procedure, decisions: Readonly<Record<string, Decision>>, { municipality, day }: If, at: Instant): WhatIf | undefined {
  if (of.status !== 'colleges-asked' || of.asked === null || of.segment === 0) return undefined;
  const [today, { decideBy }] = [dayOf(at), of.asked];
  const others = missingDecisions(decisionsOn(of, decisions), of.segment, today).filter((code) => code !== municipality);
  const lastOn = latest(day, today, others.length === 0 ? '' : decideBy);
  const asked = { lastOn, goesOn: workingDayAfter(lastOn), best: workingDayAfter(latest(today, decideBy)), decideBy };
  const kind = kindOf(of.id);
  const found = kind === 'tender' ? ofTender(of as Tender, asked) : kind === 'admission' ? ofAdmission(of as Admission, asked) : ofRevision(of as Revision, asked);
  return { lastOn, others, ...found };
}

interface Asked { readonly lastOn: Day; readonly goesOn: Day; /** When it could go on by what was asked, where the planning does not say. */ readonly best: Day; readonly decideBy: Day | '' }
type Found = Pick<WhatIf, 'later' | 'steps' | 'goals'>;

/** The latest of days, of which some may be empty. */
const latest = (first: Day, ...days: readonly (Day | '')[]): Day => days.reduce<Day>((a, b) => (b !== '' && b > a ? b : a), first);
/** As planned when nothing comes later; else a working day. */
const moved = (planned: Day, later: number): Day => (later === 0 ? planned : workingDayOnOrAfter(addDays(planned, later)));
const goal = (name: Goal['name'], by: Day, on: Day | ''): Goal => ({ name, by, on, late: on === '' ? 0 : Math.max(0, daysBetween(by, on)) });
const starts = (on: Day | ''): Goal => goal('start', newContractsFrom, on);

/** Of an announcement, its questions and its closing; the term of bidders is never shorter than planned. */
function ofTender({ plan }: Tender, { goesOn, best }: Asked): Found {
  const planned = plan.publishAt === undefined ? '' : dayOf(plan.publishAt);
  const base = planned === '' ? best : planned;
  const publication = latest(goesOn, base);
  const later = daysBetween(base, publication);
  const [questionsOn, closesOn] = [dayOf(plan.questionsUntil), dayOf(plan.closesAt)];
  const questions = moved(questionsOn, later);
  // Questions that come in time are answered ten days before the closing (Aw 2.54): a weekend may not take that away.
  const room = questionsOn <= backwardTerm(closesOn, answersDays) && later > 0 ? addDays(questions, answersDays) : closesOn;
  const closing = later === 0 ? closesOn : workingDayOnOrAfter(latest(moved(closesOn, later), room));
  const assessment = plan.assessmentUntil && latest(moved(plan.assessmentUntil, later), closing);
  const award = plan.awardPlannedOn && latest(moved(plan.awardPlannedOn, later), assessment ?? closing);
  const [before, after] = [plan.awardPlannedOn, award].map((on) => (on === undefined ? undefined : standstillEnd(amsterdam(on, '12:00'))));
  const standstill = before?.frozen === false && after?.frozen === false
    ? [{ name: 'standstill' as const, planned: before.endsOn, day: after.endsOn }, { name: 'signing' as const, planned: before.signFrom, day: after.signFrom }] : [];
  const start = latest(plan.startsOn, closing, standstill[1]?.day ?? '');
  return {
    later,
    steps: [
      { name: 'publication', planned, day: publication }, { name: 'questions', planned: questionsOn, day: questions }, { name: 'closing', planned: closesOn, day: closing },
      ...(assessment === undefined ? [] : [{ name: 'assessment' as const, planned: plan.assessmentUntil ?? '' as const, day: assessment }]),
      ...(award === undefined ? [] : [{ name: 'award' as const, planned: plan.awardPlannedOn ?? '' as const, day: award }]),
      ...standstill, { name: 'start', planned: plan.startsOn, day: start },
    ],
    goals: [starts(start)],
  };
}

/** Of an open house the first decision is on who applies on the day of the opening, at the end of its term. */
function ofAdmission({ plan }: Admission, { goesOn, best, decideBy }: Asked): Found {
  const opening = latest(goesOn, best);
  const later = daysBetween(best, opening);
  if (plan === null) return { later, steps: [{ name: 'opening', planned: '', day: opening }], goals: [] };
  const decided = (on: Day): Day => lastDayOfTerm({ submittedAt: amsterdam(on, '12:00'), decisionDays: plan.decisionDays, supplements: [] });
  const from = (on: Day): Day | '' => contractFrom(plan, decided(on)) ?? '';
  const planned = (on: Day | ''): Day | '' => (decideBy === '' ? '' : on);
  const start = from(opening);
  return {
    later,
    steps: [
      { name: 'opening', planned: planned(best), day: opening }, { name: 'first-decision', planned: planned(decided(best)), day: decided(opening) },
      ...(start === '' ? [] : [{ name: 'start' as const, planned: planned(from(best)), day: start }]),
    ],
    goals: [starts(start)],
  };
}

/** Of a revision the adoption, the last day to sign and the start of what was signed. */
function ofRevision({ plan }: Revision, { goesOn, best }: Asked): Found {
  const base = plan?.finalOn ?? best;
  const adoption = latest(goesOn, base);
  const later = daysBetween(base, adoption);
  if (plan === null) return { later, steps: [{ name: 'adoption', planned: '', day: adoption }], goals: [] };
  const signUntil = moved(plan.signUntil, later);
  const start = latest(plan.startsOn, signUntil);
  return {
    later,
    steps: [{ name: 'adoption', planned: plan.finalOn, day: adoption }, { name: 'sign-until', planned: plan.signUntil, day: signUntil }, { name: 'start', planned: plan.startsOn, day: start }],
    goals: [goal('ready', contractsReadyBy, signUntil), starts(start)],
  };
}
