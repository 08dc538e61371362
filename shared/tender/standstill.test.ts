import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../kernel/day.ts';
import { amsterdam, dayOf, instant, instantOf, later, millis } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { mayContract, standstillEnd, type Proceedings } from './standstill.ts';

const at = (on: string, time: string): Instant => amsterdam(day(on), time);
const ended = (endsOn: string, endsAt: string, signFrom: string): object => ({ frozen: false, endsOn, endsAt, signFrom });

describe('the standstill', () => {
  test('letters of Monday 1 June 2026: day 20 is a Sunday, so Monday the 22nd, 24.00; sign from the 23rd', () => {
    expect(standstillEnd(at('2026-06-01', '10:00'))).toEqual(ended('2026-06-22', '2026-06-22T22:00:00.000Z', '2026-06-23'));
  });

  test('goes by the day in Amsterdam on which the letters go', () => {
    expect(standstillEnd(at('2026-06-02', '23:59:59.999'))).toMatchObject({ endsOn: '2026-06-22' });
    expect(standstillEnd(at('2026-06-03', '00:00'))).toMatchObject({ endsOn: '2026-06-23' });
  });

  test('over Christmas and over the end of summer time', () => {
    expect(standstillEnd(at('2026-12-05', '10:00'))).toEqual(ended('2026-12-28', '2026-12-28T23:00:00.000Z', '2026-12-29'));
    expect(standstillEnd(at('2026-10-06', '10:00'))).toEqual(ended('2026-10-26', '2026-10-26T23:00:00.000Z', '2026-10-27'));
    expect(standstillEnd(at('2026-10-05', '10:00'))).toMatchObject({ endsOn: '2026-10-26' });
  });

  test('proceedings freeze it until judgment and term have both passed', () => {
    const sent = at('2026-06-01', '10:00');
    const started = at('2026-06-10', '09:00');
    expect(standstillEnd(sent, [{ startedAt: started }])).toEqual({ frozen: true });
    expect(standstillEnd(sent, [{ startedAt: started, judgmentAt: at('2026-08-03', '09:00') }]))
      .toEqual(ended('2026-08-03', '2026-08-03T22:00:00.000Z', '2026-08-04'));
    expect(standstillEnd(sent, [{ startedAt: started, judgmentAt: at('2026-06-15', '09:00') }])).toMatchObject({ endsOn: '2026-06-22' });
    expect(standstillEnd(sent, [{ startedAt: started, judgmentAt: at('2026-08-01', '09:00') }])).toMatchObject({ endsOn: '2026-08-03' });
  });

  test('proceedings after its end freeze nothing; during another\'s freeze they do', () => {
    const sent = at('2026-06-01', '10:00');
    expect(standstillEnd(sent, [{ startedAt: at('2026-06-23', '00:00') }])).toMatchObject({ endsOn: '2026-06-22' });
    expect(standstillEnd(sent, [{ startedAt: at('2026-06-22', '23:59:59.999') }])).toEqual({ frozen: true });
    const first = { startedAt: at('2026-06-10', '09:00'), judgmentAt: at('2026-08-03', '09:00') };
    const second = { startedAt: at('2026-07-01', '09:00'), judgmentAt: at('2026-09-05', '09:00') };
    expect(standstillEnd(sent, [second, first])).toMatchObject({ endsOn: '2026-09-07', signFrom: '2026-09-08' });
    expect(standstillEnd(sent, [first, { startedAt: second.startedAt }])).toEqual({ frozen: true });
  });

  test('contracts wait for the first working day after', () => {
    const sent = at('2026-06-01', '10:00');
    expect(mayContract(at('2026-06-22', '23:59:59.999'), sent)).toBe(false);
    expect(mayContract(at('2026-06-23', '00:00'), sent)).toBe(true);
    // Ends on Friday 3 July; Saturday is after the end, but no working day.
    expect(mayContract(at('2026-07-04', '12:00'), at('2026-06-13', '10:00'))).toBe(false);
    expect(mayContract(at('2026-07-06', '00:00'), at('2026-06-13', '10:00'))).toBe(true);
    expect(mayContract(at('2027-01-01', '12:00'), sent, [{ startedAt: at('2026-06-10', '09:00') }])).toBe(false);
  });
});

