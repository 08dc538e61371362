import { describe, expect, it } from 'vitest';
import { instant, later } from '../kernel/moments.ts';
import { approveOpening } from '../tender/open.ts';
import { both, closesAt, id, lead, officer, openers, played, robot, type Played } from '../tender/example.ts';
import { commitExtension } from '../tender/extend.ts';
import { extendForOutage } from '../tender/extend-for-outage.ts';
import { approveExtension, correct, end, proposeExtension, record } from './commands.ts';
import { outageRef, publicOutage } from './outage.ts';
import { recordTerm } from './worker-commands.ts';

const began = later(closesAt, { hours: -1 });
const ended = later(closesAt, { minutes: 90 });
const soon = later(closesAt, { hours: 2 });
// Wednesday: Thursday to Sunday are free (Ascension, the day that the Crown made free in 2026, and the weekend).
const next = instant('2026-05-13T16:00:00+02:00');
const noted = { parts: ['uploading', 'submitting'], planned: 'no', beganAt: began, audience: 'providers', noticed: 'Bestanden kwamen niet aan.' };

/** The outage of the last day, ended; its id as the test house gives it out. */
function broken(step: 'published' | 'opened' = 'published'): { readonly p: Played; readonly outage: string; readonly at: { outage: string } } {
  const p = played(step);
  p.go(record, officer, later(began, { minutes: 10 }), noted);
  const outage = String(p.log.at(-1)?.data['outage']);
  p.go(end, officer, ended, { endedAt: ended }, { outage });
  return { p, outage, at: { outage } };
}
const closing = (until: string) => ({ terms: [{ term: `${id}-closing`, until }] });
const stateOf = (p: Played, outage: string) => p.state(outageRef(outage));
const decided = (p: Played) => {
  const { outage, number, beganAt, endedAt, by } = p.log.findLast(({ type }) => type === 'outage.extended')?.data as Record<string, never>;
  return { outage, number, beganAt, endedAt, by, reason: 'Storing.', closesAt: next };
};

describe('the log', () => {
  it('keeps what was written and what was made of it, each with its number', () => {
    const { p, outage, at } = broken();
    p.go(correct, lead, soon, { ...noted, endedAt: ended, parts: ['portal'], why: 'Alles lag stil.' }, at);
    const { entries, parts } = stateOf(p, outage);
    expect([parts, entries.map(({ seq, what, parts: were, endedAt, why }) => [seq, what, were, endedAt, why])]).toEqual([['portal'], [
      [1, 'recorded', ['uploading', 'submitting'], '', ''], [2, 'ended', ['uploading', 'submitting'], ended, ''], [3, 'corrected', ['portal'], ended, 'Alles lag stil.'],
    ]]);
    expect(publicOutage(stateOf(p, outage))).toMatchObject({ corrections: 1, seq: 3, stream: `outage#portal/${outage}` });
  });
  it('takes no moment that has yet to come but for planned maintenance, which has an end', () => {
    const p = played('published');
    const at = later(began, { minutes: -1 });
    expect(p.ask(record, officer, at, noted)).toBe('outage.future');
    expect(p.ask(record, officer, soon, { ...noted, endedAt: later(soon, { minutes: 1 }) })).toBe('outage.future');
    expect(p.ask(record, officer, soon, { ...noted, endedAt: began })).toBe('outage.ends-first');
    expect(p.ask(record, officer, at, { ...noted, planned: 'yes' })).toBe('outage.planned-end');
    expect(p.ask(record, officer, at, { ...noted, planned: 'yes', endedAt: ended })).toBe('done');
  });
  it('ends once, and is corrected by who read it as it stands', () => {
    const { p, at } = broken();
    const length = p.log.length;
    p.go(end, lead, soon, { endedAt: ended }, at);
    expect(p.log.length).toBe(length);
    expect(p.ask(end, officer, soon, { endedAt: soon }, at)).toBe('outage.has-ended');
    expect(p.ask(correct, officer, soon, { ...noted, why: 'x', seen: 1 }, at)).toBe('outage.changed-meanwhile');
    expect([p.ask(end, officer, soon, { endedAt: soon }, { outage: 'out_none' }), p.ask(correct, officer, soon, { ...noted, why: 'x' }, { outage: 'out_none' })]).toEqual(['missing', 'missing']);
  });
});

