import { describe, expect, test } from 'vitest';
import { later } from '../kernel/moments.ts';
import { decideRoutes } from '../tender/example.ts';
import { answered, both, closeAt, consultAt, finalAt, lead, madeAt, officer, one, played, playing, presentAt, provider, reactAt, reactUntil, replyAt, signUntil, stranger } from './example.ts';
import { answer, give, note } from './input-commands.ts';
import { inputRef } from './input.ts';
import { create, invite, inviteList } from './prepare-commands.ts';
import { reactionGate, revision, revisionRef, signingGate, type RevisionSummary } from './revision.ts';
import { approveLater, closeReactions, consult, prepareText, present, proposeLater } from './round-commands.ts';
import { stageOf } from './stage.ts';
import { begin, importText, write } from './text-commands.ts';

const v1 = { version: 1 };
const draft = { version: 1, reactUntil, names: 'named' };
const soon = { inputUntil: '2025-11-28' };

describe('consultation', () => {
  test('begins under a decided route, with somebody to consult and a day to come', () => {
    const p = played('concept');
    expect(p.ask(consult, officer, consultAt, soon)).toBe('route.undecided');
    const q = played('consultation');
    expect(q.revision().rounds).toMatchObject([{ number: 1, consultedAt: consultAt, ...soon, presentedAt: '', version: 0 }]);
    expect(q.ask(consult, officer, consultAt, soon)).toBe('revision.is-consultation');
    expect(played('replied').ask(consult, officer, replyAt, { inputUntil: '2026-02-26' })).toBe('revision.day-past');
    expect(played('replied').ask(consult, officer, replyAt, { inputUntil: '2026-02-27' })).toBe('done');
    const empty = playing();
    decideRoutes(empty, madeAt, ['revision'], undefined, 1);
    empty.go(create, officer, madeAt, { segment: '1', title: 'Leeg', refusal: 'ends' });
    const id = empty.log.find(({ type }) => type === 'revision.created')?.data['revision'] as string;
    expect(empty.ask(consult, officer, consultAt, soon, { revision: id })).toBe('revision.nobody-invited');
  });
  test('takes written input of who is invited until its day, and staff answers it', () => {
    const p = played('consultation');
    const says = { title: 'Wachttijd', text: 'Te lang.' };
    expect(p.ask(give, provider(stranger), consultAt, says)).toBe('missing');
    expect(played('concept').ask(give, provider(one), consultAt, says)).toBe('missing');
    expect(p.ask(give, provider(one), later(consultAt, { days: 59 }), says)).toBe('input.late');
    p.go(give, provider(one), later(consultAt, { days: 58 }), says);
    const id = p.log.find(({ type }) => type === 'input.given')?.data['input'] as string;
    expect(p.ask(answer, officer, presentAt, { answer: 'Korter.' }, { input: 'inp_none' })).toBe('missing');
    p.go(answer, officer, presentAt, { answer: 'Korter.' }, { input: id });
    expect(p.state(inputRef('rev_1', id))).toMatchObject({ kvk: one, voice: 'provider', round: 1, ...says, answer: 'Korter.', answeredAt: presentAt });
    expect(played('presented').ask(give, provider(one), reactAt, says)).toBe('revision.is-reacting');
    expect(played('final').ask(answer, officer, finalAt, { answer: 'x' }, { input: id })).toBe('revision.is-signing');
  });
  test('has notes of tables and advice, of a day that was', () => {
    const p = played('consultation');
    const said = { voice: 'parents', title: 'Advies', text: 'Goed.' };
    expect(p.ask(note, officer, consultAt, { ...said, on: '2025-10-02' })).toBe('input.future');
    p.go(note, officer, consultAt, { ...said, on: '2025-10-01' });
    expect(p.log.at(-1)?.data).toMatchObject({ voice: 'parents', on: '2025-10-01', round: 1 });
    expect(played('colleges').ask(note, officer, finalAt, { ...said, on: '2025-10-01' })).toBe('revision.is-colleges-asked');
  });
});

