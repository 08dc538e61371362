import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import type { ApplicationSummary } from './application.ts';
import { termOn, type DecisionTerm } from './term.ts';

/**
 * For what an application waits. Staff: `completeness`, `judgment` (or a proposal, when everything was judged), `talk`,
 * `report` of a talk that was to be held, `decision`. The provider: `supplement`, `hearing`, each until `until`.
 */
export type Waiting = 'completeness' | 'supplement' | 'judgment' | 'talk' | 'report' | 'hearing' | 'decision';
export interface Waits { readonly for: Waiting; readonly by: 'staff' | 'provider'; readonly until: Day | ''; readonly term: DecisionTerm }

/** So many days before the end of a term the working list warns. */
export const warnDays = 7;

/** What somebody must do next, and how much of the decision term is left. */
export function waitsOf(of: ApplicationSummary, at: Instant): Waits {
  const on = dayOf(at);
  const term = termOn(of, on);
  const staff = (what: Waiting, until: Day | '' = ''): Waits => ({ for: what, by: 'staff', until, term });
  switch (of.status) {
    case 'supplement': {
      const dueOn = of.supplements.at(-1)?.dueOn ?? '';
      return on <= dueOn ? { for: 'supplement', by: 'provider', until: dueOn, term } : staff('completeness');
    }
    case 'talk': return of.talkAt !== '' && at < of.talkAt ? staff('talk', dayOf(of.talkAt)) : staff('report');
    case 'complete': return staff('judgment');
    case 'intended': return of.hearingUntil !== '' && !of.heard && on <= of.hearingUntil ? { for: 'hearing', by: 'provider', until: of.hearingUntil, term } : staff('decision');
    default: return staff('completeness');
  }
}
