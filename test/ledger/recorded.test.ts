import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { commitment } from '../../functions/store/hash.ts';
import { storedFrom } from '../../functions/store/items.ts';
import type { Line } from '../../functions/store/ledger.ts';
import { verify } from '../../infra/tools/verify.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import type { AnyAggregate, Kind } from '../../shared/kernel/aggregate.ts';
import { newest } from '../../shared/kernel/versions.ts';
import { eventSteps } from '../../shared/past/events.ts';
import { stateSteps } from '../../shared/past/states.ts';
import { aggregates } from './aggregates.ts';
import { evolved } from './evolved.ts';
import type { KeptContent, KeptState } from './record.ts';

/**
 * Ledgers that the portal wrote in its time, each with the states and contents that it stored (docs/migration.md).
 * *approved-or-rejected*: colleges approved or rejected, and were not told by when. *remarks-and-days*: with remarks, and a day.
 */
const folder = path.join(import.meta.dirname, 'recorded');
const files = readdirSync(folder);
const names = files.filter((file) => file.endsWith('.ledger.jsonl.gz')).map((file) => file.replace('.ledger.jsonl.gz', ''));
const read = (name: string, what: string): Buffer => gunzipSync(readFileSync(path.join(folder, `${name}.${what}.jsonl.gz`)));
const rows = <T>(name: string, what: string): T[] => read(name, what).toString('utf8').trimEnd().split('\n').map((text) => JSON.parse(text) as T);
const linesOf = (name: string): Line[] => rows<Line>(name, 'ledger').slice(0, -1);
const keptOf = (name: string): { states: KeptState[]; contents: KeptContent[] } => {
  const kept = rows<KeptState | KeptContent>(name, 'kept');
  return { states: kept.filter((row) => 'state' in row), contents: kept.filter((row) => 'salt' in row) };
};
const recorded = names.map((name) => ({ name, lines: linesOf(name), ...keptOf(name) }));
const kindOf = (stream: string): string => stream.split('#')[0] ?? '';
const aggregateOf = (stream: string): AnyAggregate => aggregates[kindOf(stream) as Kind] ?? expect.fail(stream);

describe.each(recorded)('the ledger of $name', ({ name, lines, states, contents }) => {
  test('is whole, and every content is what its line committed to', async () => {
    async function* bytes(): AsyncGenerator<Uint8Array> { yield await Promise.resolve(read(name, 'ledger')); }
    expect(await verify(bytes())).toMatchObject({ ok: true, events: lines.length });
    const byPlace = new Map(lines.map((line) => [`${line.stream} ${line.seq}`, line]));
    expect(contents.filter(({ stream, seq, salt, value }) => byPlace.get(`${stream} ${seq}`)?.data['content'] !== commitment(salt, value))).toEqual([]);
  });
  test('gives, told in the shapes of today, the states that were stored, read in the shapes of today', () => {
    const byStream = Map.groupBy(lines, ({ stream }) => stream);
    expect([...byStream.keys()].sort()).toEqual(states.map(({ stream }) => stream).sort());
    for (const { stream, shape, state } of states) {
      const of = aggregateOf(stream);
      const beside = new Map(contents.filter((one) => one.stream === stream).map(({ seq, value }) => [seq, value]));
      const replayed = evolved(of, byStream.get(stream) ?? [], beside);
      expect(replayed.faults).toEqual([]);
      const { state: stored } = storedFrom(of, { state: { S: state }, shape: { N: String(shape) }, version: { N: '1' } });
      expect(canonical(replayed.state as Json), stream).toBe(canonical(stored as Json));
      // What was stored in the shape of today is the same to the byte.
      if (shape === newest(stateSteps, of.kind)) expect(canonical(replayed.state as Json), stream).toBe(state);
    }
  });
});

describe('what was recorded', () => {
  test('has of every step something that goes through it', () => {
    const shapes = new Set(recorded.flatMap(({ states }) => states.map(({ stream, shape }) => `${kindOf(stream)} ${shape}`)));
    for (const [kind, steps] of Object.entries(stateSteps)) steps.forEach((_, i) => { expect(shapes, `a ${kind} of shape ${i + 1}`).toContain(`${kind} ${i + 1}`); });
    const versions = new Set(recorded.flatMap(({ lines }) => lines.map(({ type, version = 1 }) => `${type} ${version}`)));
    for (const [type, steps] of Object.entries(eventSteps)) steps.forEach((_, i) => { expect(versions, `${type} of version ${i + 1}`).toContain(`${type} ${i + 1}`); });
  });
  test('stays small enough to be kept for good', () => {
    expect(files.length).toBe(names.length * 2);
    for (const name of names) expect(files.filter((file) => file.startsWith(`${name}.`)).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0), name).toBeLessThan(75_000);
  });
});
