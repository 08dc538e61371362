import { dayOf, daysBetween, type Day, type Instant } from '../kernel/moments.ts';
import { contractsReadyBy, newContractsFrom } from '../region/calendars.ts';
import { lastRound, type Revision, type RevisionPlan } from './revision.ts';

export const planSteps = ['consultOn', 'draftOn', 'repliesOn', 'finalOn', 'signUntil', 'startsOn'] as const satisfies readonly (keyof RevisionPlan)[];
export type PlanStep = (typeof planSteps)[number];

/**
 * A step of the planning of one revision. `announced`: the day that binds, where one was told; `done`: when it happened.
 * `late`: whole days after the planned day, up to what was announced or done, else up to today; 0 is in time.
 */
export interface PlanLine { readonly name: PlanStep; readonly planned: Day | ''; readonly announced: Day | ''; readonly done: Day | ''; readonly late: number }

export function planLines(of: Revision, at: Instant): PlanLine[] {
  return planSteps.map((name): PlanLine => {
    const planned = of.plan?.[name] ?? '';
    const { announced, done } = happened(of, name, at);
    return { name, planned, announced, done, late: planned === '' ? 0 : daysLate(planned, reached(of, { announced, done }, at)) };
  });
}

/** When the contracts are ready and when they start, as far as that is known, against the strategy (S003, planning C). */
export interface AgainstStrategy { readonly name: 'ready' | 'start'; readonly by: Day; readonly expected: Day | ''; readonly late: number }
export function againstStrategy(of: Revision, at: Instant): AgainstStrategy[] {
  return ([['ready', contractsReadyBy, 'signUntil'], ['start', newContractsFrom, 'startsOn']] as const).map(([name, by, step]) => {
    const { announced, done } = happened(of, step, at);
    const told = reached(of, { announced, done }, at);
    const planned = of.status === 'withdrawn' ? '' : of.plan?.[step] ?? '';
    const expected = done !== '' || announced !== '' ? told : expectedOf(planned, told, by);
    return { name, by, expected, late: daysLate(by, expected) };
  });
}

/** The planned day as long as it can be kept. What nobody planned is expected only once it cannot be in time any more. */
const expectedOf = (planned: Day | '', soonest: Day | '', by: Day): Day | '' => (planned === '' ? (soonest > by ? soonest : '') : planned < soonest ? soonest : planned);

const daysLate = (planned: Day, on: Day | ''): number => (on === '' ? 0 : Math.max(0, daysBetween(planned, on)));

/** Until when a step has come: its own day, or today as long as it has none that is still to come. What was withdrawn waits for nothing. */
function reached({ status }: Revision, { announced, done }: Pick<PlanLine, 'announced' | 'done'>, at: Instant): Day | '' {
  if (done !== '') return done;
  if (status === 'withdrawn') return '';
  const today = dayOf(at);
  return announced > today ? announced : today;
}

/** Replies are those of the last round: a second one makes them come later. A term is over because its moment passed. */
function happened(of: Revision, name: PlanStep, at: Instant): Pick<PlanLine, 'announced' | 'done'> {
  const { rounds: [first], final } = of;
  const did = (moment: Instant | '' | undefined) => ({ announced: '', done: moment === undefined || moment === '' ? '' : dayOf(moment) } as const);
  switch (name) {
    case 'consultOn': return did(first?.consultedAt);
    case 'draftOn': return did(first?.presentedAt);
    case 'repliesOn': return did(lastRound(of)?.repliedAt);
    case 'finalOn': return did(final?.at);
    case 'signUntil': return final === null ? did('') : { announced: dayOf(final.signUntil), done: at >= final.signUntil ? dayOf(final.signUntil) : '' };
    case 'startsOn': return final === null ? did('') : { announced: final.startsOn, done: dayOf(at) >= final.startsOn ? final.startsOn : '' };
  }
}
