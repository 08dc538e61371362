import { admissionAt } from '../admission/admission.ts';
import { command, proved, stateOf } from '../kernel/command.ts';
import { choice, day, optional, text, type InputOf } from '../kernel/fields.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { participants } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { mustBe as mustBeAtRevision } from '../revision/guards.ts';
import { revisionAt } from '../revision/revision.ts';
import { mustNotBeWithdrawn } from '../tender/guards.ts';
import { tenderAt } from '../tender/tender.ts';
import { contactCommands } from './contact-commands.ts';
import { figuresCommands } from './figures-commands.ts';
import { decisionRef, type Decision, type DecisionEvent } from './decision.ts';

const fields = { outcome: choice('approved', 'rejected'), decidedOn: day(), reference: optional(text(100)) };

/** @throws Refusal for a decision of a day to come. */
function recorded(municipality: string, { outcome, decidedOn, reference = '' }: InputOf<typeof fields>, at: Instant): DecisionEvent[] {
  must(decidedOn <= dayOf(at), invalid('decidedOn', 'decision.future'));
  return [{ type: 'decision.recorded', data: { municipality, outcome, decidedOn }, content: { by: 'store', value: { reference } } }];
}

/** The decision that was recorded last, to be corrected; of a first one the day of today. */
const known = ({ outcome, decidedOn, reference }: Decision, { at }: { readonly at: Instant }) => ({
  values: outcome === '' ? { decidedOn: dayOf(at) } : { outcome, decidedOn, ...(reference === '' ? {} : { reference }) }, offers: {},
});

/** A college's contact records what the college decided, until the tender is published; the last decision counts. */
export const recordDecision = command({
  name: 'decision.record',
  door: 'council',
  path: '/tenders/:tender/decisions/:municipality',
  fields,
  target: (at) => decisionRef(at['tender'] ?? '', at['municipality'] ?? ''),
  facts: (at) => ({ tender: proved(stateOf(tenderAt(at))) }),
  decide(_, input, { at, path, facts }): DecisionEvent[] {
    const { state } = facts.tender;
    mustNotBeWithdrawn(state);
    if (state.status === 'concept') throw missing();
    const municipality = path['municipality'] ?? '';
    if (!participants(state.segment as SegmentNumber, dayOf(at)).some(({ code }) => code === municipality)) throw missing();
    must(state.status === 'colleges-asked', refuse('decision.published'));
    return recorded(municipality, input, at);
  },
  then: (at) => `/council/tenders/${at['tender'] ?? ''}`,
  prefill: known,
});

/** The same on an open house, until it is opened. */
export const recordAdmissionDecision = command({
  name: 'decision.record-admission',
  door: 'council',
  path: '/admissions/:admission/decisions/:municipality',
  fields,
  target: (at) => decisionRef(at['admission'] ?? '', at['municipality'] ?? ''),
  facts: (at) => ({ admission: proved(stateOf(admissionAt(at))) }),
  decide(_, input, { at, path, facts }): DecisionEvent[] {
    const { state } = facts.admission;
    // What was never laid before the colleges is none of theirs.
    must(state.asked !== null, missing());
    const municipality = path['municipality'] ?? '';
    if (!participants(state.segment as SegmentNumber, dayOf(at)).some(({ code }) => code === municipality)) throw missing();
    must(state.status !== 'withdrawn', refuse('admission.is-withdrawn', { at: state.closedAt }));
    must(state.status === 'colleges-asked', refuse('decision.opened'));
    return recorded(municipality, input, at);
  },
  then: (at) => `/council/admissions/${at['admission'] ?? ''}`,
  prefill: known,
});

/** The same on the text of a revision, until it is adopted or taken back; of segment 3 Den Haag decides for day treatment only. */
export const recordRevisionDecision = command({
  name: 'decision.record-revision',
  door: 'council',
  path: '/revisions/:revision/decisions/:municipality',
  fields,
  target: (at) => decisionRef(at['revision'] ?? '', at['municipality'] ?? ''),
  facts: (at) => ({ revision: proved(stateOf(revisionAt(at))) }),
  decide(_, input, { at, path, facts }): DecisionEvent[] {
    const { state } = facts.revision;
    const municipality = path['municipality'] ?? '';
    // What is not laid before the colleges is none of theirs.
    must(state.asked !== null && participants(state.segment as SegmentNumber, dayOf(at)).some(({ code }) => code === municipality), missing());
    mustBeAtRevision(state, 'colleges-asked');
    return recorded(municipality, input, at);
  },
  then: (at) => `/council/revisions/${at['revision'] ?? ''}`,
  prefill: known,
});

export const councilCommands = [recordDecision, recordAdmissionDecision, recordRevisionDecision, ...contactCommands, ...figuresCommands];
