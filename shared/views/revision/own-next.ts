import type { Acceptance } from '../../revision/acceptance.ts';
import { dayOf, type Day, type Instant } from '../../kernel/moments.ts';
import { lastRound, type Revision } from '../../revision/revision.ts';
import { stageOf } from '../../revision/stage.ts';

/** What an invited provider does next, and where nothing is asked for what it waits. */
export type OwnRevisionStep =
  | 'give-input' | 'await-draft' | 'react' | 'resubmit' | 'submitted' | 'await-replies' | 'await-text' | 'await-colleges'
  | 'sign' | 'refused' | 'accepted' | 'revised' | 'await-consequence' | 'ends' | 'continues' | 'withdrawn';

/** `mine`: the provider can act, until (not at) `at` or up to and including `on`; else it waits for others. */
export interface OwnRevisionNext { readonly step: OwnRevisionStep; readonly mine: boolean; readonly at: Instant | ''; readonly on: Day | '' }

/** What a provider has in the last round: its submission that counts, if any, and whether its draft says something else. */
export interface OwnStanding { readonly submittedAt: Instant | ''; readonly changed: boolean }

/** Where a revision stands for a provider that was invited to it. Silence ends nothing: a person says what follows. */
export function ownRevisionNext(of: Revision, own: OwnStanding, { outcome, countersignedAt, consequence }: Acceptance, at: Instant): OwnRevisionNext {
  const step = (name: OwnRevisionStep, mine = false, until: Instant | '' = '', on: Day | '' = ''): OwnRevisionNext => ({ step: name, mine, at: until, on });
  const round = lastRound(of);
  const until = round?.reactUntil ?? '';
  const signUntil = of.final?.signUntil ?? '';
  switch (stageOf(of, at)) {
    case 'concept': case 'replied': return step('await-text');
    case 'consultation': return round !== undefined && dayOf(at) <= round.inputUntil ? step('give-input', true, '', round.inputUntil) : step('await-draft');
    case 'reacting': return own.submittedAt === '' ? step('react', true, until) : own.changed ? step('resubmit', true, until) : step('submitted', false, until);
    case 'reactions-over': case 'answering': return step('await-replies');
    case 'colleges-asked': return step('await-colleges');
    case 'withdrawn': return step('withdrawn');
    case 'signing': case 'signing-over': case 'signed': {
      if (outcome === 'accepted') return step(countersignedAt === '' ? 'accepted' : 'revised');
      if (stageOf(of, at) === 'signing') return step(outcome === 'refused' ? 'refused' : 'sign', true, signUntil);
      return consequence === null ? step('await-consequence') : step(consequence.means, false, '', consequence.endsOn);
    }
  }
}
