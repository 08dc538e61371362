import { bid } from '../../../shared/bid/bid.ts';
import { document } from '../../../shared/bid/document.ts';
import { draft } from '../../../shared/bid/draft.ts';
import type { AnyAggregate } from '../../../shared/kernel/aggregate.ts';
import { canonical, type Json } from '../../../shared/kernel/canonical.ts';
import { post } from '../../../shared/notify/post.ts';
import { tender } from '../../../shared/tender/tender.ts';
import { hashOf } from '../../../functions/store/hash.ts';
import type { Line } from '../../../functions/store/ledger.ts';
import { unlock } from '../../../functions/store/vault.ts';
import { placeOf } from '../../../functions/workers/records.ts';
import { evolved } from '../../ledger/evolved.ts';
import { streamOf, type Evidence } from './evidence.ts';

/** I14: every write of a state comes with exactly its events, every event with its state; every denial with its own. */
export function oneEventEach({ world, arrivals, lines }: Evidence): string[] {
  const faults = world.writes.flatMap(({ written }) => {
    const versions = new Map<string, number>();
    for (const { table, before, after } of written) {
      if (table === 'states' && after?.['version'] !== undefined) versions.set(`${after['pk']?.S}/${after['sk']?.S}`, Number(after['version'].N) - Number(before?.['version']?.N ?? 0));
      if (table === 'ledger' && before !== undefined) return [`${before['pk']?.S} was overwritten`];
    }
    for (const { table, after } of written) {
      const stream = after?.['pk']?.S ?? '';
      if (table === 'ledger' && !stream.startsWith('security#')) versions.set(stream, (versions.get(stream) ?? 0) - 1);
    }
    const gate = written.some(({ after }) => after?.['pk']?.S?.startsWith('gate#')) && !written.some(({ table }) => table === 'ledger') ? ['the gate changed without an event'] : [];
    return [...gate, ...[...versions].filter(([, rest]) => rest !== 0).map(([stream, rest]) => `${stream}: ${rest > 0 ? 'a change without its event' : 'an event without its change'}`)];
  });
  const denials = lines.filter(({ stream }) => stream.startsWith('security#')).map(({ stream }) => Number(/request-(\d+)/.exec(stream)?.[1]));
  const denied = arrivals.flatMap(({ said }, nth) => (said?.what === 'refused' && said.kind === 'forbidden' ? [nth] : []));
  return [
    ...faults,
    ...denied.filter((nth) => !denials.includes(nth)).map((nth) => `request ${nth} was denied, and nothing tells of it`),
    ...denials.filter((nth) => arrivals[nth]?.said?.what === 'done').map((nth) => `request ${nth} was not denied, though the ledger says so`),
  ];
}

const kinds: Readonly<Record<string, AnyAggregate>> = { bid: bid as never, document: document as never, draft: draft as never, tender: tender as never, post: post as never };

/** I16: the ledger, with the content that is kept beside it, gives every state that changed to the byte; its chains hold. */
export async function replayGivesState(evidence: Evidence): Promise<string[]> {
  const { lines } = evidence;
  const streams = [...new Set(lines.map(({ stream }) => stream))].filter((stream) => !stream.startsWith('security#'));
  return (await Promise.all(streams.map((stream) => replay(evidence, stream)))).flat();
}

async function replay(evidence: Evidence, stream: string): Promise<string[]> {
  const { kind, partition, item } = placeOf(stream);
  const of = kinds[kind];
  if (of === undefined) return [`the simulation cannot replay a ${kind}`];
  const lines = streamOf(evidence, stream);
  const states = evidence.world.dynamo.tables['states'];
  const stored = states?.get({ pk: { S: `${kind}#${partition}` }, sk: { S: item } });
  const read = (text: string): Promise<string> => (of.secret === true ? evidence.world.directly(() => unlock(stream, text)) : Promise.resolve(text));
  const broken = lines.find(({ hash, ...line }, i) => line.seq !== i + 1 || line.prev !== (lines[i - 1]?.hash ?? '0'.repeat(64)) || hash !== hashOf(line));
  const contents = new Map<number, object>();
  for (const line of lines) {
    const value = await contentOf(line);
    if (value !== undefined) contents.set(line.seq, value);
  }
  const { state, faults } = evolved(of, lines, contents);
  const found = await read(stored?.['state']?.S ?? '');
  return [
    ...faults,
    ...(broken === undefined ? [] : [`${stream} ${broken.seq} breaks the chain`]),
    ...(canonical(state as Json) === found ? [] : [`${stream}: its events give another state than is stored`]),
    ...(Number(stored?.['version']?.N) === lines.length && stored?.['head']?.S === lines.at(-1)?.hash ? [] : [`${stream}: the stored state is not that after its last event`]),
  ];

  async function contentOf(line: Line): Promise<object | undefined> {
    const kept = states?.get({ pk: { S: `content#${stream}` }, sk: { S: String(line.seq).padStart(8, '0') } })?.['content']?.S;
    return kept === undefined ? undefined : (JSON.parse(await read(kept)) as { value: object }).value;
  }
}
