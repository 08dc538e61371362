import { expect, test } from 'vitest';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import { file, fileRef } from '../../shared/tender/file.ts';
import { overlap, overlapRef } from '../../shared/tender/overlap.ts';
import { countKey, itemOf, stateItem, stateKey } from './items.ts';

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
