import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from './csv.ts';

/** The second method: a reader of CSV that knows nothing of the writer, a sign at a time. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? '';
    if (quoted) {
      if (sign === '"' && text[i + 1] === '"') { cell += '"'; i += 1; } else if (sign === '"') quoted = false; else cell += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === ';') { rows.at(-1)?.push(cell); cell = ''; }
    else if (sign === '\r' && text[i + 1] === '\n') { rows.at(-1)?.push(cell); cell = ''; rows.push([]); i += 1; }
    else throw new Error(`a bare ${JSON.stringify(sign)}`);
  }
  return rows.slice(0, -1);
}

const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝', '＠', '"', ';', "'"), fc.string()).map(([a, b]) => a + b));

describe('a table as CSV', () => {
  test('is read again as it was, but for the apostrophe before what would be a formula', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }), fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (head, rows) => {
      const text = csvText({ name: 'x', head, rows, next: '' });
      expect(text.startsWith('\ufeff')).toBe(true);
      const read = readCsv(text.slice(1));
      expect(read.map((row) => row.map((one) => (one.startsWith("'") ? one.slice(1) : one)))).toEqual([head, ...rows].map((row) => row.map((one) => (one.startsWith("'") ? one.slice(1) : one))));
      // No spreadsheet that skips white space finds a formula in any cell.
      for (const one of read.flat()) expect('=+-@＝＋－＠'.includes(one.trimStart()[0] ?? ' ') || ['\t', '\r', '\n'].includes(one[0] ?? ''), one).toBe(false);
    }));
  });

  test('looks so', () => {
    expect(csvText({ name: 'x', head: ['aanbieder', 'van'], rows: [['De "Linde"; Delft', '2027-01-01'], ['=SOM(A1)', ' +31']], next: '' }))
      .toBe('\ufeff"aanbieder";"van"\r\n"De ""Linde""; Delft";"2027-01-01"\r\n"\'=SOM(A1)";"\' +31"\r\n');
    // What is a number here counts there too: nobody typed it.
    expect(csvText({ name: 'x', head: ['score'], rows: [[-5.5]], next: '' })).toBe('\ufeff"score"\r\n"-5,5"\r\n');
  });
});
