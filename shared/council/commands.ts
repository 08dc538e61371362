import { admissionAt } from '../admission/admission.ts';
import { command, contentsOf, noVersions, proved, stateOf, versionsIn, type At, type FileVersion, type Prefill, type StoredFile } from '../kernel/command.ts';
import { choice, choicesOf, day, long, optional, text, type InputOf } from '../kernel/fields.ts';
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
import { letterCommands } from './letter/commands.ts';
import { chosenKeys, decisionPrefix, documentOffers, pinnedTo, ticked } from './attach.ts';
import { answerRemarks } from './remarks.ts';
import { decisionRef, outcomes, type Decision, type DecisionEvent } from './decision.ts';

const fields = { outcome: choice(...outcomes), decidedOn: day(), reference: optional(text(100)), remarks: optional(long(4000)), documents: optional(choicesOf()) };
type Input = InputOf<typeof fields>;

/** The files that were chosen, as they are; what lies there to choose from only an empty form asks. */
function filesFor(at: At, procedure: string, input: Input | undefined) {
  const prefix = decisionPrefix(at[procedure] ?? '', at['municipality'] ?? '');
  return {
    chosen: contentsOf('documents', chosenKeys(prefix, input?.documents)),
    lying: input === undefined ? versionsIn('documents', prefix) : noVersions,
  };
}

/** @throws Refusal for a decision of a day to come, remarks that are missing or that a plain approval does not have, and files that are not in order. */
function recorded(municipality: string, { outcome, decidedOn, reference = '', remarks, documents: ids = [] }: Input, { at, facts }: { readonly at: Instant; readonly facts: { readonly chosen: readonly StoredFile[] } }): DecisionEvent[] {
  must(decidedOn <= dayOf(at), invalid('decidedOn', 'decision.future'));
  must(outcome !== 'approved-with-remarks' || remarks !== undefined, invalid('remarks', 'decision.remarks-missing'));
  must(outcome !== 'approved' || remarks === undefined, invalid('remarks', 'decision.remarks-needless'));
  const documents = pinnedTo(facts.chosen, ids);
  const value = { reference, ...(remarks === undefined ? {} : { remarks }), ...(documents.length === 0 ? {} : { documents }) };
  return [{ type: 'decision.recorded', data: { municipality, outcome, decidedOn }, content: { by: 'store', value } }];
}

/** The decision that was recorded last, to be corrected; of a first one the day of today. */
function known(decided: Decision, { at, facts: { lying } }: { readonly at: Instant; readonly facts: { readonly lying: readonly FileVersion[] } }): Prefill {
  const files = lying.filter(({ newest }) => newest);
  return { values: { ...valuesOf(decided, at), ...ticked(files, decided, '') }, offers: documentOffers(files) };
}

/** What the form says of a decision that stands, beside its files. */
export const valuesOf = ({ outcome, decidedOn, reference, remarks }: Pick<Decision, 'outcome' | 'decidedOn' | 'reference' | 'remarks'>, at: Instant): Readonly<Record<string, string>> =>
  (outcome === '' ? { decidedOn: dayOf(at) } : { outcome, decidedOn, ...(reference === '' ? {} : { reference }), ...(remarks === '' ? {} : { remarks }) });

/** A college's contact records what the college decided, until the tender is published; the last decision counts. */
export const recordDecision = command({
  name: 'decision.record',
  door: 'council',
  path: '/tenders/:tender/decisions/:municipality',
  fields,
  target: (at) => decisionRef(at['tender'] ?? '', at['municipality'] ?? ''),
  facts: (at, _, input) => ({ tender: proved(stateOf(tenderAt(at))), ...filesFor(at, 'tender', input) }),
  decide(_, input, context): DecisionEvent[] {
    const { at, path, facts } = context;
    const { state } = facts.tender;
    mustNotBeWithdrawn(state);
    if (state.status === 'concept') throw missing();
    const municipality = path['municipality'] ?? '';
    if (!participants(state.segment as SegmentNumber, dayOf(at)).some(({ code }) => code === municipality)) throw missing();
    must(state.status === 'colleges-asked', refuse('decision.published'));
    return recorded(municipality, input, context);
  },
  then: (at) => `/council/tenders/${at['tender'] ?? ''}`,
  prefill: (state, context) => known(state, context),
});

/** The same on an open house, until it is opened. */
export const recordAdmissionDecision = command({
  name: 'decision.record-admission',
  door: 'council',
  path: '/admissions/:admission/decisions/:municipality',
  fields,
  target: (at) => decisionRef(at['admission'] ?? '', at['municipality'] ?? ''),
  facts: (at, _, input) => ({ admission: proved(stateOf(admissionAt(at))), ...filesFor(at, 'admission', input) }),
  decide(_, input, context): DecisionEvent[] {
    const { at, path, facts } = context;
    const { state } = facts.admission;
    // What was never laid before the colleges is none of theirs.
    must(state.asked !== null, missing());
    const municipality = path['municipality'] ?? '';
    if (!participants(state.segment as SegmentNumber, dayOf(at)).some(({ code }) => code === municipality)) throw missing();
    must(state.status !== 'withdrawn', refuse('admission.is-withdrawn', { at: state.closedAt }));
    must(state.status === 'colleges-asked', refuse('decision.opened'));
    return recorded(municipality, input, context);
  },
  then: (at) => `/council/admissions/${at['admission'] ?? ''}`,
  prefill: (state, context) => known(state, context),
});

/** The same on the text of a revision, until it is adopted or taken back; of segment 3 Den Haag decides for day treatment only. */
export const recordRevisionDecision = command({
  name: 'decision.record-revision',
  door: 'council',
  path: '/revisions/:revision/decisions/:municipality',
  fields,
  target: (at) => decisionRef(at['revision'] ?? '', at['municipality'] ?? ''),
  facts: (at, _, input) => ({ revision: proved(stateOf(revisionAt(at))), ...filesFor(at, 'revision', input) }),
  decide(_, input, context): DecisionEvent[] {
    const { at, path, facts } = context;
    const { state } = facts.revision;
    const municipality = path['municipality'] ?? '';
    // What is not laid before the colleges is none of theirs.
    must(state.asked !== null && participants(state.segment as SegmentNumber, dayOf(at)).some(({ code }) => code === municipality), missing());
    mustBeAtRevision(state, 'colleges-asked');
    return recorded(municipality, input, context);
  },
  then: (at) => `/council/revisions/${at['revision'] ?? ''}`,
  prefill: (state, context) => known(state, context),
});

/** What colleges do, and what staff does with their decisions. */
export const councilCommands = [recordDecision, recordAdmissionDecision, recordRevisionDecision, answerRemarks, ...contactCommands, ...letterCommands, ...figuresCommands];
