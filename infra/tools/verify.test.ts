import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verify } from './verify.ts';

/** A second writer, from docs/ledger.md: members are written out in order by hand. `data` is canonical text. */
interface Event { readonly stream: string; readonly seq: number; readonly type: string; readonly data: string; readonly prev: string }
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const written = ({ stream, seq, type, data, prev }: Event, more = ''): { text: string; hash: string } => {
  const start = `{"actor":"p_${seq}","at":"2026-05-12T09:59:59.${String(seq).padStart(3, '0')}Z","data":${data},"door":"staff"`;
  const end = `"prev":"${prev}","seq":${seq},"stream":"${stream}","type":"${type}"${more}}`;
  const hash = sha(`${start},${end}`);
  return { text: `${start},"hash":"${hash}",${end}`, hash };
};
const zeros = '0'.repeat(64);
const closing = (events: number, streams: number, ends: string): string => `{"events":${events},"head":"${sha(ends)}","streams":${streams}}`;

/** An export; `more` gives every event the same further member, with right hashes. */
function exported(streams: readonly { readonly name: string; readonly data: readonly string[] }[], more = ''): string {
  const lines: string[] = [];
  let ends = '';
  for (const { name, data } of streams) {
    let prev = zeros;
    data.forEach((one, i) => {
      const { text, hash } = written({ stream: name, seq: i + 1, type: 'thing.done', data: one, prev }, more);
      lines.push(text);
      prev = hash;
    });
    ends += `${name} ${data.length} ${prev}\n`;
  }
  return `${[...lines, closing(lines.length, streams.length, ends)].join('\n')}\n`;
}

const example = exported([
  { name: 'bid#tnd_1#0/27000001', data: [`{"content":"sha256:${sha('x')}","n":1}`, '{"lots":["A"]}'] },
  { name: 'org#27000001/-', data: ['{"kvk":"27000001"}'] },
  { name: 'tender#tnd_1/-', data: ['{"segment":5}', '{}', '{"closesAt":"2026-05-12T10:00:00.000Z","note":"é \\" \u2028"}', '{"received":2}'] },
]);
const bytesOf = (text: string | Buffer, size = 1000): AsyncIterable<Uint8Array> => (async function* chunks() {
  const all = Buffer.from(text as string);
  for (let i = 0; i < all.length; i += size) yield await Promise.resolve(all.subarray(i, i + size));
})();
const faultOf = async (text: string | Buffer): Promise<string> => {
  const verdict = await verify(bytesOf(text));
  return verdict.ok ? 'ok' : verdict.fault;
};
const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
const joined = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

