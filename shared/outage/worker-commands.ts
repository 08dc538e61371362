import { command, type At } from '../kernel/command.ts';
import { choice, id, integer, moment, optional, text } from '../kernel/fields.ts';
import { prefixes } from '../kernel/ids.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { nl } from '../messages/nl.ts';
import { missing, must } from '../kernel/refusal.ts';
import { outagePage } from './commands.ts';
import { audiences, outageAt, outageRef, termKinds, type Audience, type Facts, type OutageEvent } from './outage.ts';

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

/**
 * The portal itself found that signing in does not work, because somebody came in with a passkey: the public log begins an
 * entry. `outage` in its path is the newest entry that there was, so that two who come in at once begin one and the same.
 */
export const findSilence = command({
  name: 'outage.find-silence',
  door: 'worker',
  path: '/outages/:outage/silences',
  fields: { beganAt: moment(), audience: choice(...audiences) },
  target: (at) => outageRef(silenceAt(at)),
  facts: () => ({}),
  decide(state, { beganAt, audience }, { path }): OutageEvent[] {
    if (state.id !== '') return [];
    return [{ type: 'outage.recorded', data: { outage: silenceAt(path), parts: ['sign-in'], planned: false, beganAt, endedAt: '', audience }, content: { by: 'store', value: { noticed: nl.outage.found } } }];
  },
  then: (_, { item }) => outagePage({ outage: item }),
});

const silenceAt = (at: At): string => `${prefixes.outage}_${sha256Hex(`silence after ${at['outage'] ?? ''}`).slice(0, 16)}`;

/** Does this entry say already that signing in does not work for them, now? */
export const tellsOfSilence = ({ parts, endedAt, planned, audience }: Pick<Facts, 'parts' | 'endedAt' | 'planned' | 'audience'>, whom: Audience): boolean =>
  endedAt === '' && !planned && (parts.includes('sign-in') || parts.includes('portal')) && (audience === 'everyone' || audience === whom);

export const outageWorkerCommands = [recordTerm, findSilence];
