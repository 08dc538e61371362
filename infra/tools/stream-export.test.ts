import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf, noHash, type Line } from '../../functions/store/ledger.ts';
import { exportOf, wholeLines } from '../../shared/kernel/chain.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { bidLedger } from '../../shared/views/bid-ledger.ts';
import { verify } from './verify.ts';

/** A bid's lines as the store writes them, for who checks them in the portal (shared) and outside of it (verify). */
const stream = 'bid#tnd_1#2/27000001';
const manifest = 'ab'.repeat(32);
function written(types: readonly string[]): Line[] {
  const lines: Line[] = [];
  for (const type of types) {
    const data = type === 'bid.submitted' ? { n: lines.length + 1, lots: ['A'], documents: [], manifestHash: manifest } : { lots: ['A'] };
    lines.push(lineOf({ type, data } as never, { stream, seq: lines.length + 1, at: instant('2026-05-01T11:00:00+02:00'), actor: "prs_'t", door: 'provider', prev: lines.at(-1)?.hash ?? noHash }).line);
  }
  return lines;
}
const three = written(['bid.submitted', 'bid.withdrawn', 'bid.submitted']);
async function* bytes(text: string): AsyncGenerator<Uint8Array> { yield Buffer.from(text); }

describe('the ledger of one bid', () => {
  test('is exported as a file that the independent verifier takes, also when it is empty', async () => {
    expect(await verify(bytes(exportOf(three)))).toMatchObject({ ok: true, events: 3, streams: 1 });
    expect(await verify(bytes(exportOf([])))).toMatchObject({ ok: true, events: 0, streams: 0 });
  });

  test('is whole as it was written; any member of any line that changed is seen there', () => {
    expect(wholeLines(three)).toEqual([true, true, true]);
    fc.assert(fc.property(fc.nat(2), fc.constantFrom('seq', 'at', 'actor', 'door', 'type', 'prev', 'hash', 'data', 'stream'), (i, name) => {
      const changed = three.map((line, at) => (at === i ? { ...line, [name]: name === 'data' ? { lots: ['B'] } : name === 'seq' ? 7 : 'f'.repeat(64) } : line));
      expect(wholeLines(changed)[i]).toBe(false);
    }));
    expect(wholeLines(three.filter((_, i) => i !== 1))).toEqual([true, false]);
  });

  test('finds the fingerprint of a line and of a list of files, however it is typed, and no other', () => {
    const [, second] = three;
    const hash = second?.hash ?? '';
    const found = (typed: string) => bidLedger(stream, three, typed).asked?.found;
    expect(found(hash)).toEqual({ seq: 2, of: 'line' });
    expect(found(` ${hash.slice(0, 32).toUpperCase()} ${hash.slice(32)}\n`)).toEqual({ seq: 2, of: 'line' });
    expect(found(manifest)).toEqual({ seq: 1, of: 'manifest' });
    expect(found('0'.repeat(64))).toBeNull();
    expect(bidLedger(stream, three, '  ').asked).toBeNull();
    expect(bidLedger(stream, three, '')).toMatchObject({ whole: true, lines: [{ submission: 1, manifestHash: manifest }, { submission: null, manifestHash: '' }, { submission: 3 }] });
    expect(bidLedger(stream, [three[0], three[2]] as never, '').whole).toBe(false);
  });
});
