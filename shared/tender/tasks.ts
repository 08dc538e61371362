import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import type { OpenTerm } from '../inquiry/inquiry.ts';
import { noticeDueOn, noticeFrom } from './award-notice.ts';
import { planOf } from './plan.ts';
import { stageOf, standstillOf } from './stage.ts';
import { isPlanned, type Tender } from './state.ts';
import { bidsValidUntil } from './validity.ts';

export type TaskKind = 'answers' | 'repair' | 'hearing' | 'verification' | 'complaint' | 'validity' | 'standstill' | 'award-notice';
/** Something with a last day. `below` is its page under that of the tender. */
export interface Task { readonly kind: TaskKind; readonly tender: string; readonly title: string; readonly dueOn: Day; readonly overdue: boolean; readonly below: string }

/** What only others know: running terms of requests and complaints; how many questions wait, null where nobody counted. */
export interface TaskFacts { readonly terms: readonly OpenTerm[]; readonly unanswered: number | null }

/** Everything of a tender that has a last day, the first on top. A day belongs to its term: late is the day after. */
export function tasksOf(tender: Tender, { terms, unanswered }: TaskFacts, at: Instant): Task[] {
  const today = dayOf(at);
  const task = (kind: TaskKind, dueOn: Day, below = ''): Task => ({ kind, tender: tender.id, title: tender.title, dueOn, overdue: today > dueOn, below });
  const stage = stageOf(tender, at);
  const asks = stage === 'questions' || stage === 'submission';
  const validity = bidsValidUntil(tender);
  const standstill = standstillOf(tender);
  const notice = noticeFrom(tender);
  return [
    // Aw 2.54: ten days before the closing, not moved.
    ...(asks && isPlanned(tender) && unanswered !== 0 && (unanswered !== null || today <= planOf(tender.plan).answersDueOn) ? [task('answers', planOf(tender.plan).answersDueOn, '/questions')] : []),
    ...terms.filter((one) => one.tender === tender.id && stillRuns(one, tender, today)).map((one) => task(one.kind as TaskKind, one.dueOn, `/${one.what === 'complaint' ? 'complaints' : 'inquiries'}/${one.id}`)),
    ...(['opened', 'assessed', 'provisional'].includes(tender.status) && validity?.frozen === false ? [task('validity', validity.on)] : []),
    ...(stage === 'standstill' && standstill?.frozen === false ? [task('standstill', standstill.endsOn)] : []),
    ...(notice !== '' && tender.awardNotice === null ? [task('award-notice', noticeDueOn(notice).dueOn, '/award-notices')] : []),
  ].sort(byDay);
}

export const byDay = (a: Task, b: Task): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.tender < b.tender ? -1 : 1);

/**
 * A complaint waits for its answer, whatever becomes of the tender; evidence matters to the decision that it was asked
 * for, a repair while the bids are assessed; a hearing that lapsed waits for nobody.
 */
function stillRuns({ what, kind, round, dueOn }: OpenTerm, tender: Tender, today: Day): boolean {
  if (what === 'complaint') return true;
  if (kind === 'verification') return tender.status === 'provisional' && round === tender.round;
  return tender.status === 'opened' && (kind !== 'hearing' || today <= dueOn);
}
