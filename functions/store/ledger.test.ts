import { expect, test } from 'vitest';
import { instantOf } from '../../shared/kernel/moments.ts';
import { newest } from '../../shared/kernel/versions.ts';
import { eventSteps } from '../../shared/past/events.ts';
import { linesOf } from '../workers/records.ts';
import { hashOf } from './hash.ts';
import { lineFrom, lineItem, lineOf, toldNow, type Line } from './ledger.ts';

const place = { stream: 'tender#tnd_1/-', seq: 4, at: instantOf(0), actor: 'prs_1', door: 'staff', prev: '0'.repeat(64) } as const;
const unsigned = { ...place, type: 'colleges.asked', data: { municipalities: ['GM0503'] } };
const old: Line = { ...unsigned, hash: hashOf(unsigned) };

test('a line is written in the version of its type, which is hashed with it; a first one is not told', () => {
  const { line } = lineOf({ type: 'colleges.asked', data: { municipalities: ['GM0503'], decideBy: '' } }, place);
  expect([line.version, newest(eventSteps, 'colleges.asked')]).toEqual([2, 2]);
  const { hash, ...rest } = line;
  expect(hash).toBe(hashOf(rest));
  expect(hash).not.toBe(hashOf({ ...rest, version: 3 }));
  expect(lineOf({ type: 'lot.removed', data: { lot: 'A' } }, place).line).not.toHaveProperty('version');
});

test('an older line stays as it was written, and a worker that gets it late reads it in the shape of today', () => {
  const item = lineItem(old);
  expect(lineFrom(item)).toEqual(old);
  expect(linesOf({ Records: [{ eventName: 'INSERT', dynamodb: { NewImage: item } }] } as never)).toEqual([{ ...old, version: 2, data: { decideBy: '', municipalities: ['GM0503'] } }]);
});

test('content goes through the steps with its line, and the commitment stays the line\'s own', () => {
  const data = { ...old.data, content: `sha256:${'a'.repeat(64)}` };
  expect(toldNow({ ...old, data }, { why: 'x' })).toEqual([{ ...old, version: 2, data: { decideBy: '', ...data }, kept: { why: 'x' } }]);
  expect(toldNow({ ...old, data })[0]).not.toHaveProperty('kept');
});