/** Second method, without the portal's calendar: holidays of 2026 and 2027 as a list, the zone by the rule of summer time. */
const free = new Set(['2026-01-01', '2026-01-02', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-15',
  '2026-05-25', '2026-12-25', '2026-12-26', '2027-01-01', '2027-03-26', '2027-03-29', '2027-04-27', '2027-05-05', '2027-05-06',
  '2027-05-07', '2027-05-17', '2027-12-25', '2027-12-26']);
const summer: readonly (readonly [number, number])[] = [
  [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)], [Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 1)]];
const offset = (ms: number): number => (summer.some(([from, to]) => ms >= from && ms < to) ? 7_200_000 : 3_600_000);
const midnight = (utc: Date): number => utc.getTime() - offset(utc.getTime() - 7_200_000);

const idle = (date: Date): boolean => date.getUTCDay() === 0 || date.getUTCDay() === 6 || free.has(date.toISOString().slice(0, 10));
/** Day by day until no day is left and none is free. */
function counted(text: string, days: number): string {
  const date = new Date(`${text}T00:00:00Z`);
  const next = (): void => { date.setUTCDate(date.getUTCDate() + 1); };
  for (let i = 0; i < days; i += 1) next();
  while (idle(date)) next();
  return date.toISOString().slice(0, 10);
}

interface Naive { readonly endsOn: string; readonly endsAt: number; readonly signAt: number }
function naive(sentAt: number, judgedOn = ''): Naive {
  const term = counted(new Date(sentAt + offset(sentAt)).toISOString().slice(0, 10), 20);
  const judged = judgedOn === '' ? '' : counted(judgedOn, 0);
  const endsOn = judged > term ? judged : term;
  const ends = new Date(`${endsOn}T00:00:00Z`);
  ends.setUTCDate(ends.getUTCDate() + 1);
  return { endsOn, endsAt: midnight(ends), signAt: midnight(new Date(`${counted(endsOn, 1)}T00:00:00Z`)) };
}

test('400 days on end, at any hour, with proceedings and without, agree with the naive count', () => {
  let from = instant('2026-01-01T00:00:00+01:00');
  const draws = fc.sample(fc.record({
    ms: fc.integer({ min: 0, max: 22 * 3_600_000 }), started: fc.double({ min: 0, max: 0.999, noNaN: true }), judged: fc.integer({ min: 0, max: 60 * 24 }),
  }), { numRuns: 400, seed: 20_260_601 });
  let [longer, shorter] = [0, 0];
  for (const { ms, started, judged } of draws) {
    const sentAt = later(from, { ms });
    const agrees = (expected: Naive, proceedings: readonly Proceedings[]): void => {
      expect(standstillEnd(sentAt, proceedings), sentAt).toMatchObject({ frozen: false, endsOn: expected.endsOn, endsAt: instantOf(expected.endsAt) });
      expect(mayContract(instantOf(expected.signAt), sentAt, proceedings), sentAt).toBe(true);
      expect(mayContract(instantOf(expected.signAt - 1), sentAt, proceedings), sentAt).toBe(false);
    };
    const plain = naive(millis(sentAt));
    agrees(plain, []);
    const startedAt = instantOf(Math.floor(millis(sentAt) + started * (plain.endsAt - millis(sentAt))));
    expect(mayContract(later(sentAt, { days: 700 }), sentAt, [{ startedAt }])).toBe(false);
    const judgmentAt = later(startedAt, { hours: judged });
    const frozen = naive(millis(sentAt), dayOf(judgmentAt));
    agrees(frozen, [{ startedAt, judgmentAt }]);
    if (frozen.endsOn > plain.endsOn) longer += 1; else shorter += 1;
    from = amsterdam(addDays(dayOf(from), 1), '00:00');
  }
  expect(dayOf(from)).toBe('2027-02-05');
  expect(Math.min(longer, shorter)).toBeGreaterThan(50);
});

test('proceedings never bring the end forward', () => {
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }).map(instantOf);
  fc.assert(fc.property(moment, moment, moment, (sentAt, startedAt, judgmentAt) => {
    const plain = standstillEnd(sentAt);
    const frozen = standstillEnd(sentAt, [{ startedAt, judgmentAt }]);
    if (plain.frozen || frozen.frozen) return expect.fail('both have ended');
    const later = startedAt < plain.endsAt && counted(dayOf(judgmentAt), 0) > plain.endsOn;
    expect(frozen.endsOn).toBe(later ? counted(dayOf(judgmentAt), 0) : plain.endsOn);
  }));
});
