import { describe, expect, test } from 'vitest';
import { missingParts, partBytes, partSizes } from '../../shared/bid/parts.ts';
import { Refused, transfer, type Memory, type Sendable, type Which, type Wire } from './transfer.ts';

const size = 2 * partBytes + 5;
const file: Sendable = { name: 'plan.pdf', size, lastModified: 1, slice: (from, to) => ({ size: to - from }) as Blob };

/** A bucket that keeps parts by upload, and a line that drops at the puts with these numbers, counted from 1. */
function world(drops: readonly number[] = []) {
  const uploads = new Map<string, { number: number; size: number }[]>();
  const puts: string[] = [];
  const marks = new Map<string, Which>();
  const memory: Memory = { get: (mark) => marks.get(mark), set: (mark, which) => { if (which === undefined) marks.delete(mark); else marks.set(mark, which); } };
  const open = (upload: string) => ({ partSizes: partSizes(size), wanted: missingParts(size, uploads.get(upload) ?? []).map((number) => ({ number, url: `${upload}/${number}` })) });
  const wire: Wire = {
    ask(path, body) {
      const { upload } = body as Which;
      if (path !== '' && !uploads.has(upload)) return Promise.reject(new Refused(404, 'gone'));
      if (path === '/parts') return Promise.resolve(open(upload));
      if (path === '/completions') return missingParts(size, uploads.get(upload) ?? []).length === 0 ? Promise.resolve({ key: upload }) : Promise.reject(new Refused(409, 'parts'));
      const begun = `u${uploads.size + 1}`;
      uploads.set(begun, []);
      return Promise.resolve({ document: 'd', upload: begun, ...open(begun) });
    },
    put(url, part) {
      puts.push(url);
      if (drops.includes(puts.length)) return Promise.reject(new TypeError('the line dropped'));
      const [upload = '', number] = url.split('/');
      uploads.get(upload)?.push({ number: Number(number), size: part.size });
      return Promise.resolve();
    },
    wait: () => Promise.resolve(),
  };
  const send = (signal = new AbortController().signal): Promise<string> => transfer(file, wire, memory, () => undefined, signal);
  return { uploads, puts, marks, send };
}

describe('a file in parts', () => {
  test('survives a dropped line: only what is missing is sent again', async () => {
    const { puts, send, marks } = world([2]);
    expect(await send()).toBe('u1');
    expect(puts).toEqual(['u1/1', 'u1/2', 'u1/2', 'u1/3']);
    expect(marks.size).toBe(0);
  });
  test('goes on after a reload where it was, and begins anew when the upload is gone', async () => {
    const { puts, send, marks, uploads } = world();
    marks.set('plan.pdf|16777221|1', { document: 'd', upload: 'u1' });
    uploads.set('u1', [{ number: 1, size: partBytes }]);
    expect(await send()).toBe('u1');
    expect(puts).toEqual(['u1/2', 'u1/3']);
    marks.set('plan.pdf|16777221|1', { document: 'd', upload: 'gone' });
    expect(await send()).toBe('u2');
    expect(puts.slice(2)).toEqual(['u2/1', 'u2/2', 'u2/3']);
  });
  test('stops when a person stops it, and when the line stays away', async () => {
    const stopped = new AbortController();
    stopped.abort();
    await expect(world([1]).send(stopped.signal)).rejects.toThrow('the line dropped');
    const { send, puts } = world(Array.from({ length: 30 }, (_, i) => i + 1));
    await expect(send()).rejects.toThrow('the line dropped');
    expect(puts).toHaveLength(11);
  });
});
