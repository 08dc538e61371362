import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentKey, stateKey, text } from '../../functions/store/items.ts';
import type { Line } from '../../functions/store/ledger.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import type { Kind } from '../../shared/kernel/aggregate.ts';
import type { Portal } from '../portal.ts';
import { ledger, states } from '../rush/tables.ts';
import { aggregates } from './aggregates.ts';
import { vault } from './replay.ts';

/** A line of NAME.kept.jsonl.gz: a state as it was stored, or the content that a line commits to. */
export interface KeptState { readonly stream: string; readonly shape: number; readonly state: string }
export interface KeptContent { readonly stream: string; readonly seq: number; readonly salt: string; readonly value: object }

/**
 * Records what happened in a portal, for good (docs/migration.md): the export of some streams, which together hold every
 * type of event that happened, and beside it their states and contents. What is sealed to a procedure's key is left out.
 */
export async function record(portal: Portal, name: string, folder = path.join(import.meta.dirname, 'recorded')): Promise<void> {
  const items = await states(portal);
  const secrets = vault(portal);
  const chosen = everyType(Map.groupBy((await ledger(portal)).filter(({ stream }) => !stream.startsWith('security#')), ({ stream }) => stream));
  const kept: (KeptState | KeptContent)[] = [];
  for (const lines of chosen) {
    const { stream } = lines[0] as Line;
    const [, kind = '', partition = '', item = ''] = /^([a-z]+)#(.*)\/([^/]*)$/.exec(stream) ?? [];
    const of = aggregates[kind as Kind];
    if (of === undefined) throw new Error(`${kind} is no known kind`);
    const at = ({ pk, sk }: ReturnType<typeof stateKey>) => items.get(`${pk.S} ${sk.S}`);
    const opened = async (value: string): Promise<string> => (of.secret === true ? secrets.open(stream, value) : value);
    const stored = at(stateKey({ of, partition, item })) ?? {};
    kept.push({ stream, shape: Number(stored['shape']?.N ?? 1), state: await opened(text(stored, 'state')) });
    for (const { seq } of lines) {
      const content = at(contentKey(stream, seq));
      if (content !== undefined) kept.push({ stream, seq, ...JSON.parse(await opened(text(content, 'content'))) as { salt: string; value: object } });
    }
  }
  secrets.close();
  const write = (what: string, rows: readonly object[]): void => {
    writeFileSync(path.join(folder, `${name}.${what}.jsonl.gz`), gzipSync(rows.map((row) => `${canonical(row as Json)}\n`).join(''), { level: 9 }));
  };
  write('ledger', [...chosen.flat(), closing(chosen)]);
  write('kept', kept);
}

/** As few streams as hold every type of event, those with most lines first. */
function everyType(streams: ReadonlyMap<string, readonly Line[]>): (readonly Line[])[] {
  const known = new Set<string>();
  const chosen = [...streams.values()].sort((a, b) => b.length - a.length).filter((lines) => {
    const fresh = lines.filter(({ type }) => !known.has(type));
    for (const { type } of fresh) known.add(type);
    return fresh.length > 0;
  });
  return chosen.sort(([a], [b]) => ((a?.stream ?? '') < (b?.stream ?? '') ? -1 : 1));
}

/** The last line of an export of these streams (docs/ledger.md). */
function closing(streams: readonly (readonly Line[])[]): object {
  const head = createHash('sha256');
  for (const lines of streams) head.update(`${lines.at(-1)?.stream} ${lines.length} ${lines.at(-1)?.hash}\n`);
  return { events: streams.flat().length, head: head.digest('hex'), streams: streams.length };
}
