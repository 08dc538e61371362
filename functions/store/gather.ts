import { BatchGetItemCommand, QueryCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import type { AnyAggregate, AnyRef } from '../../shared/kernel/aggregate.ts';
import { streamOf } from '../../shared/kernel/aggregate.ts';
import { dynamo } from './clients.ts';
import { itemOf, partitionOf, sameKey, stateKey, storedFrom, text, type Item, type Key, type Stored } from './items.ts';
import { lineFrom, type Line } from './ledger.ts';
import { Resource } from './resources.ts';

/**
 * Reads items by key in one request (at most 100), in the order asked; what is not there is undefined.
 * `consistent` false costs half and is enough for an acceptance, which the commit's conditions prove.
 */
export async function readItems(keys: readonly Key[], consistent: boolean): Promise<(Item | undefined)[]> {
  const found: Item[] = [];
  let wanted: readonly Record<string, AttributeValue>[] = unique(keys);
  for (let tries = 0; wanted.length > 0; tries += 1) {
    if (tries > 5) throw new Error('DynamoDB left keys unprocessed');
    const answer = await dynamo().send(new BatchGetItemCommand({
      RequestItems: { [Resource.States.name]: { Keys: [...wanted], ConsistentRead: consistent } },
    }));
    found.push(...answer.Responses?.[Resource.States.name] ?? []);
    wanted = answer.UnprocessedKeys?.[Resource.States.name]?.Keys ?? [];
  }
  return keys.map((key) => found.find(sameKey(key)));
}

const unique = (keys: readonly Key[]): Key[] => [...new Map(keys.map((key) => [`${key.pk.S} ${key.sk.S}`, key])).values()];

/** The aggregate in an item; what is secret is opened with its own key on the way. */
export async function storedOf(ref: AnyRef, item: Item | undefined): Promise<Stored<unknown>> {
  if (item === undefined || ref.of.secret !== true) return storedFrom(ref.of, item);
  // Few doors hold what is secret; the client of KMS is loaded where it lies.
  const { unlock } = await import('./vault.ts');
  return storedFrom(ref.of, item, await unlock(streamOf(ref), text(item, 'state')));
}

/** Several aggregates in one request. */
export async function readStates(refs: readonly AnyRef[], consistent: boolean): Promise<Stored<unknown>[]> {
  if (refs.length === 0) return [];
  const items = await readItems(refs.map(stateKey), consistent);
  return Promise.all(refs.map((ref, i) => storedOf(ref, items[i])));
}

/** Every item of a partition. */
export async function readPartition(pk: string, consistent: boolean): Promise<Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const answer = await dynamo().send(new QueryCommand({
      TableName: Resource.States.name, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: pk } },
      ConsistentRead: consistent, ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    }));
    items.push(...answer.Items ?? []);
    from = answer.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
}

/** Every summary of a list, in the order of its keys; an index can only be read eventually consistently. */
export async function readList(list: string): Promise<unknown[]> {
  const summaries: unknown[] = [];
  let from: Item | undefined;
  do {
    const answer = await dynamo().send(new QueryCommand({
      TableName: Resource.States.name, IndexName: 'lists', KeyConditionExpression: '#list = :list',
      ExpressionAttributeNames: { '#list': 'list' }, ExpressionAttributeValues: { ':list': { S: list } },
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    }));
    summaries.push(...(answer.Items ?? []).map((item) => JSON.parse(text(item, 'summary')) as unknown));
    from = answer.LastEvaluatedKey;
  } while (from !== undefined);
  return summaries;
}

/** Every aggregate of a kind in a partition, by item. */
export const readAll = async (of: AnyAggregate, partition: string, consistent: boolean): Promise<Record<string, unknown>> =>
  statesIn(of, partition, await readPartition(partitionOf(of, partition), consistent));

/** The aggregates of a kind among the items of a partition. Items that lie beside a state (sealed answers) have no version. */
export async function statesIn(of: AnyAggregate, partition: string, items: readonly Item[]): Promise<Record<string, unknown>> {
  const states = await Promise.all(items.flatMap((item) => {
    const name = itemOf(of, item);
    return name === undefined ? [] : [storedOf({ of, partition, item: name }, item).then(({ state }) => [name, state] as const)];
  }));
  return Object.fromEntries(states);
}

/** Every line of a stream of the ledger, the oldest first. */
export async function readStream(stream: string): Promise<Line[]> {
  const lines: Line[] = [];
  let from: Item | undefined;
  do {
    const answer = await dynamo().send(new QueryCommand({
      TableName: Resource.Ledger.name, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: stream } },
      ConsistentRead: true, ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    }));
    lines.push(...(answer.Items ?? []).map(lineFrom));
    from = answer.LastEvaluatedKey;
  } while (from !== undefined);
  return lines;
}

/** Lines of the ledger by stream and number, in the order asked; what is not there is undefined. */
export async function readLines(places: readonly { stream: string; seq: number }[], consistent: boolean): Promise<(Line | undefined)[]> {
  const found = new Map<string, Line>();
  for (let i = 0; i < places.length; i += 100) {
    let wanted: Record<string, AttributeValue>[] = places.slice(i, i + 100).map(({ stream, seq }) => ({ pk: { S: stream }, seq: { N: String(seq) } }));
    for (let tries = 0; wanted.length > 0; tries += 1) {
      if (tries > 5) throw new Error('DynamoDB left lines unprocessed');
      const answer = await dynamo().send(new BatchGetItemCommand({ RequestItems: { [Resource.Ledger.name]: { Keys: wanted, ConsistentRead: consistent } } }));
      for (const line of (answer.Responses?.[Resource.Ledger.name] ?? []).map(lineFrom)) found.set(`${line.stream} ${line.seq}`, line);
      wanted = answer.UnprocessedKeys?.[Resource.Ledger.name]?.Keys ?? [];
    }
  }
  return places.map(({ stream, seq }) => found.get(`${stream} ${seq}`));
}
