import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import { countKey, type Key } from './items.ts';
import { Resource } from './resources.ts';

/** That a number is still what it was when it was read; 0 stands for an item that was not there. */
export interface Proof { readonly key: Key; readonly name: 'version' | 'writes'; readonly value: number }

/** The condition that makes a transaction fail when the fact has changed. */
export const proofItem = ({ key, name, value }: Proof): TransactWriteItem => ({
  ConditionCheck: {
    TableName: Resource.States.name, Key: { ...key },
    ...(value === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: '#name = :value', ExpressionAttributeNames: { '#name': name }, ExpressionAttributeValues: { ':value': { N: String(value) } } }),
  },
});

/** Counts a write in its partition, where a decision may rest on all that lie there. */
export const countItems = ({ of, partition }: AnyRef): TransactWriteItem[] => (of.counted !== true ? [] : [{
  Update: {
    TableName: Resource.States.name, Key: { ...countKey(of.kind, partition) }, UpdateExpression: 'ADD writes :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
  },
}]);
