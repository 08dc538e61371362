import { command } from '../kernel/command.ts';
import { choice, id, long, moment } from '../kernel/fields.ts';
import { dayOf } from '../kernel/moments.ts';
import { must, refuse } from '../kernel/refusal.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { mustBe, revisionPage } from './guards.ts';
import { revisionAt, runningTerm, terms, type RevisionEvent } from './revision.ts';

/**
 * Carries the decision of two people on an outage to the running term of a revision: term and gate move in one act, also
 * after its end as long as nobody closed it (Aw 2.109, followed voluntarily). A term that is as late already stays as it is.
 */
export const laterForOutage = command({
  name: 'revision.later-for-outage',
  door: 'worker',
  path: '/revisions/:revision/extensions/outages',
  fields: { outage: id(), term: choice(...terms), until: moment(), reason: long(2000) },
  target: revisionAt,
  then: revisionPage,
  facts: () => ({}),
  decide(state, { outage, term, until, reason }, { at }): RevisionEvent[] {
    mustBe(state, 'reacting', 'signing');
    const running = runningTerm(state);
    must(running?.term === term, refuse('revision.other-term'));
    if (until <= running.until) return [];
    must(until > at, refuse('extension.past', { closesAt: until }));
    must(term === 'reactions' || state.final === null || dayOf(until) <= state.final.startsOn, refuse('revision.starts-first', { on: state.final?.startsOn ?? '' }));
    return [
      { type: 'later.proposed', data: { term, to: until }, content: { by: 'store', value: { reason } } },
      { type: 'revision.extended', data: { segment: state.segment as SegmentNumber, term, from: running.until, to: until, outage } },
    ];
  },
  gate: (events, _, state) => {
    const extended = events.find((event) => event.type === 'revision.extended');
    const running = runningTerm(state);
    return extended === undefined || running === undefined ? undefined : { act: 'move', procedure: running.gate, from: extended.data.from, to: extended.data.to };
  },
});
