import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, later, type Instant } from '../kernel/moments.ts';
import { checkDeadline } from '../kernel/terms.ts';
import { proposeExtension } from './commands.ts';
import { noOutage } from './state.ts';
import { hinders, leastOf, proposedOf, touchedTerms, touches, type Procedures } from './terms.ts';
import type { Facts } from './state.ts';

const facts: Facts = { parts: ['submitting'], planned: false, beganAt: instant('2026-05-12T11:00:00+02:00'), endedAt: instant('2026-05-12T13:30:00+02:00'), audience: 'everyone', noticed: 'x' };
const tender = { id: 'tnd_1', segment: 5, title: 'T', status: 'published', publishedAt: '2026-02-02T08:00:00.000Z', closesAt: '2026-05-12T10:00:00.000Z', questionsUntil: '2026-03-16T11:00:00.000Z' };
const at = instant('2026-05-12T14:00:00+02:00');
const listed = (over: object = {}, revisions: object[] = []): Procedures => ({ procedures: [{ ...tender, ...over }], revisions } as unknown as Procedures);

describe('a term is touched', () => {
  it.each([
    ['when it ends with the beginning', '2026-05-12T11:00:00+02:00', false], ['a millisecond after it', '2026-05-12T11:00:00.001+02:00', true],
    ['during the outage', '2026-05-12T12:00:00+02:00', true], ['24 hours after its end', '2026-05-13T13:30:00+02:00', true], ['a millisecond later', '2026-05-13T13:30:00.001+02:00', false],
  ])('%s: %s → %s', (_, until, expected) => { expect(touches(facts, instant(until), at)).toBe(expected); });
  it('until now, as long as the outage lasts', () => {
    const running = { ...facts, endedAt: '' as const };
    expect([touches(running, instant('2026-05-13T14:00:00+02:00'), at), touches(running, instant('2026-05-13T14:00:01+02:00'), at)]).toEqual([true, false]);
  });
  it('by what keeps a provider from acting, not by mails that came late or by what only the office met', () => {
    expect([hinders(facts), hinders({ ...facts, parts: ['mail'] }), hinders({ ...facts, parts: ['mail', 'sign-in'] }), hinders({ ...facts, audience: 'office' })]).toEqual([true, false, true, false]);
    expect(touchedTerms({ ...facts, parts: ['mail'] }, listed(), at)).toEqual([]);
  });
  it('of a tender its closing and its questions until it is opened, of a revision the term that runs, of an open house nothing', () => {
    const ids = (procedures: Procedures) => touchedTerms(facts, procedures, at).map(({ procedure, kind }) => `${procedure} ${kind}`);
    expect(ids(listed())).toEqual(['tnd_1 closing']);
    expect(ids(listed({ questionsUntil: '2026-05-12T09:30:00.000Z' }))).toEqual(['tnd_1 questions', 'tnd_1 closing']);
    expect([ids(listed({ status: 'opened' })), ids(listed({ id: 'adm_1' }))]).toEqual([[], []]);
    const round = { id: 'rev_1', segment: 1, title: 'R', status: 'reacting', until: '2026-05-12T15:00:00.000Z' };
    expect(ids(listed({ status: 'opened' }, [round, { ...round, id: 'rev_2', status: 'signing' }, { ...round, id: 'rev_3', status: 'answering' }]))).toEqual(['rev_1 reactions', 'rev_2 signing']);
  });
});

describe('the new moment', () => {
  // By hand: 2.5 hours of outage, proposed two hours after the closing of Tuesday noon.
  it.each([
    ['is at least a day after it is proposed', '2026-05-12T14:00:00+02:00', '2026-05-13T14:00:00+02:00'],
    // Ascension and the day after it, which the Crown made a holiday in 2026, and the weekend.
    ['passes holidays and the weekend', '2026-05-13T10:15:00+02:00', '2026-05-18T11:00:00+02:00'],
    ['is no moment in the evening', '2026-05-11T18:30:00+02:00', '2026-05-13T12:00:00+02:00'],
    ['is no moment in the night', '2026-05-12T02:00:00+02:00', '2026-05-13T12:00:00+02:00'],
  ])('%s', (_, when, expected) => { expect(proposedOf({ ...facts, endedAt: instant('2026-05-12T13:30:00+02:00') }, instant('2026-05-12T12:00:00+02:00'), instant(when))).toBe(instant(expected)); });

  it('is never earlier than the outage was long, never on a free day or in an hour that comes twice, never within a day of the proposal, and between nine and five', () => {
    const from = Date.parse('2026-01-01T00:00:00.000Z');
    const moment = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }).map((minutes) => new Date(from + minutes * 60_000).toISOString() as Instant);
    fc.assert(fc.property(moment, fc.integer({ min: 1, max: 5 * 24 * 60 }), fc.integer({ min: 1, max: 5 * 24 * 60 }), fc.integer({ min: 0, max: 4 * 24 * 60 }), (beganAt, minutes, until, asked) => {
      const outage = { beganAt, endedAt: later(beganAt, { minutes }) };
      const [term, when] = [later(beganAt, { minutes: until }), later(beganAt, { minutes: minutes + asked })];
      const proposed = proposedOf(outage, term, when);
      expect(Date.parse(proposed) - Date.parse(term)).toBeGreaterThanOrEqual(minutes * 60_000);
      expect(Date.parse(leastOf(outage, term, when)) - Date.parse(term)).toBe(minutes * 60_000);
      expect(Date.parse(proposed) - Date.parse(when)).toBeGreaterThanOrEqual(86_400_000);
      expect(checkDeadline(proposed)).toEqual([]);
      const clock = new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(proposed));
      expect(clock >= '09:00' && clock <= '17:00' && clock.endsWith('00')).toBe(true);
    }), { numRuns: 500, seed: 20_261_122 });
  });
});

it('is offered by its title, its name and its end, in both languages', () => {
  const { offers } = proposeExtension.prefill?.({ ...noOutage, ...facts }, { at, facts: listed() } as never) ?? {};
  expect(offers).toEqual({ terms: [{ code: 'tnd_1-closing', label: 'T: Sluiting. Nu: dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd)', english: 'T: Closing. Now: Tuesday 12 May 2026, 12:00 (Dutch time)' }] });
});
