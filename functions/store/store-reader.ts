import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { randomBytes } from 'node:crypto';
import { streamOf, type Aggregate, type AnyAggregate, type AnyRef, type DomainEvent, type Loaded, type Ref } from '../../shared/kernel/aggregate.ts';
import { prefixes } from '../../shared/kernel/ids.ts';
import { plain } from '../../shared/papers/plain.ts';
import type { InboxMessage } from '../../shared/views/inbox.ts';
import { dynamo } from './clients.ts';
import { cursorOf, keyFrom } from './cursor.ts';
import { readDossier } from './dossier.ts';
import { readItems, readPartition, readStates, readStream, statesIn } from './gather.ts';
import { contentKey, keyOf, partitionOf, text, type Item, type Stored } from './items.ts';
import { readManyMailed } from './inbox.ts';
import { inboxPage, type LedgerLine, type Page, type Reader } from './reader.ts';
import { Resource } from './resources.ts';

/** Views may be a moment behind, except where a person looks at what he just did: aggregates are read strongly. */
const strongly = true;

/** A reader for one request: what was read once, by the guard or the query, is not read again. */
export const readerOfOneRequest = (): Reader => ({ ...storeReader, ...remembering() });

function remembering(): Pick<Reader, 'load' | 'loadMany' | 'all'> {
  const known = new Map<string, Promise<Stored<unknown>>>();
  const partitions = new Map<string, Promise<Item[]>>();
  const loadMany = async <S, E extends DomainEvent>(refs: readonly Ref<S, E>[]): Promise<readonly Loaded<S>[]> => {
    const unknown = (refs as unknown as AnyRef[]).filter((ref) => !known.has(streamOf(ref)));
    const read = readStates(unknown, strongly);
    for (const [i, ref] of unknown.entries()) known.set(streamOf(ref), read.then((states) => states[i] as Stored<unknown>));
    return await Promise.all(refs.map((ref) => known.get(streamOf(ref)))) as Loaded<S>[];
  };
  return {
    loadMany,
    async load<S, E extends DomainEvent>(ref: Ref<S, E>): Promise<Loaded<S>> {
      const [stored] = await loadMany([ref]);
      return stored as Loaded<S>;
    },
    async all<S, E extends DomainEvent>(of: Aggregate<S, E>, partition: string): Promise<Readonly<Record<string, S>>> {
      const pk = partitionOf(of as unknown as AnyAggregate, partition);
      const items = partitions.get(pk) ?? readPartition(pk, strongly);
      partitions.set(pk, items);
      return await statesIn(of as unknown as AnyAggregate, partition, await items) as Record<string, S>;
    },
  };
}

export const newDocumentId = (): string => `${prefixes.document}_${randomBytes(10).toString('hex')}`;

export const storeReader: Omit<Reader, 'load' | 'loadMany' | 'all'> = {
  async list<T>(name: string, options: { from?: string; limit?: number; backwards?: boolean } = {}): Promise<Page<T>> {
    const { from, limit = 100, backwards = false } = options;
    const answer = await dynamo().send(new QueryCommand({
      TableName: Resource.States.name, IndexName: 'lists', KeyConditionExpression: '#list = :list',
      ExpressionAttributeNames: { '#list': 'list' }, ExpressionAttributeValues: { ':list': { S: name } },
      // One more than is shown tells whether there is more.
      Limit: limit + 1, ScanIndexForward: !backwards, ...(from === undefined ? {} : { ExclusiveStartKey: keyFrom(name, from) }),
    }));
    const [found, last] = [answer.Items ?? [], answer.Items?.[limit - 1]];
    return { items: found.slice(0, limit).map((item) => JSON.parse(text(item, 'summary')) as T), next: found.length > limit && last !== undefined ? cursorOf(last) : undefined };
  },
  async inbox(party: string, from?: string): Promise<Page<InboxMessage>> {
    const partition = `inbox#${party}`;
    const answer = await dynamo().send(new QueryCommand({
      TableName: Resource.States.name, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: partition } },
      ConsistentRead: strongly, ScanIndexForward: false, Limit: inboxPage + 1, ...(from === undefined ? {} : { ExclusiveStartKey: keyOf(partition, from) }),
    }));
    const found = (answer.Items ?? []).map(messageFrom);
    return { items: found.slice(0, inboxPage), next: found.length > inboxPage ? found[inboxPage - 1]?.id : undefined };
  },
  async message(party: string, id: string): Promise<InboxMessage | undefined> {
    const { Item: item } = await dynamo().send(new GetItemCommand({ TableName: Resource.States.name, Key: keyOf(`inbox#${party}`, id), ConsistentRead: strongly }));
    return item === undefined ? undefined : messageFrom(item);
  },
  mailed: (party, ids) => readManyMailed(party, ids),
  history: <S, E extends DomainEvent>(ref: Ref<S, E>): Promise<readonly LedgerLine[]> => readStream(streamOf(ref)),
  async said<T extends object>(ref: Parameters<typeof streamOf>[0], numbers: readonly number[]): Promise<ReadonlyMap<number, T>> {
    if (numbers.length === 0) return new Map();
    const items = await readItems(numbers.map((seq) => contentKey(streamOf(ref), seq)), strongly);
    return new Map(numbers.flatMap((seq, i) => (items[i] === undefined ? [] : [[seq, (JSON.parse(text(items[i], 'content')) as { value: T }).value] as const])));
  },
  // What asks a bucket is loaded by who asks: most pages of a door do not, and a function that starts has to read it all.
  uploads: async (...of) => (await import('./files.ts')).uploads(...of),
  fileNames: async (bucket, files) => (files.length === 0 ? {} : (await import('./files.ts')).fileNames(bucket, files)),
  content: async (...of) => (await import('./files.ts')).content(...of),
  answers: async (...of) => (await import('./files.ts')).answers(...of),
  uploadForm: async (...of) => (await import('./file-links.ts')).uploadForm(...of),
  download: async (...of) => (await import('./file-links.ts')).download(...of),
  documentText: async (...of) => (await import('./document-text.ts')).documentText(...of),
  signIns: async (person) => (await import('./passkeys.ts')).signInsOf(person),
  opened: readDossier as unknown as Reader['opened'],
  newDocumentId,
};

function messageFrom(item: Item): InboxMessage {
  const message = JSON.parse(text(item, 'message')) as InboxMessage;
  return message.paper === undefined ? message : { ...message, body: plain(message.paper) };
}
