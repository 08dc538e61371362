import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '../../shared/kernel/instant.ts';
import { archiveWeight, Buckets, secondsToWait } from './limit.ts';

const start = Date.UTC(2026, 4, 12, 9, 59);
const at = (seconds: number) => instantOf(start + seconds * 1000);
const person = (name: string, kvk = '', municipality = '') => ({ person: name, kvk, municipality });

test('a person may ask so often in a minute, then waits as long as is told and not longer', () => {
  const of = new Buckets();
  for (let n = 0; n < 60; n += 1) expect(secondsToWait(of, person('a'), 60, at(0))).toBe(0);
  expect(secondsToWait(of, person('a'), 60, at(0))).toBe(1);
  expect([secondsToWait(of, person('a'), 60, at(1)), secondsToWait(of, person('a'), 60, at(1))]).toEqual([0, 1]);
  // Somebody else is not held up, and after a minute all is as before.
  expect(secondsToWait(of, person('b'), 60, at(1))).toBe(0);
  for (let n = 0; n < 60; n += 1) expect(secondsToWait(of, person('a'), 60, at(61))).toBe(0);
});

test('an archive counts as many, and is waited for as long; where less is allowed it takes all there is', () => {
  const of = new Buckets();
  for (let n = 0; n < 4; n += 1) expect(secondsToWait(of, person('a'), 100, at(0), archiveWeight)).toBe(0);
  // Twenty-five of a hundred a minute: a quarter of a minute.
  expect(secondsToWait(of, person('a'), 100, at(0), archiveWeight)).toBe(15);
  expect([secondsToWait(of, person('a'), 100, at(14.5), archiveWeight), secondsToWait(of, person('a'), 100, at(15), archiveWeight)]).toEqual([1, 0]);
  expect([secondsToWait(of, person('b'), 10, at(0), archiveWeight), secondsToWait(of, person('b'), 10, at(0))]).toEqual([0, 6]);
});

test('the people of an organisation or municipality may ask three times as much together', () => {
  for (const [kvk, municipality] of [['27000001', ''], ['', 'GM0503']] as const) {
    const of = new Buckets();
    const asked = Array.from({ length: 200 }, (_, n) => secondsToWait(of, person(`p${n % 5}`, kvk, municipality), 60, at(0)));
    expect(asked.filter((seconds) => seconds === 0).length).toBe(180);
    expect(secondsToWait(of, person('another', '27000002', ''), 60, at(0))).toBe(0);
  }
});

test('whatever the order of moments, no more is given than a minute holds and time fills', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(120_000), { minLength: 1, maxLength: 300 }), (perMinute, moments) => {
    const of = new Buckets();
    const given = moments.filter((ms) => of.take('a', perMinute, start + ms) === 0).length;
    expect(given).toBeLessThanOrEqual(perMinute + (Math.max(...moments) - Math.min(...moments)) * perMinute / 60_000 + 1e-6);
  }));
});

test('of thousands who come once nothing is kept that could fill a memory', () => {
  const of = new Buckets();
  expect(of.take('a', 1, start)).toBe(0);
  for (let n = 0; n < 5000; n += 1) of.take(`p${n}`, 1, start);
  // The oldest was forgotten, the newest not.
  expect([of.take('a', 1, start), of.take('p4999', 1, start)]).toEqual([0, 60]);
});
