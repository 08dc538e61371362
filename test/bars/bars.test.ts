import { describe, expect, test } from 'vitest';
import { invariantNames } from '../simulation/checks/names.ts';
import type { Measured } from '../measured.ts';
import { browserRows, intruderRows, matrixRows, requestRows, weightRows } from './from-tests.ts';
import { notMeasured, parts } from './parts.ts';
import { rowOf as coldRowOf } from './ratio/cold.ts';
import { quantile } from './ratio/middle.ts';
import { callOf } from './ratio/recorder.ts';
import { rowOf as warmRowOf } from './ratio/warm.ts';
import { tableOf, verdictOf, type Row } from './row.ts';
import type { Told } from './tests.ts';
import { kinds, worldRows } from './worlds.ts';

const told = (...measured: Measured[]) => [{ file: 'test/api/x.test.ts', measured, passed: 1, failed: [] }];
const verdicts = (rows: readonly Row[]): string[] => rows.map(verdictOf);
const weight = (page: string, html: number, css = 4_000, script = 700) => ({ page, html, css, script });

describe('what was measured is broken as soon as it is more than was promised', () => {
  test('worlds', () => {
    expect(verdicts(worldRows(500, [], true))).toEqual(Object.keys(kinds).map(() => 'kept'));
    expect(worldRows(500, [{ seed: 7, invariant: 'I2', what: 'refused' }], true).filter(({ kept }) => kept === false).map(({ promise, measured }) => [promise, measured])).toEqual([['bid on time refused or lost', '1 in 500 faulty worlds, seed 7']]);
    // Half of the worlds that were asked for tell nothing of the other half.
    expect(verdicts(worldRows(250, [], false))).toEqual(Object.keys(kinds).map(() => 'BROKEN'));
  });
  test('every invariant of the simulation belongs to one promise', () => {
    expect(Object.values(kinds).flat().sort()).toEqual([...invariantNames].sort());
  });
  test('cells', () => {
    const cells = (judged: number, wrong: number): Measured => ({ cells: { judged, wrong } });
    expect(matrixRows(told(cells(0, 0), cells(1965, 0), cells(745, 0)))).toMatchObject([{ measured: '0 of 2710', kept: true }]);
    expect(matrixRows(told(cells(0, 1), cells(1965, 2)))).toMatchObject([{ measured: '3 of 1965', kept: false }]);
    expect(verdicts(matrixRows(told(cells(0, 0))))).toEqual(['BROKEN']);
  });
  test('what an intruder tries', () => {
    const tried = (wrong: number): Measured[] => [{ relations: { addresses: 500, pairs: 900, wrong } }, { times: { pairs: 80, rounds: 25, slower: 1100, more: 0.2, told: wrong === 0 ? [] : ['/a 24', '/b 2'] } }, { forms: { forms: 180, sent: 4500, kinds: 25, wrong } }, { files: { judged: 1, refused: 1, wrong } }, { files: { judged: 1, refused: 0, wrong: 0 } }, { asvs: { all: 253, answered: 154, gaps: 21 } }];
    expect(verdicts(intruderRows(told(...tried(0))))).toEqual(['kept', 'kept', 'kept', 'kept', 'kept']);
    expect(intruderRows(told(...tried(2)))).toMatchObject([{ measured: '2 of 900 pairs at 500 addresses', kept: false }, { measured: "2 of 80 pairs in 25 rounds; another's the slower in 55.0 %, by 0.20 ms at the median (/a 24)", kept: false }, { measured: '2 of 4500, 25 ways to send each of 180 forms', kept: false }, { measured: '2 of 2, 1 of them refused', kept: false }, { measured: '21 of 253; 154 answered (docs/asvs.md)', kept: true }]);
  });
  test('requests of a page', () => {
    const requests = (most: number, others: readonly string[] = []): Measured => ({ requests: { pages: 40, most, page: 'staff.files', others } });
    expect(verdicts(requestRows(told(requests(3))))).toEqual(['kept', 'kept']);
    expect(verdicts(requestRows(told(requests(4))))).toEqual(['BROKEN', 'kept']);
    expect(verdicts(requestRows(told(requests(2, ['Scan of staff.files']))))).toEqual(['kept', 'BROKEN']);
  });
  test('weights, of all tests that weigh', () => {
    const light = weight('public.home', 1_200);
    const weights = (...[html = light, css = light, script = light]): Measured => ({ weights: { pages: 10, html, css, script } });
    expect(verdicts(weightRows(told(weights(), weights())))).toEqual(['kept', 'kept', 'kept']);
    expect(weightRows(told(weights(), weights(weight('staff.files', 30_000)))).at(-1)).toMatchObject({ measured: '30.0 KB (staff.files; 20 pages weighed)', kept: false });
    expect(verdicts(weightRows(told(weights(light, weight('x', 1, 12_001), weight('x', 1, 1, 15_001)))))).toEqual(['BROKEN', 'BROKEN', 'kept']);
  });
});

