import { expect, test } from 'vitest';
import { closesAt, decide, refusalOf } from './example.ts';
import { bind, bindingOf, document, type DocumentEvent } from './document.ts';

const hash = 'a'.repeat(64);
const input = { lot: 'A', version: 'v1', hash, sealed: 'c'.repeat(64), size: 3, type: 'application/pdf', verdict: 'ok' };
const bound = (more: object = {}) => decide(bind, document.initial, { ...input, ...more })
  .reduce((state, event) => document.evolve(state, event as DocumentEvent, { seq: 1, at: closesAt, actor: 'sealing' }), document.initial);

test('a version is bound once; again the same is nothing new, another hash is refused', () => {
  const state = bound();
  expect(bindingOf(state, 'v1')).toEqual({ ...input, reason: '', at: closesAt });
  expect(decide(bind, state, input)).toEqual([]);
  expect(refusalOf(() => decide(bind, state, { ...input, hash: 'b'.repeat(64) }))).toBe('document.bound');
  expect(decide(bind, state, { ...input, version: 'v2', hash: 'b'.repeat(64) })).toHaveLength(1);
});

test('a refusal has a reason, an approval has none, a hash is a hash', () => {
  expect(bindingOf(bound({ verdict: 'refused', reason: 'malware' }), 'v1')?.reason).toBe('malware');
  expect(refusalOf(() => bound({ verdict: 'refused' }))).toBe('document.reason');
  expect(refusalOf(() => bound({ reason: 'type' }))).toBe('document.reason');
  for (const field of ['hash', 'sealed']) expect(refusalOf(() => bound({ [field]: 'A'.repeat(64) }))).toBe('document.hash');
});
