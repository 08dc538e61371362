import { command, stateOf } from '../kernel/command.ts';
import { choice, day, long, text } from '../kernel/fields.ts';
import { dayOf } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { mustBe, mustBeInvited, ownRevisionPage, revisionPage } from './guards.ts';
import { inputRef, voices, type InputEvent } from './input.ts';
import { lastRound, revisionAt } from './revision.ts';

/** An invited provider writes what it wants to bring in, before there is a draft and until the day that was told. */
export const give = command({
  name: 'input.give',
  door: 'provider',
  path: '/revisions/:revision/inputs',
  fields: { title: text(200), text: long(20_000) },
  target: (at, _, newId) => inputRef(at['revision'] ?? '', newId('input')),
  facts: (at) => ({ revision: stateOf(revisionAt(at)) }),
  decide(state, value, { at, actor, newId, facts: { revision } }): InputEvent[] {
    mustBeInvited(revision.state, actor);
    mustBe(revision.state, 'consultation');
    must(state.id === '', refuse('key.reused'));
    const round = lastRound(revision.state);
    must(round !== undefined && dayOf(at) <= round.inputUntil, refuse('input.late', { until: round?.inputUntil ?? '' }));
    return [{ type: 'input.given', data: { input: newId('input'), round: round.number, kvk: actor.kvk }, content: { by: 'store', value } }];
  },
  then: ownRevisionPage,
});

/** Staff notes what a development table or an advisory body said, with its day. */
export const note = command({
  name: 'input.note',
  door: 'staff',
  path: '/revisions/:revision/notes',
  fields: { voice: choice(...voices), on: day(), title: text(200), text: long(20_000) },
  target: (at, _, newId) => inputRef(at['revision'] ?? '', newId('input')),
  facts: (at) => ({ revision: stateOf(revisionAt(at)) }),
  decide(state, { voice, on, ...value }, { at, newId, facts: { revision } }): InputEvent[] {
    mustBe(revision.state, 'consultation', 'reacting', 'answering', 'replied');
    must(state.id === '', refuse('key.reused'));
    must(on <= dayOf(at), invalid('on', 'input.future'));
    return [{ type: 'input.noted', data: { input: newId('input'), round: revision.state.rounds.length, voice, on }, content: { by: 'store', value } }];
  },
  then: revisionPage,
});

/** What was done with it: who brought it in reads this. A later answer takes the place of an earlier one. */
export const answer = command({
  name: 'input.answer',
  door: 'staff',
  path: '/revisions/:revision/inputs/:input/answers',
  fields: { answer: long(8000) },
  target: (at) => inputRef(at['revision'] ?? '', at['input'] ?? ''),
  facts: (at) => ({ revision: stateOf(revisionAt(at)) }),
  decide(state, { answer: says }, { facts: { revision } }): InputEvent[] {
    mustBe(revision.state, 'consultation', 'reacting', 'answering', 'replied');
    must(state.id !== '', missing());
    return [{ type: 'input.answered', data: { input: state.id, round: state.round }, content: { by: 'store', value: { answer: says } } }];
  },
  then: revisionPage,
  prefill: ({ answer: says }) => ({ values: says === '' ? {} : { answer: says }, offers: {} }),
});
