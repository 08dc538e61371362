import { expect, test } from 'vitest';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import { file, fileRef } from '../../shared/tender/file.ts';
import { overlap, overlapRef } from '../../shared/tender/overlap.ts';
import { decision, decisionRef } from '../../shared/council/decision.ts';
import { Newer } from '../../shared/kernel/versions.ts';
import { countKey, itemOf, stateItem, stateKey, storedFrom } from './items.ts';

test('what lies beside another kind is read by one query with it, and never taken for it', () => {
  const [own, other] = [fileRef('tnd_1', 'A', '27000001'), overlapRef('tnd_1', { lot: 'A', kvk: '27000001', other: '27000002' })] as unknown as [AnyRef, AnyRef];
  const items = [own, other].map((ref) => stateItem(ref, { state: ref.of.initial, version: 1, head: '' }, undefined));
  expect(items.map(({ pk }) => pk)).toEqual([{ S: 'file#tnd_1' }, { S: 'file#tnd_1' }]);
  expect(items.map((item) => itemOf(file, item))).toEqual(['A_27000001', undefined]);
  expect(items.map((item) => itemOf(overlap, item))).toEqual([undefined, 'A_27000001_27000002']);
  // Each kind counts its own writes, and no count is one of either.
  expect(new Set([file, overlap].map((of) => countKey(of, 'tnd_1').sk.S)).size).toBe(2);
  for (const of of [file, overlap]) for (const counted of [file, overlap]) expect(itemOf(of, { ...countKey(counted, 'tnd_1'), writes: { N: '3' } })).toBeUndefined();
  expect(stateKey(other).pk.S).toBe('file#tnd_1');
});

test('a state is stored with its shape, read in the newest, and left alone when it is of one that is not known yet', () => {
  const ref = decisionRef('tnd_1', 'GM0503') as unknown as AnyRef;
  const item = stateItem(ref, { state: decision.initial, version: 3, head: 'h' }, undefined);
  expect(item['shape']).toEqual({ N: '2' });
  expect(stateItem(fileRef('tnd_1', 'A', '27000001') as unknown as AnyRef, { state: file.initial, version: 1, head: '' }, undefined)).not.toHaveProperty('shape');
  const { shape: _, ...without } = item;
  const first = { ...without, state: { S: '{"decidedOn":"2026-01-13","municipality":"GM0503","outcome":"approved","recordedAt":"2026-01-13T08:00:00.000Z","reference":"B/1"}' } };
  expect(storedFrom(decision as never, first)).toEqual({
    version: 3, head: 'h',
    state: { municipality: 'GM0503', outcome: 'approved', decidedOn: '2026-01-13', reference: 'B/1', remarks: '', answer: '', answeredAt: '', documents: [], recordedAt: '2026-01-13T08:00:00.000Z' },
  });
  expect(() => storedFrom(decision as never, { ...item, shape: { N: '3' } })).toThrow(Newer);
});
