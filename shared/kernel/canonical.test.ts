import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Json } from './canonical.ts';

describe('canonical JSON', () => {
  // RFC 8785, appendix B, and its example of sorting by UTF-16 code units (section 3.2.3).
  it.each([
    [0, '0'], [-0, '0'], [1e21, '1e+21'], [333333333.3333333, '333333333.3333333'], [4.5, '4.5'], [2e-3, '0.002'], [1e-27, '1e-27'],
    ['\u20ac$\u000f\u000aA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    [{ '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }, '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}'],
    [[null, true, { b: [], a: {} }], '[null,true,{"a":{},"b":[]}]'],
    [{ gone: undefined, here: 1 }, '{"here":1}'],
  ] as [Json, string][])('%j', (value, text) => { expect(canonical(value)).toBe(text); });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udfff': 1 }])('refuses %j', (value) => {
    expect(() => canonical(value as Json)).toThrow(TypeError);
  });

  it('reads back as what it was, whatever the order of members', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value)) as Json;
      expect(JSON.parse(canonical(plain))).toEqual(plain);
      expect(canonical(turned(plain))).toBe(canonical(plain));
    }), { numRuns: 500 });
  });
});

/** The same value with the members of every object in reverse. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => turned(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner as Json)]));
}
