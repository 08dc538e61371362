import { BatchWriteItemCommand, QueryCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import { dynamo } from './clients.ts';
import { keyOf, partitionKey, text, type Item } from './items.ts';
import { Resource } from './resources.ts';

/** What the opening made readable of a bidder: its lots, and what each submission that counts said for all of its own. */
export interface Opened {
  readonly lots: Readonly<Record<string, { readonly submission: number }>>;
  readonly declared: Readonly<Record<string, object>>;
}

/**
 * Writes opened bids, 25 a request: an item for each submission that counts, so that what was one item sealed is one
 * item again and fits. Writing the same again changes nothing, so an opening may be repeated.
 */
export async function writeDossier(tender: string, opened: ReadonlyMap<string, Opened>): Promise<void> {
  const puts = [...opened].flatMap(([kvk, bid]) => partsOf(bid).map(([n, part]): WriteRequest =>
    ({ PutRequest: { Item: { ...keyOf(partitionKey('dossier', tender), `${kvk}#${n}`), opened: { S: canonical(part as unknown as Json) } } } })));
  for (let i = 0; i < puts.length; i += 25) {
    let batch = puts.slice(i, i + 25);
    for (let tries = 0; batch.length > 0; tries += 1) {
      if (tries > 8) throw new Error('DynamoDB left dossier items unprocessed');
      const answer = await dynamo().send(new BatchWriteItemCommand({ RequestItems: { [Resource.States.name]: batch } }));
      batch = answer.UnprocessedItems?.[Resource.States.name] ?? [];
    }
  }
}

const partsOf = ({ lots, declared }: Opened): [n: string, part: Opened][] => Object.entries(declared).map(([n, of]) =>
  [n, { lots: Object.fromEntries(Object.entries(lots).filter(([, { submission }]) => String(submission) === n)), declared: { [n]: of } }]);

/** What was opened of a bidder, put together again; undefined before the opening, and for who did not bid. */
export async function readDossier(tender: string, kvk: string): Promise<Opened | undefined> {
  const parts: Opened[] = [];
  let from: Item | undefined;
  do {
    const answer = await dynamo().send(new QueryCommand({
      TableName: Resource.States.name, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kvk)', ConsistentRead: true,
      ExpressionAttributeValues: { ':pk': { S: partitionKey('dossier', tender) }, ':kvk': { S: `${kvk}#` } },
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    }));
    parts.push(...(answer.Items ?? []).map((item) => JSON.parse(text(item, 'opened')) as Opened));
    from = answer.LastEvaluatedKey;
  } while (from !== undefined);
  if (parts.length === 0) return undefined;
  return { lots: Object.assign({}, ...parts.map(({ lots }) => lots)) as Opened['lots'], declared: Object.assign({}, ...parts.map(({ declared }) => declared)) as Opened['declared'] };
}
