import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Upload } from '../kernel/command.ts';
import { instant, later } from '../kernel/moments.ts';
import { isAlone, keyParts, markedBy, markKey, presentOf } from './uploads.ts';

const at = instant('2026-05-12T09:59:59Z');
const file: Upload = { key: 'tnd_1/27000001/A/doc_1', version: 'v_1.-', size: 104_857_600, at };

describe('what stands for a file', () => {
  test('tells its key, version, size and moment, and is no upload itself', () => {
    const cleared = markKey(file);
    expect(cleared).toBe('tnd_1/27000001/A/doc_1@v_1.-,104857600,1778579999000');
    expect(markedBy(cleared)).toEqual({ ...file, cleared });
    expect(keyParts(cleared)).toBeUndefined();
    for (const key of [file.key, `${file.key}@v`, `${file.key}@v,1`, `${file.key}@v,x,1`, `${file.key}@v@w,1,1`]) expect(markedBy(key)).toBeUndefined();
  });

  test('whatever is uploaded and cleared away in any order, what was uploaded last is there, as it was', () => {
    const acts = fc.array(fc.oneof(
      fc.record({ act: fc.constant('upload' as const), key: fc.constantFrom('a', 'b'), after: fc.constantFrom(0, 0, 1) }),
      fc.record({ act: fc.constant('clear' as const), nth: fc.nat(20) }),
    ), { maxLength: 20 });
    fc.assert(fc.property(acts, (all) => {
      let moment = at;
      const [lies, marked]: [Upload[], Upload[]] = [[], []];
      const last = new Map<string, Upload>();
      for (const [i, one] of all.entries()) {
        if (one.act === 'upload') {
          moment = later(moment, { seconds: one.after });
          const made = { key: one.key, version: `v${i}`, size: i, at: moment };
          lies.push(made);
          last.set(one.key, made);
        } else {
          const mine = lies[one.nth % Math.max(1, lies.length)];
          if (mine === undefined || !isAlone(mine, [...lies, ...marked])) continue;
          lies.splice(lies.indexOf(mine), 1);
          marked.push(mine);
        }
        const newest = [...new Map(lies.map((each) => [each.key, each])).values()];
        const present = presentOf(newest, marked);
        expect(new Map(present.map((each) => [each.key, each]))).toEqual(last);
        expect(present.map((each) => each.at)).toEqual(present.map((each) => each.at).sort());
        // Between the two steps of clearing it is there twice.
        expect(new Map(presentOf(newest, [...marked, ...lies.filter((each) => isAlone(each, [...lies, ...marked]))]).map((each) => [each.key, each]))).toEqual(last);
      }
    }));
  });
});