test('pages in a browser, in both languages, and journeys with scripts off', () => {
  const walked = (dutch: number, english: number, violations: readonly string[] = [], failed: readonly string[] = []): Told => [
    { file: 'test/journeys/x.test.ts', measured: [{ inspected: { dutch: 9, english: 1, widths: 1, violations: [] } }], passed: 8, failed }, { file: 'test/api/x.test.ts', measured: [{ inspected: { dutch, english, widths: 2, violations } }], passed: 8, failed: [] },
  ];
  expect(verdicts(browserRows(walked(40, 2)))).toEqual(['kept', 'kept']);
  expect(browserRows(walked(40, 2))[0]?.measured).toContain('on 49 pages in Dutch and 3 in English, 94 judgments at one width or two');
  expect(verdicts(browserRows(walked(40, 0)))).toEqual(['BROKEN', 'kept']);
  // Where the procedures ended early, English was hardly seen.
  expect(verdicts(browserRows(walked(40, 2).slice(0, 1)))).toEqual(['BROKEN', 'kept']);
  expect(verdicts(browserRows(walked(40, 2, ['home: label <input>'])))).toEqual(['BROKEN', 'kept']);
  expect(verdicts(browserRows(walked(40, 2, [], ['bids'])))).toEqual(['kept', 'BROKEN']);
});

describe('what depends on time is a ratio to something bare', () => {
  const starts = (...ms: number[]) => ms.map((one) => ({ ms: one, cpu: one / 2 }));

  test('of the same round, so that a machine that slows down does not count', () => {
    const bare = starts(100, 200, 400);
    const row = coldRowOf(new Map([['bare', bare], ['public', starts(120, 240, 480)], ['staff', starts(130, 260, 520)]]));
    expect(row).toMatchObject({ kept: true, measured: 'staff 1.30 (1.30–1.30), 260 (195–390) ÷ 200 (150–300) ms, CPU 1.30; public 1.20; 3 starts each' });
    expect(coldRowOf(new Map([['bare', bare], ['public', starts(120, 240, 480)], ['staff', starts(131, 262, 524)]]))).toMatchObject({ kept: false });
    expect([[15, 30, 60], [15.2, 30.4, 60.8]].map((door) => warmRowOf(door, [10, 20, 40], 5, 4).kept)).toEqual([true, false]);
  });
  test('by the median, which one slow start does not move', () => {
    expect([0, 0.25, 0.5, 1].map((part) => quantile([9, 1, 2, 3, 4], part))).toEqual([1, 2, 3, 9]);
    expect(quantile([1, 2], 0.5)).toBe(1.5);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(coldRowOf(new Map([['bare', starts(100, 100, 100)], ['public', starts(110, 110, 900)]])).kept).toBe(true);
  });
  test('the bare handler asks what went over the line', () => {
    const headers = { 'x-amz-target': 'TrentService.Decrypt' };
    expect(callOf({ headers, method: 'POST', url: '/' }, Buffer.from('{"KeyId":"k","CiphertextBlob":"AQI="}'))).toEqual({ operation: 'Decrypt', input: { KeyId: 'k', CiphertextBlob: Buffer.from([1, 2]) } });
    expect(callOf({ headers: {}, method: 'GET', url: '/drafts?prefix=tnd_1%2F&versions=' }, Buffer.alloc(0))).toEqual({ operation: 'ListObjectVersions', input: { Bucket: 'drafts', Prefix: 'tnd_1/' } });
    expect(() => callOf({ headers: {}, method: 'PUT', url: '/drafts/x' }, Buffer.alloc(0))).toThrow(TypeError);
  });
});

test('what no test measured is not kept, and what was not asked for is neither kept nor broken', () => {
  for (const rows of [matrixRows, intruderRows, requestRows, weightRows, browserRows]) expect(new Set(verdicts(rows(told())))).toEqual(new Set(['BROKEN']));
  const rows = Object.values(parts).flatMap(notMeasured);
  expect(new Set(verdicts(rows))).toEqual(new Set(['not measured']));
  expect(tableOf(rows)).not.toMatch(/kept|BROKEN/);
});
