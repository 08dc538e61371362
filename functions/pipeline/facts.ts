import type { Actor } from '../../shared/access/actor.ts';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import type { AnyCommand, At, Fact } from '../../shared/kernel/command.ts';
import { readAll, readItems, readList, storedOf } from '../store/gather.ts';
import { countKey, sameKey, stateKey, text, type Item, type Key, type Stored } from '../store/items.ts';
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

/**
 * One BatchGetItem for target and facts of state; queries and bucket listings beside it. The idempotency record is read
 * where it must be the newest: before that its condition in the commit tells.
 */
export async function gather(
  wish: { command: AnyCommand; path: At; actor: Actor; input?: unknown; known?: Stored<unknown> }, ref: AnyRef, once: Key, strong: boolean,
): Promise<Gathered> {
  const facts = Object.entries(wish.command.facts(wish.path, wish.actor, wish.input as never));
  const refs = facts.flatMap(([, fact]) => (fact.fact === 'state' ? [fact.ref] : []));
  const counts = facts.flatMap(([, fact]) => (fact.fact === 'all' && fact.proved === true ? fact.partitions.map((partition) => countKey(fact.of, partition)) : []));
  const known = strong ? undefined : wish.known;
  const read = readItems([...refs.map(stateKey), ...counts, ...(known === undefined ? [stateKey(ref)] : []), ...(strong ? [once] : [])], strong);
  // A count is known before what it counts is read: what changes in between then fails the write. Where nothing was ever
  // counted of what is rare there is nothing to read.
  const early = counts.length > 0 ? await read : [];
  const writesOf = (found: readonly (Item | undefined)[], i: number): number => Number(found[refs.length + i]?.['writes']?.N ?? 0);
  const empty = counts.filter((_, i) => writesOf(early, i) === 0);
  const [items, others] = await Promise.all([
    read,
    Promise.all(facts.map(([, fact]) => otherFact(fact, strong, empty))),
  ]);
  const states = await Promise.all(refs.map((each, i) => storedOf(each, items[i])));
  const item = known === undefined ? items[refs.length + counts.length] : undefined;
  return {
    ref, once: strong ? items.at(-1) : undefined, target: known ?? await storedOf(ref, item),
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
  return fact.fact === 'state' ? undefined : fileFact(fact);
}

/** What is asked of a bucket; loaded by who asks, so that a door that starts does not read the client of S3 for every form. */
async function fileFact(fact: Exclude<Fact<unknown>, { readonly fact: 'state' | 'all' | 'listed' }>): Promise<unknown> {
  if (fact.fact === 'contents') return fact.keys.length === 0 ? [] : (await import('../store/file-content.ts')).contentsOf(fact.bucket, fact.keys);
  if (fact.fact === 'content') return (await import('../store/file-content.ts')).contentOf(fact.bucket, fact.key);
  const files = await import('../store/files.ts');
  return fact.fact === 'versions' ? files.versions(fact.bucket, fact.prefix) : files.uploads(fact.bucket, fact.prefix);
}
