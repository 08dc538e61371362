import { command } from '../kernel/command.ts';
import { choice, id, integer, moment, optional, text } from '../kernel/fields.ts';
import { missing, must } from '../kernel/refusal.ts';
import { outagePage } from './commands.ts';
import { outageAt, termKinds, type OutageEvent } from './outage.ts';

/** What came of a term: its new moment, or the code of the refusal. Told once, it is no event a second time. */
export const recordTerm = command({
  name: 'outage.record-term',
  door: 'worker',
  path: '/outages/:outage/terms',
  fields: { number: integer(1, 1_000_000), procedure: id(), kind: choice(...termKinds), to: optional(moment()), code: optional(text(80)) },
  target: outageAt,
  facts: () => ({}),
  decide(state, { number, procedure, kind, to, code = '' }): OutageEvent[] {
    must(state.id !== '', missing());
    const term = state.extensions.find((one) => one.number === number)?.terms.find((one) => one.procedure === procedure && one.kind === kind);
    if (term === undefined || term.outcome === 'moved') return [];
    const of = { outage: state.id, number, procedure, kind };
    if (to !== undefined) return [{ type: 'outage.term-moved', data: { ...of, to } }];
    return term.outcome === 'refused' ? [] : [{ type: 'outage.term-refused', data: { ...of, code } }];
  },
  then: outagePage,
});

export const outageWorkerCommands = [recordTerm];
