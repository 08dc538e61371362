import type { Actor } from '../../shared/access/actor.ts';
import { streamOf, type AnyRef } from '../../shared/kernel/aggregate.ts';
import type { AnyCommand, At, Fact } from '../../shared/kernel/command.ts';
import { readAll, readItems, readList, storedOf } from '../store/gather.ts';
import { stateKey, text, type Item, type Key, type Stored } from '../store/items.ts';
import { uploads } from '../store/files.ts';

/** What a decision rests on, as it was read. */
export interface Gathered {
  readonly ref: AnyRef;
  readonly target: Stored<unknown>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly once: Item | undefined;
  /** The stored text of a draft, whose data key is used again. */
  readonly locked: string | undefined;
}

/** One BatchGetItem for idempotency record, target and facts of state; queries and bucket listings beside it. */
export async function gather(
  wish: { command: AnyCommand; path: At; actor: Actor }, ref: AnyRef, once: Key, strong: boolean,
): Promise<Gathered> {
  const facts = Object.entries(wish.command.facts(wish.path, wish.actor));
  const refs = facts.flatMap(([, fact]) => (fact.fact === 'state' ? [fact.ref] : []));
  const [items, others] = await Promise.all([
    readItems([once, stateKey(ref), ...refs.map(stateKey)], strong),
    Promise.all(facts.map(([, fact]) => otherFact(fact, strong))),
  ]);
  const states = await Promise.all(refs.map((each, i) => storedOf(each, items[i + 2])));
  const item = items[1];
  return {
    ref, once: items[0], target: await storedOf(ref, item),
    facts: Object.fromEntries(facts.map(([name, fact], i) => [name, fact.fact === 'state' ? states[refs.indexOf(fact.ref)] : others[i]])),
    locked: item !== undefined && streamOf(ref).startsWith('draft#') ? text(item, 'state') : undefined,
  };
}

async function otherFact(fact: Fact<unknown>, strong: boolean): Promise<unknown> {
  if (fact.fact === 'all') {
    const all = await Promise.all(fact.partitions.map((partition) => readAll(fact.of, partition, strong)));
    return Object.assign({}, ...all) as unknown;
  }
  if (fact.fact === 'listed') return readList(fact.list);
  return fact.fact === 'uploads' ? uploads(fact.bucket, fact.prefix) : undefined;
}