describe('an extension', () => {
  it('is proposed by one for all terms that were touched, or says why not, and decided by another who read it', () => {
    const { p, outage, at } = broken();
    expect(p.ask(proposeExtension, officer, soon, { terms: [{ term: `${id}-closing` }] }, at)).toBe('outage.nothing-moves');
    expect(p.ask(proposeExtension, officer, soon, { terms: [{ term: `${id}-questions`, until: next }] }, at)).toBe('outage.not-touched');
    expect(p.ask(proposeExtension, both, soon, closing(next), at)).toBe('done');
    const { number } = stateOf(p, outage).proposal ?? { number: 0 };
    expect(p.ask(approveExtension, both, soon, { proposal: number }, at)).toBe('outage.same-person');
    expect(p.ask(approveExtension, lead, soon, { proposal: number + 1 }, at)).toBe('outage.proposal-changed');
    expect(p.ask(approveExtension, lead, next, { proposal: number }, at)).toBe('extension.past');
    expect(p.ask(approveExtension, lead, soon, { proposal: number }, at)).toBe('done');
    expect(p.log.at(-1)).toMatchObject({ type: 'outage.extended', data: { outage, number, beganAt: began, endedAt: ended, by: ['both', 'lead'], terms: [{ procedure: id, kind: 'closing', from: closesAt, to: next }] } });
    expect(p.ask(approveExtension, lead, soon, { proposal: number }, at)).toBe('outage.not-proposed');
  });
  it('leaves no touched term without a reason', () => {
    const p = played('published');
    const questions = p.tender().plan.questionsUntil;
    const fault = { ...noted, beganAt: later(questions, { minutes: -30 }), endedAt: later(closesAt, { minutes: 30 }) };
    p.go(record, officer, later(closesAt, { hours: 1 }), fault);
    const outage = { outage: String(p.log.at(-1)?.data['outage']) };
    const long = instant('2026-08-03T12:00:00+02:00');
    expect(p.ask(proposeExtension, officer, soon, closing(long), outage)).toBe('outage.all-or-why');
    expect(p.ask(proposeExtension, officer, soon, { ...closing(long), why: 'Vragen kwamen toch nog.' }, outage)).toBe('done');
    expect(p.ask(proposeExtension, officer, soon, { terms: [...closing(long).terms, { term: `${id}-questions`, until: long }] }, outage)).toBe('plan.questions-after-closing');
    expect(p.ask(proposeExtension, officer, soon, { terms: [...closing(long).terms, { term: `${id}-questions`, until: later(long, { days: -7 }) }] }, outage)).toBe('rectification.no-room');
    expect(p.ask(proposeExtension, officer, soon, { terms: [...closing(long).terms, { term: `${id}-questions`, until: later(long, { days: -10 }) }] }, outage)).toBe('done');
  });
  it('gives no less than the outage took, and no day on which nobody works', () => {
    const { p, at } = broken();
    const least = later(closesAt, { minutes: 150 });
    expect(p.ask(proposeExtension, officer, ended, closing(later(least, { ms: -1 })), at)).toBe('outage.too-short');
    expect(p.ask(proposeExtension, officer, ended, closing(least), at)).toBe('done');
    expect(p.ask(proposeExtension, officer, later(least, { ms: 1 }), closing(least), at)).toBe('plan.past');
    // Ascension.
    expect(p.ask(proposeExtension, officer, ended, closing('2026-05-14T12:00:00+02:00'), at)).toBe('deadline.holiday');
  });
  it('that waits lapses by a correction: its maker saw something else', () => {
    const { p, outage, at } = broken();
    p.go(proposeExtension, officer, soon, closing(next), at);
    p.go(correct, officer, soon, { ...noted, endedAt: soon, why: 'Het duurde langer.' }, at);
    expect(p.ask(approveExtension, lead, soon, { proposal: 3 }, at)).toBe('outage.not-proposed');
    expect(stateOf(p, outage).proposal).toBeNull();
  });
  it('of what is open finds nothing to extend', () => {
    const { p, at } = broken('opened');
    expect(p.ask(proposeExtension, officer, soon, closing(next), at)).toBe('outage.touches-nothing');
  });
});