describe('an export', () => {
  test('that is whole is counted, however its bytes come', async () => {
    const head = (JSON.parse(linesOf(example).at(-1) ?? '') as { head: string }).head;
    for (const size of [1, 7, 100_000]) expect(await verify(bytesOf(example, size))).toEqual({ ok: true, events: 7, streams: 3, head });
    expect(await verify(bytesOf(example), head)).toMatchObject({ ok: true });
    expect(await verify(bytesOf(example), zeros)).toEqual({ ok: false, fault: `head: ${head} is not the noted ${zeros}` });
  });

  test('of an empty ledger has the hash of nothing', async () => {
    expect(await verify(bytesOf(exported([])))).toEqual({ ok: true, events: 0, streams: 0, head: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' });
  });

  test('names the first event that is broken', async () => {
    const lines = linesOf(example);
    expect(await faultOf(example.replace('"segment":5', '"segment":4'))).toBe('tender#tnd_1/- 1: the hash is not that of the event (line 4)');
    expect(await faultOf(joined(lines.toSpliced(4, 1)))).toBe('tender#tnd_1/- 3: number 2 is expected here (line 5)');
    expect(await faultOf(joined(lines.toSpliced(2, 1)))).toBe('line 7: the closing line tells of 7 events, there are 6');
    expect(await faultOf(joined(lines.toSpliced(6, 1)))).toBe('line 7: the closing line tells of 7 events, there are 6');
    expect(await faultOf(joined([...lines.slice(3, 7), ...lines.slice(0, 3), ...lines.slice(7)]))).toBe('bid#tnd_1#0/27000001 1: out of order, it stands after tender#tnd_1/- (line 5)');
    expect(await faultOf(example.replace(/"head":"..../, '"head":"0000'))).toMatch(/^line 8: the head in the closing line is not that of the chains, [0-9a-f]{64}$/);
    expect(await faultOf(joined(lines.slice(0, -1)))).toBe('line 7: the closing line is missing after tender#tnd_1/- 4');
    expect(await faultOf(example.slice(0, -1))).toBe('line 8: the file is cut off, its last line has no end');
    expect(await faultOf(example.replace('"segment":5', '"segment": 5'))).toBe('tender#tnd_1/- 1: not the canonical text of its members (line 4)');
    expect(await faultOf(example.replace('"segment":5', '"segment":5,"segment":5'))).toBe('tender#tnd_1/- 1: not the canonical text of its members (line 4)');
    expect(await faultOf(example.replace('"segment":5', '"segment":5.0'))).toContain('canonical');
    expect(await faultOf(example.replace('{"segment":5}', '"segment"'))).toBe('tender#tnd_1/- 1: "data" is missing or not well-formed (line 4)');
    expect(await faultOf(example.replace('"hash":"', '"hash":"0'))).toBe('bid#tnd_1#0/27000001 1: "hash" is missing or not well-formed (line 1)');
    expect(await faultOf(joined(['nonsense', ...lines]))).toBe('line 1: not JSON');
    expect(await faultOf(joined(['null', ...lines]))).toBe('line 1: not a JSON object');
    expect(await faultOf(`\ufeff${example}`)).toBe('line 1: not JSON');
    expect(await faultOf(Buffer.concat([Buffer.from([0xff]), Buffer.from(example)]))).toBe('line 1: not UTF-8');
    expect(await faultOf('')).toBe('line 1: the file is empty');
  });

  test('with right hashes but of another form is not taken', async () => {
    const one = (data: string): string => exported([{ name: 'org#1/-', data: [data] }]);
    expect(await faultOf(exported([{ name: 'org#1/-', data: ['{}'] }], ',"typo":1'))).toBe('org#1/- 1: it has a member that is not known, "typo" (line 1)');
    const versioned = (version: string): Promise<string> => faultOf(exported([{ name: 'org#1/-', data: ['{}'] }], `,"version":${version}`));
    expect(await versioned('2')).toBe('ok');
    // A first version is not told, so that one line has one text.
    for (const wrong of ['1', '0', '2.5', '"2"', 'null']) expect(await versioned(wrong), wrong).toBe('org#1/- 1: "version" is missing or not well-formed (line 1)');
    expect(await faultOf(one('[]'))).toContain('"data"');
    expect(await faultOf(one('{"content":"sha256:short"}'))).toContain('"data"');
    expect(await faultOf(one('{"b":1,"a":2}'))).toContain('not the canonical text');
    expect(await faultOf(exported([{ name: 'no stream', data: ['{}'] }]))).toContain('"stream"');
    expect(await faultOf(example.replaceAll('"door":"staff"', '"door":"roof"'))).toContain('"door"');
    expect(await faultOf(example.replaceAll('2026-05-12T09', '2026-05-12T25'))).toContain('"at"');
    const unlinked = written({ stream: 'org#1/-', seq: 1, type: 'a.b', data: '{}', prev: sha('x') });
    expect(await faultOf(joined([unlinked.text, closing(1, 1, `org#1/- 1 ${unlinked.hash}\n`)]))).toBe('org#1/- 1: "prev" of a first event is not 64 zeros (line 1)');
    expect(await faultOf(example.replace('"streams":3}', '"streams":3,"x":1}'))).toContain('the closing line is not the canonical text');
  });
});

/** Ways to tamper; each gives a file that differs from the one it was given. */
const at = fc.nat();
const tampering: fc.Arbitrary<(text: string) => string | Buffer> = fc.oneof(
  fc.tuple(at, fc.integer({ min: 1, max: 255 })).map(([n, by]) => (text: string) => {
    const bytes = Buffer.from(text);
    bytes[n % bytes.length] = ((bytes[n % bytes.length] ?? 0) + by) % 256;
    return bytes;
  }),
  at.map((n) => (text: string) => { const bytes = Buffer.from(text); return Buffer.concat([bytes.subarray(0, n % bytes.length), bytes.subarray((n % bytes.length) + 1)]); }),
  fc.tuple(at, fc.integer({ min: 0, max: 255 })).map(([n, byte]) => (text: string) => {
    const bytes = Buffer.from(text);
    return Buffer.concat([bytes.subarray(0, n % (bytes.length + 1)), Buffer.from([byte]), bytes.subarray(n % (bytes.length + 1))]);
  }),
  at.map((n) => (text: string) => { const lines = linesOf(text); return joined(lines.toSpliced(n % lines.length, 1)); }),
  fc.tuple(at, at).map(([n, m]) => (text: string) => { const lines = linesOf(text); return joined(lines.toSpliced(m % (lines.length + 1), 0, lines[n % lines.length] ?? '')); }),
  fc.tuple(at, at).map(([n, m]) => (text: string) => {
    const lines = linesOf(text);
    const [a, b] = [n % lines.length, m % lines.length];
    const other = a === b ? (a + 1) % lines.length : b;
    [lines[a], lines[other]] = [lines[other] ?? '', lines[a] ?? ''];
    return joined(lines);
  }),
  // An event is written anew with a right hash of its own; what follows still points to the old one.
  at.map((n) => (text: string) => {
    const lines = linesOf(text);
    const i = n % (lines.length - 1);
    const old = JSON.parse(lines[i] ?? '') as Event;
    lines[i] = written({ ...old, data: '{"forged":true}' }).text;
    return joined(lines);
  }),
  // An event is added to a stream's end, and the count in the closing line mended.
  at.map((n) => (text: string) => {
    const lines = linesOf(text);
    const events = lines.slice(0, -1).map((line) => JSON.parse(line) as Event & { hash: string });
    const ends = events.flatMap((event, i) => (events[i + 1]?.stream === event.stream ? [] : [i]));
    const i = ends[n % ends.length] ?? 0;
    const last = events[i] ?? { stream: '', seq: 0, hash: '' };
    const added = written({ stream: last.stream, seq: last.seq + 1, type: 'thing.done', data: '{}', prev: last.hash }).text;
    return joined([...lines.slice(0, i + 1), added, ...lines.slice(i + 1, -1), (lines.at(-1) ?? '').replace(/"events":\d+/, `"events":${events.length + 1}`)]);
  }),
);

const data = fc.array(fc.oneof(fc.constant('{}'), fc.integer().map((n) => `{"n":${n}}`), fc.string().map((s) => `{"text":${JSON.stringify(s)}}`)), { minLength: 1, maxLength: 5 });
const anExport = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,4}$/), { minLength: 1, maxLength: 5 })
  .chain((names) => fc.tuple(fc.constant(names), fc.array(data, { minLength: names.length, maxLength: names.length })))
  .map(([names, all]) => exported(names.map((name) => `org#${name}/-`).sort().map((name, i) => ({ name, data: all[i] ?? [] }))));

test('an event may tell its request, as older ones do not; whether it does is part of its hash', async () => {
  const old = written({ stream: 'org#1/-', seq: 1, type: 'a.b', data: '{}', prev: zeros });
  const asked = '"actor":"p_2","at":"2026-05-12T09:59:59.002Z","data":{},"door":"staff"';
  const rest = (request: string): string => `"prev":"${old.hash}",${request}"seq":2,"stream":"org#1/-","type":"a.b"}`;
  const file = (request: string, hashed = request): string => {
    const hash = sha(`{${asked},${rest(hashed)}`);
    return joined([old.text, `{${asked},"hash":"${hash}",${rest(request)}`, closing(2, 1, `org#1/- 2 ${hash}\n`)]);
  };
  expect(await faultOf(file('"request":"JKJaXmPLvHcESHA=",'))).toBe('ok');
  expect(await faultOf(file(''))).toBe('ok');
  for (const wrong of ['"request":"other",', '']) expect(await faultOf(file(wrong, '"request":"one",'))).toContain('the hash is not that of the event');
  for (const wrong of ['""', 'null', '7', '"Jan Jansen"', `"${'x'.repeat(101)}"`]) expect(await faultOf(file(`"request":${wrong},`)), wrong).toContain('"request"');
});

test('whatever is changed in an export is found', async () => {
  await fc.assert(fc.asyncProperty(anExport, tampering, async (text, tamper) => {
    expect(await faultOf(text)).toBe('ok');
    const tampered = tamper(text);
    fc.pre(!Buffer.from(text).equals(Buffer.from(tampered as string)));
    expect(await faultOf(tampered)).not.toBe('ok');
  }), { numRuns: 1000 });
});

test('the command line: 0, 1 with the event, 2 when there is nothing to check', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'verify-'));
  const file = path.join(dir, 'ledger.jsonl');
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'verify.ts'), ...words], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  try {
    writeFileSync(file, example);
    const { head } = JSON.parse(linesOf(example).at(-1) ?? '') as { head: string };
    expect(run(file)).toMatchObject({ status: 0, stdout: `ok: 7 events in 3 streams, head ${head}\n` });
    expect(run('--head', head, file)).toMatchObject({ status: 0 });
    expect(run('--head', zeros, file)).toMatchObject({ status: 1 });
    const copies = path.join(dir, 'copies.jsonl');
    writeFileSync(copies, linesOf(example).slice(0, -2).map((line) => `${line}\n`).join(''));
    expect(run('--copies', copies, file)).toMatchObject({ status: 0, stdout: `ok: 7 events in 3 streams, head ${head}\nok: 6 events are as they were copied; 1 of the newest have no copy yet\n` });
    writeFileSync(copies, example.split('\n').slice(0, 1).map((line) => `${line.replace('"at":"2', '"at":"3')}\n`).join(''));
    expect(run('--copies', copies, file)).toMatchObject({ status: 1, stdout: expect.stringContaining('not what its copy says') as string });
    writeFileSync(file, example.replace('"received":2', '"received":3'));
    expect(run(file)).toMatchObject({ status: 1, stdout: 'tender#tnd_1/- 4: the hash is not that of the event (line 7)\n' });
    expect(run(path.join(dir, 'absent'))).toMatchObject({ status: 2, stdout: '' });
    for (const words of [[], [file, file], ['--head', 'abc', file], ['--head', zeros], ['--other', file]]) expect(run(...words)).toMatchObject({ status: 2, stdout: '' });
  } finally {
    rmSync(dir, { recursive: true });
  }
});
