import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWithCopies } from './copies.ts';

const line = (stream: string, seq: number, more: object = {}): string => JSON.stringify({ stream, seq, ...more });
const closing = JSON.stringify({ events: 0, head: '', streams: 0 });
async function* each(lines: readonly string[]): AsyncGenerator<string> { yield* lines; }
const compare = (ledger: readonly string[], copies: readonly string[]) => compareWithCopies(each([...ledger, closing]), each(copies));
const all = ['a#1/-', 'b#1/-', 'c#1/-'].flatMap((stream) => [1, 2, 3].map((seq) => line(stream, seq)));

describe('an export against its copies', () => {
  test('is whole in whatever order the copies lie, also twice', async () => {
    expect(await compare(all, [...all].reverse().concat(all.slice(2, 5)))).toEqual({ copied: 9, without: 0 });
  });
  test('may be ahead of them at the end of a stream only', async () => {
    expect(await compare(all, all.filter((one) => one !== line('b#1/-', 3) && one !== line('c#1/-', 3)))).toEqual({ copied: 7, without: 2 });
    expect(await compare(all, all.filter((one) => one !== line('b#1/-', 2)))).toEqual({ fault: 'b#1/- 2: it has no copy, and the line after it has' });
  });
  test('that lost any line, its last one too, or has another in its place, is found', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(all.length - 1), fc.boolean(), async (at, drop) => {
      const changed = drop ? all.filter((_, i) => i !== at) : all.map((one, i) => (i === at ? line(JSON.parse(one).stream as string, JSON.parse(one).seq as number, { other: true }) : one));
      expect(await compare(changed, all)).toHaveProperty('fault');
    }), { numRuns: 60 });
  });
  test('is not believed when copies differ or the witness saw something', async () => {
    expect(await compare(all, [...all, line('a#1/-', 1, { other: true })])).toEqual({ fault: 'a#1/- 1: there are two copies, and they differ' });
    expect(await compare(all, [...all, JSON.stringify({ alarm: 'REMOVE', stream: 'a#1/-', seq: 2 })])).toEqual({ fault: 'a#1/- 2: the witness saw REMOVE happen to it' });
  });
});
