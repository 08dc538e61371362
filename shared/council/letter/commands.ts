import { command, type At } from '../../kernel/command.ts';
import { choice, day, hidden, id, integer, long, optional, rows, text } from '../../kernel/fields.ts';
import { workingDayAfter } from '../../kernel/holidays.ts';
import { dayOf, type Day, type Instant } from '../../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../../kernel/refusal.ts';
import { letterRef, type Letter, type LetterEvent } from './letter.ts';
import { milestones } from './milestone.ts';

/** Longest text of one part, in characters: what somebody recorded at length fits whole. */
export const sectionMax = 20_000;
export const titleMax = 300;

const then = (at: At): string => `/council/letters/${at['letter'] ?? ''}`;

/** A letter is drafted once, however often the milestone is told. */
export const draftLetter = command({
  name: 'letter.draft',
  door: 'worker',
  path: '/letters/:municipality/:letter',
  fields: { about: id(), milestone: choice(...milestones), title: text(titleMax), sections: rows('id', { id: id(), heading: optional(text(titleMax)), text: long(sectionMax) }) },
  target: (at) => letterRef(at['municipality'] ?? '', at['letter'] ?? ''),
  facts: () => ({}),
  decide(state, { about, milestone, title, sections }, { path }): LetterEvent[] {
    if (state.id !== '') return [];
    const parts = sections.map(({ heading = '', ...one }) => ({ ...one, heading }));
    return [{ type: 'letter.drafted', data: { letter: path['letter'] ?? '', municipality: path['municipality'] ?? '', about, milestone }, content: { by: 'store', value: { title, sections: parts } } }];
  },
  then,
});

/** @throws Refusal for a letter that is not there, or that is sent. */
function mustBeDraft(state: Letter): void {
  must(state.id !== '', missing());
  must(state.status === 'draft', refuse('letter.approved', { decidedOn: state.decidedOn }));
}

/** `version` is what the writer read: what a colleague wrote meanwhile is not written over unseen. @throws Refusal. */
const mustBeRead = (state: Letter, version: number): void => { must(state.version === version, refuse('letter.changed')); };

/** The college's contact edits the draft: each part has its whole new text, and what is not given stays empty. */
export const editLetter = command({
  name: 'letter.edit',
  door: 'council',
  path: '/letters/:letter/edits',
  fields: { version: hidden(integer(1, 9999)), title: text(titleMax), sections: rows('id', { id: id(), text: optional(long(sectionMax)) }) },
  target: (at, actor) => letterRef(actor.municipality, at['letter'] ?? ''),
  facts: () => ({}),
  decide(state, { version, title, sections }): LetterEvent[] {
    mustBeDraft(state);
    mustBeRead(state, version);
    const strange = sections.findIndex((one) => !state.sections.some((known) => known.id === one.id));
    must(strange < 0, invalid(`sections.${strange}.id`, 'letter.section-unknown'));
    const edited = state.sections.map((one) => ({ ...one, text: sections.find((given) => given.id === one.id)?.text ?? '' }));
    if (title === state.title && edited.every((one, i) => one.text === state.sections[i]?.text)) return [];
    return [{ type: 'letter.edited', data: { version: version + 1 }, content: { by: 'store', value: { title, sections: edited } } }];
  },
  then,
  prefill: ({ version, title, sections }) => ({
    values: { version, title, sections: sections.map((one) => ({ id: one.id, ...(one.text === '' ? {} : { text: one.text }) })) },
    offers: { sections: sections.map((one) => ({ code: one.id, label: one.heading })) },
  }),
});

/**
 * The first day on which a letter can be sent. Providers hear the provisional award by letter, all at the same moment;
 * a council, and with it everybody, reads of it on the next working day at the earliest (own rule).
 */
export const sendableFrom = ({ milestone, at }: { readonly milestone: Letter['milestone']; readonly at: Instant }): Day =>
  (milestone === 'award.provisional' ? workingDayAfter(dayOf(at)) : dayOf(at));

/** The college approves the letter as it was read, and sends it: from then on anyone can read it. */
export const approveLetter = command({
  name: 'letter.approve',
  door: 'council',
  path: '/letters/:letter/approvals',
  fields: { version: hidden(integer(1, 9999)), caseNumber: text(100), decidedOn: day(), signatories: optional(long(500)) },
  target: (at, actor) => letterRef(actor.municipality, at['letter'] ?? ''),
  facts: () => ({}),
  decide(state, { version, caseNumber, decidedOn, signatories = '' }, { at }): LetterEvent[] {
    mustBeDraft(state);
    mustBeRead(state, version);
    const from = sendableFrom({ milestone: state.milestone, at: state.at as Instant });
    must(dayOf(at) >= from, refuse('letter.too-early', { from }));
    must(decidedOn <= dayOf(at), invalid('decidedOn', 'decision.future'));
    must(decidedOn >= from, invalid('decidedOn', 'letter.before', { from }));
    return [{ type: 'letter.approved', data: { version, decidedOn }, content: { by: 'store', value: { caseNumber, signatories } } }];
  },
  then,
  prefill: ({ version }, { at }) => ({ values: { version, decidedOn: dayOf(at) }, offers: {} }),
});

export const letterCommands = [editLetter, approveLetter];
export const letterWorkerCommands = [draftLetter];
