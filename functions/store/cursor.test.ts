import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursorOf, keyFrom } from './cursor.ts';

test('a cursor leads back to the keys that it was made of, and fits an address', () => {
  const part = fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }).filter((one) => one.isWellFormed());
  fc.assert(fc.property(part, part, part, (listKey, pk, sk) => {
    const item = { listKey: { S: listKey }, pk: { S: pk }, sk: { S: sk } };
    expect(cursorOf(item)).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(keyFrom('tenders', cursorOf(item))).toEqual({ list: { S: 'tenders' }, ...item });
  }));
});

const made = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
test.each(['x', '....', made('tender'), made([]), made(['a', 'b']), made(['a', 'b', 'c', 'd']), made(['a', 'b', 1]), made(['', 'b', 'c']), made(['a'.repeat(501), 'b', 'c']), made({ listKey: 'a', pk: 'b', sk: 'c' }), made(null)])('%s is no cursor', (wrong) => {
  expect(() => keyFrom('tenders', wrong)).toThrow('page.unknown');
});

test('nobody leaves a list with a cursor: it names a place in the list that is read, and no list', () => {
  fc.assert(fc.property(fc.string(), (list) => { expect(keyFrom(list, made(['a', 'b', 'c']))['list']).toEqual({ S: list }); }));
});