describe('the tender', () => {
  const extended = () => {
    const { p, outage, at } = broken();
    // One opener was there at the closing.
    p.go(approveOpening, openers[0], later(closesAt, { seconds: 121 }));
    p.go(proposeExtension, officer, soon, closing(next), at);
    p.go(approveExtension, lead, soon, { proposal: 3 }, at);
    return { p, outage, at };
  };
  it('takes it after its closing, key first, and an approval of the opening from before counts no more', () => {
    const { p } = extended();
    p.go(extendForOutage, robot, soon, decided(p));
    expect(p.log.slice(-2).map(({ type }) => type)).toEqual(['extension.proposed', 'extension.approved']);
    // Until the key has moved nothing can be opened, and the gate stands as it was.
    expect([p.ask(approveOpening, openers[1], soon), p.gate(id)?.closesAt]).toEqual(['opening.extension-underway', closesAt]);
    expect(p.ask(extendForOutage, robot, soon, { ...decided(p), closesAt: later(next, { days: 7 }) })).toBe('extension.underway');
    p.go(commitExtension, robot, soon);
    expect(p.gate(id)).toEqual({ closesAt: next, opened: false });
    expect(p.tender()).toMatchObject({ opening: null, plan: { closesAt: next }, extensions: [{ from: closesAt, to: next, reason: 'Storing.' }] });
    expect(p.log.at(-1)?.data).toMatchObject({ from: closesAt, to: next, outage: { by: ['officer', 'lead'] } });
    expect(p.ask(approveOpening, openers[1], later(next, { seconds: 119 }))).toBe('opening.early');
    p.go(approveOpening, openers[1], later(next, { seconds: 120 }));
    expect(p.tender().status).toBe('published');
    // The same again changes nothing: it is as late already.
    const { length } = p.log;
    p.go(extendForOutage, robot, soon, decided(p));
    expect(p.log.length).toBe(length);
  });
  it('that was opened meanwhile refuses, and the log tells so once', () => {
    const { p, outage, at } = extended();
    p.go(approveOpening, openers[1], later(closesAt, { seconds: 125 }));
    expect(p.ask(extendForOutage, robot, soon, decided(p))).toBe('tender.not-published');
    const told = { number: 3, procedure: id, kind: 'closing' };
    p.go(recordTerm, robot, soon, { ...told, code: 'tender.not-published' }, at);
    p.go(recordTerm, robot, soon, { ...told, code: 'tender.not-published' }, at);
    expect(p.log.filter(({ type }) => type === 'outage.term-refused')).toHaveLength(1);
    expect(publicOutage(stateOf(p, outage)).terms).toMatchObject([{ procedure: id, from: closesAt, outcome: 'refused' }]);
  });
  it('can move its questions alone, without its gate', () => {
    const p = played('published');
    const questionsUntil = later(p.tender().plan.questionsUntil, { days: 1 });
    p.go(extendForOutage, robot, p.tender().plan.questionsUntil, { outage: 'out_1', number: 3, beganAt: began, endedAt: ended, by: ['a', 'b'], reason: 'x', questionsUntil });
    expect([p.log.at(-1), p.tender().plan.questionsUntil, p.gate(id)?.closesAt]).toMatchObject([{ type: 'questions.extended', data: { closing: false } }, questionsUntil, closesAt]);
  });
});

it('nothing of a revision stands in the public log but that it moved', () => {
  const { p, outage } = broken();
  p.given(outageRef(outage), soon, 'officer', { type: 'outage.extension-proposed', data: { outage, terms: [{ procedure: 'rev_1', kind: 'reactions', from: closesAt, to: next }] }, content: { by: 'store', value: { titles: ['Herziening'], why: '', name: 'x' } } });
  p.given(outageRef(outage), soon, 'lead', { type: 'outage.extended', data: { outage, number: 3, beganAt: began, endedAt: ended, by: ['a', 'b'], terms: [] }, content: { by: 'store', value: { name: 'y' } } });
  const told = publicOutage(stateOf(p, outage));
  expect([told.terms, told.others, JSON.stringify(told).includes('rev_1')]).toEqual([[], 1, false]);
});
