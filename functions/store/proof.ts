import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import { countKey, sameKey, stateKey, type Key } from './items.ts';
import { Resource } from './resources.ts';

/** That a number is still what it was when it was read; 0 stands for an item that was not there. */
export interface Proof { readonly key: Key; readonly name: 'version' | 'writes'; readonly value: number }

/**
 * The conditions that make a transaction fail when a fact has changed, and the count of this write in its partition. Who
 * decides on all that lie where it writes itself, proves and counts on one item: a transaction takes an item only once.
 * What is counted on the item that is written is proved by that write.
 */
export function proofItems(ref: AnyRef, all: readonly Proof[]): TransactWriteItem[] {
  const { of, partition } = ref;
  const proofs = all.filter(({ key }) => !sameKey(key)(stateKey(ref)));
  if (of.counted !== true) return proofs.map(checkItem);
  const own = countKey(of, partition);
  const same = ({ key }: Proof): boolean => sameKey(key)(own);
  return [...proofs.filter((proof) => !same(proof)).map(checkItem), countItem(own, proofs.find(same))];
}

const checkItem = (proof: Proof): TransactWriteItem =>
  ({ ConditionCheck: { TableName: Resource.States.name, Key: { ...proof.key }, ...stillSo(proof), ...valuesOf(proof) } });

const countItem = (key: Key, proof: Proof | undefined): TransactWriteItem => ({
  Update: {
    TableName: Resource.States.name, Key: { ...key }, UpdateExpression: 'ADD writes :one',
    ...(proof === undefined ? {} : stillSo(proof)),
    ExpressionAttributeValues: { ':one': { N: '1' }, ...(proof === undefined ? {} : valuesOf(proof).ExpressionAttributeValues) },
  },
});

const stillSo = ({ name, value }: Proof): { ConditionExpression: string; ExpressionAttributeNames: Record<string, string> } =>
  ({ ConditionExpression: value === 0 ? 'attribute_not_exists(#name)' : '#name = :value', ExpressionAttributeNames: { '#name': name } });
const valuesOf = ({ value }: Proof): { ExpressionAttributeValues?: Record<string, AttributeValue> } =>
  (value === 0 ? {} : { ExpressionAttributeValues: { ':value': { N: String(value) } } });