describe('a draft', () => {
  test('is prepared when it stands there with an article', () => {
    const p = played('consultation');
    expect(p.ask(prepareText, officer, presentAt, { version: 2 })).toBe('revision.no-text');
    p.go(prepareText, officer, presentAt, v1);
    expect(p.revision().prepared).toMatchObject({ version: 1, by: 'officer' });
    expect(played('presented').ask(prepareText, officer, presentAt, v1)).toBe('revision.is-reacting');
  });
  test('is presented by a second person, as it was prepared', () => {
    const p = played('consultation');
    expect(p.ask(present, lead, presentAt, draft)).toBe('revision.not-prepared');
    p.go(prepareText, both, presentAt, v1);
    expect(p.ask(present, both, presentAt, draft)).toBe('revision.same-person');
    expect(p.ask(present, lead, presentAt, { ...draft, version: 2 })).toBe('revision.text-changed');
    p.go(write, officer, presentAt, { article: p.articles(1)[0], number: '1.1', text: 'Nog iets.' }, { version: '1' });
    expect(p.ask(present, lead, presentAt, draft)).toBe('revision.text-changed');
    p.go(prepareText, officer, presentAt, v1);
    expect(p.ask(present, lead, presentAt, { ...draft, reactUntil: presentAt })).toBe('plan.past');
    expect(p.ask(present, lead, presentAt, { ...draft, reactUntil: '2026-02-14T17:00:00+01:00' })).toBe('deadline.weekend');
    p.go(present, lead, presentAt, draft);
    expect(p.gate(reactionGate('rev_1', 1))).toEqual({ closesAt: reactUntil, opened: false });
    expect(p.ask(present, lead, presentAt, draft)).toBe('revision.is-reacting');
  });
  test('waits until the last day for input is over', () => {
    const p = played('consultation');
    p.go(prepareText, officer, consultAt, v1);
    expect(p.ask(present, lead, later(consultAt, { days: 58 }), draft)).toBe('revision.input-runs');
    expect(p.ask(present, lead, later(consultAt, { days: 59 }), draft)).toBe('done');
  });
  test('is never one that was shown already, also when that was prepared as the final text', () => {
    const p = played('closed');
    answered(p, 'not-adopted');
    p.go(prepareText, officer, replyAt, v1);
    p.go(consult, officer, replyAt, { inputUntil: '2026-02-27' });
    expect(p.ask(present, lead, later(replyAt, { days: 1 }), { ...draft, reactUntil: '2026-03-20T17:00:00+01:00' })).toBe('revision.no-text');
    expect(p.ask(prepareText, officer, later(replyAt, { days: 1 }), v1)).toBe('revision.no-text');
  });
  test('holds no more articles than all its providers can react to', () => {
    const p = played('consultation');
    p.go(inviteList, officer, consultAt, { lines: Array.from({ length: 66 }, (_, i) => `${28_000_000 + i};N;1;1`).join('\n') });
    const prepared = (articles: number): void => {
      p.go(importText, officer, presentAt, { markdown: Array.from({ length: articles }, (_, i) => `# ${i}\nx`).join('\n') }, { version: '1' });
      p.go(prepareText, officer, presentAt, v1);
    };
    // 69 providers: 69 × 73 = 5037 is too many, 69 × 72 = 4968 is not; a seventieth makes 5040.
    prepared(72);
    expect(p.ask(present, lead, presentAt, draft)).toBe('revision.too-large');
    prepared(71);
    p.go(present, lead, presentAt, draft);
    expect(p.ask(invite, officer, presentAt, { kvk: '29000000', name: 'N', turnover: 1, youths: 1 })).toBe('revision.too-large');
  });
});

