import type { Actor } from '../../shared/access/actor.ts';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import type { AnyCommand, At, Fact } from '../../shared/kernel/command.ts';
import { readAll, readItems, readList, storedOf } from '../store/gather.ts';
import { countKey, sameKey, stateKey, text, type Item, type Key, type Stored } from '../store/items.ts';
import { contentOf, contentsOf } from '../store/file-content.ts';
import { uploads, versions } from '../store/files.ts';
import type { Proof } from '../store/proof.ts';

/** What a decision rests on, as it was read. */
export interface Gathered {
  readonly ref: AnyRef;
  readonly target: Stored<unknown>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly once: Item | undefined;
  /** What the write must still find as it was read. */
  readonly proofs: readonly Proof[];
  /** The stored text of what is secret, whose data key is used again. */
  readonly locked: string | undefined;
}

/** One BatchGetItem for idempotency record, target and facts of state; queries and bucket listings beside it. */
export async function gather(
  wish: { command: AnyCommand; path: At; actor: Actor; input?: unknown }, ref: AnyRef, once: Key, strong: boolean,
): Promise<Gathered> {
  const facts = Object.entries(wish.command.facts(wish.path, wish.actor, wish.input as never));
  const refs = facts.flatMap(([, fact]) => (fact.fact === 'state' ? [fact.ref] : []));
  const counts = facts.flatMap(([, fact]) => (fact.fact === 'all' && fact.proved === true ? fact.partitions.map((partition) => countKey(fact.of, partition)) : []));
  const read = readItems([once, stateKey(ref), ...refs.map(stateKey), ...counts], strong);
  // A count is known before what it counts is read: what changes in between then fails the write. Where nothing was ever
  // counted of what is rare there is nothing to read.
  const early = counts.length > 0 ? await read : [];
  const writesOf = (found: readonly (Item | undefined)[], i: number): number => Number(found[2 + refs.length + i]?.['writes']?.N ?? 0);
  const empty = counts.filter((_, i) => writesOf(early, i) === 0);
  const [items, others] = await Promise.all([
    read,
    Promise.all(facts.map(([, fact]) => otherFact(fact, strong, empty))),
  ]);
  const states = await Promise.all(refs.map((each, i) => storedOf(each, items[i + 2])));
  const item = items[1];
  return {
    ref, once: items[0], target: await storedOf(ref, item),
    facts: Object.fromEntries(facts.map(([name, fact], i) => [name, fact.fact === 'state' ? states[refs.indexOf(fact.ref)] : others[i]])),
    proofs: [
      ...facts.flatMap(([, fact]) => (fact.fact === 'state' && fact.proved === true ? [{ key: stateKey(fact.ref), name: 'version' as const, value: states[refs.indexOf(fact.ref)]?.version ?? 0 }] : [])),
      ...counts.map((key, i) => ({ key, name: 'writes' as const, value: writesOf(items, i) })),
    ],
    locked: item !== undefined && ref.of.secret === true ? text(item, 'state') : undefined,
  };
}

async function otherFact(fact: Fact<unknown>, strong: boolean, empty: readonly Key[]): Promise<unknown> {
  if (fact.fact === 'all') {
    const filled = fact.partitions.filter((partition) => fact.proved !== true || fact.of.rare !== true || !empty.some(sameKey(countKey(fact.of, partition))));
    const all = await Promise.all(filled.map((partition) => readAll(fact.of, partition, strong || fact.proved === true)));
    return Object.assign({}, ...all) as unknown;
  }
  if (fact.fact === 'listed') return readList(fact.list);
  if (fact.fact === 'contents') return contentsOf(fact.bucket, fact.keys);
  if (fact.fact === 'content') return contentOf(fact.bucket, fact.key);
  if (fact.fact === 'versions') return versions(fact.bucket, fact.prefix);
  return fact.fact === 'uploads' ? uploads(fact.bucket, fact.prefix) : undefined;
}
