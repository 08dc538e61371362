import { describe, expect, test } from 'vitest';
import { readUnits, sizeOf, sum, writeUnits, type Item } from './units.ts';

/** An item of exactly so many bytes: `pk` and its text. */
const item = (bytes: number, more: Item = {}): Item => ({ pk: { S: 'x'.repeat(bytes - 2) }, ...more });

describe('an item', () => {
  test.each<[Item, number]>([
    // Worked out by hand from the guide: names count, UTF-8 counts bytes, a list or map three bytes and one for each thing in it.
    [{ ab: { S: 'é' } }, 2 + 2], [{ n: { N: '12345' } }, 1 + 4], [{ n: { N: '-1200' } }, 1 + 3], [{ b: { BOOL: true } }, 2], [{ z: { NULL: true } }, 2],
    [{ l: { L: [{ S: 'ab' }, { BOOL: false }] } }, 1 + 3 + (1 + 2) + (1 + 1)], [{ m: { M: { k: { S: 'abc' } } } }, 1 + 3 + (1 + 1 + 3)], [{ s: { SS: ['a', 'bc'] } }, 1 + 3], [{ b: { B: new Uint8Array(5) } }, 6],
  ])('%j has %i bytes', (of, bytes) => { expect(sizeOf(of)).toBe(bytes); });
});

describe('units', () => {
  test('of a read: 4 KB each, at least one, half when it need not be the newest', () => {
    expect([0, 1, 4096, 4097, 8193].map((bytes) => readUnits(bytes, true).read)).toEqual([1, 1, 1, 2, 3]);
    expect([1, 4097].map((bytes) => readUnits(bytes, false).read)).toEqual([0.5, 1]);
  });

  test('of a write: 1 KB each of what was or is larger, twice in a transaction', () => {
    expect([1, 1024, 1025].map((bytes) => writeUnits(undefined, item(Math.max(bytes, 3)), false).write)).toEqual([1, 1, 2]);
    expect(writeUnits(item(3000), item(10), false).write).toBe(3);
    // A put of 3 KB, one of 1 KB and a check of a small item, in one transaction: 6 + 2 + 2.
    expect(sum([writeUnits(undefined, item(3000), true), writeUnits(undefined, item(900), true), writeUnits(item(50), item(50), true)]).write).toBe(10);
  });

  test('of the index of lists: a new entry, a changed one, one that moves, and none where nothing of it changed', () => {
    const listed = (list: string, summary: string, state = 'x'): Item => ({ pk: { S: 'a' }, sk: { S: 'b' }, list: { S: list }, listKey: { S: 'k' }, summary: { S: summary }, state: { S: state } });
    expect(writeUnits(undefined, listed('tenders', 's'), true).write).toBe(2 + 1);
    expect(writeUnits(listed('tenders', 's'), listed('tenders', 's', 'y'), true).write).toBe(2);
    expect(writeUnits(listed('tenders', 's'), listed('tenders', 't'), false).write).toBe(1 + 1);
    expect(writeUnits(listed('concepts', 's'), listed('tenders', 's'), false).write).toBe(1 + 2);
    expect(writeUnits(listed('concepts', 's'), item(10), false).write).toBe(1 + 1);
  });
});
