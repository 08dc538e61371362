import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { gateShards, shardOf, type GateAct } from '../../shared/kernel/gate.ts';
import { keyOf } from './items.ts';
import { Resource } from './resources.ts';

const shards = Array.from({ length: gateShards }, (_, i) => String(i).padStart(2, '0'));
const gateKey = (procedure: string, shard: string) => keyOf(`gate#${procedure}`, shard);

/**
 * What a command's gate act adds to its transaction (DESIGN, Submission and opening). `pass`: on time means received
 * before `closesAt`, and nothing passes once the bids are opened. `move` and `open` name what they expect to find, so
 * that two of them cannot both succeed.
 */
export function gateItems(act: GateAct): TransactWriteItem[] {
  const TableName = Resource.States.name;
  switch (act.act) {
    case 'pass':
      return [{ ConditionCheck: {
        TableName, Key: gateKey(act.procedure, shards[shardOf(act.by, gateShards)] ?? '00'),
        ConditionExpression: 'closesAt > :receivedAt AND opened = :no',
        ExpressionAttributeValues: { ':receivedAt': { S: act.receivedAt }, ':no': { BOOL: false } },
      } }];
    case 'build':
      return shards.map((shard) => ({ Put: {
        TableName, Item: { ...gateKey(act.procedure, shard), closesAt: { S: act.closesAt }, opened: { BOOL: false } },
        ConditionExpression: 'attribute_not_exists(pk)',
      } }));
    case 'move':
      return shards.map((shard) => ({ Update: {
        TableName, Key: gateKey(act.procedure, shard), UpdateExpression: 'SET closesAt = :to',
        ConditionExpression: 'closesAt = :from AND closesAt < :to AND opened = :no',
        ExpressionAttributeValues: { ':from': { S: act.from }, ':to': { S: act.to }, ':no': { BOOL: false } },
      } }));
    case 'open':
      return shards.map((shard) => ({ Update: {
        TableName, Key: gateKey(act.procedure, shard), UpdateExpression: 'SET opened = :yes',
        ConditionExpression: 'closesAt = :closesAt AND opened = :no',
        ExpressionAttributeValues: { ':closesAt': { S: act.closesAt }, ':yes': { BOOL: true }, ':no': { BOOL: false } },
      } }));
  }
}
