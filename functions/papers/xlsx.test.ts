import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../shared/papers/sheet.ts';
import { renderXlsx } from './xlsx.ts';

const plain = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const partsOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(renderXlsx({ name: 'x', head, rows, next: '' }))).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** The second method: a reader that goes by the standard (§18.3.1.4, ST_Xstring) and knows nothing of the writer. */
function read(head: readonly string[], rows: readonly (readonly Cell[])[]): { cells: { at: string; type: string; value: string }[]; xml: string } {
  const xml = partsOf(head, rows)['xl/worksheets/sheet1.xml'] ?? '';
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)" s="\d"(?: t="(\w+)")?>(?:<is><t xml:space="preserve">([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>/g)].map(([, at = '', type = 'n', text = '', value = '']) =>
    ({ at, type, value: type === 'n' ? value : plain(text).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) }));
  return { cells, xml };
}

/** No character of XML 1.0 (§2.2). */
const isNone = (sign: string): boolean => (sign < ' ' && !'\t\n\r'.includes(sign)) || sign === '\ufffe' || sign === '\uffff';
const hostile = ['=1+1', '+31', '-2', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1', ' =1', '＝1', 'a_x0041_b', '_xaaaa_xbbbb_', '<f>1+1</f>', ']]>&amp;', "'x", 'regel één\nregel twee', '00270001', 'valueOf', '__proto__', ''];

describe('a list as a workbook', () => {
  test('holds every text as text and every number as number, and not one formula', () => {
    const { cells, xml } = read(['Tekst', 'Score'], hostile.map((one, i) => [one, i === 0 ? -5.5 : i]));
    expect(cells.filter(({ at }) => at.startsWith('A')).map(({ type, value }) => [type, value])).toEqual(['Tekst', ...hostile].map((one) => ['inlineStr', one]));
    expect(cells.filter(({ at }) => at.startsWith('B')).slice(1).map(({ type, value }) => [type, Number(value)])).toEqual(hostile.map((_, i) => ['n', i === 0 ? -5.5 : i]));
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain('state="frozen"');
  });

  test('is XML whatever was written: no sign that breaks it, nothing longer than a cell takes', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('_', 'x', '0', 'A', '\r', '\n', '&', '<', '\0', '\ud800') })), { minLength: 1, maxLength: 6 }), (all) => {
      const { cells, xml } = read(['x'], all.map((one) => [one]));
      expect([...xml].filter(isNone)).toEqual([]);
      expect(cells.slice(1).map(({ value }) => value)).toEqual(all.map((one) => [...one.toWellFormed()].map((sign) => (isNone(sign) ? '?' : sign)).join('').replace(/\r\n?/g, '\n')));
    }), { numRuns: 25 });
    const { cells } = read(['x'], [['y'.repeat(40_000)], [`${'z'.repeat(32_765)}😀😀`]]);
    expect(cells.slice(1).map(({ value }) => [value.length, value.at(-1), value.isWellFormed()])).toEqual([[32_767, '…', true], [32_766, '…', true]]);
  });

  test('names every cell by its column and row, past the letter Z too, and every part that it refers to is there', () => {
    const { cells } = read(Array.from({ length: 53 }, (_, i) => `k${i}`), []);
    expect([0, 25, 26, 51, 52].map((i) => cells[i]?.at)).toEqual(['A1', 'Z1', 'AA1', 'AZ1', 'BA1']);
    const parts = partsOf(['x'], [['y']]);
    for (const [, name = ''] of (parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)) expect(Object.keys(parts)).toContain(name);
    for (const [, target = ''] of (parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)) expect(Object.keys(parts)).toContain(`xl/${target}`);
    expect(renderXlsx({ name: 'x', head: ['x'], rows: [['y']], next: '' })).toEqual(renderXlsx({ name: 'x', head: ['x'], rows: [['y']], next: '' }));
  });
});