describe('a term', () => {
  const further = { term: 'reactions', until: '2026-02-20T17:00:00+01:00', reason: 'Vakantie.' };
  test('moves later by two people, with its gate, and every reason stays', () => {
    const p = played('presented');
    expect(p.ask(approveLater, lead, reactAt)).toBe('extension.none');
    expect(p.ask(proposeLater, officer, reactAt, { ...further, term: 'signing' })).toBe('revision.other-term');
    expect(p.ask(proposeLater, officer, reactAt, { ...further, until: reactUntil })).toBe('extension.not-later');
    expect(p.ask(proposeLater, officer, reactAt, { ...further, until: '2026-02-21T17:00:00+01:00' })).toBe('deadline.weekend');
    expect(p.ask(proposeLater, officer, later(reactAt, { days: 30 }), further)).toBe('plan.past');
    p.go(proposeLater, both, reactAt, further);
    expect(p.ask(approveLater, both, reactAt)).toBe('extension.same-person');
    expect(p.ask(approveLater, lead, later(reactAt, { days: 30 }))).toBe('extension.past');
    p.go(approveLater, lead, closeAt);
    expect(p.revision()).toMatchObject({ pendingLater: null, laters: [{ from: reactUntil, reason: 'Vakantie.', by: 'both' }], rounds: [{ reactUntil: '2026-02-20T16:00:00.000Z' }] });
    expect(p.gate(reactionGate('rev_1', 1))?.closesAt).toBe('2026-02-20T16:00:00.000Z');
  });
  test('that nobody extended in time is not extended after it was closed', () => {
    const p = played('reacted');
    p.go(proposeLater, officer, reactAt, further);
    p.go(closeReactions, officer, closeAt, { round: 1 });
    expect([p.ask(approveLater, lead, closeAt), p.revision().pendingLater]).toEqual(['revision.is-answering', null]);
  });
  test('for signing ends no later than the agreement starts', () => {
    const p = played('final');
    const ask = (until: string): string => p.ask(proposeLater, officer, finalAt, { term: 'signing', until, reason: 'Meer tijd.' });
    expect([ask('2027-01-04T17:00:00+01:00'), ask('2026-12-31T17:00:00+01:00')]).toEqual(['revision.starts-first', 'done']);
    p.go(approveLater, lead, finalAt);
    expect([p.revision().final?.signUntil, p.gate(signingGate('rev_1'))?.closesAt]).toEqual(['2026-12-31T16:00:00.000Z', '2026-12-31T16:00:00.000Z']);
  });
  test('is closed when nothing can be on its way, in its own round', () => {
    const p = played('reacted');
    expect(p.ask(closeReactions, officer, later(closeAt, { seconds: -1 }), { round: 1 })).toBe('revision.term-runs');
    expect(p.ask(closeReactions, officer, closeAt, { round: 2 })).toBe('revision.other-round');
    p.go(closeReactions, officer, closeAt, { round: 1 });
    expect(p.ask(closeReactions, officer, closeAt, { round: 1 })).toBe('revision.is-answering');
    expect(p.revision().rounds[0]?.reacted).toEqual([{ kvk: one, seq: 1, hash: p.reaction(one).hash, articles: [p.articles(1)[0]], confidential: [] }]);
  });
  test('is over because its moment passed', () => {
    const before = later(reactUntil, { seconds: -1 });
    const p = played('presented').revision();
    expect([stageOf(p, before), stageOf(p, reactUntil)]).toEqual(['reacting', 'reactions-over']);
    expect([stageOf(played('final').revision(), signUntil), stageOf(played('concept').revision(), signUntil)]).toEqual(['signing-over', 'concept']);
  });
});

test('the list of revisions tells who is invited once they are, and what is asked until when', () => {
  const summary = (p: ReturnType<typeof played>): RevisionSummary => revision.listing?.(p.revision(), revisionRef('rev_1') as never)?.summary as RevisionSummary;
  expect(summary(played('concept'))).toMatchObject({ invited: [], round: 0, until: '', asked: false });
  expect(summary(played('presented'))).toMatchObject({ invited: { length: 3 }, round: 1, until: reactUntil, asked: false });
  expect(summary(played('final'))).toMatchObject({ status: 'signing', until: signUntil, asked: true });
  expect(played('concept').ask(begin, officer, madeAt, {}, { version: '0' })).toBe('missing');
});
