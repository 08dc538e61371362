import { BatchWriteItemCommand, QueryCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import { dynamo } from './clients.ts';
import { readPartition } from './gather.ts';
import { keyOf, partitionKey, text, type Item } from './items.ts';
import { Resource } from './resources.ts';

/** What one submission that counts said for all of its lots, and on each of them; nothing where it could not be read. */
export interface OpenedPart { readonly n: number; readonly lots: Readonly<Record<string, object>>; readonly declared: object }
/** A file of an opened bid; `id` is the document's own. */
export interface OpenedDocument { readonly n: number; readonly lot: string; readonly id: string; readonly document: object }
/** What the opening made readable of one bidder. */
export interface OpenedContent { readonly kvk: string; readonly parts: readonly OpenedPart[]; readonly documents: readonly OpenedDocument[] }

/** A bidder's dossier as it is read: its lots, and what each submission that counts said for all of its own. */
export interface Opened {
  readonly lots: Readonly<Record<string, { readonly submission: number; readonly documents: readonly object[] }>>;
  readonly declared: Readonly<Record<string, object>>;
}

/**
 * Writes opened bids, 25 items a request: one for each submission that counts, so that what was one item sealed is one
 * item again and fits, and one for each file, so that many files with long names fit too. Writing the same again
 * changes nothing, so an opening may be repeated.
 */
export const writeDossier = (tender: string, opened: readonly OpenedContent[]): Promise<void> => writeAll(opened.flatMap(({ kvk, parts, documents }) => [
  ...parts.map((part) => ({ ...keyOf(partitionKey('dossier', tender), `${kvk}#${part.n}`), opened: { S: canonical(part as unknown as Json) } })),
  ...documents.map((one) => ({ ...keyOf(partitionKey('dossier', tender), `${kvk}#${one.n}#${one.lot}#${one.id}`), document: { S: canonical(one as unknown as Json) } })),
]));

/** What was opened of a bidder, put together again; undefined before the opening, and for who did not bid. */
export async function readDossier(tender: string, kvk: string): Promise<Opened | undefined> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const answer = await dynamo().send(new QueryCommand({
      TableName: Resource.States.name, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kvk)', ConsistentRead: true,
      ExpressionAttributeValues: { ':pk': { S: partitionKey('dossier', tender) }, ':kvk': { S: `${kvk}#` } },
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    }));
    items.push(...answer.Items ?? []);
    from = answer.LastEvaluatedKey;
  } while (from !== undefined);
  return items.length === 0 ? undefined : together(items);
}

function together(items: readonly Item[]): Opened {
  const lots: Record<string, { submission: number; documents: object[] }> = {};
  const declared: Record<string, object> = {};
  const on = (lot: string, n: number) => (lots[lot] ??= { submission: n, documents: [] });
  for (const item of items) {
    if (item['opened'] !== undefined) {
      const part = JSON.parse(text(item, 'opened')) as OpenedPart;
      declared[String(part.n)] = part.declared;
      for (const [lot, content] of Object.entries(part.lots)) Object.assign(on(lot, part.n), content);
    } else {
      const { lot, n, document } = JSON.parse(text(item, 'document')) as OpenedDocument;
      on(lot, n).documents.push(document);
    }
  }
  return { lots, declared };
}

/** How far an opening is: what is told of each bid that was gone through, by KvK number. A kind of its own, so that the opening worker reads no dossier. */
const progressKey = (tender: string): string => partitionKey('opening', tender);

export async function readProgress(tender: string): Promise<Map<string, unknown>> {
  const items = await readPartition(progressKey(tender), true);
  return new Map(items.map((item) => [text(item, 'sk'), JSON.parse(text(item, 'told'))]));
}

/** Noted after the dossier is written, so that what is noted is there. */
export const writeProgress = (tender: string, told: readonly { readonly kvk: string }[]): Promise<void> =>
  writeAll(told.map((one) => ({ ...keyOf(progressKey(tender), one.kvk), told: { S: canonical(one as unknown as Json) } })));

async function writeAll(items: readonly Item[]): Promise<void> {
  const puts = items.map((one): WriteRequest => ({ PutRequest: { Item: one } }));
  for (let i = 0; i < puts.length; i += 25) {
    let batch = puts.slice(i, i + 25);
    for (let tries = 0; batch.length > 0; tries += 1) {
      if (tries > 8) throw new Error('DynamoDB left dossier items unprocessed');
      const answer = await dynamo().send(new BatchWriteItemCommand({ RequestItems: { [Resource.States.name]: batch } }));
      batch = answer.UnprocessedItems?.[Resource.States.name] ?? [];
    }
  }
}
