import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { AnyAggregate, AnyRef, Listing, Loaded, Place } from '../../shared/kernel/aggregate.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import { newest, stateNow, type Members } from '../../shared/kernel/versions.ts';
import { stateSteps } from '../../shared/past/states.ts';
import { noHash } from './ledger.ts';

export type Item = Record<string, AttributeValue>;
export type Key = { readonly pk: { readonly S: string }; readonly sk: { readonly S: string } };

export const keyOf = (pk: string, sk: string): Key => ({ pk: { S: pk }, sk: { S: sk } });
export const partitionKey = (kind: string, partition: string): string => `${kind}#${partition}`;

type Lying = Pick<AnyAggregate, 'kind' | 'beside'>;
/** Where the states of a partition lie, which is with another kind where the aggregate says so. */
export const partitionOf = ({ kind, beside = kind }: Lying, partition: string): string => partitionKey(beside, partition);
/** No item of an aggregate has a tilde in its name. */
const own = ({ kind, beside }: Lying): string => (beside === undefined ? '' : `${kind}~`);
export const stateKey = ({ of, partition, item }: Place & { readonly of: Lying }): Key => keyOf(partitionOf(of, partition), own(of) + item);
/** The name of an item among its aggregates; undefined for what lies in the same partition and is not one of them. */
export const itemOf = (of: Lying, { version, sk }: Item): string | undefined => {
  const [name, before] = [sk?.S ?? '', own(of)];
  return version === undefined || !name.startsWith(before) || name.slice(before.length).includes('~') ? undefined : name.slice(before.length);
};
/** Content that a line of the ledger commits to lies under the name of its stream and its number. */
export const contentKey = (stream: string, seq: number): Key => keyOf(`content#${stream}`, String(seq).padStart(8, '0'));
export const contentItem = (stream: string, seq: number, content: string): Item => ({ ...contentKey(stream, seq), content: { S: content } });
/**
 * Where the writes of a partition's aggregates are counted: an item of its own without a version, so that nobody takes it
 * for one of them, or the item of the aggregate that they are counted on.
 */
export const countKey = (of: Lying & Pick<AnyAggregate, 'countedOn'>, partition: string): Key => {
  const on = of.countedOn?.(partition);
  return on === undefined ? keyOf(partitionOf(of, partition), `${own(of)}#count`) : stateKey(on);
};
export const sameKey = (key: Key) => (item: Item): boolean => item['pk']?.S === key.pk.S && item['sk']?.S === key.sk.S;

/** An aggregate with the hash that its next ledger line goes on from. */
export interface Stored<S> extends Loaded<S> {
  readonly head: string;
  /** Of what `counts`: how often what is counted on it was written; left out where it never was. */
  readonly writes?: number;
}

export const text = (item: Item, name: string): string => item[name]?.S ?? '';

/** What puts an item into a list of the index. */
export const listAttributes = (listing: Listing | undefined): Item =>
  (listing === undefined ? {} : { list: { S: listing.list }, listKey: { S: listing.key }, summary: { S: canonical(listing.summary as Json) } });

/** The shape in which a kind's state is written; a first one is not told. */
const shapeOf = (kind: string): Item => { const shape = newest(stateSteps, kind); return shape === 1 ? {} : { shape: { N: String(shape) } }; };

/** The state item: the whole state as canonical JSON, so that a replay can be compared to the byte. */
export function stateItem(ref: AnyRef, stored: Stored<unknown>, protect: string | undefined): Item {
  return {
    ...stateKey(ref),
    version: { N: String(stored.version) },
    head: { S: stored.head },
    state: { S: protect ?? canonical(stored.state as Json) },
    ...shapeOf(ref.of.kind),
    ...(stored.writes === undefined ? {} : { writes: { N: String(stored.writes) } }),
    ...listAttributes(ref.of.listing?.(stored.state, ref)),
  };
}

/**
 * Reads a state item in today's shape; nothing stored is the initial state with version 0. `plain` is the opened text of
 * what is secret. @throws Newer for what was written by newer code.
 */
export function storedFrom(of: AnyAggregate, item: Item | undefined, plain?: string): Stored<unknown> {
  const counted = item?.['writes']?.N === undefined ? {} : { writes: Number(item['writes'].N) };
  if (item?.['version'] === undefined) return { state: of.initial, version: 0, head: noHash, ...counted };
  const state = stateNow(stateSteps, of.kind, Number(item['shape']?.N ?? 1), JSON.parse(plain ?? text(item, 'state')) as Members);
  return { state, version: Number(item['version'].N), head: text(item, 'head'), ...counted };
}

